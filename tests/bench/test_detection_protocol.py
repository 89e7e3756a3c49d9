"""Nothing may be judged by what has seen its like: the splits of the detector's bench and of the reader's training."""

import pytest

from bench.detection.documents import HUMAN
from bench.detection.protocol import FOLDS, by_fold, family_of, figures, unseen_families
from models.recipe.encoders.reader_data import NETS, Text

KINDS = {HUMAN: "clean", "microsoft": "machine-translated", "bergamot-tiny": "machine-translated", "apertium-es": "machine-translated",
         "spun-rarest": "spun"}  # fmt: skip
ROWS = [
    {"id": f"{kind}.{language}.{test_set}", "kind": kind, "label": label, "test_set": test_set, "source_language": language}
    for kind, label in KINDS.items()
    for language in ("cs", "es")
    for test_set in ("wmt11", "wmt12")
]


class Recorder:
    """A judge that remembers what it was trained on and asked about."""

    def __init__(self):
        self.calls = []

    def __call__(self, training, judged):
        self.calls.append((training, judged))
        clean = {"clean": 0.9, "fluent translation": 0.06, "garbled translation": 0.02, "spun": 0.02}
        machine = {"clean": 0.2, "fluent translation": 0.5, "garbled translation": 0.1, "spun": 0.2}
        return [clean if row["kind"] == HUMAN else machine for row in judged]


def test_no_test_set_is_on_both_sides():
    recorder = Recorder()
    by_fold(ROWS, recorder)
    dict(unseen_families(ROWS, recorder))
    assert recorder.calls
    for training, judged in recorder.calls:
        assert not {row["test_set"] for row in training} & {row["test_set"] for row in judged}


def test_neither_the_family_nor_the_source_language_of_a_machine_was_in_training():
    recorder = Recorder()
    dict(unseen_families(ROWS, recorder))
    for training, judged in recorder.calls:
        families = {family_of(row) for row in judged} - {HUMAN}
        languages = {row["source_language"] for row in judged if family_of(row) != HUMAN}
        machines = [row for row in training if family_of(row) != HUMAN]
        assert not families & {family_of(row) for row in machines}
        if families != {"spun-rarest"}:
            translated = [row for row in machines if not row["kind"].startswith("spun-")]
            assert not languages & {row["source_language"] for row in translated}


def test_every_document_is_judged_once_and_people_beside_each_part():
    judged = dict(unseen_families(ROWS, Recorder()))
    assert set(judged) == {"microsoft", "bergamot", "apertium-es", "spun-rarest"}
    for family, parts in judged.items():
        own = [row["id"] for part in parts for row in part.rows if family_of(row) == family]
        assert sorted(own) == sorted(row["id"] for row in ROWS if family_of(row) == family)
        assert all(any(row["kind"] == HUMAN for row in part.rows) for part in parts)
        assert figures(parts)["auc"] == 1.0


def test_the_halves_share_no_test_set_and_leave_none_out():
    first, second = FOLDS
    assert not first & second
    assert first | second == {f"wmt{year:02}" for year in range(8, 17)}


@pytest.mark.parametrize(
    ("net", "family", "language", "test_set", "expected"),
    [
        ("a", HUMAN, "cs", "wmt11", True),
        ("a", HUMAN, "de", "wmt13", True),
        ("a", HUMAN, "cs", "wmt12", False),
        ("a", "bergamot", "cs", "wmt11", True),
        ("a", "bergamot", "de", "wmt11", False),
        ("a", "microsoft", "cs", "wmt11", False),
        ("b", "microsoft", "de", "wmt12", True),
        ("b", "microsoft", "es", "wmt12", False),
        ("b", "bergamot", "cs", "wmt12", False),
        ("b", HUMAN, "fr", "wmt08-10", False),
    ],
)
def test_what_a_net_of_the_reader_may_see(net, family, language, test_set, expected):
    assert NETS[net].may_see(Text("x", family, language, test_set, ("A sentence.",))) is expected


def test_whatever_one_net_has_not_seen_of_the_test_sets_the_other_has():
    assert not NETS["a"].test_sets & NETS["b"].test_sets
    assert NETS["a"].family != NETS["b"].family
    assert not NETS["a"].languages & NETS["b"].languages
