"""Documents and measurements made by hand: no model runs, so thousands of them cost nothing."""

import random
from typing import Any

from auditor.calibration.documents import HUMAN, Document
from auditor.calibration.judgements import Judgement
from auditor.calibration.measurements import Measurement, Store
from auditor.calibration.specification import Reading, Specification
from auditor.report import RoundTrip

ENGINE = "compact@1"
SENTENCE = "The council of the small town met on Monday evening and spoke about the old bridge for three hours. "
# Two features that tell, one that does not.
SMALL = Specification(
    classes=(
        Reading("translated", "machine-translated", {"round_trip.chrf.mean": 1, "style.articles": 0}),
        Reading("spun", "spun", {"rarity.unknown": 1}),
    )
)


def document(number: int, label: str = "clean", kind: str = HUMAN, group: str = "", **fields: Any) -> Document:
    """Return a document of ninety words whose text is its own."""
    text = f"Report {number}. " + SENTENCE * 5
    return Document(f"{kind}-{number}", label, kind, group or f"g{number}", fields.pop("source_language", None), text, **fields)


def trip(pivot: str, chrf: float, engine: str = ENGINE) -> RoundTrip:
    return RoundTrip(pivot, engine, chrf / 2, chrf, 100 - chrf, -2.0, chrf - 60, -1.0)


def measurement(*, language: str = "en", words: int = 90, engine: str | None = ENGINE, **features: float) -> Measurement:
    """Return a measurement; `a__b` is the feature `a.b`. Round trips through Italian and French go with it unless `engine` is none."""
    named = {name.replace("__", "."): value for name, value in features.items()}
    chrf = named.get("round_trip.chrf.mean", 50.0)
    trips = (trip("it", chrf, engine), trip("fr", chrf, engine)) if engine else ()
    return Measurement(language, words, named, trips, ())


def judgement(label: str, verdict: str, clean: float, kind: str | None = None, **fields: Any) -> Judgement:
    """Return a judgement whose probability of not being clean is all on machine translation."""
    source = fields.pop("likeliest", None)
    probabilities = {"clean": clean, "machine-translated": 1 - clean, "spun": 0.0}
    own = Document("d", label, kind or (HUMAN if label == "clean" else label), "g", fields.pop("source_language", None), "Text.", **fields)
    return Judgement(own, verdict, probabilities, source)


def measured(size: int = 60, *, apart: float = 3.0, seed: int = 1, groups: int = 10) -> tuple[list[Document], Store]:
    """Return human, translated (two engines) and spun documents whose features are normal numbers, `apart` deviations from each other."""
    rng, documents, store = random.Random(seed), [], Store(None, "")
    makers = [("clean", HUMAN), ("machine-translated", "north-1"), ("machine-translated", "south"), ("spun", "wheel")]
    for number in range(size):
        for label, kind in makers:
            values = {name: rng.gauss(0, 1) for name in SMALL.features}
            if label == "machine-translated":
                values["round_trip.chrf.mean"] += apart
            if label == "spun":
                values["rarity.unknown"] += apart
            item = document(len(documents), label, kind, f"set{number % groups}", source_language="it" if label != "clean" else None)
            documents.append(item)
            store.put(item, measurement(**{name.replace(".", "__"): value for name, value in values.items()}))
    return documents, store
