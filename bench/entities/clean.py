"""False alarms between two human versions of one story: drifts for each 1,000 words, beside the baselines and beside engines.

    python -m bench.entities.clean DATA [--show]

News of 2020 that two people translated from Chinese, each document as the article and then as the reference of the other. Two
translators spell foreign names in two ways, and such drift is real; what counts is how little is called major. The baselines are
those of `bench.entities.drift`; engines against the first translator show what the figures mean.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from auditor.entities import compare
from auditor.report import Drift, Severity
from bench.command import run_bench
from bench.entities.drift import Case, baseline
from bench.entities.parallel import Version, chinese_documents, segmented, versions

PEOPLE = ("Human-A.0", "Human-B.0")
SHORTEST = 3
WRATIO = 60


def human(data: Path) -> Iterator[Version]:
    """Yield every document both ways round."""
    for document, systems in sorted(chinese_documents(data / "spans/mqm_news2020_zhen.dev.jsonl.gz").items()):
        numbers = sorted(set(systems[PEOPLE[0]]) & set(systems[PEOPLE[1]]))
        texts = [tuple(systems[person][number] for number in numbers) for person in PEOPLE]
        if len(numbers) >= SHORTEST:
            yield Version(f"{document}#ab", "zh", PEOPLE[0], texts[0], texts[1])
            yield Version(f"{document}#ba", "zh", PEOPLE[1], texts[1], texts[0])


def drifts(version: Version) -> tuple[Drift, ...]:
    """Return the drift of a document."""
    return compare(segmented(version.article), segmented(version.reference)).drift


def report(name: str, documents: Sequence[Version], *, show: bool = False) -> None:
    """Print a row of figures."""
    words = sum(len(sentence.split()) for version in documents for sentence in version.article)
    counts: Counter[str] = Counter()
    for version in documents:
        for item in drifts(version):
            counts[f"{item.severity} {'quote' if item.kind == 'quote' else 'other'}"] += 1
            if show and item.severity is Severity.MAJOR:
                print(f"{item.cause}\t{item.quote}\t{item.reference}")
    exact, alike = (
        sum(len(baseline(Case(version, index, ""), threshold)) for version in documents for index in range(len(version.article)))
        for threshold in (0, WRATIO)
    )
    figures = [counts["major other"], counts["minor other"], counts["major quote"], counts["minor quote"], exact, alike]
    print(f"{name:26} {words:7}" + "".join(f"{1000 * figure / words:12.2f}" for figure in figures))


def main() -> None:
    """Print people against people, then engines against people."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", action="store_true", help="print the major drift between people")
    options = parser.parse_args()
    engines = [version for version in versions(options.data) if version.id.startswith("zh.") and len(version.article) >= SHORTEST]
    titles = ("major", "minor", "major quote", "minor quote", "exact match", f"WRatio {WRATIO}")
    print(f"{'for each 1,000 words':26} {'words':>7}" + "".join(f"{title:>12}" for title in titles))
    report("two translators", list(human(options.data)), show=options.show)
    for engine in sorted({version.engine for version in engines})[:3]:
        report(engine, [version for version in engines if version.engine == engine])


if __name__ == "__main__":
    run_bench(main)
