"""Figures, sums and dates in Spanish, French and Portuguese: false alarms between two human translations, and altered ones that are found.

    python -m bench.entities.languages DATA

The news of NTREX-128 in two human versions (of Spain and of Mexico, of France and of Canada, of Portugal and of Brazil), in blocks of ten
sentences, each version against the other. Then one value of every block that both tell in the same letters is altered
(`bench.entities.altered`). Rows: what the rules for English alone would read, and the rules for the language. Baseline of the alarms:
figures that the other version has nowhere.
"""

import argparse
import random
import re
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from auditor.article import SegmentedArticle
from auditor.entities import compare
from auditor.entities.alignment.side import side
from auditor.report import Drift, Severity
from bench.command import run_bench
from bench.entities.altered import KINDS, with_other_value
from bench.entities.parallel import segmented

LANGUAGES = ("es", "fr", "pt")
BLOCK = 10
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_VALUES = frozenset(kind.value for kind in KINDS)
Block = tuple[tuple[str, ...], tuple[str, ...]]


def blocks(data: Path, language: str) -> list[Block]:
    """Return both versions of every ten sentences, each once as the article."""
    lines = (data / f"eval/ntrex.{language}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    texts = [line.split("\t")[1] for line in lines]
    first, second = texts[: len(texts) // 2], texts[len(texts) // 2 :]
    cut = [(tuple(first[start : start + BLOCK]), tuple(second[start : start + BLOCK])) for start in range(0, len(first), BLOCK)]
    return cut + [(other, one) for one, other in cut]


def values(article: SegmentedArticle, reference: SegmentedArticle) -> list[Drift]:
    """Return the drift of figures, sums and dates."""
    return [item for item in compare(article, reference, related=True).drift if item.kind in _VALUES]


def altered(found: list[Block], language: str) -> Iterator[tuple[SegmentedArticle, SegmentedArticle, int, int]]:
    """Yield blocks with one value altered, the other version, and where the value stands."""
    rng = random.Random(4)
    for article, reference in found:
        changed = with_other_value(segmented(article, language=language), reference, rng)
        if changed:
            sentences, mention, new = changed
            yield segmented(sentences, language=language), segmented(reference, language=language), mention.start, mention.start + len(new)


def _row(name: str, language: str, found: list[Block], cases: list[tuple[SegmentedArticle, SegmentedArticle, int, int]]) -> None:
    side.cache_clear()
    words = sum(len(sentence.split()) for article, _ in found for sentence in article)
    alarms = [
        item for article, reference in found for item in values(*(segmented(text, language=language) for text in (article, reference)))
    ]
    grave = sum(item.severity is Severity.MAJOR for item in alarms)
    seen = sum(any(item.start < end and start < item.end for item in values(one, other)) for one, other, start, end in cases)
    shares = 1000 * grave / words, 1000 * (len(alarms) - grave) / words, seen / max(1, len(cases))
    print(f"{name:32}" + "".join(f"{share:10.2f}" for share in shares))


def main() -> None:
    """Print alarms for each 1,000 words and the share of altered values that are found, by language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    options = parser.parse_args()
    for language in LANGUAGES:
        found = blocks(options.data, language)
        cases = list(altered(found, language))
        figures = [
            match for article, reference in found for match in _FIGURE.findall(" ".join(article)) if match not in " ".join(reference)
        ]
        words = sum(len(sentence.split()) for article, _ in found for sentence in article)
        print(f"{language}: {words} words, {len(cases)} altered{'':8}     major     minor     found")
        print(f"{'figures the other has nowhere':32}{1000 * len(figures) / words:10.2f}{'':10}{'-':>10}")
        with patch("auditor.entities.recognition.recognise.find_romance_quantities", lambda _text, _language: None):
            _row("read as English", language, found, cases)
        _row("read as what it is", language, found, cases)


if __name__ == "__main__":
    run_bench(main)
