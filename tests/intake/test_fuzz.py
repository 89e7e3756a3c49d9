"""Damaged inputs of every format: each is accounted for, whatever the damage. `bench.fuzz_intake` does the same at length."""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import outcomes, says

from auditor.intake import FORMATS
from auditor.intake.formats import DOCUMENTS
from bench.fuzz_intake import problems, samples
from bench.mutations import EDITS, LARGEST, apply, draw

EDIT = st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, LARGEST), st.integers(0, LARGEST))
# The extraction of pages by trafilatura takes a hundred times longer than any of the parsers.
MODEST = {"html": 15, "warc": 15, "markdown": 30}


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_has_samples_and_reads_them(format):
    assert samples(format)
    for data in samples(format):
        assert list(problems(format, data)) == []
        assert "Article" in {says(outcome)[0] for outcome in outcomes(data, format=format)}


@pytest.mark.parametrize("format", FORMATS)
def test_damage_is_accounted_for(format):
    @settings(deadline=None, max_examples=MODEST.get(format, 80), suppress_health_check=[HealthCheck.too_slow])
    @given(st.sampled_from(samples(format)), st.lists(EDIT, min_size=1, max_size=5))
    def check(data, edits):
        damaged = apply(data, edits, samples(format))
        assert list(problems(format, damaged)) == []
        for outcome in outcomes(damaged):
            assert "inside the auditor" not in says(outcome)[1]

    check()


@given(st.binary(max_size=200), st.lists(EDIT, max_size=4))
def test_any_edit_fits_any_input_and_does_the_same_twice(data, edits):
    assert apply(data, edits) == apply(data, edits)


def test_the_same_seed_makes_the_same_damage():
    assert [draw(Random(5)) for _ in range(3)] == [draw(Random(5)) for _ in range(3)]
    assert draw(Random(5)) != draw(Random(6))


@pytest.mark.parametrize(
    ("outcome", "problem"),
    [
        (RuntimeError("x"), "crash: RuntimeError"),
        ([], "unaccounted: no item"),
        ([("", "x")], "unaccounted"),
        ([("a", None)], "unaccounted: an item of type NoneType"),
    ],
)
def test_the_fuzzing_sees_what_it_is_there_to_see(monkeypatch, outcome, problem):
    def broken(data, *, id, source):
        if isinstance(outcome, Exception):
            raise outcome
        yield from outcome

    monkeypatch.setitem(DOCUMENTS, "nitf", broken)
    assert any(found.startswith(problem) for found in problems("nitf", b"<nitf/>"))
