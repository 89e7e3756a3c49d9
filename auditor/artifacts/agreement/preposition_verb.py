"""Prepositions before a bare verb, where English has the -ing form or the infinitive with "to"."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.verb_nouns import may_be_noun
from auditor.artifacts.english.words import listed, share
from auditor.artifacts.kinds import either, is_within_clause, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

# Words whose own preposition this is, so that no particle of a verb stands here: "log in find the page", "come on take a seat".
_GOVERNING_IN = listed(
    "interested interest succeed succeeds succeeded succeeding believe believes believed difficulty difficulties experience"
)
_GOVERNING_ON = listed("insist insists insisted insisting focus focused focuses focusing concentrate concentrated intent keen based bent")
_LACKING = listed("go goes going went gone do does doing did done live lives lived living manage managed manages cope copes coped")


def _pure_verb(token: Token) -> bool:
    return token.text.islower() and (share(token.lower, "V") >= 0.97 or token.lower in {"be", "have"})


def _object(token: Token) -> bool:
    # "Haves and have nots".
    phrase = token.tag in (Tag.DETERMINER, Tag.PRONOUN, Tag.NAME, Tag.PREPOSITION) or token.tag in (Tag.NOUN, Tag.PLURAL, Tag.ADJECTIVE)
    return phrase and token.lower != "nots"


def _quotes_or_lists(sentence: Sentence, i: int) -> bool:
    before = sentence.next(i - 1)
    # "Turned away for want of a ticket": the one of these verbs that is a noun before "of".
    noun = [token.lower for token in sentence.tokens[i + 1 : i + 3]] == ["want", "of"]
    return noun or (before is not None and (before.lower in {"sort", "kind", "out", "because", "instead"} or before.tag is Tag.PUNCTUATION))


def _is_aside(sentence: Sentence, i: int) -> bool:
    """Tell whether the verb only brings an example, or names a thing: "instead of say a hotel", "instead of “sell the car”"."""
    return sentence.tokens[i].quoted or sentence.tokens[i + 2].lower in {"say", "be", "let", "live"}


def _nearly_verb(token: Token) -> bool:
    return token.text.islower() and share(token.lower, "V") >= 0.9


def _determined(token: Token) -> bool:
    return token.tag in (Tag.DETERMINER, Tag.NAME) or token.lower in {"him", "her", "it", "them", "us", "me"}


def _goes_without(sentence: Sentence, i: int) -> bool:
    """Tell whether somebody has none, and "to" says what for: "they went without to feed their children"."""
    before, after = sentence.next(i - 1), sentence.next(i + 3)
    aside = after is not None and after.lower in {"honest", "fair", "frank", "sure"}
    return aside or sentence.tokens[i].quoted or (before is not None and before.lower in _LACKING)


def _is_left_over(sentence: Sentence, i: int) -> bool:
    """Tell whether the preposition may end a clause: "the clubs he played for have closed", but not "thanked her for have helped"."""
    before = sentence.next(i - 1)
    return sentence.tokens[i].quoted or before is None or before.lower not in {"him", "her", "them", "us", "me"}


CHECK = Check(
    path="agreement.preposition-verb",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A preposition governs a bare verb, as it may in the Romance languages.",
    flags=(
        "It is the hard task of govern a divided country.",
        "The boxes are meant for dispose of waste.",
        "The machine is used for create the moulds.",
        "He left without explain his reasons.",
        "Before to leave, he thanked them for have helped him.",
        "He left the room, without to speak.",
        "They have the idea of organize a festival.",
        "The plan was approved after negotiate with the unions.",
        "The fund is interested in buy the club, and he succeeded in win the title.",
        "They insist on sell the house.\nThe team is focused on win the cup.",
        "He left the room without to know the result.",
        "The plan was made for leave the country, and he was ashamed of win the cup.",
        "She sold the flat instead of leave it to her son.",
    ),
    passes=(
        "It is the hard task of governing a divided country.",
        "The machine is used for creative work and to create moulds.",
        "He asked for help without delay, for lack of an answer, in a land of have nots.",
        "They have an idea of what organizers need.",
        "He swung it in for want of any better idea, and all but one were turned away for want of proof.",
        "It is harder than before to find work, and she was sought after to lead; the clubs that he played for have closed.",
        "The decision after talks was to negotiate with the unions.",
        "The fund is interested in steel, in the club and in buying it; once logged in find the page, and come on take a seat.",
        "Many mothers go without to feed their children.\nHe did without to save the fare.\nThey are better off without to be honest.",
        "The volume of retail sales fell, the boats are for hire at the port, and she ate a plate of curry sauce.",
        "Parents get a year of leave for each child.\nHe comes without fail every day.\nThe brakes show signs of wear on both sides.",
        "He asked for help instead of money, and for a flat instead of say a house.\nHe believes in work the way his father did.",
    ),
    run=either(
        sequence(
            word({"before", "after", "without"}),
            word({"to"}),
            lambda token: token.tag is Tag.BASE or token.lower in {"be", "have"},
            message="After “{0}” English wants the -ing form, not “to {2}”.",
            unless=is_within_clause,
        ),
        sequence(
            word({"without"}),
            word({"to"}),
            lambda token: token.text.islower() and (share(token.lower, "V") >= 0.8 or token.lower in {"be", "have"}),
            message="After “{0}” English wants the -ing form, not “to {2}”.",
            # At the beginning of a clause it is found above.
            unless=lambda sentence, i: not is_within_clause(sentence, i) or _goes_without(sentence, i),
        ),
        sequence(
            word({"for", "of", "without", "after"}),
            word({"have"}),
            lambda token: token.tag is Tag.PAST,
            message="After “{0}” English wants the -ing form, not “{1}”.",
            mark=(0, 2),
            unless=_is_left_over,
        ),
        sequence(
            word({"of", "for", "without", "after", "before", "by", "from"}),
            _pure_verb,
            _object,
            message="After “{0}” English wants the -ing form or an infinitive, not “{1}”.",
            mark=(0, 2),
            unless=lambda sentence, i: may_be_noun(sentence, i + 1) or _quotes_or_lists(sentence, i),
        ),
        *(
            sequence(
                word(governing),
                word({preposition}),
                _nearly_verb,
                _determined,
                message="After “{1}” English wants the -ing form, not “{2}”.",
                mark=(1, 3),
                unless=_is_aside,
            )
            for governing, preposition in ((_GOVERNING_IN, "in"), (_GOVERNING_ON, "on"), ({"instead"}, "of"))
        ),
    ),
    confidence=0.85,
)
