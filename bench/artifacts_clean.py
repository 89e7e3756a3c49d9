"""Count what the artifact checks find in human and in machine-translated news, per 1,000 words.

    nice python -m bench.artifacts_clean ../shared/data/detect/wmt11-16.jsonl.gz --half held-out

Checks are tuned on one half of the documents (`tuning`) and judged on the other; halves are told apart by document
number, so that both versions of a source text fall into the same half. `--show CHECK` prints what a check found.
"""

import argparse
import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from auditor.article import Article, Segment, SegmentedArticle
from auditor.artifacts import CHECKS, find
from auditor.report import Finding, Severity

SEVERE = (Severity.MINOR, Severity.MAJOR, Severity.CRITICAL)


def read_documents(path: Path, *, origin: str, half: str) -> Iterator[SegmentedArticle]:
    """Yield the documents of one origin and half, segments joined by a space."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            number = int(row["id"].rsplit("#", 1)[1])
            if row["origin"] == origin and half in ("all", "tuning" if number % 2 else "held-out"):
                yield segmented(row["id"], row["segments"])


def segmented(name: str, sentences: list[str]) -> SegmentedArticle:
    """Return an article made of `sentences`, one paragraph each: news sentences of the test sets are not always neighbours."""
    segments, offset = [], 0
    for paragraph, sentence in enumerate(sentences):
        segments.append(Segment(offset, offset + len(sentence), sentence, paragraph=paragraph))
        offset += len(sentence) + 1
    return SegmentedArticle(Article(name, " ".join(sentences)), "en", 1.0, tuple(segments))


def measure(documents: list[SegmentedArticle]) -> tuple[int, list[tuple[Finding, str]]]:
    """Return the number of words, and each finding with the text around it."""
    found = [
        (finding, document.article.text[max(0, finding.start - 50) : finding.end + 50])
        for document in documents
        for finding in find(document)
    ]
    return sum(document.article.words for document in documents), found


def table(words: int, findings: list[Finding]) -> str:
    """Return findings per 1,000 words per check, and by severity."""
    per_check = Counter(finding.check for finding in findings)
    rows = [(check.path, check.severity.value, per_check[check.path]) for check in CHECKS]
    rows += [("all above minor-punctuation", "", sum(finding.severity in SEVERE for finding in findings))]
    rows += [(f"all {severity.value}", "", sum(finding.severity is severity for finding in findings)) for severity in Severity]
    return "\n".join(f"{name:32} {severity:18} {count:6} {1000 * count / words:8.3f}" for name, severity, count in rows)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=Path)
    parser.add_argument("--half", choices=("tuning", "held-out", "all"), default="held-out")
    parser.add_argument("--limit", type=int, default=2_000, help="documents of each origin, drawn at random")
    parser.add_argument("--origin", choices=("human", "mt"), help="only one of them")
    parser.add_argument("--show", default="", help="check or group whose findings to print")
    arguments = parser.parse_args()
    for origin in (arguments.origin,) if arguments.origin else ("human", "mt"):
        documents = list(read_documents(arguments.documents, origin=origin, half=arguments.half))
        words, found = measure(random.Random(1).sample(documents, min(len(documents), arguments.limit)))
        print(f"{origin}, {arguments.half} half: {words} words\n{table(words, [finding for finding, _ in found])}\n")
        for finding, around in found:
            if arguments.show and finding.check.startswith(arguments.show):
                print(f"  {finding.check}: {finding.quote!r} in …{around}…")


if __name__ == "__main__":
    main()
