"""Names that were carried over by their meaning, told by the bilingual lexicon wherever they stand in two texts.

"Palaces" for a man called Palacios, "Mount Verde" left where English has the Green Mount: two writers share no sentence that could say so,
but a name that one text has and the other lacks, and that reads word by word as a name that only the other has, is no chance.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.entities.alignment.assignment import assign
from auditor.entities.entity import Entity
from auditor.entities.likeness.acronyms import is_english_for
from auditor.entities.likeness.derived import STEM, common_letters
from auditor.entities.likeness.harmless import GENERIC
from auditor.entities.likeness.similarity import SPELLED_ALIKE
from auditor.entities.likeness.spelling import similarity
from auditor.entities.mention import PERSONAL
from auditor.entities.words.classes import GLUE, ORGANISATIONS
from auditor.entities.words.foreign_words import PIVOT, READ, SHORTEST, any_reading, either_reading, pivot_share
from auditor.entities.words.geography import DEMONYMS
from auditor.entities.words.lexicon import is_common, is_function, is_personal_name, lemma
from auditor.entities.words.nicknames import same_given_name
from auditor.entities.words.normalise import name_tokens, same_name

# From this share of its occurrences on a word is surely another language's.
SURE = 0.8
# In a title that stands in quotation marks so many of the words will do.
_HALF = 0.5
# Beside a given name that both have, so usual a reading will do.
BESIDE = 0.1
Words = tuple[frozenset[str], frozenset[str]]
# A word of one name, the word of another that it stands for, and how usual that reading is: 1 for the same word.
_Link = tuple[str, str, float]


@dataclass(frozen=True, slots=True)
class Meant:
    """An article's name, by its form, and the name of the reference that it reads as; `read` is how usual that reading is, in [0, 1]."""

    article: int
    reference: int
    form: str
    read: float


def meant_names(
    article: Sequence[Entity], reference: Sequence[Entity], drifted: tuple[set[int], set[int]], words: Words
) -> Iterator[Meant]:
    """Yield names that neither text shares and that mean the same in two languages, one to one, in whatever order of their words.

    `drifted` are the entities of either side that are known to have changed. A form is looked at by itself: "Gate of Brenta" beside a right
    "Brenta" is no right form of the Brenta Pass. One that is surely another language's ("Londra") is a slip beside the right form, too.
    """
    theirs = [form for entity in reference for form in entity.forms]
    lefts = [(i, form) for i, form in _forms(article) if i not in drifted[0] and _is_open(form, theirs)]
    written = [form for entity in article for form in entity.forms]
    open_ = {j: _is_open(entity.text, written) for j, entity in enumerate(reference) if j not in drifted[1]}
    found: dict[tuple[int, int], dict[str, float]] = {}
    for i, form in lefts:
        for j, missing in open_.items():
            read = _read_as(form, article[i], reference[j], words)
            if read > 0 and (missing or (read >= SURE and _is_foreign(form, words[1]))):
                found.setdefault((i, j), {})[form] = read
    chosen = assign({pair: max(forms.values()) for pair, forms in found.items()})
    best = {(j, _in_any_order(max(found[i, j], key=found[i, j].__getitem__))) for i, j in chosen}
    for (i, j), forms in found.items():
        yield from (Meant(i, j, form, read) for form, read in forms.items() if (j, _in_any_order(form)) in best)


def _in_any_order(form: str) -> tuple[str, ...]:
    return tuple(sorted(name_tokens(form)))


def are_carried(form: str, meant: str) -> bool:
    """Tell whether all words of two names of two words or more are the same or of one meaning in two languages."""
    ours, theirs = _content(form), _content(meant)
    links = _links(ours, theirs)
    links = links if len(links) == max(len(ours), len(theirs)) else links + _beside(links, ours, theirs)
    return len(ours) == len(theirs) == len(links) > 1 and any(share < 1.0 for _, _, share in links)


def _forms(article: Sequence[Entity]) -> Iterator[tuple[int, str]]:
    for i, entity in enumerate(article):
        if any(mention.scored for mention in entity.mentions):
            yield from ((i, form) for form in entity.forms if not form[0].islower())


def _is_open(name: str, written: Sequence[str]) -> bool:
    """Tell whether a text has a name in no form but shorter ones."""
    return not any(len(name_tokens(form)) >= len(name_tokens(name)) and same_name(form, name) for form in written)


def _read_as(form: str, left: Entity, right: Entity, words: Words) -> float:
    """Return how usual it is to read one of two names as the other, 0 where they are no names of one meaning or may well be told so."""
    if form.isupper() and is_english_for(form, right.text):
        return 0.0
    ours, theirs = _content(form), _content(right.text)
    if len(theirs) > len(ours) == 1 and right.kind in PERSONAL and not set(ours) & GENERIC:
        theirs = theirs[-1:]
    links = _links(ours, theirs)
    links = links if len(links) == max(len(ours), len(theirs)) else links + _beside(links, ours, theirs)
    read = [share for _, _, share in links if share < 1.0]
    if not read or _is_official(links, left, right):
        return 0.0
    both = left.titled and right.titled and len(ours) == len(theirs) > 1
    missing = max(len(ours), len(theirs)) - len(links)
    told = len(ours) == 1 and _is_told(ours[0], theirs[0], words, foreign=_is_foreign(form, words[1]))
    return 0.0 if told or missing > (_HALF * len(ours) if both else 0) else sum(read) / len(read)


def _is_foreign(form: str, known: frozenset[str]) -> bool:
    """Tell whether no word of a name is English, a person's or the reference's own."""
    return not any(is_common(word) or is_personal_name(word) or lemma(word) in known for word in name_tokens(form))


def _content(text: str) -> list[str]:
    return [word for word in name_tokens(text) if len(word) >= SHORTEST and not is_function(word) and word not in GLUE]


def _links(ours: Sequence[str], theirs: Sequence[str]) -> list[_Link]:
    """Return the words of two names that stand for one another, one to one: 1 for the same word, else how usual the reading is."""
    shares = {(a, b): _share(one, other) for a, one in enumerate(ours) for b, other in enumerate(theirs)}
    chosen = assign({pair: share for pair, share in shares.items() if share >= READ})
    return [(ours[a], theirs[b], shares[a, b]) for a, b in chosen]


def _beside(links: Sequence[_Link], ours: Sequence[str], theirs: Sequence[str]) -> list[_Link]:
    """Return the last two words of two names as a link, where what the words beside them say makes little enough do."""
    rest = [word for word in ours if word not in {one for one, _, _ in links}]
    others = [word for word in theirs if word not in {other for _, other, _ in links}]
    if not links or len(rest) != 1 or len(others) != 1:
        return []
    in_place, generic = list(ours).index(rest[0]) == list(theirs).index(others[0]), {rest[0], others[0]} <= GENERIC
    own = [one for one, _, share in links if share == 1.0 and (is_personal_name(one) or not (generic or is_common(one)))]
    if in_place and not own and ours[0] == rest[0] and _is_one_given_name(rest[0], others[0]):
        return [(rest[0], others[0], 1.0)]
    if in_place and own and any_reading(rest[0], others[0]) >= BESIDE:
        return [(rest[0], others[0], READ)]
    return [] if generic or all(map(is_common, own)) else _by_pivot(rest[0], others[0])


def _is_one_given_name(one: str, other: str) -> bool:
    """Tell whether two words are one given name in two languages, as far as letters tell: "Rosary" for Rosario."""
    return same_given_name(one, other) or similarity(one, other) >= SPELLED_ALIKE


def _by_pivot(one: str, other: str) -> list[_Link]:
    """Return a link of two English words for which one foreign word stands."""
    if common_letters(one, other) >= STEM - 1:  # "Culture", "Cultural"
        return []
    share = max(pivot_share(one, other), pivot_share(lemma(one), lemma(other)))
    return [(one, other, READ)] if share >= PIVOT else []


def _share(one: str, other: str) -> float:
    if lemma(one) == lemma(other):
        return 1.0
    if {one.removesuffix("s"), other.removesuffix("s")} & DEMONYMS.keys():
        return 0.0  # "Latin", "Latino"
    return min(0.99, either_reading(one, other))


def _is_official(links: Sequence[_Link], left: Entity, right: Entity) -> bool:
    """Tell whether English is free to put an institution's or a kind of place's own name into its words: "Senate" for the "Senado"."""
    english = [one for one, _, share in links if share < 1.0 and is_common(one)]
    return bool(english) and not (left.titled and right.titled) and any(word in ORGANISATIONS for word in english)


def _is_told(one: str, other: str, words: Words, *, foreign: bool) -> bool:
    """Tell whether a single word may be no name of its own, for the other text has it as well."""
    return lemma(one) in words[1] or (not foreign and lemma(other) in words[0])
