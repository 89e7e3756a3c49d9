"""Intervals by resampling clusters of articles; differences are paired, on the same draws."""

from collections.abc import Callable, Mapping, Sequence

from bench.artifacts.partial_credit import Tally

DRAWS = 1000
# Where the interval ends: 2.5 and 97.5 per cent of the draws.
_ENDS = (0.025, 0.975)


def interval(
    tallies: Mapping[str, Tally], measure: Callable[[Tally], float], against: Mapping[str, Tally] | None = None
) -> tuple[float, float]:
    """Return the 95 % interval of a measure of the summed tallies, or of its lead over `against`.

    Args:
        tallies: cluster → tally.
        measure: figure of a tally, such as its F1.
        against: tallies of a baseline over the same clusters.
    """
    import numpy as np

    names = sorted(tallies)
    draws = np.random.default_rng(0).integers(len(names), size=(DRAWS, len(names)))

    def drawn(source: Mapping[str, Tally]) -> list[float]:
        rows = np.array([[own.found_credit, own.found, own.marked_credit, own.marked] for own in map(source.__getitem__, names)])
        return [measure(Tally(*map(float, sums))) for sums in rows[draws].sum(axis=1)]

    values = np.array(drawn(tallies))
    if against is not None:
        values = values - np.array(drawn(against))
    low, high = np.quantile(values, _ENDS)
    return float(low), float(high)


def rate_interval(counts: Sequence[int], words: Sequence[int]) -> tuple[float, float]:
    """Return the 95 % interval of findings per 1,000 words, given the findings and the words of each document."""
    import numpy as np

    draws = np.random.default_rng(0).integers(len(words), size=(DRAWS, len(words)))
    rates = 1000 * np.array(counts)[draws].sum(axis=1) / np.array(words)[draws].sum(axis=1)
    low, high = np.quantile(rates, _ENDS)
    return float(low), float(high)
