"""Prepositions put together as in other languages: "despite of", "for to buy", "before of the match", "more of 200 people"."""

from auditor.artifacts.english.words import ARTICLES, DEMONSTRATIVES, POSSESSIVES, listed, share
from auditor.artifacts.kinds import either, is_not_first, is_quoted, is_within_clause, sequence, tagged, word
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Token

_DEFINITE = word(POSSESSIVES | DEMONSTRATIVES | {"the"})
_THIS = word(DEMONSTRATIVES | {"the"})
# Verbs with "for" that are nouns as well: "a candidate they can vote for to win".
_WITH_FOR = listed("vote hope search call fight work run race bid plan push press campaign play stand")
_SEVERAL = listed("two three four five six seven eight nine ten dozens several")
_GAPS = listed("what that which who whom whatever whoever all something nothing anything everything")
_YEARS = range(1900, 2100)


def _phrase(token: Token) -> bool:
    return token.lower in ARTICLES | POSSESSIVES | DEMONSTRATIVES or token.tag is Tag.NAME


def _number(token: Token) -> bool:
    return token.tag is Tag.NUMBER and not (token.text.isdigit() and int(token.text) in _YEARS)


def _counted(token: Token) -> bool:
    return token.text.islower() and (token.tag is Tag.PLURAL or token.text in {"people", "men", "women", "children", "million", "percent"})


def _verb(token: Token) -> bool:
    return token.text.islower() and share(token.lower, "V") >= 0.8


def _may_be_left_over(sentence: Sentence, i: int) -> bool:
    """Tell whether "for" may end a clause: "what they came for to see", "a player he would vote for to win"."""
    before = sentence.next(i - 1)
    carried = before is not None and (before.tag is Tag.NAME or before.lower in {"used", "needed", "necessary"})
    carried = carried or (
        before is not None and before.tag in NOMINAL and share(before.lower, "N") >= 0.9 and before.lower not in _WITH_FOR
    )
    return not carried or sentence.tokens[i].quoted or not _GAPS.isdisjoint(token.lower for token in sentence.tokens[:i])


def _gives(sentence: Sentence, i: int) -> bool:
    """Tell whether "according" may be the verb: no comma closes "According the police," after a noun or two."""
    return i > 0 or sentence.tokens[0].quoted or not any(token.text == "," for token in sentence.tokens[3:5])


def _is_named_more(sentence: Sentence, i: int) -> bool:
    """Tell whether "the more of 200 stories he tells" is meant."""
    before = sentence.next(i - 1)
    return sentence.tokens[i].quoted or (before is not None and before.lower == "the")


def _several(token: Token) -> bool:
    return token.tag is Tag.NUMBER or token.lower in _SEVERAL


def _year(token: Token) -> bool:
    return token.text.isdigit() and int(token.text) in _YEARS


def _are_kinds(sentence: Sentence, i: int) -> bool:
    """Tell whether the years tell things apart: "among 2014 and 2019 models"."""
    after = sentence.next(i + 4)
    return sentence.tokens[i].quoted or (after is not None and (after.tag in NOMINAL or after.tag is Tag.ADJECTIVE or after.text == "-"))


CARRIED_PREPOSITIONS = either(
    # As Spanish "entre", which is "between" as well.
    sequence(word({"among"}), _year, word({"and"}), _year, message="English says “between {1} and {3}”.", mark=(0, 1), unless=_are_kinds),
    # As Spanish "de hasta 160 kilómetros".
    sequence(
        word({"of", "with", "for"}),
        word({"until"}),
        _number,
        _counted,
        message="English says “{0} up to {2} {3}”.",
        mark=(0, 2),
        unless=is_quoted,
    ),
    sequence(
        lambda token: token.tag is Tag.NUMBER or token.lower in _SEVERAL | {"twenty", "thirty", "forty", "fifty"},
        word({"by"}),
        word({"cent"}),
        message="English says “per cent”, not “{1} {2}”.",
        mark=(1, 3),
    ),
    sequence(
        word({"despite"}), word({"of"}), _phrase, message="English says “despite” alone, not “{0} {1}”.", mark=(0, 2), unless=is_quoted
    ),
    sequence(word({"in"}), word({"spite"}), _THIS, message="English says “in spite of” or “despite”.", mark=(0, 2), unless=is_quoted),
    sequence(word({"according"}), word({"with"}), _phrase, message="English says “according to”.", mark=(0, 2), unless=is_not_first),
    sequence(word({"according"}), word({"the"}), tagged(*NOMINAL), message="English says “according to”.", mark=(0, 1), unless=_gives),
    sequence(word({"in"}), word({"according"}), word({"to", "with"}), message="English says “according to”, not “{quote}”."),
    # As Spanish "antes de" and Italian "dopo di".
    sequence(
        word({"before", "after"}),
        word({"of"}),
        _DEFINITE,
        message="English has no “of” behind “{0}”.",
        mark=(0, 2),
        unless=is_within_clause,
    ),
    sequence(word({"near"}), word({"of"}), _phrase, message="English says “near” alone, not “{0} {1}”.", mark=(0, 2), unless=is_quoted),
    # As Spanish "más de 200 personas".
    sequence(
        word({"more", "less", "fewer"}),
        word({"of"}),
        _number,
        _counted,
        message="Before a number English says “{0} than”.",
        mark=(0, 2),
        unless=_is_named_more,
    ),
    # As Spanish "mató a tres soldados".
    sequence(
        word(listed("killed killing kidnapped murdered arrested injured wounded")),
        word({"to"}),
        _several,
        _counted,
        message="English has no “to” behind “{0}”.",
        mark=(0, 2),
        unless=is_quoted,
    ),
    # As French "pour acheter" and Spanish "para comprar", read word by word.
    sequence(word({"for"}), word({"to"}), _verb, message="English says “to {2}” alone.", mark=(0, 2), unless=_may_be_left_over),
)
