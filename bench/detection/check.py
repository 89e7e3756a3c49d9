"""Audit texts that had no part in the fit, from end to end with the shipped card, and count the labels.

    python -m bench.detection.check ../shared/data [ARTICLE.txt ...]

NTREX is news of 2019, written in English and translated by people into other languages: its English is human text of another time
and other papers; its Italian, Spanish and French, put into English by Apertium, are garbled translations; its English spun is spun.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from auditor import Auditor
from auditor.article import Article
from auditor.report import Label, Report
from bench.command import run_bench
from bench.detection.documents import APERTIUM, apertium
from bench.inflection import load_thesaurus
from bench.spinners import SPINNERS

SENTENCES = 16


def main() -> None:
    """Print how often each label was given to each kind of text, then the articles' own verdicts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with eval/ and lexicon/")
    parser.add_argument("articles", type=Path, nargs="*", help="text files to audit as well")
    parser.add_argument("--documents", type=int, default=24, help="documents of each kind (default 24)")
    options = parser.parse_args()
    auditor = Auditor()
    names = sorted(label.value for label in Label)
    print("| text | documents | " + " | ".join(names) + " |\n| --- |" + " ---: |" * (1 + len(names)))
    for kind, texts in kinds(options.data, options.documents):
        labels = Counter(report.verdict.label.value for report in audited(auditor, texts))
        print(f"| {kind} | {len(texts)} | " + " | ".join(f"{labels[name] / len(texts):.2f}" for name in names) + " |")
    for path, report in zip(
        options.articles, audited(auditor, [path.read_text(encoding="utf-8") for path in options.articles]), strict=True
    ):
        verdict = report.verdict
        shares = ", ".join(f"{name} {value:.2f}" for name, value in verdict.probabilities.items())
        print(f"\n{path.name}: {verdict.label} ({shares}), source {verdict.source_language}")
        print("\n".join(f"  {reason}" for reason in verdict.reasons))


def kinds(data: Path, size: int) -> Iterator[tuple[str, list[str]]]:
    """Yield each kind of text with its documents."""
    rng, thesaurus = random.Random(5), load_thesaurus(data)
    english = documents(data, "es", 0, size)
    yield "human", [" ".join(segments) for segments in english]
    for name, modes in APERTIUM.items():
        foreign = documents(data, name.removeprefix("apertium-"), 1, size)
        lines = iter(apertium([segment for segments in foreign for segment in segments], modes))
        yield name, [" ".join(line for line in (next(lines) for _ in segments) if line) for segments in foreign]
    for spinner in SPINNERS:
        yield f"spun-{spinner.name}", [" ".join(spinner.spin(segment, thesaurus, rng) for segment in segments) for segments in english]


def documents(data: Path, language: str, column: int, size: int) -> list[list[str]]:
    """Return the first documents of one side of NTREX, consecutive sentences each."""
    lines = (data / "eval" / f"ntrex.{language}.tsv").read_text(encoding="utf-8").split("\n")[1:]
    sentences = list(dict.fromkeys(line.split("\t")[column] for line in lines if "\t" in line))
    return [sentences[start : start + SENTENCES] for start in range(0, size * SENTENCES, SENTENCES)]


def audited(auditor: Auditor, texts: Sequence[str]) -> list[Report]:
    """Return the reports; a text that cannot be audited is an error of the bench."""
    outcomes = list(auditor.audit(Article(str(number), text) for number, text in enumerate(texts)))
    reports = [outcome for outcome in outcomes if isinstance(outcome, Report)]
    if len(reports) != len(outcomes):
        raise RuntimeError(f"{len(outcomes) - len(reports)} texts could not be audited")
    return reports


if __name__ == "__main__":
    run_bench(main)
