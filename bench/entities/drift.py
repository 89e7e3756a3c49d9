"""Precision and recall of drift on real engine output, beside two baselines.

    python -m bench.entities.drift DATA [--half tune|held-out|fresh|final|sealed|studied|measured|unread] [--show]

The cases are sentences of whole documents: `bench/entities/data/drift.tsv` says for each which words of the engine's sentence stand for
something else in the human one (`bench/entities/data/README.md` says how that was decided). The document is compared with its human version
as a whole; what is reported in a case's sentence is judged, the rest is not. Words labelled `arguable` count neither way. Quotations
are not judged, since two translations of one speech need not agree in wording, and neither is what one version merely lacks (`lost`,
`added`), for people who translate leave names out and put them in.

Baselines: a capitalised run or figure that the reference lacks (exact match), and one whose nearest counterpart in the reference
has at least a WRatio chosen for the best F1 on the half for tuning.
"""

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rapidfuzz import fuzz, process

from auditor.entities import compare
from auditor.entities.spans import Span, is_free
from auditor.entities.words.normalise import fold
from bench.command import run_bench
from bench.entities.parallel import Version, later_versions, segmented

LABELS = Path(__file__).parent / "data/drift.tsv"
HALVES = ("tune", "held-out", "fresh", "final", "sealed", "studied", "measured")
# The parts of which nothing was read, as one.
UNREAD, TESTS = "unread", ("final", "sealed", "measured")
_RUN = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?:\s+(?:(?:of|the|de|la|von|van|and|for)\s+)*[A-ZÀ-Þ0-9][\w’'-]*)*|\d[\d.,:]*")


@dataclass
class Case:
    """One sentence: what drifted in it (span → label) from what (`meant`, spans of the human sentence), and what may be reported or not."""

    version: Version
    sentence: int
    half: str
    drifted: dict[Span, str] = field(default_factory=dict)
    arguable: list[Span] = field(default_factory=list)
    meant: dict[Span, Span] = field(default_factory=dict)

    @property
    def article(self) -> str:
        """Return the engine's sentence."""
        return self.version.article[self.sentence]


@dataclass
class Tally:
    """Counts of one method: reports that are right or wrong, labelled words found or missed, by label; and whole sentences."""

    right: int = 0
    wrong: int = 0
    found: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    sentences: Counter[tuple[bool, bool]] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Return the share of reports that are right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Return the share of drifted words that were reported."""
        return self.found.total() / max(1, self.found.total() + self.missed.total())

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def read_cases(data: Path, labels: Path = LABELS) -> list[Case]:
    """Return the labelled sentences with their documents."""
    with labels.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    wanted = {row["document"] for row in rows}
    documents = {version.id: version for version in later_versions(data) if version.id in wanted}
    cases: dict[tuple[str, int], Case] = {}
    for row in rows:
        key = row["document"], int(row["sentence"])
        case = cases.setdefault(key, Case(documents[key[0]], key[1], row["half"]))
        if row["label"] == "arguable":
            case.arguable.append((int(row["start"]), int(row["end"])))
        elif row["label"] != "none":
            span = int(row["start"]), int(row["end"])
            case.drifted[span] = row["label"]
            case.meant[span] = int(row["reference_start"]), int(row["reference_end"])
    return list(cases.values())


def judge(tally: Tally, case: Case, reported: Sequence[Span], elsewhere: Sequence[str] = ()) -> list[tuple[str, str]]:
    """Add one sentence to a tally; `elsewhere` are spellings that were reported at an earlier mention. Return what went wrong."""
    problems = []
    for span in reported:
        if not is_free(span, case.drifted):
            tally.right += 1
        elif is_free(span, case.arguable):
            tally.wrong += 1
            problems.append(("false alarm", case.article[slice(*span)]))
    for span, label in case.drifted.items():
        text = fold(case.article[slice(*span)])
        hit = not is_free(span, reported) or any(spelling in text or text in spelling for spelling in elsewhere)
        hit = hit or text in {fold(case.article[slice(*other)]) for other in reported}  # a name is reported at its first mention
        (tally.found if hit else tally.missed)[label] += 1
        if not hit:
            problems.append(("missed " + label, case.article[slice(*span)]))
    if case.drifted or not case.arguable:
        outside = [span for span in reported if is_free(span, case.arguable)]
        tally.sentences[bool(case.drifted), bool(outside)] += 1
    return problems


def auditor(case: Case) -> tuple[list[Span], list[str]]:
    """Return the spans that this project reports in a sentence, and the folded spellings that it reports elsewhere in the document."""
    article, reference = segmented(case.version.article), segmented(case.version.reference)
    segment = article.segments[case.sentence]
    drift = [item for item in compare(article, reference).drift if item.kind != "quote" and item.cause not in ("lost", "added")]
    inside = [item for item in drift if segment.start <= item.start < segment.end]
    return (
        [(item.start - segment.start, item.end - segment.start) for item in inside],
        [fold(item.quote) for item in drift if item not in inside],
    )


def runs(text: str) -> Iterator[Span]:
    """Yield capitalised runs and figures; a run does not begin with a sentence's first word unless more than one word is in it."""
    for match in _RUN.finditer(text):
        if match.start() or len(match.group().split()) > 1:
            yield match.span()


def baseline(case: Case, threshold: float) -> list[Span]:
    """Return the runs that the reference lacks, and that are at least this alike to one of its runs."""
    whole = fold(" ".join(case.version.reference))
    theirs = [fold(text[slice(*span)]) for text in case.version.reference for span in runs(text)]
    found = []
    for span in runs(case.article):
        text = fold(case.article[slice(*span)])
        if text not in whole:
            nearest = process.extractOne(text, theirs, scorer=fuzz.WRatio) if theirs else None
            if (nearest[1] if nearest else 0.0) >= threshold:
                found.append(span)
    return found


def _tally(cases: Sequence[Case], method: Callable[[Case], tuple[list[Span], list[str]]], *, show: bool = False) -> Tally:
    tally = Tally()
    for case in cases:
        for what, text in judge(tally, case, *method(case)):
            if show:
                print(f"{what}\t{text}\n    {case.article}\n    {case.version.reference[case.sentence]}")
    return tally


def _line(name: str, tally: Tally) -> str:
    hits, alarms, misses = tally.sentences[True, True], tally.sentences[False, True], tally.sentences[True, False]
    by_sentence = 2 * hits / max(1, 2 * hits + alarms + misses)
    figures = (tally.precision, tally.recall, tally.f1, by_sentence)
    return f"{name:28} " + " ".join(f"{figure:9.3f}" for figure in figures)


def main() -> None:
    """Print precision, recall and F1 of the baselines and of this project, by half, then recall by label."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--half", choices=(*HALVES, UNREAD), action="append")
    parser.add_argument("--show", action="store_true", help="print what is wrong or missed, with both sentences")
    options = parser.parse_args()
    by_half: dict[str, list[Case]] = defaultdict(list)
    for case in read_cases(options.data):
        by_half[case.half].append(case)
        if case.half in TESTS:
            by_half[UNREAD].append(case)
    thresholds = range(0, 101, 5)
    best = max(thresholds, key=lambda threshold: _tally(by_half["tune"], lambda case: (baseline(case, threshold), [])).f1)
    for half in options.half or (*HALVES, UNREAD):
        cases = by_half[half]
        drifted = sum(bool(case.drifted) for case in cases)
        clean = sum(not case.drifted and not case.arguable for case in cases)
        print(f"{half}: {len(cases)} sentences, {drifted} with drift, {clean} without, {len(cases) - drifted - clean} arguable")
        print(f"{'':28} precision    recall        F1  F1 of sentences")
        print(_line("exact match", _tally(cases, lambda case: (baseline(case, 0.0), []))))
        print(_line(f"WRatio >= {best}", _tally(cases, lambda case: (baseline(case, best), []))))
        ours = _tally(cases, auditor, show=options.show)
        print(_line("auditor", ours))
        for label in sorted({*ours.found, *ours.missed}):
            print(f"    recall of {label:16} {ours.found[label]} of {ours.found[label] + ours.missed[label]}")


if __name__ == "__main__":
    run_bench(main)
