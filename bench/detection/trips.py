"""Round trips of the sample, kept between runs: they take nearly all the time of a measurement."""

import hashlib
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from auditor.article import Article, SegmentedArticle
from auditor.language import segment
from auditor.memory import keep_freed_memory
from auditor.report import RoundTrip, SegmentRoundTrip, plain
from auditor.settings import Settings
from auditor.translation import Engine, pivots_for, round_trips
from bench.detection.documents import Document

BATCH = 8


def article(document: Document) -> SegmentedArticle:
    """Return the document as the pipeline would segment it."""
    return segment(Article(document.id, document.text), language="en")


def measured_trips(documents: Sequence[Document], engine: Engine, out: Path, minutes: float) -> dict[str, tuple[RoundTrip, ...]]:
    """Return the round trips by document, those of an earlier run first; appends new ones to the cache."""
    keep_freed_memory()
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
            measured = round_trips([article(item) for item in batch], engine, pivots, gap=False)  # no card reads the gap
            for document, trips in zip(batch, measured, strict=True):
                found[document.id] = trips
                lines.write(json.dumps({"id": document.id, "sha256": texts[document.id], "trips": plain(trips)}) + "\n")
            lines.flush()
    return found


def beginning(trips: Sequence[RoundTrip], end: int) -> tuple[RoundTrip, ...]:
    """Return the round trips of the segments before offset `end`, as a shorter article would have them."""
    return tuple(_of_segments(trip, tuple(segment for segment in trip.segments if segment.end <= end)) for trip in trips)


def joined(first: Sequence[RoundTrip], second: Sequence[RoundTrip], start: int) -> tuple[RoundTrip, ...]:
    """Return the round trips of an article made of two, the second of which begins at offset `start`."""
    return tuple(
        _of_segments(one, (*one.segments, *(replace(item, start=item.start + start, end=item.end + start) for item in other.segments)))
        for one, other in zip(first, second, strict=True)
    )


def _of_segments(trip: RoundTrip, segments: tuple[SegmentRoundTrip, ...]) -> RoundTrip:
    means: dict[str, Any] = {name: _mean(segments, name) for name in ("bleu", "chrf", "ter", "log_likelihood", "gap", "likelihood_gap")}
    return replace(trip, segments=segments, **means)


def _mean(segments: Sequence[SegmentRoundTrip], name: str) -> float | None:
    known = [(value, item.end - item.start) for item in segments if (value := getattr(item, name)) is not None]
    return sum(value * weight for value, weight in known) / sum(weight for _, weight in known) if known else None


def _cached(path: Path) -> Iterator[tuple[str, str, tuple[RoundTrip, ...]]]:
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            item = json.loads(line)
            yield item["id"], item["sha256"], tuple(_trip(trip) for trip in item["trips"])


def _trip(table: dict[str, Any]) -> RoundTrip:
    return RoundTrip(**table | {"segments": tuple(SegmentRoundTrip(**segment) for segment in table["segments"])})
