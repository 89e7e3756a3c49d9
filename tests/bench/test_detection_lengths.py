"""Shorter and longer versions of a document: the right sentences, the right round trips, nothing in two couples."""

import pytest

from auditor.report import RoundTrip, SegmentRoundTrip
from bench.detection.documents import Document
from bench.detection.lengths import LENGTHS, couples, doubled, of_lengths, shortened


def document(name, kind="human", test_set="wmt11", language="es", sentences=10):
    return Document(name, kind, test_set, language, tuple(f"Sentence {number} of {name}." for number in range(sentences)))


def trips(text, figure):
    """Return one round trip with a segment for each sentence of a document, all with one figure."""
    segments, start = [], 0
    for sentence in text.segments:
        end = start + len(sentence)
        segments.append(SegmentRoundTrip(start, end, "", "", figure, figure, figure, figure, figure, figure, None))
        start = end + 1
    return (RoundTrip("es", "engine", figure, figure, figure, figure, figure, figure, tuple(segments)),)


def test_a_short_version_has_the_first_sentences_alone():
    whole = document("a")
    short, (trip,) = shortened(whole, trips(whole, 40.0), 3)
    assert short.segments == whole.segments[:3]
    assert [short.text[item.start : item.end] for item in trip.segments] == list(short.segments)


def test_two_documents_become_one():
    one, other = document("a", sentences=2), document("b", sentences=2)
    both, (trip,) = doubled(one, other, {"a": trips(one, 40.0), "b": trips(other, 60.0)})
    assert both.id == "a"
    assert both.segments == one.segments + other.segments
    assert [both.text[item.start : item.end] for item in trip.segments] == list(both.segments)
    assert trip.chrf == pytest.approx(50.0)


def test_couples_are_of_one_kind_test_set_and_language():
    crowd = [
        document("a"),
        document("b", kind="nllb"),
        document("c", test_set="wmt12"),
        document("d", language="fr"),
        document("e"),
        document("f"),
    ]
    assert [(one.id, other.id) for one, other in couples(crowd)] == [("a", "e")]


def test_every_length_has_versions():
    documents = [document(name) for name in "abcd"]
    measured = {item.id: trips(item, 40.0) for item in documents}
    sizes = {size: [len(version.segments) for version, _ in versions] for size, versions in of_lengths(documents, measured)}
    assert sizes == {1: [1] * 4, 3: [3] * 4, 5: [5] * 4, 20: [20] * 2}
    assert tuple(sizes) == LENGTHS
