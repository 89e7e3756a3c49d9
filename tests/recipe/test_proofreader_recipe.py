"""What the proofreader learns from, and what its training makes of it."""

import random

import numpy as np
import pytest

pytest.importorskip("torch")

import torch

from bench.artifacts.partial_credit import Span
from bench.spinners import SPINNERS
from models.recipe.encoders.fine_tuning import batches
from models.recipe.encoders.proofreader import NO_WORD, PAD, loss_of, of_english, tensors
from models.recipe.encoders.proofreader_data import CHANGED, DAMAGED, DENSITIES, SWAPPED, UNKNOWN, drawn, labelled, spotless
from models.recipe.encoders.proofreader_garble import assigned, done, garbled, spelled

TEXT = "The gods ship sailed."


def test_spans_become_labels_of_the_words_they_touch() -> None:
    example = labelled(TEXT, {CHANGED: [Span(4, 13)], DAMAGED: [Span(4, 8)]})
    assert example.labels[:, CHANGED].tolist() == [0, 1, 1, 0]
    assert example.labels[:, DAMAGED].tolist() == [0, 1, 0, 0]
    assert set(example.labels[:, SWAPPED].tolist()) == {UNKNOWN}


def test_prose_by_people_has_nothing_wrong() -> None:
    assert not spotless(TEXT).labels.any()
    assert labelled("", {CHANGED: []}).labels.shape == (0, 3)


def test_words_are_put_in_by_every_procedure_more_and_less_densely() -> None:
    usual = {spinner.name: spinner.rate for spinner in SPINNERS} | {"senses": 0.5, "blind": 0.5, "associates": 0.5, "fitting": 0.25}
    found = [drawn(random.Random(seed)) for seed in range(300)]
    assert {procedure.name for procedure in found} == set(usual)
    densities = [procedure.rate / usual[procedure.name] for procedure in found]
    assert DENSITIES[0] <= min(densities) < 0.4
    assert 0.9 < max(densities) <= DENSITIES[1]


def test_spans_are_spelled_in_one_column() -> None:
    assert spelled([Span(4, 8), Span(14, 21)]) == "4:8 14:21"
    assert spelled([]) == ""


def test_news_takes_every_route_and_other_prose_one() -> None:
    news, others = [f"news {i}" for i in range(6)], [f"prose {i}" for i in range(9)]
    taken = assigned(news, others, ["a", "b", "c", "d", "e"], seed=1)
    every = [sentence for _, sentence in taken]
    assert all(every.count(sentence) == 5 for sentence in news)
    assert all(every.count(sentence) == 1 for sentence in others)
    assert assigned(news, others, ["a", "b", "c", "d", "e"], seed=1) == taken


def test_all_routes_are_alike_far_wherever_garbling_stops(monkeypatch) -> None:
    monkeypatch.setattr("models.recipe.encoders.proofreader_garble.BLOCK", 4)
    garblers = {"up": lambda sentences: [text.upper() for text in sentences], "same": list, "lost": lambda sentences: [""] * len(sentences)}
    taken = [("up", "one"), ("same", "two"), ("lost", "three"), ("up", "four"), ("up", "five")]
    assert list(garbled(taken, garblers)) == [("up", "one", "ONE"), ("up", "four", "FOUR"), ("up", "five", "FIVE")]


def test_what_was_garbled_is_not_garbled_again(tmp_path) -> None:
    path = tmp_path / "garbled.tsv"
    assert done(path) == set()
    path.write_text("up\tone two\tONE TWO\t0:3\t\nsame\tthree\tthree.\t\t\n")
    assert done(path) == {("up", "one two"), ("same", "three")}


def test_pieces_of_other_alphabets_and_places_kept_for_later_are_left_out() -> None:
    kept = ["the", "##ing", "[", "£", "##7", "[CLS]", "[SEP]", "[UNK]"]
    assert [piece for piece in [*kept, "[unused7]", "[PAD]", "[MASK]", "ж", "##東"] if of_english(piece)] == kept


def test_batches_hold_everything_and_keep_to_the_limit() -> None:
    items = [[0] * length for length in (3, 9, 4, 4, 20, 7, 1, 2)]
    cuts = list(batches(items, len, 20, seed=2))
    assert sorted(len(item) for cut in cuts for item in cut) == sorted(map(len, items))
    assert all(max(map(len, cut)) * len(cut) <= 20 for cut in cuts)


def test_words_of_a_batch_are_numbered_through() -> None:
    one, two = np.zeros((2, 3), dtype=np.float32), np.ones((1, 3), dtype=np.float32)
    first = ([101, 6, 7, 8, 102], [NO_WORD, 0, 0, 1, NO_WORD], one)
    ids, words, labels = tensors([first, ([101, 9, 102], [NO_WORD, 0, NO_WORD], two)])
    assert ids.tolist() == [[101, 6, 7, 8, 102], [101, 9, 102, PAD, PAD]]
    # What belongs to no word, a control token or padding, has the number of words.
    assert words.tolist() == [[3, 0, 0, 1, 3], [3, 2, 3, 3, 3]]
    assert labels.shape == (3, 3)


def test_what_is_unknown_costs_nothing() -> None:
    odds = torch.tensor([[2.0, -1.0, 9.0]])
    known = torch.tensor([[1.0, 0.0, UNKNOWN]])
    expected = torch.nn.functional.softplus(torch.tensor([-2.0, -1.0])).sum()
    assert loss_of(odds, known) == pytest.approx(float(expected))
