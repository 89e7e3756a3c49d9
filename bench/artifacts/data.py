"""Human error marks of machine translation into English, and clean documents, each with the half of the data that it belongs to.

Rules, thresholds and tables may be fitted on the development half alone; every figure is of the held-out half. A document goes by the
hash of its name, so that all systems' versions of it and all raters' marks on it fall into the same half.
"""

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

Half = Literal["development", "held-out"]

# A set's short name and the file in `spans/` that holds it.
SETS = {
    "news2020": "mqm_news2020_zhen.dev.jsonl.gz",
    "news2021": "mqm_news2021_zhen.dev.jsonl.gz",
    "ted": "mqm_ted_zhen.dev.jsonl.gz",
    "wmt23-sxs": "mqm_wmt23_zhen_sxs.dev.jsonl.gz",
    "biomqm": "biomqm_xx_en.dev.jsonl.gz",
    "mlqe": "mlqe_xx_en.dev.jsonl.gz",
    "demetr": "demetr_xx_en.dev.jsonl.gz",
}


@dataclass(frozen=True, slots=True)
class Error:
    """One mark of a rater: offsets into the annotated text, in code points. An omission has `start == end`.

    Attributes:
        category: as the set names it; typologies differ from set to set.
        severity: `minor`, `major` or `critical`; `None` where the set tells none (mlqe).
    """

    start: int
    end: int
    category: str
    severity: str | None


@dataclass(frozen=True, slots=True)
class Annotation:
    """What one rater marked in one translated segment; no error where the rater found none.

    Attributes:
        set_name: a key of `SETS`.
        document: name of the source document; `half(document)` tells the half.
        position: place of the segment among the others of its document.
        system: what translated; two systems' versions are two texts.
        annotator: the rater.
        human: whether `system` is a person.
        kind: kind of injected damage (demetr), else empty.
        undamaged: the text before the damage (demetr), else empty.
    """

    set_name: str
    document: str
    position: int
    system: str
    annotator: str
    source_language: str
    human: bool
    text: str
    errors: tuple[Error, ...]
    kind: str = ""
    undamaged: str = ""


def half(document: str) -> Half:
    """Return the half that a document of `spans/` belongs to, by the hash of its name."""
    return "development" if hashlib.sha256(document.encode()).digest()[0] % 2 else "held-out"


def clean_half(document: str) -> Half:
    """Return the half that a document of `detect/` belongs to, by its number: both sides of one source text go together."""
    return "development" if int(document.rsplit("#", 1)[1]) % 2 else "held-out"


def read_spans(data: Path, name: str, wanted: Half | None = None) -> Iterator[Annotation]:
    """Yield the annotations of a set of `SETS`, in the order of the file, of one half or of both.

    Neutral marks are left out: they weigh nothing in MQM.
    """
    with gzip.open(data / "spans" / SETS[name], "rt", encoding="utf-8") as lines:
        for number, row in enumerate(map(json.loads, lines)):
            if wanted in (None, half(row["document"])):
                yield _annotation(name, row, number)


def read_clean(data: Path, wanted: Half | None = None, origin: str = "human") -> Iterator[tuple[str, list[str]]]:
    """Yield name and sentences of the documents of `detect/` that people wrote (`human`) or engines translated (`mt`)."""
    with gzip.open(data / "detect" / "wmt11-16.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["origin"] == origin and wanted in (None, clean_half(row["id"])):
                yield row["id"], row["segments"]


def _annotation(name: str, row: dict[str, Any], number: int) -> Annotation:
    return Annotation(
        set_name=name,
        document=row["document"],
        position=_position(row["id"], number),
        system=row["system"],
        annotator=row["annotator"],
        source_language=row["source_language"],
        human=row["origin"] == "human",
        text=row["target"],
        errors=tuple(
            Error(error["start"], error["end"], error["category"], error["severity"])
            for error in row["errors"]
            if error["severity"] != "neutral"
        ),
        kind=row.get("perturbation", ""),
        undamaged=row.get("unperturbed_mt", ""),
    )


def _position(identifier: str, number: int) -> int:
    """Return the segment number from an identifier `set:system:document:segment:rater`; the row number for other shapes."""
    parts = identifier.split(":")
    return int(parts[-2]) if len(parts) >= 5 and parts[-2].isdigit() else number
