"""How much injected damage is found, by kind of damage: python -m bench.artifacts.demetr DATA.

DEMETR (Karpinska et al., "DEMETR: Diagnosing Evaluation Metrics for Translation", EMNLP 2022) damages a translated sentence in one way at a
time. Damage counts as found if a finding touches it that the undamaged sentence does not have; where words were taken out, the words on
both sides count. False findings are those on the undamaged sentences, which are machine translations and not free of errors themselves.
Chance puts as many spans of the same length into the damaged sentences at random. Held-out half.
"""

import argparse
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.report import Finding
from auditor.translation import Engine
from bench.artifacts import product
from bench.artifacts.articles import as_span, segmented
from bench.artifacts.baselines import chance
from bench.artifacts.clean import GRAVE, SEVERE
from bench.artifacts.data import Annotation, read_spans
from bench.artifacts.partial_credit import Span
from bench.command import run_bench

DRAWS = 20
# What leaves a sentence as good as it was, only with another meaning: nobody sees it without the source.
MEANING_ALONE = re.compile(
    "hypernym|pp_removed|id6_addition|antonym|negation|ne_replaced|numbers_replaced|gender|adj_adv_removed|tense|aspect|question"
)
_EDGE_WORDS = re.compile(r"\S+")

# Text → what was found in it.
Known = Mapping[str, Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of damage: how many sentences have it, and the shares found."""

    kind: str
    sentences: int
    found: float
    above_punctuation: float
    major: float
    rules: float
    chance: float


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with spans/")
    parser.add_argument("--documents", type=int, default=100, help="undamaged sentences, drawn at random (default 100)")
    parser.add_argument("--rules", action="store_true", help="without round trips")
    parser.add_argument("--cache", type=Path, default=product.CACHE)
    options = parser.parse_args()
    damaged = drawn(list(read_spans(options.data, "demetr", "held-out")), options.documents)
    texts = {item.text for item in damaged} | {item.undamaged for item in damaged}
    known, rules = findings(texts, None if options.rules else product.engine(options.cache))
    undamaged = {item.undamaged for item in damaged}
    words = sum(len(text.split()) for text in undamaged)
    print(f"{len(undamaged)} undamaged sentences, {words} words, {len(damaged)} damaged ones\n")
    for name, severities in (("above minor-punctuation", SEVERE), ("major", GRAVE)):
        counts = [sum(finding.severity in severities for text in undamaged for finding in found[text]) for found in (known, rules)]
        print(f"false findings {name} per 1,000 words: {1000 * counts[0] / words:.2f} (rules alone {1000 * counts[1] / words:.2f})")
    print_rows(damaged, known, rules)


def drawn(annotations: Sequence[Annotation], size: int) -> list[Annotation]:
    """Return every damaged version of `size` sentences drawn at random."""
    names = sorted({item.document for item in annotations})
    chosen = set(random.Random(1).sample(names, min(size, len(names))))
    return [item for item in annotations if item.document in chosen]


def findings(texts: Iterable[str], translator: Engine | None) -> tuple[Known, Known]:
    """Return what is found in each text by itself: by all sources, and by the rules alone."""
    ordered = sorted(texts)
    examined = product.examine_all([segmented(str(number), [text]) for number, text in enumerate(ordered)], translator)
    pairs = list(zip(ordered, examined, strict=True))
    return {text: item.findings for text, item in pairs}, {text: item.rules for text, item in pairs}


def print_rows(damaged: Sequence[Annotation], known: Known, rules: Known) -> None:
    """Print a row for each kind of damage, what a reader can see first."""
    print("\n| damage | sentences | found | above minor-punctuation | major | rules alone | chance | visible without the source |")
    print("| --- |" + " ---: |" * 6 + " --- |")
    by_kind: dict[str, list[Annotation]] = defaultdict(list)
    for item in damaged:
        by_kind[item.kind].append(item)
    rows = [row(kind, items, known, rules) for kind, items in by_kind.items()]
    for one in sorted(rows, key=lambda one: (bool(MEANING_ALONE.search(one.kind)), -one.found, one.kind)):
        shares = (one.found, one.above_punctuation, one.major, one.rules, one.chance)
        print(f"| {one.kind} | {one.sentences} | {' | '.join(f'{share:.2f}' for share in shares)} | {visible(one.kind)} |")


def visible(kind: str) -> str:
    """Tell whether a reader of the damaged sentence alone could see the damage."""
    return "no" if MEANING_ALONE.search(kind) else "yes"


def row(kind: str, items: Sequence[Annotation], known: Known, rules: Known) -> Row:
    """Return the shares of sentences of one kind whose damage was found."""
    severe = {text: [finding for finding in found if finding.severity in SEVERE] for text, found in known.items()}
    grave = {text: [finding for finding in found if finding.severity in GRAVE] for text, found in known.items()}
    found, above, major, alone = (sum(is_found(item, own) for item in items) / len(items) for own in (known, severe, grave, rules))
    return Row(kind, len(items), found, above, major, alone, by_chance(items, known))


def is_found(item: Annotation, known: Known) -> bool:
    """Tell whether a finding touches the damage that the undamaged sentence does not have."""
    before = {(finding.check, finding.quote) for finding in known[item.undamaged]}
    new = [as_span(finding) for finding in known[item.text] if (finding.check, finding.quote) not in before]
    return touches(item, new)


def touches(item: Annotation, spans: Iterable[Span]) -> bool:
    """Tell whether a span overlaps a damaged place; a place where words are missing reaches over the words on both sides."""
    places = [_place(item.text, error.start, error.end) for error in item.errors]
    return any(span.start < end and start < span.end for span in spans for start, end in places)


def by_chance(items: Sequence[Annotation], known: Known) -> float:
    """Return the share of damage that as many spans in random places touch."""
    rng = random.Random(0)
    hits = 0
    for item in items:
        text, found = segmented("", [item.text]), [as_span(finding) for finding in known[item.text]]
        hits += sum(touches(item, chance(text, found, rng)) for _ in range(DRAWS))
    return hits / (DRAWS * len(items))


def _place(text: str, start: int, end: int) -> tuple[int, int]:
    if start < end:
        return start, end
    words = [match.span() for match in _EDGE_WORDS.finditer(text)]
    before = [left for left, right in words if left < start or right <= start]
    after = [right for left, right in words if left >= start or right > start]
    return (before[-1] if before else 0), (after[0] if after else len(text))


if __name__ == "__main__":
    run_bench(main)
