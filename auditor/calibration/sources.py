"""What a card needs for the source language: norms of human text per pivot, and how clear a lead must be."""

from collections.abc import Mapping, Sequence
from statistics import fmean, pstdev
from typing import Any

from auditor.calibration.specification import Row

FIGURES = ("chrf", "log_likelihood", "likelihood_gap")
# Of the documents for which a source is named, at least this share must have that source,
# and a share of fewer documents than this is luck.
PRECISION, LEAST_NAMED = 0.8, 5
MARGINS = [step / 20 for step in range(1, 61)]
_LEAST_DEVIATION = 1e-3

Norms = Mapping[str, Mapping[str, Mapping[str, float]]]


def source_settings(human: Sequence[Row], translated: Sequence[Row]) -> dict[str, Any]:
    """Return norms and margin; the margin is the least one at which the named source is right often enough.

    Args:
        human: clean rows, with their `pivots`: pivot → figure → value.
        translated: rows that a machine put into the articles' language from their `source_language`.
    """
    norms = _norms(human)
    leads = [(row["source_language"], *lead) for row in translated if row["source_language"] and (lead := _lead(row, norms))]
    reachable = sum(source in human[0]["pivots"] for source, _, _ in leads)
    for margin in MARGINS:  # where none is good enough the last stays, and hardly any source is ever named
        named = [(source, pivot) for source, pivot, lead in leads if lead >= margin]
        right = sum(source == pivot for source, pivot in named)
        if len(named) >= LEAST_NAMED and right >= PRECISION * len(named):
            break
    return {
        "margin": margin,
        "norms": norms,
        "documents": len(leads),
        "documents_from_a_pivot": reachable,
        "named": len(named),
        "right": right,
    }


def _norms(human: Sequence[Row]) -> dict[str, dict[str, dict[str, float]]]:
    found: dict[str, dict[str, dict[str, float]]] = {}
    for figure in FIGURES:
        for pivot in human[0]["pivots"]:
            values = [value for row in human if (value := _figure(row, pivot, figure)) is not None]
            if values:
                deviation = max(round(pstdev(values), 4), _LEAST_DEVIATION)
                found.setdefault(figure, {})[pivot] = {"mean": round(fmean(values), 4), "deviation": deviation}
    return found


def _lead(row: Row, norms: Norms) -> tuple[str, float] | None:
    """Return the pivot that changes the document least for that pivot, and by how much it leads the next; `None` without two."""
    distances = {
        pivot: [
            (value - own[pivot]["mean"]) / own[pivot]["deviation"]
            for figure, own in norms.items()
            if pivot in own and (value := _figure(row, pivot, figure)) is not None
        ]
        for pivot in row["pivots"]
    }
    ranked = sorted(((fmean(values), pivot) for pivot, values in distances.items() if values), reverse=True)
    return (ranked[0][1], ranked[0][0] - ranked[1][0]) if len(ranked) > 1 else None


def _figure(row: Row, pivot: str, figure: str) -> float | None:
    value: float | None = row["pivots"].get(pivot, {}).get(figure)
    return value
