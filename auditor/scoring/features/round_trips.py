"""What the round trips say: text that a machine already translated changes less when it is translated again.

Source of the idea: Nguyen-Son et al., "Machine Translated Text Detection Through Text Similarity with Round-Trip
Translation" (NAACL 2021); the gaps subtract what the engine does to its own output, so that figures of an easy and
of a hard text can be compared.
"""

from collections.abc import Iterable, Sequence
from statistics import fmean, pstdev, quantiles

from auditor.report import RoundTrip, SegmentRoundTrip
from auditor.scoring.features.measure import OWN, Measure

SIMILARITY = "round-trip similarity"
LIKELIHOOD = "likelihood"
SPREAD = "evenness"

_LESS_CHANGE = (
    "Translating the article to other languages and back changes it less than human text changes ({figure} {value} against {human})."
)
_MORE_CHANGE = (
    "Translating the article to other languages and back changes it more than human text changes ({figure} {value} against {human})."
)
_LIKELY = "A translation model finds the wording more predictable than that of human text ({figure} {value} against {human})."
_UNLIKELY = "A translation model finds the wording less predictable than that of human text ({figure} {value} against {human})."
_UNEVEN = "Its sentences differ more from each other in the round trip than those of human text ({figure} ± {value} against ± {human})."
_EVEN = "Its sentences are more alike in the round trip than those of human text ({figure} ± {value} against ± {human})."

FIGURES = ("chrf", "bleu", "ter", "gap", "log_likelihood", "likelihood_gap")
_NAMES = {
    "chrf": "chrF",
    "bleu": "BLEU",
    "ter": "TER",
    "gap": "gap",
    "log_likelihood": "log-probability",
    "likelihood_gap": "gap in log-probability",
}
_TITLES = {
    "chrf": "chrF of the text against its round trip (Popović 2015)",
    "bleu": "BLEU of the text against its round trip (Papineni et al. 2002)",
    "ter": "translation edit rate of the text against its round trip (Snover et al. 2006)",
    "gap": "similarity of the text to its round trip, less that of the round trip to its own round trip",
    "log_likelihood": "mean log-probability of the text's tokens given its pivot translation",
    "likelihood_gap": "that log-probability, less that of the round trip's own tokens",
}


def _measure(figure: str, statistic: str, how: str) -> Measure:
    unit = "nats per token" if "likelihood" in figure else "points of 100"
    name = f"round_trip.{figure}.{statistic}"
    meaning = f"{_TITLES[figure]}; {how}."
    topic, more, less = _wording(figure, statistic)
    more, less = (text.replace("{figure}", _NAMES[figure]) for text in (more, less))
    return Measure(name, unit, topic, more, less, meaning, "Nguyen-Son et al. 2021" if "likelihood" not in figure else OWN)


def _wording(figure: str, statistic: str) -> tuple[str, str, str]:
    """Return topic, sentence for more, sentence for less."""
    if statistic == "deviation":
        return SPREAD, _UNEVEN, _EVEN
    if "likelihood" in figure:
        return LIKELIHOOD, _LIKELY, _UNLIKELY
    return (SIMILARITY, _MORE_CHANGE, _LESS_CHANGE) if figure == "ter" else (SIMILARITY, _LESS_CHANGE, _MORE_CHANGE)


MEASURES = (
    *(_measure(figure, "mean", "mean over the pivots") for figure in FIGURES),
    *(_measure(figure, "max", "the pivot that changes the text least") for figure in FIGURES),
    *(_measure(figure, "deviation", "standard deviation over the segments, mean over the pivots") for figure in FIGURES),
    *(_measure(figure, "low", "lowest tenth of the segments, mean over the pivots") for figure in ("chrf", "log_likelihood")),
)


def round_trip_features(round_trips: Sequence[RoundTrip]) -> dict[str, float]:
    """Return the round-trip figures of one article over its pivots; figures that no pivot has are absent.

    The extreme over the pivots is the one nearest to "unchanged": the smallest for TER.
    """
    found: dict[str, float] = {}
    for figure in FIGURES:
        values = _present(getattr(trip, figure) for trip in round_trips)
        if values:
            found[f"round_trip.{figure}.mean"] = fmean(values)
            found[f"round_trip.{figure}.max"] = min(values) if figure == "ter" else max(values)
        spreads = [pstdev(column) for column in _columns(round_trips, figure)]
        if spreads:
            found[f"round_trip.{figure}.deviation"] = fmean(spreads)
    for figure in ("chrf", "log_likelihood"):
        lows = [quantiles(column, n=10, method="inclusive")[0] for column in _columns(round_trips, figure)]
        if lows:
            found[f"round_trip.{figure}.low"] = fmean(lows)
    return found


def _columns(round_trips: Sequence[RoundTrip], figure: str) -> list[list[float]]:
    """Return one figure of the sound segments per pivot; a spread needs at least two of them."""
    columns = [_present(getattr(segment, figure) for segment in trip.segments if _sound(segment)) for trip in round_trips]
    return [column for column in columns if len(column) > 1]


def _sound(segment: SegmentRoundTrip) -> bool:
    return segment.flaw is None


def _present(values: Iterable[float | None]) -> list[float]:
    return [value for value in values if value is not None]
