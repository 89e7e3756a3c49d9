"""What the product finds in good articles that are no hard news: python -m bench.artifacts.kinds.

The project's own columns, reviews, match reports and the like (`corpus/kinds`): whatever is found in them, or any verdict but clean and
undetermined, is a false alarm. Of those kept aside nothing was fitted; those that the judge of spun articles (`judged`), and those that
the detector's card too was fitted beside (`fitted`), are the baseline.
"""

import argparse
from collections import Counter
from pathlib import Path

from auditor import Auditor, Report, Settings
from bench.artifacts import product
from bench.artifacts.articles import KINDS_FITTED, KINDS_JUDGED, KINDS_KEPT, articles_in
from bench.artifacts.clean import GRAVE, SEVERE
from bench.command import run_bench

FOLDERS = (KINDS_KEPT, KINDS_JUDGED, KINDS_FITTED)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rules", action="store_true", help="audit without round trips")
    parser.add_argument("--cache", type=Path, default=product.CACHE)
    options = parser.parse_args()
    auditor = Auditor(Settings(engine="none") if options.rules else Settings(cache=str(options.cache)))
    print("| articles | number | words | verdicts | findings per 1,000 words | major |\n| --- | ---: | ---: | --- | ---: | ---: |")
    for folder in FOLDERS:
        print(row(folder.name, audited(auditor, folder)), flush=True)


def audited(auditor: Auditor, folder: Path) -> list[Report]:
    """Return the reports of the articles in a folder."""
    return [outcome for outcome in auditor.audit(articles_in(folder)) if isinstance(outcome, Report)]


def row(name: str, reports: list[Report]) -> str:
    """Return the row of the articles of one folder."""
    words = sum(report.article.words for report in reports)
    verdicts = Counter(report.verdict.label.value for report in reports)
    found = [finding.severity for report in reports for finding in report.findings]
    severe, grave = (sum(severity in wanted for severity in found) for wanted in (SEVERE, GRAVE))
    told = ", ".join(f"{label} {number}" for label, number in verdicts.most_common())
    return f"| {name} | {len(reports)} | {words} | {told} | {1000 * severe / words:.2f} | {1000 * grave / words:.2f} |"


if __name__ == "__main__":
    run_bench(main)
