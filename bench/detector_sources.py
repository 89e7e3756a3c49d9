"""What the card needs for the source language: norms of human text per pivot, and how clear a lead must be."""

from collections.abc import Mapping, Sequence
from statistics import fmean, pstdev
from typing import Any

from bench.detector_documents import APERTIUM_ROUND
from bench.detector_model import Row

FIGURES = ("chrf", "log_likelihood", "likelihood_gap")
# Of the documents for which a source is named, at least this share must have that source,
# and a share of fewer documents than this is luck.
PRECISION, LEAST_NAMED = 0.8, 5
MARGINS = [step / 20 for step in range(1, 61)]


def source_settings(rows: Sequence[Row]) -> dict[str, Any]:
    """Return norms and margin; the margin is the least one at which the named source is right often enough."""
    norms = _norms([row for row in rows if row["label"] == "clean"])
    leads = [(row["source_language"], *_lead(row, norms)) for row in rows if row["label"] == "machine-translated" and _from_source(row)]
    reachable = sum(source in rows[0]["pivots"] for source, _, _ in leads)
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


def _from_source(row: Row) -> bool:
    """Tell whether a machine put the document into English from its source, rather than from English and back."""
    return row["kind"] not in APERTIUM_ROUND


def _norms(human: Sequence[Row]) -> dict[str, dict[str, dict[str, float]]]:
    found: dict[str, dict[str, dict[str, float]]] = {}
    for figure in FIGURES:
        for pivot in human[0]["pivots"]:
            values = [row["pivots"][pivot][figure] for row in human if row["pivots"][pivot][figure] is not None]
            found.setdefault(figure, {})[pivot] = {"mean": round(fmean(values), 4), "deviation": round(pstdev(values), 4)}
    return found


def _lead(row: Row, norms: Mapping[str, Mapping[str, Mapping[str, float]]]) -> tuple[str, float]:
    """Return the pivot that changes the document least for that pivot, and by how much it leads the next."""
    distances = {
        pivot: fmean((figures[figure] - norms[figure][pivot]["mean"]) / norms[figure][pivot]["deviation"] for figure in FIGURES)
        for pivot, figures in row["pivots"].items()
    }
    best, second = sorted(distances, key=lambda pivot: -distances[pivot])[:2]
    return best, distances[best] - distances[second]
