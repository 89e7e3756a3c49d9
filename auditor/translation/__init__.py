"""Translation: engines over Marian models, the round trip, and the models themselves."""

from auditor.translation.engine import Engine, Likelihood, Translation
from auditor.translation.load import load_engine, pivots_for
from auditor.translation.round_trip import MeasuredTrip, measured_trips, round_trips

__all__ = ["Engine", "Likelihood", "MeasuredTrip", "Translation", "load_engine", "measured_trips", "pivots_for", "round_trips"]
