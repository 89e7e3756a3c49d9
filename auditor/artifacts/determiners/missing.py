"""A countable noun with no article, as languages without articles leave it."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.determiners.places import Place, places
from auditor.artifacts.determiners.professions import PROFESSIONS
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import each, either, spanning
from auditor.artifacts.text import Sentence, Tag
from auditor.report import Severity

# A headline or a caption, where articles are left out, is shorter, or ends without a stop, or has no finite verb.
_SHORTEST = 7
_ENDS = frozenset({".", "!", "?"})
_FINITE = frozenset({Tag.AUXILIARY, Tag.THIRD, Tag.PAST})
# What may follow a comma for the noun before it to be no member of a list.
_BEHIND_COMMA = frozenset({Tag.CONJUNCTION, Tag.PRONOUN, Tag.DETERMINER, Tag.AUXILIARY, Tag.PREPOSITION})
# What one country's English, or one game's, says without an article: Nigeria's "on ground" and "on seat", and "for leg before", "fine leg".
_REGIONAL = frozenset(
    {("on", "ground"), ("on", "seat"), ("for", "leg"), ("fine", "leg"), ("square", "leg"), ("short", "leg"), ("long", "leg")}
)

# What an award is for, which is named without an article: "won song of the year".
_AWARDED = listed("year season month week match tournament decade century series night round festival")


class _Noun(NamedTuple):
    """What clean English leaves bare: places of the noun alone and of the noun with an adjective, or none if there is no telling."""

    alone: frozenset[str] | None
    modified: frozenset[str] | None
    sure: bool


@cache
def _nouns() -> Mapping[str, _Noun]:
    """Return what `models/recipe/tables/bare_nouns.py` learned."""
    rows = resources.files("auditor.artifacts").joinpath("data/bare_nouns.tsv").read_text(encoding="utf-8").splitlines()
    cells = (row.split("\t") for row in rows)
    return {noun: _Noun(_set(alone), _set(modified), sure == "sure") for noun, alone, modified, sure in cells}


def _set(cell: str) -> frozenset[str] | None:
    return None if cell == "-" else frozenset(cell.split())


def _bare(sentence: Sentence) -> Iterator[Mark]:
    if not _prose(sentence):
        return
    for place in places(sentence):
        noun = sentence.tokens[place.noun]
        if place.determined or noun.quoted or _free(sentence, place) or _listed(sentence, place) or _is_award(sentence, place.noun):
            continue
        yield spanning(sentence, place.start, place.noun + 1, "English wants an article or another determiner before “{quote}”.")


def _free(sentence: Sentence, place: Place) -> bool:
    """Tell whether the noun may be bare here, as far as is known."""
    noun = _nouns().get(sentence.tokens[place.noun].text)
    modifiers = sentence.tokens[place.start : place.noun]
    free = noun and (noun.modified if modifiers else noun.alone)
    regional = (sentence.tokens[place.noun - 1].text, sentence.tokens[place.noun].text) in _REGIONAL
    if noun is None or free is None or place.governor in free or regional:
        return True
    if modifiers:
        # Two before a noun are often a term that takes no article: "impaired renal function".
        return len(modifiers) > 1 or modifiers[0].tag is not Tag.ADJECTIVE or modifiers[0].text in free
    # What follows "of" limits the noun; without it even countable nouns have their idioms: "by letter".
    return sentence.tokens[place.noun + 1].lower != "of" and (place.governor == "by" or not noun.sure)


def _prose(sentence: Sentence) -> bool:
    tokens = sentence.tokens
    if len(tokens) < _SHORTEST or not any(token.tag in _FINITE for token in tokens):
        return False
    return tokens[-1].text in _ENDS or (tokens[-1].text in {"”", '"'} and tokens[-2].text in _ENDS)


def _is_award(sentence: Sentence, noun: int) -> bool:
    """Tell whether "of the year" or its like follows the noun."""
    return tuple(token.lower for token in sentence.tokens[noun + 1 : noun + 3]) == ("of", "the") and (
        (period := sentence.next(noun + 3)) is not None and period.lower in _AWARDED
    )


def _listed(sentence: Sentence, place: Place) -> bool:
    """Tell whether the noun may belong to a list of bare ones."""
    behind, further = sentence.next(place.noun + 1), sentence.next(place.noun + 2)
    comma = behind is not None and behind.text == ","
    return comma and (further is None or further.tag not in _BEHIND_COMMA or further.lower in {"and", "or"})


CHECK = Check(
    path="determiners.missing",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A countable noun stands without any article or other determiner.",
    flags=(
        "He helped the victims of earthquake in the north for many years.",
        "She is lawyer and lives in Nice.\nHe works as engineer in a mine.",
        "The offer was not serious, said head of company in the capital.",
        "The minister arrived in city on Monday with his wife.",
        "She spoke about economic situation in the two countries.",
        "Tess Holloway and Ann Doyle won song of the village.",
        "They came to the village with team of doctors from Lyon.",
    ),
    passes=(
        "He helped the victims of the earthquake in the city’s oldest company.",
        "He is lawyer to the king, she is nurse in charge, and he is head teacher in Leeds.",
        "The man went to prison by car, was in hospital for a week and is at sea now.",
        "This kind of city is rare, and the post of head of a company is vacant at the moment.",
        "They walked from city to city, and from city to coast, for a month.",
        "The spokesman said director Ivo Kern, head of state television, was in good health.",
        "He wrote of village, city, and island, and of team and company.",
        "The film is called “Night in City” and was shot in May by a team of six.",
        "The governor and the chiefs were on ground to receive him on Tuesday.",
        "He survived a hoarse shout for leg before on 33, and was out at tea.",
        "The captain scored a fluent 74 off 188 deliveries with a paddle to fine leg.",
        "The ballad by the two singers won song of the year in May.",
        "Police hunt thief after raid in city",
        "The owners would be paid a fixed sum per square foot of saleable area under the offer on the table.",
    ),
    run=either(each(_bare), PROFESSIONS),
    confidence=0.75,
)
