"""Do the words of a name say in another language what the words of another name say in English? "Ligue" is a league."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain

from auditor.bilingual import lexicon, other_lexicon
from auditor.entities.words.lexicon import is_common, is_function, lemma
from auditor.entities.words.normalise import fold

# Shorter words are no evidence: other languages have an English meaning for most of them.
SHORTEST = 3
# A word is read as another from this share of its occurrences on; one foreign word has both of two English meanings from the second on.
READ, PIVOT = 0.25, 0.03
# What English puts "-es" behind.
_SIBILANTS = ("s", "x", "z", "ch", "sh", "o")


@cache
def _readings() -> dict[str, dict[str, float]]:
    """Return {foreign word, without accents: {lemma of an English word: share of its occurrences that are read so}}."""
    found: dict[str, dict[str, float]] = {}
    for (_, word), readings in chain(lexicon().readings.items(), other_lexicon().readings.items()):
        known = found.setdefault(fold(word), {})
        for reading in readings:
            if reading.english and " " not in reading.english:
                meant = lemma(reading.english)
                known[meant] = max(known.get(meant, 0.0), reading.usual)
    return found


def read_share(left: Sequence[str], right: Sequence[str]) -> float:
    """Return how well the words of one of two names read as the words of the other, in [0, 1]; both are folded words."""
    one, other = ([word for word in words if len(word) >= SHORTEST and not is_function(word)] for words in (left, right))
    return max(_read(one, other), _read(other, one)) if one and other else 0.0


def _read(foreign: Sequence[str], english: Sequence[str]) -> float:
    """Return how usual it is, on average, to read the foreign words as one of the English ones; an English word is not read."""
    meant = {lemma(word) for word in english}
    return sum(usual_reading(word, meant) for word in foreign) / len(foreign)


def usual_reading(word: str, meant: set[str]) -> float:
    """Return how usual it is to read a folded foreign word as one of some English lemmas, 0 for a word that English has itself."""
    return 0.0 if is_common(word) and not _is_foreign_plural(word) else _usual(word, meant)


def _usual(word: str, meant: set[str]) -> float:
    """Return how usual it is to read a folded word as one of some English lemmas, be it an English word as well."""
    known = next((found for form in _forms(word) if (found := _readings().get(form))), {})
    return max((share for reading, share in known.items() if reading in meant and reading != word), default=0.0)


def either_reading(one: str, other: str) -> float:
    """Return how usual it is to read one of two folded words, whichever is the foreign one, as the other."""
    return max(usual_reading(one, {lemma(other)}), usual_reading(other, {lemma(one)}))


def any_reading(one: str, other: str) -> float:
    """Return the same for words of a name, where a word's being English as well says little: "Calle" is a street, "calla" a flower."""
    return max(_usual(one, {lemma(other)}), _usual(other, {lemma(one)}))


@lru_cache(maxsize=50_000)
def pivot_share(one: str, other: str) -> float:
    """Return how usual it is that one foreign word is read as either of two English ones: "passo" is a step and a pass."""
    known = lexicon()
    common = set(known.sources.get(one, ())) & set(known.sources.get(other, ()))
    return max((min(_read_so(source, one), _read_so(source, other)) for source in common), default=0.0)


def _read_so(source: tuple[str, str], english: str) -> float:
    return next(reading.usual for reading in lexicon().readings[source] if reading.english == english)


def _is_foreign_plural(word: str) -> bool:
    """Tell whether a word is an English one only without an ending that English does not put there: "fontes" is no plural of "font"."""
    return word.endswith("es") and lemma(word) == word[:-2] and not word[:-2].endswith(_SIBILANTS)


def _forms(word: str) -> Iterator[str]:
    """Yield a word, then its singular and its masculine form as Spanish, Portuguese and Italian have them."""
    yield word
    if len(word) > SHORTEST + 1:
        single = word.removesuffix("s")
        yield single
        if word.endswith(("es", "i")):
            yield word[:-2] if word.endswith("es") else f"{word[:-1]}o"
        if single.endswith("a"):
            yield f"{single[:-1]}o"
