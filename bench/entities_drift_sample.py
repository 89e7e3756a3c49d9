"""Draw the sentences in which drift is looked for by hand, and print them for reading.

    python -m bench.entities_drift_sample DATA [--fresh]

The draw knows nothing of the code that is judged. In each language a fixed number of sentences is drawn from each of four strata,
from documents in a shuffled order with a fixed seed, never two from one story:

- `title`: the human version has a text of two to eight words in quotation marks, capitals at both ends, that the engine's lacks;
- `alike`: two words with a capital, one a version, that the other version lacks, share most of their letters;
- `figure`: each version has a word with a digit that the other lacks;
- `any`: each version has a word with a capital or a digit, not its first word, that the other lacks.

Case, accents and possessives do not count. Documents whose two versions share few words are left out: they are not aligned.

`--fresh` draws the third part, half as many sentences: of documents that share no human sentence with any that was labelled before or that
the weights are fitted on, and no English document in two source languages.
"""

import argparse
import csv
import random
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from rapidfuzz.distance import Indel

from bench.entities_parallel import Version, apart, versions

READ = Path(__file__).parent / "data"
FRESH = "fresh"
SEED = 6
# How many sentences of each stratum are read in each source language.
SHARES = {"title": 11, "alike": 26, "figure": 6, "any": 14}
FRESH_SEED = 7
# Quoted titles run out; figures get twice the share instead.
FRESH_SHARES = {"title": 6, "alike": 13, "figure": 6, "any": 7}
LANGUAGES = ("cs", "de", "es", "fi", "fr", "it", "ro", "zh")
ALIKE = (0.6, 0.99)
LONGEST = 320
ALIGNED = 0.35
_WORD = re.compile(r"\w+(?:[.,:-]\w+)*")
_QUOTED = re.compile(r"[\"“„«]([A-Z][^\"“”„«»]{2,60}?)[,.]?[\"”“»]")


def plain(text: str) -> str:
    """Return a text in lower case without accents."""
    return "".join(char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char))


def marked(text: str) -> set[str]:
    """Return the words of a sentence, but for its first, that carry a capital or a digit."""
    words = _WORD.findall(text.replace("'s", " ").replace("’s", " "))[1:]
    return {plain(word) for word in words if re.search(r"\d", word) or word != word.lower()}


def left_over(article: str, reference: str) -> tuple[set[str], set[str]]:
    """Return the marked words of each sentence that the other lacks."""
    ours, theirs = plain(article), plain(reference)
    return {word for word in marked(article) if word not in theirs}, {word for word in marked(reference) if word not in ours}


def has_title(article: str, reference: str) -> bool:
    """Tell whether the human sentence quotes what can be a title, and the engine's has it nowhere."""
    found = (match.group(1) for match in _QUOTED.finditer(reference))
    return any(2 <= len(text.split()) <= 8 and text.split()[-1][0].isupper() and plain(text) not in plain(article) for text in found)


def has_alike(article: str, reference: str) -> bool:
    """Tell whether a word of one sentence resembles a word of the other, each missing there."""
    ours, theirs = left_over(article, reference)
    return any(
        ALIKE[0] <= Indel.normalized_similarity(one, other) <= ALIKE[1]
        for one in ours
        for other in theirs
        if one.isalpha() and other.isalpha()
    )


def has_figures(article: str, reference: str) -> bool:
    """Tell whether each sentence has a figure that the other lacks."""
    return all(any(re.search(r"\d", word) for word in side) for side in left_over(article, reference))


def has_any(article: str, reference: str) -> bool:
    """Tell whether each sentence has a marked word that the other lacks."""
    return all(left_over(article, reference))


STRATA: dict[str, Callable[[str, str], bool]] = {"title": has_title, "alike": has_alike, "figure": has_figures, "any": has_any}


def aligned(version: Version) -> bool:
    """Tell whether the two versions of a document share enough words to be versions of the same sentences."""
    shares = []
    for article, reference in zip(version.article, version.reference, strict=True):
        ours, theirs = set(_WORD.findall(plain(article))), set(_WORD.findall(plain(reference)))
        shares.append(len(ours & theirs) / max(1, min(len(ours), len(theirs))))
    return sum(shares) / len(shares) >= ALIGNED


def draw(documents: Iterable[Version], shares: Mapping[str, int] = SHARES, seed: int = SEED) -> list[tuple[str, Version, int]]:
    """Return the sentences to read, as (stratum, document, sentence index)."""
    by_language: dict[str, list[Version]] = defaultdict(list)
    for version in documents:
        if version.source_language in LANGUAGES:
            by_language[version.source_language].append(version)
    drawn = []
    for language in LANGUAGES:
        pool = sorted(by_language[language], key=lambda version: version.id)
        random.Random(f"{seed}{language}").shuffle(pool)
        pool = [version for version in pool if aligned(version)]
        seen: set[str] = set()
        for stratum, share in shares.items():
            drawn += [(stratum, *case) for _, case in zip(range(share), _fitting(pool, STRATA[stratum], seen, seed), strict=False)]
    return drawn


def _fitting(pool: Iterable[Version], fits: Callable[[str, str], bool], seen: set[str], seed: int) -> Iterator[tuple[Version, int]]:
    for version in pool:
        story = version.id.replace(version.engine, "")
        pairs = enumerate(zip(version.article, version.reference, strict=True))
        indices = [index for index, pair in pairs if max(map(len, pair)) <= LONGEST and fits(*pair)]
        if indices and story not in seen:
            seen.add(story)
            yield version, random.Random(f"{seed}{version.id}").choice(indices)


def unread(documents: Sequence[Version]) -> Iterator[Version]:
    """Yield the documents of which nobody has labelled a sentence before, each English one in one source language only."""
    read: set[str] = set()
    for name in ("entities_drift.tsv", "entities_places.tsv"):
        with (READ / name).open(encoding="utf-8", newline="") as file:
            read |= {row["document"] for row in csv.DictReader(file, delimiter="\t") if row.get("half") != FRESH}
    free = apart(documents, read)
    languages: dict[str, set[str]] = defaultdict(set)
    for version in free:
        languages[version.reference[0]].add(version.source_language)
    chosen = {start: random.Random(f"{FRESH_SEED}{start}").choice(sorted(found)) for start, found in languages.items()}
    yield from (version for version in free if chosen[version.reference[0]] == version.source_language)


def main() -> None:
    """Print every drawn sentence with its number, human version first."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--fresh", action="store_true", help="draw the third part")
    options = parser.parse_args()
    documents = list(versions(options.data))
    drawn = draw(unread(documents), FRESH_SHARES, FRESH_SEED) if options.fresh else draw(documents)
    for number, (stratum, version, index) in enumerate(drawn):
        print(f"{number}\t{stratum}\t{version.id}\t{index}\n  H {version.reference[index]}\n  M {version.article[index]}")


if __name__ == "__main__":
    main()
