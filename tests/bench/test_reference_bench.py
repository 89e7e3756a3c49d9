"""The reference bench: how its pairs are made, and its thresholds."""

import gzip
import json

import numpy as np
import pytest

from bench.reference.bm25 import Bm25
from bench.reference.fit import least_threshold
from bench.reference.pairs import DIFFERENT, SAME, build, read_texts, renamed, segmented


def row(test_set, origin, number, sentences, engine=None, language="cs"):
    name = engine or "human"
    fields = {"id": f"{test_set}.{language}.{name}#{number}", "origin": origin, "engine": engine, "source_language": language}
    return fields | {"test_set": test_set, "segments": sentences}


@pytest.fixture
def data(tmp_path):
    rows = []
    for test_set in ("wmt11", "wmt14", "wmt16"):
        for number in range(20):
            sentences = [f"Harbour {test_set} number {number} has told Mr Solberg{number} of ship {line}." for line in range(10)]
            rows += [
                row(test_set, "human", number, sentences),
                row(test_set, "mt", number, [f"{line} Indeed." for line in sentences], "one"),
            ]
    path = tmp_path / "data.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    return path


def test_two_neighbouring_documents_make_a_text_and_unpaired_sets_are_left_out(data):
    texts = read_texts(data)
    assert {text.year for text in texts} == {"wmt11", "wmt16"}
    assert len(texts) == 20
    assert all(len(text.human) == len(text.machine["one cs"]) == 20 for text in texts)


def test_every_text_gives_a_pair_of_each_kind_and_no_sentence_is_shared_where_none_should_be(data):
    texts = read_texts(data)
    pairs = list(build(texts))
    assert {pair.kind for pair in pairs} == {*SAME, *DIFFERENT}
    assert all(pair.same == (pair.kind in SAME) for pair in pairs)
    for pair in pairs:
        if pair.kind in ("random", "near", "glance"):
            assert pair.year not in pair.reference.article.text


def test_a_renamed_text_keeps_its_words_and_loses_its_names():
    text = segmented(["Ingrid Solberg praised the crew of the ship.", "Later Solberg left for Haugstad with Mr Almada."])
    changed = renamed(text, segmented(["Owen Pritchard spoke to Maya Okafor in Lyon."])).article.text
    assert "praised the crew of the ship" in changed
    assert not any(name in changed for name in ("Solberg", "Haugstad", "Almada"))
    assert "Pritchard" in changed


@pytest.mark.parametrize(
    ("scores", "labels", "expected"),
    [
        ([0.9, 0.8, 0.3, 0.2], [True, True, True, False], 0.3),
        ([0.9, 0.8, 0.3, 0.2], [True, False, True, True], 0.9),
        ([0.9, 0.8], [False, True], float("inf")),
    ],
)
def test_the_threshold_is_the_least_that_is_precise_enough(scores, labels, expected):
    assert least_threshold(np.array(scores), np.array(labels)) == expected


def test_plain_bm25():
    index = Bm25(["a ship ran aground", "a prize for a novel", "nothing at all"])
    assert [number for number, _ in index.rank("The ship's novel “ship”")][:2] == [0, 1]
    assert index.score("zebra", 0) == 0.0
