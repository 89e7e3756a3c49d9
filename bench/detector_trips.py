"""Round trips of the sample, kept between runs: they take nearly all the time of a measurement."""

import hashlib
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from auditor.article import Article, SegmentedArticle
from auditor.language import segment
from auditor.report import RoundTrip, SegmentRoundTrip, plain
from auditor.settings import Settings
from auditor.translation import Engine, pivots_for, round_trips
from bench.detector_documents import Document

BATCH = 8


def article(document: Document) -> SegmentedArticle:
    """Return the document as the pipeline would segment it."""
    return segment(Article(document.id, document.text), language="en")


def measured_trips(documents: Sequence[Document], engine: Engine, out: Path, minutes: float) -> dict[str, tuple[RoundTrip, ...]]:
    """Return the round trips by document, those of an earlier run first; appends new ones to the cache."""
    recipe = hashlib.sha256(engine.signature().encode()).hexdigest()[:12]
    path = out / f"trips-{recipe}.jsonl"
    texts = {document.id: hashlib.sha256(document.text.encode()).hexdigest() for document in documents}
    found = {name: trips for name, text, trips in _cached(path) if texts.get(name) == text}
    waiting = [document for document in documents if document.id not in found]
    pivots, end = pivots_for(engine, Settings(), "en"), time.monotonic() + 60 * minutes
    with path.open("a", encoding="utf-8") as lines:
        for start in range(0, len(waiting), BATCH):
            if time.monotonic() > end:
                break
            batch = waiting[start : start + BATCH]
            for document, trips in zip(batch, round_trips([article(item) for item in batch], engine, pivots), strict=True):
                found[document.id] = trips
                lines.write(json.dumps({"id": document.id, "sha256": texts[document.id], "trips": plain(trips)}) + "\n")
            lines.flush()
    return found


def _cached(path: Path) -> Iterator[tuple[str, str, tuple[RoundTrip, ...]]]:
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            yield item["id"], item["sha256"], tuple(_trip(trip) for trip in item["trips"])


def _trip(table: dict[str, Any]) -> RoundTrip:
    return RoundTrip(**table | {"segments": tuple(SegmentRoundTrip(**segment) for segment in table["segments"])})
