"""Shorter and longer versions of the documents, made without translating anything anew."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.report import RoundTrip
from bench.detection.documents import SENTENCES, Document
from bench.detection.trips import beginning, joined

# Sentences of the other versions of each document.
LENGTHS = (1, 3, 5, 2 * SENTENCES)
Version = tuple[Document, tuple[RoundTrip, ...]]


def of_lengths(documents: Sequence[Document], trips: Mapping[str, tuple[RoundTrip, ...]]) -> Iterator[tuple[int, list[Version]]]:
    """Yield each length with its versions, which keep the ids of their documents."""
    for size in LENGTHS:
        if size < SENTENCES:
            yield size, [shortened(document, trips[document.id], size) for document in documents]
        else:
            yield size, [doubled(one, other, trips) for one, other in couples(documents)]


def shortened(document: Document, trips: tuple[RoundTrip, ...], size: int) -> Version:
    """Return a document's first sentences."""
    short = replace(document, segments=document.segments[:size])
    return short, beginning(trips, len(short.text))


def doubled(one: Document, other: Document, trips: Mapping[str, tuple[RoundTrip, ...]]) -> Version:
    """Return two documents as one, which keeps the id of the first."""
    both = replace(one, segments=one.segments + other.segments)
    return both, joined(trips[one.id], trips[other.id], len(one.text) + 1)


def couples(documents: Sequence[Document]) -> Iterator[tuple[Document, Document]]:
    """Yield each document with the next one of its kind, test set and source language, each in one couple at most."""
    waiting: dict[tuple[str, str, str], Document] = {}
    for document in documents:
        kin = (document.kind, document.test_set, document.source_language)
        if first := waiting.pop(kin, None):
            yield first, document
        else:
            waiting[kin] = document
