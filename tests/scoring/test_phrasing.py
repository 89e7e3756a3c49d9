import json
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.scoring.features.phrasing import SIZE, Phrasing, grams, phrasing, phrasing_features, places
from auditor.scoring.features.words import Prose
from models.recipe.encoders.reader_data import HUMAN, NETS, Text
from models.recipe.tables.phrasing_machines import made, made_texts

SENTENCE = "Yesterday the mayor met Ada Lovelace in Turin, 3 days late."


def test_words_and_neighbours_without_names_and_figures():
    assert list(grams("I met Ada in Rome."))[:6] == ["i", "met", "N", "in", "N", "."]
    assert "met N" in list(grams("I met Ada in Rome."))
    assert "0 days" in list(grams(SENTENCE))
    assert not any("turin" in gram for gram in grams(SENTENCE))


@given(st.sampled_from(["Bergamo", "O'Neill", "Tashkent", "UNESCO"]), st.sampled_from(["Ada", "Jo-Ann", "Siobhan"]))
def test_another_name_changes_nothing(place, name):
    assert places([SENTENCE.replace("Turin", place).replace("Ada", name)]) == places([SENTENCE])


def test_typography_changes_nothing():
    assert places(['He said: "It\'s late - go."']) == places(["He said: “It’s late – go.”"])


def test_log_odds_by_hand():
    at, both = next(iter(places(["so"]))), places(["so so"])
    rarity, weights = np.zeros(SIZE, dtype=np.float16), np.zeros(SIZE, dtype=np.float16)
    rarity[at], weights[at] = 2.0, 3.0
    table = Phrasing(rarity, {"a": weights, "b": -weights}, {"a": 0.5, "b": 1.5})
    assert both[at] == 2
    # The one word that counts fills a vector of length one, however often it stands there.
    assert table.log_odds(["so so"], ("a",)) == pytest.approx(3.5)
    assert table.log_odds(["so so"], ("a", "b")) == pytest.approx(1.0)
    assert table.log_odds(["nothing else"], ("a",)) == pytest.approx(0.5)


def test_the_shipped_table_has_two_nets_and_finite_weights():
    table = phrasing()
    assert set(table.weights) == set(table.bias) == set(NETS)
    for array in (table.rarity, *table.weights.values()):
        assert array.shape == (SIZE,)
        assert np.isfinite(array).all()


def test_a_text_is_read_passage_by_passage():
    once = phrasing_features(Prose((SENTENCE,) * 20))["phrasing.mean"]
    assert phrasing_features(Prose((SENTENCE,) * 40))["phrasing.mean"] == pytest.approx(once, abs=0.05)
    assert math.isfinite(once)
    assert phrasing_features(Prose(())) == {}
    assert phrasing_features(Prose(("…", "123"))) == {}


def test_chosen_nets_judge_alone():
    prose = Prose((SENTENCE,))
    single = [phrasing_features(prose, (net,))["phrasing.mean"] for net in ("a", "b")]
    assert phrasing_features(prose)["phrasing.mean"] == pytest.approx(sum(single) / 2)
    assert single[0] != single[1]


class Upper:
    """An engine that puts everything into capitals, and fails at one sentence."""

    def translate(self, segments, source, target):
        from auditor.translation.engine import Translation

        return [Translation(text.upper(), "loop" if text == "bad" else None) for text in segments]


def test_what_an_engine_makes_goes_by_its_maker_and_test_set_and_is_not_made_twice():
    good, bad = (Text(name, HUMAN, "it", "wmt11", (name, "two")) for name in ("good", "bad"))
    jobs = [(good, ("it", "en")), (bad, ("it", "en")), (good, ("en", "pt", "en"))]
    there, back = made(Upper(), "ours", jobs, set())
    assert (there.family, there.language, there.test_set, there.sentences) == ("ours", "it", "wmt11", ("GOOD", "TWO"))
    assert back.language == "pt"
    assert list(made(Upper(), "ours", jobs, {there.id, back.id})) == []


def test_people_stand_beside_what_was_made_of_their_speeches(tmp_path, monkeypatch):
    rows = [Text(f"x#{number}>it>en", "ours", "it", "europarl", ("One.",)) for number in range(3)]
    lines = [json.dumps({**vars(row)}) for row in rows]
    (tmp_path / "made-ours.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    spoken = [Text(f"h{number}", HUMAN, "it", "europarl", ("Two.",)) for number in range(9)]
    monkeypatch.setattr("models.recipe.tables.phrasing_machines.documents", lambda data, language, name, column: iter(spoken))
    found = made_texts(tmp_path, tmp_path)
    assert found[:3] == rows
    assert [text.family for text in found[3:]] == [HUMAN] * 3
