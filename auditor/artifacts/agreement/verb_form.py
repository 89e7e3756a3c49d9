"""Auxiliaries followed by a form of the verb that they never take."""

from auditor.artifacts.agreement.future import FUTURES
from auditor.artifacts.agreement.infinitive import INFINITIVES
from auditor.artifacts.agreement.infinitive_after import INFINITIVES_AFTER
from auditor.artifacts.agreement.irregular import IRREGULAR
from auditor.artifacts.agreement.negation import NEGATIONS
from auditor.artifacts.agreement.questions import QUESTIONS
from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import MODALS, SUBJECT_PRONOUNS, is_third_person, listed, share
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Token
from auditor.report import Severity

_MODAL = word(MODALS - {"may", "might", "will", "can", "must"} | {"didn't", "doesn't", "don't", "couldn't", "wouldn't", "cannot", "won't"})
_FINITE = frozenset({"is", "are", "was", "were", "has", "had", "does", "goes", "am"})


def _finite(token: Token) -> bool:
    return token.text.islower() and (token.lower in _FINITE - {"had"} or is_third_person(token.lower))


def _past(token: Token) -> bool:
    regular = share(token.lower, "D") >= 0.95 and token.lower.endswith("ed")
    return token.text.islower() and (regular or token.lower in IRREGULAR)


# Behind these, some words before it, an auxiliary may end a clause: "whether they should is another matter".
_NEAR = listed("whether best worst least most everything anything nothing whatever how why")
# Behind a time no relative clause begins, but the sentence: "the next day he would has to decide".
_TIMES = listed("day days week weeks month months year years night morning evening time moment afternoon hour end")


def _inverted(sentence: Sentence, i: int) -> bool:
    """Tell whether the auxiliary may belong to a question or ends a clause ("more than he could is a mystery")."""
    before = [token.lower for token in sentence.tokens[:i]]
    ends = any(one in {"than", "as", "what", "who", "all"} for one in before) or not _NEAR.isdisjoint(before[-4:])
    return sentence.tokens[-1].text == "?" or ends or _ends_subject(sentence, i)


def _ends_subject(sentence: Sentence, i: int) -> bool:
    """Tell whether the auxiliary may end a clause that is the subject or its own: "that he didn't is", "the reason he wouldn't is"."""
    before = sentence.tokens[:i]
    if not before:
        return False
    clause = before[0].lower == "that" and len(before) > 1 and before[1].tag in (Tag.PRONOUN, Tag.DETERMINER, Tag.NAME)
    if clause or before[-1].lower == "that":
        return not any(token.text == "," for token in before)
    relative = len(before) > 2 and before[-1].tag is Tag.PRONOUN and before[-2].tag in NOMINAL and before[-2].lower not in _TIMES
    return relative and not any(token.tag in (Tag.PREPOSITION, Tag.PUNCTUATION) for token in before)


def _finite_or_past(token: Token) -> bool:
    return _finite(token) or _past(token)


def _verb(token: Token) -> bool:
    return token.text.islower() and token.lower != "be" and share(token.lower, "V") >= 0.8


_WANTING = listed("decided want wants wanted able continue continues began begins order managed tried hopes likely")
_HE = word(SUBJECT_PRONOUNS)
_TOLD = "After “{0} {1}” English wants the bare verb, not “{2}”."
_TOLD_OF_HIM = "After “{1}” English wants the bare verb, not “{2}”."

CHECK = Check(
    path="agreement.verb-form",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description=(
        "A modal verb, “do”, “to” or a verb of allowing or suggesting is followed by the wrong form, “will” stands in a clause of time, or "
        "a negation stands twice or in the wrong place."
    ),
    flags=(
        "The court would has to decide.",
        "He didn't announced the date.",
        "They decided to is present at the talks.",
        "The club should wins the cup.",
        "She could not explained it.",
        "That court would has to decide.",
        "The bank does not wants to pay, and she must goes home.",
        "He couldn't came.\nHe didn't went to school.\nHe could not gave it to her.",
        "She must to leave the country by Friday.",
        "If he would has time, he would come.",
        "The next day he would has to decide.",
        "At best the court, he said on Friday, would has to decide.",
        "He can to leave the country if he pays.\nIf they lose, she could to sell the club.\nHe could not to come.",
        "The teacher made him to write a letter, and the police let them to go.\nThe king makes us to wait.",
        "The director wants that the actors sing.\nThey want that he resigns.",
        "The minister not wants to resign.\nThey no have money for the bus.\nNever he has been in Rome.",
        "The spokesman did not say nothing about the talks.\nHe does not speak neither English nor French.",
        "As soon as the judge will sign the order, the men leave.\nWhen he will arrive in Paris, he will meet the mayor.",
        "The new system allows to see the results at once.\nThe law makes possible to sell the land.\nDid the minister knew about it?",
    ),
    passes=(
        "The court would have to decide.",
        "He did as he was told and could, announced or not, leave.",
        "All they could do is wait; what he would not do was apologise.",
        "They do what they must to survive, as he should to be fair.",
        "The will has been read, and the can was empty.",
        "Whether they should is another matter.",
        "That he didn't is a credit to his mother.",
        "The reason he wouldn't is simple.\nThe one thing she couldn't was sing.\nNot everybody that could has left.",
        "The best we could was not enough, and everything she would was done.",
        "The road they travelled to is closed, the one he refers to has gone.",
        "Nor would pensions rise, never should fees be so high, and only then could parents be told.",
        "He does what he can to help; as best she could to this day, all they could to win.",
        "He was made to write a letter.\nShe makes them to sell at the market, and they let them to tenants.",
        "The suit the tailor made him to wear is blue.",
        "The suit she made him to wear is blue.\nThe cakes she made us to take home were stale.\nThe flat he let them to rent is cold.",
        "They are what God made us to be.\nThe film made him to die for.\nThe police let him go to Rome.",
        "He wants that the most.",
        "Had he not answered, she would have left; the poor, not the rich, paid.\nHe did not say nothing would change.",
        "When the king will die, nobody knows.\nOnce the will is proved, he will sell.\nHe suggested to close friends that they leave.",
        "She wants that now.\nThere is nothing she wants that the club has not.\nShe wants that job.\nWhat he wants that it lacks is air.",
    ),
    run=either(
        FUTURES,
        INFINITIVES,
        INFINITIVES_AFTER,
        NEGATIONS,
        QUESTIONS,
        sequence(_MODAL, _finite, message="After “{0}” English wants the bare verb, not “{1}”.", unless=_inverted),
        sequence(_MODAL, _past, message="After “{0}” English wants the bare verb, not “{1}”.", unless=_inverted),
        sequence(_MODAL, word({"not", "never"}), _past, message="After “{0}” English wants the bare verb, not “{2}”.", unless=_inverted),
        sequence(word({"does", "do", "did"}), word({"not"}), _finite_or_past, message=_TOLD, unless=_inverted),
        # These are nouns as well, and so only behind a pronoun: "the will has been read".
        sequence(_HE, word({"will", "can", "must", "may", "might"}), _finite, message=_TOLD_OF_HIM, mark=(1, 3), unless=_inverted),
        sequence(
            _HE, word({"must", "should"}), word({"to"}), _verb, message="After “{1}” English has no “to”.", mark=(1, 4), unless=_inverted
        ),
        sequence(
            word(_WANTING),
            word({"to"}),
            lambda token: _finite(token) or _past(token),
            message="After “to” English wants the bare verb, not “{2}”.",
        ),
    ),
    confidence=0.85,
)
