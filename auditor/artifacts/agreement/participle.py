"""Forms of "be" and "have" before a bare verb, where English wants a participle."""

from itertools import takewhile

from auditor.artifacts.agreement.irregular import IRREGULAR
from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.verb_nouns import may_be_noun
from auditor.artifacts.english.words import listed, share
from auditor.artifacts.kinds import either, existence, sequence, word
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Token
from auditor.report import Severity

_BE = word({"is", "are", "was", "were", "been", "being"})
_HAVE = word({"has", "had"})
# Verbs whose participle is like the base.
ALIKE = listed("""
    become come overcome run outrun beset broadcast put read shut set cut hit let cost hurt quit split spread thrust bet burst cast rid shed
    wed upset offset bid forecast fit knit slit spit sweat wet input recast recut reread rerun reset rebid miscast misread proofread
    telecast webcast simulcast typecast typeset preset inset sublet outbid overbid overrun unset
""")
# Adjectives that hardly stand anywhere but as verbs in the table: "the rain was welcome".
_ADJECTIVES = listed("welcome")
# "Was broke" and "is forgot" are English, more or less.
_NEVER_PASSIVE = IRREGULAR - {"went", "came", "became", "froze", "forgot", "swore", "spoke", "swam", "shook", "grew", "began", "flew"}
# Where one of these stands before, "is" may bring an infinitive.
_FREEING = listed("all what do did does best least most thing is let make made help")
_BETWEEN = word({"not", "also", "already", "always", "never", "still", "now"})


# Verbs that have no object and therefore no passive; "is fled" and "is vanished" were English once.
_NO_OBJECT = word(listed("happened occurred belonged consisted existed lasted emerged participated remained"))
# Bases that are nouns as well in the table, or function words; a "go", a "take" and some "give" can be had.
_BASES = word(listed("sit know see eat write speak begin forget choose steal forgive be"))
_MODAL = word({"may", "might", "could", "would", "should", "must"})


def _participle(token: Token) -> bool:
    return token.text in ALIKE or (token.text.islower() and token.tag is Tag.PAST and token.lower not in {"was", "were", "had", "did"})


def _bare_verb(token: Token) -> bool:
    return token.text.islower() and share(token.lower, "V") >= 0.97 and token.lower not in ALIKE | _ADJECTIVES


def _excused(sentence: Sentence, i: int) -> bool:
    """Tell whether the verb may be an infinitive after all ("all he did was follow", "what it had make them angry"), or has a clause for
    its subject ("who they were remain a mystery").
    """
    before = [token.lower for token in sentence.tokens[:i]]
    free = not _FREEING.isdisjoint(before) or before[:1] in (["who"], ["where"], ["how"], ["why"])
    after = sentence.next(i + 2)
    closed = after is not None and after.tag in (Tag.PUNCTUATION, Tag.NUMBER)
    return free or closed or may_be_noun(sentence, i + 1) or sentence.tokens[i].quoted or sentence.tokens[-1].text == "?"


def _excused_past(sentence: Sentence, i: int) -> bool:
    """Tell whether the verb has a clause for its subject ("the way things were gave hope", "all they have went on rent")."""
    before = [token.lower for token in sentence.tokens[:i]]
    clause = any(one in {"all", "what", "who", "that", "where", "how", "way", "everything", "whatever", "as"} for one in before)
    relative = (
        len(before) > 1
        and sentence.tokens[i - 1].tag is Tag.PRONOUN
        and (sentence.tokens[i - 2].tag in NOMINAL or before[-2] in {"one", "ones", "best", "most", "least", "worst"})
    )
    return clause or relative or sentence.tokens[i].quoted or sentence.tokens[-1].text == "?"


def _is_no_end(sentence: Sentence, i: int) -> bool:
    """Tell whether "went" goes on as a verb of its own: "the money he was given went to charity"."""
    after = sentence.next(i + 3)
    clause = takewhile(lambda token: token.text != ",", reversed(sentence.tokens[:i]))
    relative = any(token.lower in {"all", "what", "who", "that", "which", "whatever", "everything", "anything"} for token in clause)
    owned = sentence.tokens[i - 1].tag is Tag.PRONOUN and i > 1 and sentence.tokens[i - 2].tag in NOMINAL
    return relative or owned or sentence.tokens[i].quoted or not (after is None or after.text in {".", ",", ";"})


def _has_noun(sentence: Sentence, i: int) -> bool:
    """Tell whether the word may be a thing that somebody has, such as "give and take", or words are quoted or asked for."""
    after = sentence.next(i + 3)
    return (
        may_be_noun(sentence, i + 2)
        or sentence.tokens[i].quoted
        or sentence.tokens[-1].text == "?"
        or (after is not None and after.text in {"-", "and", "”", '"'})
    )


def _is_wanted(sentence: Sentence, i: int) -> bool:
    """Tell whether "be" may be what is asked for what somebody has ("he asked that the land he has be sold"), or somebody is cursed."""
    before = sentence.tokens[:i]
    clause = any(token.tag is Tag.CONJUNCTION or token.lower in {"what", "all", "everything", "may"} for token in before)
    return clause or sum(token.tag in (Tag.DETERMINER, Tag.PRONOUN) for token in before) > 1 or sentence.tokens[i].quoted


_TOLD = "After “{1}” English wants a participle, not “{2}”."

CHECK = Check(
    path="agreement.participle",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="“be”, “has” or “had” is followed by a bare verb or a past form where English has a participle.",
    flags=(
        "The castle was destroy in the war.",
        "The bridge is been opened by the king, who has made know his will.\nShe had made to know that the road was already been closed.",
        "The minister has announce a new plan.",
        "Three men were accuse of theft in the north.",
        "The museum has not receive the letter.",
        "The road had become narrow and was rebuild in May.",
        "The firm had reject the offer of a rival.",
        "The letter was wrote by her, and he has went to Rome.",
        "The singer is died on Monday.\nThe president is arrived in Rome.\nThe house has be sold to a bank.",
        "The men who were accuse of theft have left.",
        "They could have sit on the ball, and he may have announce the date too soon.\nThe accident was happened near the bridge.",
        "She told him so before he was led went.\nThe club has win the cup, and he had leave the house.",
    ),
    passes=(
        "The castle was destroyed in the war, and has become a ruin.",
        "It's been opened; the king has made known his will and was made to know his place.",
        "The rain was welcome at ten o'clock, and so were they.",
        "All he did was follow the rules; what he had make of it is unclear.",
        "The best thing to do is allow it.",
        "Was the minister able to announce it?",
        "Who they were remain a mystery.",
        "The least they might to honour him is build a statue, and so was build 10.0.",
        "The way things were gave hope; he was broke, and all they have went on rent.",
        "The money they have went on rent.\nThe best we have came from you.",
        "The run was cut short and the deal was hit.",
        "The way things were remained a secret, and where they were happened to be known.\nWhat was said went.\nHe may have become ill.",
        "He had curry for lunch and leave to appeal; the firm has retail shops, and the navy has patrol boats at sea.",
        "The money he was given went to charity.\nThey must have help, and could have let go.\nShe may have put it there.",
        "The show had reset expectations, and the role was recast after he left.",
    ),
    run=either(
        sequence(_BE, _bare_verb, message="After “{0}” English wants a participle, not “{1}”.", unless=_excused),
        sequence(_HAVE, _bare_verb, message="After “{0}” English wants a participle, not “{1}”.", unless=_excused),
        sequence(
            word({"has", "have"}), word(IRREGULAR), message="After “{0}” English wants a participle, not “{1}”.", unless=_excused_past
        ),
        sequence(_BE, word(_NEVER_PASSIVE), message="After “{0}” English wants a participle, not “{1}”.", unless=_excused_past),
        sequence(
            _HAVE,
            _BETWEEN,
            _bare_verb,
            message="After “{0}” English wants a participle, not “{2}”.",
            unless=lambda sentence, i: may_be_noun(sentence, i + 2) or _excused(sentence, i),
        ),
        # Behind a modal verb "have" itself is bare, and the participle follows it all the same.
        sequence(_MODAL, word({"have"}), _bare_verb, message=_TOLD, mark=(1, 3), unless=_has_noun),
        sequence(_MODAL, word({"have"}), _BASES, message=_TOLD, mark=(1, 3), unless=_has_noun),
        sequence(_BE, _NO_OBJECT, message="“{1}” has no passive; English has no “{0}” before it.", unless=_excused_past),
        # As a machine reads the adverb of "led away" or "torn out" back as a verb.
        sequence(
            word({"is", "are", "was", "were", "be", "been"}),
            _participle,
            word({"went"}),
            message="“{2}” cannot follow “{0} {1}”; it seems to stand for an adverb such as “away” or “out”.",
            mark=(1, 3),
            unless=_is_no_end,
        ),
        # As verbs of motion and of change form theirs in Romance languages and in German.
        sequence(_BE, word({"died"}), message="English says “died” or “has died”, not “{quote}”.", unless=_excused_past),
        sequence(
            word({"is", "are"}),
            word({"arrived"}),
            word({"in", "at", "to"}),
            message="English says “has arrived” or “arrived”, not “{0} {1}”.",
            mark=(0, 2),
            unless=_excused_past,
        ),
        sequence(
            word({"has", "had"}),
            word({"be"}),
            lambda token: token.text.islower() and token.tag is Tag.PAST,
            message="After “{0}” English wants “been”, not “{1}”.",
            mark=(0, 2),
            unless=_is_wanted,
        ),
        # As Italian forms its perfect, with "be" and with "make to know".
        existence(
            r"\b(?:is|are|was|were) (?:(?:not|also|already|always|never|even|then) )?been\b", "English has no “{quote}”: say “has been”."
        ),
        existence(r"\b(?:has|have|had|having) made (?:to )?know\b", "English says “made known” or “let it be known”, not “{quote}”."),
    ),
    confidence=0.85,
)
