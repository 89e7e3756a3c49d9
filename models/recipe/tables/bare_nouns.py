"""Learn which English nouns hardly ever stand without a determiner, and where they may.

    nice python -m models.recipe.tables.bare_nouns --data DATA --out auditor/artifacts/data

writes `bare_nouns.tsv`: a noun; the prepositions (and `VERB`) behind which clean English leaves it bare ("by car"); the prepositions and
adjectives behind which it does so with a modifier ("in full view"), `-` where there is nothing to remark on at all; and "sure" if
it is plainly countable. Counted are the places of `auditor.artifacts.determiners.places` in the English side of the parallel text, in
the texts of the recogniser of names and in the development half of human news. Needs `words.tsv.gz`.
"""

import argparse
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from auditor.article import Article, Segment, SegmentedArticle
from auditor.artifacts.determiners.places import VERB, Place, places
from auditor.artifacts.english.words import per_million
from auditor.artifacts.text import Sentence, Tag, tokenised
from bench.artifacts.data import read_clean
from models.recipe.languages import PIVOTS
from models.recipe.tables.alignment import DOCUMENTATION
from models.recipe.tables.english import english_sentences, inflections
from models.recipe.tables.vocabulary import edited, rows

# Determined uses below which a noun, alone or modified, is too rare to say anything of it.
MINIMUM_COUNT = {False: 30, True: 40}
# Shares of bare uses up to which a noun is worth a remark, alone or modified, and up to which one behind a governor is.
NOUN_SHARE = {False: 0.06, True: 0.04}
GOVERNOR_SHARE = 0.03
# A noun's uses behind all governors weigh as much as so many behind the one in question.
PRIOR = 8.0
# So many bare uses behind one governor are an idiom, and say nothing of the others.
IDIOM_COUNT = 3
# Plurals a singular that a countable noun has at least, and share of bare uses anywhere ("language and culture") that it has at most.
COUNTABLE, SURE = (0.1, 0.15), (0.3, 0.08)
# Sport and stock markets use them otherwise ("a shot on goal", "bought on margin"), and the texts have little of either.
OTHER_FIELDS = frozenset({"goal", "margin"})
BATCH = 2_000
_NOMINAL = frozenset({Tag.NOUN, Tag.PLURAL, Tag.NAME, Tag.ADJECTIVE, Tag.NUMBER, Tag.GERUND})
_OPENERS = frozenset({Tag.PREPOSITION, Tag.CONJUNCTION, Tag.PUNCTUATION, Tag.BASE})
Key = tuple[str, str, bool]


@dataclass
class Counts:
    """Uses of nouns.

    Attributes:
        determined, bare: by (noun, governor, whether modified).
        adjectives: bare uses by (noun, adjective before it).
        anywhere: by (noun, whether determined), wherever in a sentence.
    """

    determined: Counter[Key] = field(default_factory=Counter)
    bare: Counter[Key] = field(default_factory=Counter)
    adjectives: Counter[tuple[str, str]] = field(default_factory=Counter)
    anywhere: Counter[tuple[str, bool]] = field(default_factory=Counter)

    def add(self, sentence: Sentence, place: Place) -> None:
        """Count a place."""
        noun = sentence.tokens[place.noun].text
        (self.determined if place.determined else self.bare)[noun, place.governor, place.modified] += 1
        if place.modified and not place.determined:
            self.adjectives[noun, sentence.tokens[place.noun - 1].text] += 1

    def uses(self, noun: str, governors: Collection[str], modified: bool) -> tuple[int, int]:
        """Return the bare and the determined uses of a noun behind some governors, modified or not."""
        keys = [(noun, governor, modified) for governor in governors]
        return sum(self.bare[key] for key in keys), sum(self.determined[key] for key in keys)

    def countable(self, noun: str, limits: tuple[float, float]) -> bool:
        """Tell whether a noun has plurals, so many a singular, and goes without a determiner in no more than such a share of its uses."""
        bare, determined = self.anywhere[noun, False], self.anywhere[noun, True]
        plurals = per_million(inflections(noun, "noun")[1][1])
        return plurals >= limits[0] * per_million(noun) and bare <= limits[1] * (bare + determined)


def clean(data: Path) -> Iterator[str]:
    """Yield clean English sentences, each once."""
    others = {english for language in PIVOTS for english, _ in rows(data, language, DOCUMENTATION)}
    news = {sentence for _, document in read_clean(data, "development") for sentence in document}
    yield from english_sentences(data) | others | set(edited(data)) | news


def counted(texts: Iterable[str]) -> Counts:
    """Return the counts over some sentences."""
    counts, waiting = Counts(), iter(texts)
    while batch := list(islice(waiting, BATCH)):
        segments = tuple(Segment(0, len(text), text) for text in batch)
        for sentence in tokenised(SegmentedArticle(Article("", ""), "en", 1.0, segments)).sentences:
            counts.anywhere.update(anywhere(sentence))
            for place in places(sentence):
                counts.add(sentence, place)
    return counts


def anywhere(sentence: Sentence) -> Iterator[tuple[str, bool]]:
    """Yield (noun, whether it has a determiner) of the nouns that close their phrase and are not modified."""
    for i, token in enumerate(sentence.tokens):
        behind, before = sentence.next(i + 1), sentence.next(i - 1)
        if token.tag is not Tag.NOUN or (behind is not None and (behind.tag in _NOMINAL or behind.text in {"-", "/", "'", "’"})):
            continue
        if before is not None and (before.tag is Tag.DETERMINER or before.lower.endswith("'s")):
            yield token.lower, True
        elif before is None or before.tag in _OPENERS:
            yield token.lower, False


def exceptions(counts: Counts, *, modified: bool) -> dict[str, set[str]]:
    """Return {noun: what it may be bare behind} of the nouns that hardly ever are, with or without modifiers."""
    governors = sorted({governor for _, governor, _ in counts.determined | counts.bare})
    found = {}
    for noun in sorted({noun for noun, _, _ in counts.determined} - OTHER_FIELDS):
        idiomatic = {governor for governor in governors if counts.uses(noun, [governor], modified)[0] >= IDIOM_COUNT}
        others = [governor for governor in governors if governor not in idiomatic]
        bare, determined = counts.uses(noun, others, modified)
        countable = modified or counts.countable(noun, COUNTABLE)
        if countable and determined >= MINIMUM_COUNT[modified] and _expected(bare, determined) <= NOUN_SHARE[modified]:
            found[noun] = idiomatic | {one for one in others if share(counts, noun, one, others, modified) > GOVERNOR_SHARE}
    return found


def share(counts: Counts, noun: str, governor: str, governors: Collection[str], modified: bool) -> float:
    """Return the expected share of bare uses behind a governor, given those behind all prepositions, or all verbs."""
    alike = [one for one in governors if (one == VERB) == (governor == VERB)]
    bare, determined = counts.uses(noun, [governor], modified)
    return (bare + PRIOR * _expected(*counts.uses(noun, alike, modified))) / (bare + determined + PRIOR)


def _expected(bare: int, determined: int) -> float:
    return (bare + 0.5) / (bare + determined + 5)


def table(counts: Counts) -> list[str]:
    """Return the lines of the table."""
    plain, modified = exceptions(counts, modified=False), exceptions(counts, modified=True)
    for noun, adjective in counts.adjectives:
        if noun in modified:
            modified[noun].add(adjective)
    sure = {noun for noun in plain if counts.countable(noun, SURE)}
    cells = {noun: (_cell(plain.get(noun)), _cell(modified.get(noun)), "sure" * (noun in sure)) for noun in {*plain, *modified}}
    return ["\t".join((noun, *own)) + "\n" for noun, own in sorted(cells.items())]


def _cell(free: Collection[str] | None) -> str:
    return "-" if free is None else " ".join(sorted(free))


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    counts = counted(clean(arguments.data))
    lines = table(counts)
    (arguments.out / "bare_nouns.tsv").write_text("".join(lines), encoding="utf-8")
    print(len(lines), "nouns")


if __name__ == "__main__":
    main()
