"""Learn which acronyms of other languages stand for which English ones: OTAN for NATO, FMI for the IMF.

    python -m models.recipe.tables.acronyms DATA --out auditor/bilingual/data/acronyms.tsv

Of two sentences that are translations of each other, what the one has in capitals and the other lacks is paired with what the other has in
capitals and the one lacks. A pair is kept where it is the usual one, and where English itself, news by people above all, hardly ever has
the foreign acronym: "CPI" is the International Criminal Court in French, and a price index in English.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from auditor.artifacts.english.vocabulary import is_listed
from bench.artifacts.data import read_clean
from models.recipe.tables.alignment import PROSE
from models.recipe.tables.vocabulary import edited, rows

LANGUAGES = ("de", "es", "fr", "it", "pt")
# Two letters are an acronym of much else.
LENGTHS = range(3, 7)
FREQUENT = 100
# How often a pair must be seen, in what share of the sentences that have the foreign acronym alone, and what share of the English
# one's sentences the foreign one may have in English, where it may not be oftener than the pair either.
LEAST, USUAL, STRAY = 3, 0.5, 0.1
# Sentences of edited English that may have it. A word that is written otherwise so much oftener than in capitals alone is emphasised.
EDITED, OTHERWISE = 1, 3
# Letters by which the two may differ in length.
LONGER = 2
_WORD = re.compile(r"\b[A-Z]?[a-z]{1,5}\b")
_CAPITALS = re.compile(r"(?<![\w.&/-])[A-Z]{2,6}(?![\w&/-])")


@dataclass
class Counts:
    """In how many sentences an acronym stands; `pairs` and `alone` by language, and by acronym."""

    english: Counter[str] = field(default_factory=Counter)
    pairs: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    alone: Counter[tuple[str, str]] = field(default_factory=Counter)
    otherwise: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, language: str, pairs: Sequence[tuple[str, str]]) -> None:
        """Count the (English, foreign) sentences of one language."""
        for text in dict.fromkeys(english for english, _ in pairs):
            self.english.update(acronyms(text))
        for english, foreign in pairs:
            ours, theirs = acronyms(english), acronyms(foreign)
            self.otherwise.update((language, word.upper()) for word in set(_WORD.findall(foreign)))
            for code in theirs - ours:
                self.alone[language, code] += 1
                self.pairs[language, code].update(ours - theirs)


def acronyms(sentence: str) -> set[str]:
    """Return the words in capitals of a sentence that is not all in capitals."""
    return set() if sentence.isupper() else set(_CAPITALS.findall(sentence))


def usual(counts: Counts, edited_english: Counter[str]) -> Iterator[tuple[str, str, str]]:
    """Yield (foreign acronym, English one, languages that write so), in alphabetical order; one foreign acronym has one row."""
    found: dict[str, dict[str, list[tuple[str, int]]]] = defaultdict(lambda: defaultdict(list))
    for (language, foreign), others in counts.pairs.items():
        english, seen = max(others.items(), key=lambda item: (item[1], item[0]), default=("", 0))
        emphasis = counts.otherwise[language, foreign] > OTHERWISE * counts.alone[language, foreign]
        if seen >= USUAL * counts.alone[language, foreign] and not emphasis:
            found[foreign][english].append((language, seen))
    for foreign, readings in sorted(found.items()):
        english, seen = max(((english, sum(n for _, n in own)) for english, own in readings.items()), key=lambda item: item[1])
        long_enough = len(foreign) in LENGTHS or seen >= FREQUENT
        stray = counts.english[foreign] > min(STRAY * counts.english[english], seen) or edited_english[foreign] > EDITED
        if seen >= LEAST and long_enough and not stray and not _is_word(foreign) and abs(len(foreign) - len(english)) <= LONGER:
            yield foreign, english, ",".join(sorted(language for language, _ in readings[english]))


def _is_word(code: str) -> bool:
    return len(code) in LENGTHS and is_listed(code.lower())


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with parallel/, ner/ and detect/")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    counts = Counts()
    for language in LANGUAGES:
        counts.add(language, [pair for pair in rows(options.data, language, PROSE) if all(pair)])
    news = (sentence for _, sentences in read_clean(options.data, "development") for sentence in sentences)
    found = list(usual(counts, Counter(code for text in (*news, *edited(options.data)) for code in acronyms(text))))
    options.out.write_text("".join("\t".join(row) + "\n" for row in found), encoding="utf-8")
    print(len(found), "acronyms")


if __name__ == "__main__":
    main()
