from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.calibration.folds import families, family_of, folds, splits

MAKERS = [("clean", "human"), ("machine-translated", "north-1"), ("machine-translated", "north-2"), ("machine-translated", "south")]
UNNAMED = [("machine-translated", "machine-translated"), ("spun", "spun")]
ROWS = st.lists(st.tuples(st.sampled_from(MAKERS + UNNAMED), st.integers(0, 12)), min_size=1, max_size=80).map(
    lambda items: [{"label": label, "kind": kind, "group": f"g{group}"} for (label, kind), group in items]
)


@given(ROWS, st.sampled_from([None, "north", "south"]))
def test_no_group_and_no_family_stands_on_both_sides_and_all_is_judged_once(rows, family):
    judged = Counter()
    for _, training, own in splits(rows, folds(rows), family):
        assert not {rows[index]["group"] for index in training} & {rows[index]["group"] for index in own}
        if family:
            assert family not in {family_of(rows[index]) for index in training if rows[index]["label"] != "clean"}
        judged.update(own)
    wanted = [index for index, row in enumerate(rows) if family is None or row["label"] == "clean" or family_of(row) == family]
    assert judged == Counter(wanted)


def test_labels_spread_evenly_also_where_a_group_has_one_alone():
    rows = [{"label": "clean", "kind": "human", "group": f"c{number}"} for number in range(50)]
    rows += [{"label": "spun", "kind": "wheel", "group": f"s{number}"} for number in range(10)]
    places = folds(rows)
    assert Counter(places[:50]) == dict.fromkeys(range(5), 10)
    assert Counter(places[50:]) == dict.fromkeys(range(5), 2)


def test_there_are_no_more_folds_than_groups():
    rows = [{"label": "clean", "kind": "human", "group": group} for group in "aab"]
    assert sorted(set(folds(rows))) == [0, 1]


@pytest.mark.parametrize(("kind", "family"), [("opus-mt-de", "opus"), ("google", "google"), ("bergamot-tiny", "bergamot")])
def test_engines_of_one_maker_are_a_family(kind, family):
    assert family_of({"kind": kind, "label": "machine-translated"}) == family


def test_human_text_is_no_family():
    assert families([{"label": label, "kind": kind} for label, kind in MAKERS]) == ["north", "south"]


@pytest.mark.parametrize(("makers", "expected"), [(UNNAMED, []), (UNNAMED + MAKERS, ["north", "south"]), ([("spun", "wheel")], ["wheel"])])
def test_a_label_is_nobodys_name(makers, expected):
    assert families([{"label": label, "kind": kind} for label, kind in makers]) == expected


def test_what_no_engine_is_named_for_teaches_no_judge_of_an_engine_that_may_have_made_it():
    makers = [*MAKERS, *UNNAMED]
    rows = [{"label": label, "kind": kind, "group": f"g{number}"} for number in range(10) for label, kind in makers]
    for _, training, judged in splits(rows, folds(rows), "north"):
        assert {rows[index]["kind"] for index in training} == {"human", "south", "spun"}
        assert {rows[index]["kind"] for index in judged} == {"human", "north-1", "north-2"}
