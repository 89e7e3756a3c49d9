from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.entities.alignment.assignment import assign

SCORES = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 1_000).map(lambda number: number / 1_000), max_size=14
)


def best_total(scores):
    """Try every assignment of five rows to five columns."""
    return max(sum(scores.get((row, column), 0.0) for row, column in enumerate(order)) for order in permutations(range(5)))


@settings(max_examples=150, deadline=None)
@given(SCORES)
def test_no_assignment_scores_more(scores):
    chosen = assign(scores)
    assert len({left for left, _ in chosen}) == len({right for _, right in chosen}) == len(chosen)
    assert abs(sum(scores[pair] for pair in chosen) - best_total(scores)) < 1e-9


def test_a_strong_pair_gives_way_to_two_good_ones():
    assert assign({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8}) == [(0, 1), (1, 0)]
