"""Whole articles against the clean text of another writer: which of their marked faults are found, and what else is.

    python -m bench.trials [--part development | sealed] [--show]

`corpus/trials` holds stories written for this: a clean text, clean ones of other writers, and machine versions with a key of their
faults. Drift is looked for against `clean.txt`; the baseline reports every name, figure and date of which the reference has nothing alike.
A report counts as right where it touches a fault of either kind. Clean texts stand for false alarms: drift both ways round, findings in
each.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.article import Article, SegmentedArticle
from auditor.entities.alignment.side import side
from auditor.entities.likeness.variants import same_entities
from auditor.entities.spans import Span, is_free
from auditor.entities.values.told import untold
from auditor.language import segment
from auditor.pipeline import Auditor
from auditor.report import Drift, Finding, Report, Severity
from bench.command import run_bench

TRIALS = Path(__file__).parent.parent / "corpus/trials"
# Rules were changed after these had been read; the others are measured and never read.
DEVELOPMENT = frozenset({"a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4", "c1", "c2", "c3"})
PARTS = ("development", "sealed")
REFERENCE = "clean.txt"


@dataclass(frozen=True)
class Fault:
    """A marked place of a machine version: drift, or any other trace of its maker."""

    span: Span
    drift: bool
    major: bool
    text: str
    right: str


@dataclass(frozen=True)
class Trial:
    """One version of a story with its faults; a clean one has none."""

    story: str
    path: Path
    faults: tuple[Fault, ...]

    @property
    def clean(self) -> bool:
        """Tell whether a writer wrote it."""
        return self.path.name.startswith("other")

    @property
    def maker(self) -> str:
        """Return who made it: `clean` for a writer, `mt` or `spun`."""
        return "clean" if self.clean else "spun" if self.path.stem == "spun" else "mt"

    @property
    def article(self) -> Article:
        """Return its text."""
        return Article(id=f"{self.story}/{self.path.stem}", text=self.path.read_text(encoding="utf-8"))

    @property
    def reference(self) -> Article:
        """Return the clean text that it is held against."""
        return Article(id=self.story, text=(self.path.parent / REFERENCE).read_text(encoding="utf-8"))


def trials(part: str) -> Iterator[Trial]:
    """Yield every version of the stories of a part but the references."""
    for folder in sorted(path for path in TRIALS.iterdir() if path.is_dir() and (path.name in DEVELOPMENT) == (part == "development")):
        key = json.loads((folder / "key.json").read_text(encoding="utf-8"))
        for path in sorted(folder.glob("*.txt")):
            if path.name != REFERENCE:
                text = path.read_text(encoding="utf-8")
                faults = [_fault(item, text) for item in key if item["file"] == path.name]
                yield Trial(folder.name, path, tuple(faults))


def _fault(item: dict[str, str], text: str) -> Fault:
    start = -1
    for _ in range(int(item.get("occurrence", 1))):
        start = text.index(item["span"], start + 1)
    span = start, start + len(item["span"])
    return Fault(span, item["kind"] == "drift", item["severity"] == "major", item["span"], item["right"])


def baseline(article: SegmentedArticle, reference: SegmentedArticle) -> list[Span]:
    """Return the names and values of an article that its reference has in no form."""
    left, right = side(article), side(reference)
    same = same_entities(left.entities, right.entities)
    names = [entity.mentions[0].span for index, entity in enumerate(left.entities) if index not in same and not entity.weak]
    told = [item for item in right.mentions if item.value is not None]
    return names + [item.span for item in untold([item for item in left.mentions if item.value is not None], told)]


def touching(spans: Sequence[Span], faults: Sequence[Fault]) -> list[bool]:
    """Return for each span whether it touches a fault."""
    return [not is_free(span, [fault.span for fault in faults]) for span in spans]


class Tally:
    """What one way of looking found in all versions."""

    def __init__(self, kind: str, *, drift: bool) -> None:
        """Count `kind` of reports against faults that are drift, or the others."""
        self.kind, self.drift = kind, drift
        self.faults: Counter[bool] = Counter()
        self.found: Counter[bool] = Counter()
        self.reports = self.right = self.alarms = self.clean_words = 0

    def add(self, trial: Trial, spans: Sequence[Span], words: int) -> None:
        """Add what was reported in a version."""
        if trial.clean:
            self.alarms += len(spans)
            self.clean_words += words
            return
        self.reports += len(spans)
        self.right += sum(touching(spans, trial.faults))
        for fault in trial.faults:
            if fault.drift == self.drift:
                self.faults[fault.major] += 1
                self.found[fault.major] += not is_free(fault.span, spans)

    def row(self) -> str:
        """Return the figures as a line."""
        recall = f"{self.found.total():4} of {self.faults.total():4} = {self.found.total() / max(1, self.faults.total()):.2f}"
        majors = f"{self.found[True] / max(1, self.faults[True]):.2f}"
        right = f"{self.right / max(1, self.reports):.2f} of {self.reports}"
        return f"{self.kind:24} {recall:>20} {majors:>10} {right:>14} {1000 * self.alarms / max(1, self.clean_words):12.2f}"


def spans_of(items: Sequence[Drift | Finding], least: Severity = Severity.MINOR) -> list[Span]:
    """Return where a report has drift or findings of a severity or a greater one."""
    order = list(Severity)
    return [(item.start, item.end) for item in items if order.index(item.severity) >= order.index(least)]


def measure(part: str, auditor: Auditor, *, show: bool) -> None:
    """Print the figures of a part."""
    drift, major_drift, unknown = (Tally(kind, drift=True) for kind in ("drift", "major drift", "every unknown name"))
    findings, major_findings = (Tally(kind, drift=False) for kind in ("findings", "major findings"))
    verdicts: dict[str, Counter[str]] = {}
    for trial in trials(part):
        reference = trial.reference
        for article, other in [(trial.article, reference)] + ([(reference, trial.article)] if trial.clean else []):
            report, words = audited(auditor, article, other), len(article.text.split())
            drift.add(trial, spans_of(report.drift), words)
            major_drift.add(trial, spans_of(report.drift, Severity.MAJOR), words)
            unknown.add(trial, baseline(segment(article, language="en"), segment(other, language="en")), words)
            if article is not reference:
                findings.add(trial, spans_of(report.findings), words)
                major_findings.add(trial, spans_of(report.findings, Severity.MAJOR), words)
                verdicts.setdefault(trial.maker, Counter())[str(report.verdict.label)] += 1
            if show:
                tell(trial, report)
    print(f"{part:24} {'faults found':>20} {'of major':>10} {'right':>14} {'clean/1,000':>12}")
    print("\n".join(tally.row() for tally in (drift, unknown, major_drift, findings, major_findings)))
    for maker, counts in sorted(verdicts.items()):
        print(f"verdicts on {maker:8} " + ", ".join(f"{label} {count}" for label, count in sorted(counts.items())))


def audited(auditor: Auditor, article: Article, reference: Article) -> Report:
    """Return the report of an article held against a reference."""
    report = next(auditor.audit([article], reference))
    if not isinstance(report, Report):
        raise SystemExit(f"{article.id} cannot be audited.")
    return report


def tell(trial: Trial, report: Report) -> None:
    """Print what was missed and what touches no fault."""
    named = [(item.cause, item) for item in report.drift] + [(item.check, item) for item in report.findings]
    spans = [(item.start, item.end) for _, item in named]
    for fault in trial.faults:
        if is_free(fault.span, spans):
            print(f"{trial.story}/{trial.path.stem}\tmissed {'drift' if fault.drift else 'trace'}\t{fault.text}\t{fault.right}")
    for (name, item), right in zip(named, touching(spans, trial.faults), strict=True):
        if not right:
            print(f"{trial.story}/{trial.path.stem}\tno fault: {name}\t{item.quote}\t{item.message}")


def main() -> None:
    """Print each part's figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", choices=PARTS, action="append")
    parser.add_argument(
        "--show", action="store_true", help="print what was missed and what touches no fault; of the part for development only"
    )
    options = parser.parse_args()
    auditor = Auditor()
    for part in options.part or PARTS:
        measure(part, auditor, show=options.show and part == "development")


if __name__ == "__main__":
    run_bench(main)
