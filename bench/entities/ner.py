"""Precision, recall and F1 of recognised names on held-out sets, beside capitalised runs.

    python -m bench.entities.ner DATA/ner

A name counts when its span is exactly that of the annotation: `span` whatever its kind, `kind` with the kind as well. A row a set, then
F1 a kind over all sets. The baseline takes every run of capitalised words, small words inside it included, a sentence's first word only
with another.
"""

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from auditor.entities.mention import NAMES, Kind
from auditor.entities.recognition.recognise import likely_kind, recognise
from bench.command import run_bench
from bench.entities.parallel import segmented
from models.recipe.tables.ner_data import HELD_OUT, Marked, read, set_as_text

LABELS = {Kind.PERSON: "PERSON", Kind.ORGANISATION: "ORG", Kind.PLACE: "LOC", Kind.TITLE: "WORK", Kind.NAME: "MISC"}
Span = tuple[int, int, str]
Method = Callable[[Marked], Iterable[Span]]
_SMALL = frozenset("of the de la del von van der and for".split())  # noqa: SIM905


def capitalised_runs(sentence: Marked) -> Iterator[Span]:
    """Yield (first token, token after the last, "") of the baseline."""
    tokens, index = sentence.tokens, 0
    while index < len(tokens):
        end = index
        while end < len(tokens) and tokens[end][:1].isupper():
            end += 1
            after = end
            while after < len(tokens) and tokens[after] in _SMALL:
                after += 1
            if after > end and after < len(tokens) and tokens[after][:1].isupper():
                end = after
        if end > index and (index > 0 or end > 1):
            yield index, end, ""
        index = max(end, index + 1)


def recognised(sentence: Marked) -> Iterator[Span]:
    """Yield what the project recognises, in tokens of the annotation; a mention that cuts a token is none."""
    text, offsets = set_as_text(sentence.tokens)
    article = segmented([text])
    starts, ends = {start: index for index, (start, _) in enumerate(offsets)}, {end: index + 1 for index, (_, end) in enumerate(offsets)}
    for mention in recognise(article):
        if mention.kind in NAMES and not mention.weak:
            start, end = starts.get(mention.start), ends.get(mention.end)
            cut = re.sub(r"^(?:The|the|A|a) ", "", mention.text)
            if start is not None and end is not None:
                yield start + (cut != mention.text), end, LABELS[likely_kind(mention, article)]


class Score:
    """Hits, names reported and names annotated, by kind and regardless of it."""

    def __init__(self) -> None:
        self.hits: Counter[str] = Counter()
        self.reported: Counter[str] = Counter()
        self.annotated: Counter[str] = Counter()

    def add(self, sentence: Marked, reported: Iterable[Span]) -> None:
        """Count one sentence; an annotated "The" in front does not count."""
        tokens = sentence.tokens
        gold = {(start + (tokens[start].lower() == "the" and end - start > 1), end): label for start, end, label in sentence.entities}
        for start, end, label in set(reported):
            self.reported.update(("span", label))
            if (start, end) in gold:
                self.hits.update({"span": 1, label: int(gold[start, end] == label), "kind": int(gold[start, end] == label)})
        self.annotated.update(label for _, _, label in sentence.entities)
        self.annotated["span"] += len(sentence.entities)

    def f1(self, key: str) -> float:
        """Return F1 of one label, of `span` or of `kind`."""
        total = "span" if key == "kind" else key
        return 2 * self.hits[key] / max(1, self.reported[total] + self.annotated[total])

    def precision(self) -> float:
        """Return the share of reported spans that are annotated."""
        return self.hits["span"] / max(1, self.reported["span"])


def score(sentences: Sequence[Marked], method: Method) -> Score:
    """Return the score of one method."""
    found = Score()
    for sentence in sentences:
        found.add(sentence, method(sentence))
    return found


def main() -> None:
    """Print a row a set and a line of kinds a method."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    folder = parser.parse_args().data
    methods: dict[str, Method] = {"runs": capitalised_runs, "auditor": recognised}
    print(f"{'set':26} names " + " ".join(f"{name:>9} P  span  kind" for name in methods))
    everything: list[Marked] = []
    for name in HELD_OUT:
        sentences = read(folder, name, held_out=True)
        everything += sentences
        scores = [score(sentences, method) for method in methods.values()]
        row = " ".join(f"{item.precision():11.3f} {item.f1('span'):.3f} {item.f1('kind'):.3f}" for item in scores)
        print(f"{name:26} {scores[0].annotated['span']:5} {row}")
    for name, method in methods.items():
        whole = score(everything, method)
        kinds = "  ".join(f"{label} {whole.f1(label):.3f}" for label in LABELS.values())
        print(f"{name}: span {whole.f1('span'):.3f}  kind {whole.f1('kind'):.3f}  {kinds}")


if __name__ == "__main__":
    run_bench(main)
