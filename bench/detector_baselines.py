"""What the detector must be compared with: words alone, and one round-trip figure alone."""

from collections.abc import Sequence

from auditor.translation.normalise import normalise
from bench.detector_model import CLASSES, Row, weights
from bench.detector_protocol import Probabilities


def ngrams(training: Sequence[Row], judged: Sequence[Row]) -> Probabilities:
    """Judge by a logistic regression on character and word n-grams of the normalised text."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline, make_union

    model = make_pipeline(
        make_union(
            TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, min_df=3),
            TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2),
        ),
        LogisticRegression(C=10, max_iter=500),
    )
    importance = weights(training)
    model.fit(
        [normalise(row["text"]) for row in training],
        [row["label"] == "clean" for row in training],
        logisticregression__sample_weight=importance * len(training),
    )
    return [_either(float(value)) for value in model.predict_proba([normalise(row["text"]) for row in judged])[:, 1]]


def round_trip_bleu(training: Sequence[Row], judged: Sequence[Row]) -> Probabilities:  # noqa: ARG001
    """Judge by BLEU against the round trip alone; nothing is fitted."""
    return [_either(1 - row["features"]["round_trip.bleu.mean"] / 100) for row in judged]


def _either(clean: float) -> dict[str, float]:
    """Return a judgement that does not tell one kind of machine text from another."""
    return {"clean": clean, **{name: (1 - clean) / len(CLASSES) for name in CLASSES}}
