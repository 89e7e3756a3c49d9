"""What the checks find in human and in machine-translated news, per 1,000 words: python -m bench.artifacts.clean DATA.

Documents of DATA/detect, the half that nothing was tuned on. Human news is the control: whatever is found there, an editor is told for
nothing. Machine-translated news of the same test sets is the baseline. `--rules` leaves out the round trips, `--show CHECK` prints what a
check found.
"""

import argparse
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from auditor.article import SegmentedArticle
from auditor.artifacts import CHECKS
from auditor.report import Finding, Severity
from bench.artifacts import product
from bench.artifacts.articles import segmented
from bench.artifacts.bootstrap import rate_interval
from bench.artifacts.data import read_clean
from bench.command import run_bench

SEVERE = (Severity.MINOR, Severity.MAJOR, Severity.CRITICAL)
GRAVE = (Severity.MAJOR, Severity.CRITICAL)
GROUPS = {"above minor-punctuation": SEVERE, "major": GRAVE, "minor": (Severity.MINOR,), "minor-punctuation": (Severity.PUNCTUATION,)}

Findings = Sequence[Sequence[Finding]]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with detect/")
    parser.add_argument("--half", choices=("development", "held-out"), default="held-out")
    parser.add_argument("--documents", type=int, default=2_000, help="documents of each origin, drawn at random (default 2,000: all)")
    parser.add_argument("--origins", nargs="*", default=["human", "mt"], choices=("human", "mt"))
    parser.add_argument("--rules", action="store_true", help="without round trips")
    parser.add_argument("--cache", type=Path, default=product.CACHE)
    parser.add_argument("--show", default="", help="check or group whose findings to print")
    options = parser.parse_args()
    translator = None if options.rules else product.engine(options.cache)
    texts, found = {}, {}
    for origin in options.origins:
        documents = [segmented(name, sentences) for name, sentences in read_clean(options.data, options.half, origin)]
        texts[origin] = random.Random(1).sample(documents, min(len(documents), options.documents))
        found[origin] = [item.findings for item in product.examine_all(texts[origin], translator)]
    print(f"{options.half} half; " + ", ".join(f"{origin}: {len(own)} documents, {_words(own)} words" for origin, own in texts.items()))
    print_severities(texts, found)
    print_checks(texts, found)
    if options.show:
        for origin in options.origins:
            show(options.show, texts[origin], found[origin])


def print_severities(texts: dict[str, list[SegmentedArticle]], found: dict[str, list[tuple[Finding, ...]]]) -> None:
    """Print findings per 1,000 words by severity, with intervals over documents."""
    print(f"\n| findings per 1,000 words | {' | '.join(texts)} |\n| --- |{' ---: |' * len(texts)}")
    for name, severities in GROUPS.items():
        cells = []
        for origin in texts:
            counts = [sum(finding.severity in severities for finding in own) for own in found[origin]]
            words = [text.article.words for text in texts[origin]]
            low, high = rate_interval(counts, words)
            cells.append(f"{1000 * sum(counts) / sum(words):.3f} [{low:.3f}, {high:.3f}]")
        print(f"| {name} | {' | '.join(cells)} |")


def print_checks(texts: dict[str, list[SegmentedArticle]], found: dict[str, list[tuple[Finding, ...]]]) -> None:
    """Print findings per 1,000 words by check, those that find most in the first kind of news first."""
    print(f"\n| check | severity | number | {' | '.join(texts)} |\n| --- | --- |{' ---: |' * (1 + len(texts))}")
    counts = {origin: Counter((finding.check, finding.severity.value) for own in found[origin] for finding in own) for origin in texts}
    listed = {(check.path, check.severity.value) for check in CHECKS}.union(*counts.values())
    for key in sorted(listed, key=lambda one: (*(-counts[origin][one] for origin in texts), one)):
        rates = [f"{1000 * counts[origin][key] / _words(texts[origin]):.3f}" for origin in texts]
        print(f"| {key[0]} | {key[1]} | {sum(own[key] for own in counts.values())} | {' | '.join(rates)} |")


def show(check: str, texts: Sequence[SegmentedArticle], found: Findings) -> None:
    """Print the findings of a check or a group of checks with the text around them."""
    for text, own in zip(texts, found, strict=True):
        for finding in own:
            if finding.check.startswith(check):
                around = text.article.text[max(0, finding.start - 50) : finding.end + 50]
                print(f"  {finding.check}: {finding.quote!r} in …{around}…")


def _words(texts: Sequence[SegmentedArticle]) -> int:
    return sum(text.article.words for text in texts)


if __name__ == "__main__":
    run_bench(main)
