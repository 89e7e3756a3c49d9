"""How many altered figures and dates are found: engines' versions of documents, one value of each changed at random.

    python -m bench.entities.altered DATA [--documents 700]

Every document is an engine's version beside a human one, and the value is one that both tell in so many letters. A year moves by up to
eight, a day to another one, any other figure changes its last digit and perhaps more.
Documents that share a sentence with a labelled drift case are left out.
"Before": the same value was reported though it was right. The baseline reports a value that the reference has nowhere.
"""

import argparse
import csv
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from auditor.article import SegmentedArticle
from auditor.entities import compare
from auditor.entities.alignment.side import side
from auditor.entities.mention import Kind, Mention
from auditor.report import Severity
from bench.command import run_bench
from bench.entities.drift import LABELS
from bench.entities.parallel import Version, apart, segmented, versions

KINDS = (Kind.NUMBER, Kind.MONEY, Kind.DATE)
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_SHIFTS = (-8, -5, -3, -2, -1, 1, 2, 4, 6, 8)


@dataclass(frozen=True)
class Altered:
    """A version, and where its whole text tells the value in question: `text`, at [start, end)."""

    version: Version
    kind: Kind
    text: str
    start: int
    end: int


def main() -> None:
    """Print the share of altered values that are found, and found grave, by kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--documents", type=int, default=700)
    options = parser.parse_args()
    total, found, grave, before, baseline = (Counter[Kind]() for _ in range(5))
    for original, altered in cases(options.data, options.documents):
        total[altered.kind] += 1
        severities = reported(altered)
        found[altered.kind] += bool(severities)
        grave[altered.kind] += Severity.MAJOR in severities
        before[altered.kind] += bool(reported(original))
        baseline[altered.kind] += altered.text not in " ".join(altered.version.reference)
    print(f"{'':10}{'altered':>10}{'found':>10}{'as major':>10}{'before':>10}{'exact match':>14}")
    for kind in KINDS:
        shares = (counts[kind] / max(1, total[kind]) for counts in (found, grave, before, baseline))
        print(f"{kind.value:10}{total[kind]:10}" + "{:10.2f}{:10.2f}{:10.2f}{:14.2f}".format(*shares))


def cases(data: Path, size: int) -> Iterator[tuple[Altered, Altered]]:
    """Yield up to `size` documents with a value in them, as it was and altered."""
    with LABELS.open(encoding="utf-8", newline="") as lines:
        labelled = {row["document"] for row in csv.DictReader(lines, delimiter="\t")}
    rng = random.Random(4)
    documents = apart(list(versions(data)), labelled)
    rng.shuffle(documents)
    pairs = (pair for version in documents if (pair := _pair(version, rng)))
    yield from islice(pairs, size)


def _pair(version: Version, rng: random.Random) -> tuple[Altered, Altered] | None:
    found = with_other_value(segmented(version.article), version.reference, rng)
    if found is None:
        return None
    sentences, mention, other = found
    changed = Version(version.id, version.source_language, version.engine, sentences, version.reference)
    return (
        Altered(version, mention.kind, mention.text, mention.start, mention.end),
        Altered(changed, mention.kind, other, mention.start, mention.start + len(other)),
    )


def with_other_value(
    article: SegmentedArticle, reference: Sequence[str], rng: random.Random
) -> tuple[tuple[str, ...], Mention, str] | None:
    """Return an article's sentences with a value altered that the reference tells in the same letters, its mention and its new words."""
    told = [
        mention
        for mention in side(article).mentions
        if mention.kind in KINDS and _DIGITS.search(mention.text) and mention.text in reference[mention.segment]
    ]
    if not told:
        return None
    mention = rng.choice(told)
    other = _altered(mention, rng)
    sentences = [segment.text for segment in article.segments]
    start = mention.start - article.segments[mention.segment].start
    sentence = sentences[mention.segment]
    sentences[mention.segment] = sentence[:start] + other + sentence[start + len(mention.text) :]
    return tuple(sentences), mention, other


def _altered(mention: Mention, rng: random.Random) -> str:
    """Return the words of a mention with another figure in place of its first one."""
    start, end = next(match.span() for match in _DIGITS.finditer(mention.text))
    old = mention.text[start:end]
    if _YEAR.fullmatch(old):
        new = str(int(old) + rng.choice(_SHIFTS))
    elif mention.kind is Kind.DATE:
        new = str(rng.choice([day for day in range(1, 28) if str(day) != old]))
    else:
        places = [index == len(old) - 1 or rng.random() < 0.4 for index in range(len(old))]
        new = "".join(_other_digit(digit, rng) if place else digit for digit, place in zip(old, places, strict=True))
    return mention.text[:start] + new + mention.text[end:]


def _other_digit(digit: str, rng: random.Random) -> str:
    return rng.choice([other for other in "123456789" if other != digit])


def reported(case: Altered) -> set[Severity]:
    """Return the severities of the drift that is reported where the value stands."""
    drift = compare(segmented(case.version.article), segmented(case.version.reference)).drift
    return {item.severity for item in drift if item.start < case.end and case.start < item.end}


if __name__ == "__main__":
    run_bench(main)
