"""What a reference wrongly shows in people's translations: findings of `reference.*` where two people translated one text.

    python -m bench.reference.alarms DATA [--documents 30]

News of 2020 that two people translated from Chinese, each document as the article and then as the reference of the other: the hardest
negatives, for their sentences run side by side and their verdicts are seldom sure. All documents are read for pronouns and digits, which
need no verdict; some are audited as a whole.
"""

import argparse
import random
from collections import Counter
from pathlib import Path

from auditor.article import Article
from auditor.pipeline import Auditor
from auditor.reference.digits import turned_digits
from auditor.reference.findings import LIKELY
from auditor.reference.pronouns import other_pronouns
from auditor.report import Label
from bench.command import run_bench
from bench.entities.clean import human
from bench.entities.parallel import Version, segmented
from bench.trials import audited


def without_verdict(documents: list[Version]) -> None:
    """Print how many pronouns and digits are marked in all documents."""
    words, counts = 0, Counter[str]()
    for version in documents:
        article, reference = segmented(version.article), segmented(version.reference)
        words += len(article.article.text.split())
        for look in (other_pronouns, turned_digits):
            counts[look.__name__] += len(look(article, reference, ()))
    print(f"{words} words: " + ", ".join(f"{name} {count}" for name, count in counts.items()))


def with_verdict(documents: list[Version]) -> None:
    """Print the findings of whole audits."""
    auditor = Auditor()
    words = likely = 0
    counts, touched = Counter[str](), Counter[str]()
    for version in documents:
        article, reference = (Article(id=version.id, text="\n".join(side)) for side in (version.article, version.reference))
        report = audited(auditor, article, reference)
        words += len(article.text.split())
        likely += (report.verdict.probabilities or {}).get(Label.MACHINE_TRANSLATED.value, 0.0) > LIKELY
        checks = [item.check for item in report.findings if item.check.startswith("reference.")]
        counts.update(checks)
        touched.update(set(checks))
    print(f"{len(documents)} documents, {words} words; {likely} more likely than not a machine's")
    for check, count in sorted(counts.items()):
        print(f"{check}: {count} in {touched[check]} documents, {1000 * count / words:.2f} per 1,000 words")


def main() -> None:
    """Print both."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--documents", type=int, default=30, help="that are audited as a whole")
    options = parser.parse_args()
    documents = list(human(options.data))
    without_verdict(documents)
    random.Random(3).shuffle(documents)
    with_verdict(documents[: options.documents])


if __name__ == "__main__":
    run_bench(main)
