"""What the pipeline measures on a document, without any card's judgement, kept in a file so that a long run can stop and go on."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from auditor.article import Article, count_words
from auditor.calibration.documents import Document
from auditor.errors import SettingsError
from auditor.pipeline import Auditor
from auditor.report import Finding, Outcome, Report, RoundTrip, Severity, plain
from auditor.scoring.features import MEASURES

# How every line of a store begins.
_START = '{"sha256": "'


@dataclass(frozen=True, slots=True)
class Measurement:
    """The evidence on one text. Round trips have no segments, findings no place: what a verdict needs is all that is kept."""

    language: str
    words: int
    features: Mapping[str, float]
    round_trips: tuple[RoundTrip, ...]
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, report: Report) -> "Measurement":
        """Return what a report measured."""
        return cls.load(
            {
                "language": report.language,
                "words": sum(count_words(report.article.text[view.start : view.end]) for view in report.segments if view.scored),
                "features": {feature.name: feature.value for feature in report.features},
                "round_trips": [plain(trip) | {"segments": []} for trip in report.round_trips],
                "findings": [[finding.check, finding.severity.value] for finding in report.findings],
            }
        )

    @classmethod
    def load(cls, table: Mapping[str, Any]) -> "Measurement":
        """Return the measurement that `dump` wrote."""
        return cls(
            table["language"],
            table["words"],
            table["features"],
            tuple(RoundTrip(**trip | {"segments": ()}) for trip in table["round_trips"]),
            tuple(Finding(check, "", Severity(severity), 0, 0, "", "", 1.0) for check, severity in table["findings"]),
        )

    def dump(self) -> dict[str, Any]:
        """Return the measurement as JSON types."""
        return {
            "language": self.language,
            "words": self.words,
            "features": dict(self.features),
            "round_trips": [plain(trip) for trip in self.round_trips],
            "findings": [[finding.check, finding.severity.value] for finding in self.findings],
        }


class Store:
    """Measurements by the hash of the text, in memory and, where a path is given, in a file with one a line.

    The file holds no text. Lines of another recipe (engine, checks, version) stay in it and are not used; a line that a crash
    cut off is measured again.
    """

    def __init__(self, path: Path | None, recipe: str) -> None:
        """Read what the file has for this recipe.

        Raises:
            SettingsError: the file cannot be read or written, or is somebody else's.
        """
        self._path, self._recipe = path, recipe
        self._found: dict[str, Measurement] = {}
        self._ends_open = False
        if path is None:
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("a+", encoding="utf-8", errors="replace") as lines:
                lines.seek(0)
                for number, line in enumerate(lines):
                    if number == 0 and not _is_ours(line):
                        raise SettingsError(f"{path.name} holds something else than measurements.", "Name a new file with --resume.")
                    self._take(line)
                    self._ends_open = not line.endswith("\n")
        except OSError as error:
            raise SettingsError(f"Cannot use {path}: {error.strerror}.", "Name a file that can be written with --resume.") from error

    def get(self, document: Document) -> Measurement | None:
        """Return what is known of a document's text."""
        return self._found.get(document.sha256)

    def put(self, document: Document, measurement: Measurement) -> None:
        """Keep what was measured on a document's text."""
        self._found[document.sha256] = measurement
        if self._path is None:
            return
        line = json.dumps({"sha256": document.sha256, "recipe": self._recipe} | measurement.dump())
        with self._path.open("a", encoding="utf-8") as lines:
            lines.write("\n" * self._ends_open + line + "\n")
        self._ends_open = False

    def _take(self, line: str) -> None:
        try:
            table = json.loads(line)
            if table["recipe"] == self._recipe:
                self._found[table["sha256"]] = Measurement.load(table)
        except (ValueError, KeyError, TypeError):
            return  # cut off, or of another version: measured again


def _is_ours(line: str) -> bool:
    """Tell whether a file's first line, which a crash may have cut off, is one that `put` wrote."""
    return line.startswith(_START) or _START.startswith(line.rstrip("\n"))


def recipe_of(auditor: Auditor) -> str:
    """Return what two measurements must share to be of one kind: the signature but for the card, and all that changes evidence."""
    settings = auditor.settings
    stages = [stage for stage in auditor.signature.split("|") if not stage.startswith("card:")]
    rest = [settings.pivots, settings.language, settings.recogniser, settings.disabled_checks, sorted(MEASURES)]
    return sha256(json.dumps([stages, rest]).encode()).hexdigest()[:16]


def measure(documents: Sequence[Document], auditor: Auditor, store: Store) -> Iterator[Outcome]:
    """Measure every text that the store does not know, once, and yield the outcomes as they come.

    Documents go through the pipeline together, so their sentences share translation batches.
    """
    waiting = {document.sha256: document for document in documents if store.get(document) is None}
    articles = [Article(document.id, document.text) for document in waiting.values()]
    for document, outcome in zip(waiting.values(), auditor.audit(articles), strict=True):
        if isinstance(outcome, Report):
            store.put(document, Measurement.of(outcome))
        yield outcome
