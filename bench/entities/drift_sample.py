"""Draw the sentences in which drift is looked for by hand, and print them for reading.

    python -m bench.entities.drift_sample DATA [--draw 1|2|3|4|5|6]

The draw knows nothing of the code that is judged. In each language a fixed number of sentences is drawn from each stratum (`DRAWS`),
from documents in a shuffled order with a fixed seed, never two from one story:

- `title`: the human version has a text of two to eight words in quotation marks, capitals at both ends, that the engine's lacks;
- `alike`: two words with a capital, one a version, that the other version lacks, share most of their letters;
- `figure`: each version has a word with a digit that the other lacks;
- `any`: each version has a word with a capital or a digit, not its first word, that the other lacks.

Case, accents and possessives do not count. Documents whose two versions share few words are left out: they are not aligned.

From the second draw on, only documents are taken that share no human sentence with any that was labelled before or that the weights are
fitted on, and no English document in two source languages. From the third on, the Chinese news of 2021 is among them, and since quoted
titles are all but used up, titles in single quotes count too, and there is a fifth stratum:

- `work`: the human version has a word such as "film" or "award", and two words with capitals side by side of which the engine's lacks one.

`half_of` says which sentences of the third draw are for tuning and which for the last measurement.

The fourth is for tuning alone: of every sentence that quotes a title, outside the documents that are measured, one engine's version that
was not read before; and of the other strata from documents of which nothing was.

The fifth is the sealed part, of what is left. No titles are, and of Romanian and Chinese no sentence of the strata above; so that a last
one takes a few of all languages:

- `either`: one version has a word with a capital or a digit, not its first word, that the other lacks.

The sixth takes what is left of the news, and sentences of encyclopedias and forums that editors mended (`later_versions`).
`part_of` says which of its sentences the false alarms and misses were looked at in, and which were measured only.
"""

import argparse
import csv
import hashlib
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.command import run_bench
from bench.entities.drift_strata import LATER_STRATA, STRATA, Strata, has_any_title, words_of
from bench.entities.parallel import Version, all_versions, apart, later_versions, versions

READ = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Plan:
    """How a draw is made: its seed, how many sentences of each stratum are read in each source language, and from which documents."""

    seed: int
    shares: Mapping[str, int]
    strata: Strata
    documents: Callable[[Path], Iterator[Version]]


# The draws as the column `draw` of the labels counts them.
FIRST, TUNING = "1", "4"
DRAWS = {
    FIRST: Plan(6, {"title": 11, "alike": 26, "figure": 6, "any": 14}, STRATA, versions),
    "2": Plan(7, {"title": 6, "alike": 13, "figure": 6, "any": 7}, STRATA, versions),
    "3": Plan(8, {"title": 6, "work": 8, "alike": 13, "figure": 9, "any": 9}, LATER_STRATA, all_versions),
    TUNING: Plan(9, {"work": 5, "alike": 8, "figure": 8, "any": 8}, LATER_STRATA, all_versions),
    "5": Plan(10, {"figure": 6, "work": 4, "alike": 23, "any": 2, "either": 3}, LATER_STRATA, all_versions),
    "6": Plan(11, {"title": 3, "figure": 4, "work": 4, "alike": 7, "any": 5}, LATER_STRATA, later_versions),
}
TUNING_TITLES = 120
LANGUAGES = ("cs", "de", "es", "et", "fi", "fr", "it", "ro", "ru", "zh")
LONGEST = 320
ALIGNED = 0.35


def aligned(version: Version) -> bool:
    """Tell whether the two versions of a document share enough words to be versions of the same sentences."""
    shares = []
    for article, reference in zip(version.article, version.reference, strict=True):
        ours, theirs = words_of(article), words_of(reference)
        shares.append(len(ours & theirs) / max(1, min(len(ours), len(theirs))))
    return sum(shares) / len(shares) >= ALIGNED


def draw(documents: Iterable[Version], plan: Plan) -> list[tuple[str, Version, int]]:
    """Return the sentences to read, as (stratum, document, sentence index)."""
    by_language: dict[str, list[Version]] = defaultdict(list)
    for version in documents:
        if version.source_language in LANGUAGES:
            by_language[version.source_language].append(version)
    found = []
    for language in LANGUAGES:
        pool = sorted(by_language[language], key=lambda version: version.id)
        random.Random(f"{plan.seed}{language}").shuffle(pool)
        pool = [version for version in pool if aligned(version)]
        seen: set[str] = set()
        for stratum, share in plan.shares.items():
            fitting = _fitting(pool, plan.strata[stratum], seen, plan.seed)
            found += [(stratum, *case) for _, case in zip(range(share), fitting, strict=False)]
    return found


def _fitting(pool: Iterable[Version], fits: Callable[[str, str], bool], seen: set[str], seed: int) -> Iterator[tuple[Version, int]]:
    for version in pool:
        story = version.id.replace(version.engine, "")
        pairs = enumerate(zip(version.article, version.reference, strict=True))
        indices = [index for index, pair in pairs if max(map(len, pair)) <= LONGEST and fits(*pair)]
        if indices and story not in seen:
            seen.add(story)
            yield version, random.Random(f"{seed}{version.id}").choice(indices)


def read_before(number: str) -> list[tuple[str, int, str]]:
    """Return (document, sentence, half) of everything labelled before a draw, the pairs of the fit included as for tuning."""
    found = []
    for name in ("drift.tsv", "places.tsv"):
        with (READ / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                if row.get("draw", FIRST) < number:
                    found.append((row["document"], int(row["sentence"]), row.get("half", "tune")))
    return found


def unread(documents: Sequence[Version], before: str, seed: int) -> Iterator[Version]:
    """Yield the documents of which nobody had labelled a sentence `before` a draw, each English one in one source language only."""
    free = apart(documents, {document for document, *_ in read_before(before)})
    languages: dict[str, set[str]] = defaultdict(set)
    for version in free:
        languages[version.reference[0]].add(version.source_language)
    chosen = {start: random.Random(f"{seed}{start}").choice(sorted(found)) for start, found in languages.items()}
    yield from (version for version in free if chosen[version.reference[0]] == version.source_language)


def half_of(version: Version) -> str:
    """Return the part that a sentence of the third draw belongs to, by a checksum of the story's first sentence."""
    return ("tune", "final")[_parity(version)]


def part_of(version: Version) -> str:
    """Return the part that a sentence of the sixth draw belongs to, by a checksum of the story's first sentence."""
    return ("studied", "measured")[_parity(version)]


def _parity(version: Version) -> int:
    return hashlib.sha256(version.reference[0].encode()).digest()[0] % 2


def drawn(number: str, data: Path) -> list[tuple[str, Version, int]]:
    """Return the sentences of a draw, as (stratum, document, sentence index)."""
    plan = DRAWS[number]
    documents = list(plan.documents(data))
    titles = _titles_for_tuning(documents) if number == TUNING else []
    return titles + draw(documents if number == FIRST else unread(documents, number, plan.seed), plan)


def _titles_for_tuning(documents: Sequence[Version]) -> list[tuple[str, Version, int]]:
    """Return a version that was not read yet of every sentence that quotes a title, outside the measured documents."""
    read = read_before(TUNING)
    measured = {document for document, _, half in read if half != "tune"}
    labelled = {(document, sentence) for document, sentence, _ in read}
    versions_of: dict[str, list[tuple[Version, int]]] = defaultdict(list)
    for version in filter(aligned, apart(documents, measured)):
        for index, pair in enumerate(zip(version.article, version.reference, strict=True)):
            if max(map(len, pair)) <= LONGEST and has_any_title(*pair) and (version.id, index) not in labelled:
                versions_of[pair[1]].append((version, index))
    seed = DRAWS[TUNING].seed
    titles = [random.Random(f"{seed}{sentence}").choice(versions_of[sentence]) for sentence in sorted(versions_of)]
    random.Random(seed).shuffle(titles)
    return [("title", *case) for case in titles[:TUNING_TITLES]]


def main() -> None:
    """Print every drawn sentence with its number, human version first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--draw", choices=DRAWS, default=FIRST, help="which draw (default %(default)s)")
    options = parser.parse_args()
    for number, (stratum, version, index) in enumerate(drawn(options.draw, options.data)):
        print(f"{number}\t{stratum}\t{version.id}\t{index}\n  H {version.reference[index]}\n  M {version.article[index]}")


if __name__ == "__main__":
    run_bench(main)
