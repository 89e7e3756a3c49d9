"""What the detector must be compared with: words alone, and one round-trip figure alone."""

import random
from collections.abc import Sequence

from auditor.encoders.typography import plain
from bench.detection.documents import JOINT
from bench.detection.model import CLASSES, Row
from bench.detection.protocol import Judge, Probabilities, family_of
from models.recipe.encoders.reader_data import HUMAN, Text


def ngrams(pool: Sequence[Text], size: int = 3000) -> Judge:
    """Return a logistic regression on character and word n-grams, fitted on all of `pool` that the judged documents allow.

    It gets more documents than the detector: those need no round trips. Neither test sets, nor engines, nor source languages of machine
    text are shared with the judged documents. `size` limits the documents of a fit.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline, make_union

    def judge(training: Sequence[Row], judged: Sequence[Row]) -> Probabilities:
        chosen = random.Random(0).sample(allowed := _allowed(pool, judged), min(size, len(allowed)))
        made = [row for row in training if str(row["kind"]).startswith(("apertium", "spun"))]
        texts = [plain(" ".join(text.sentences)) for text in chosen] + [plain(row["text"]) for row in made]
        human = [text.family == HUMAN for text in chosen] + [False] * len(made)
        model = make_pipeline(
            make_union(
                TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True, min_df=10, max_features=50_000),
                TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=3, max_features=50_000),
            ),
            LogisticRegression(C=10, max_iter=300, solver="liblinear", class_weight="balanced"),
        )
        model.fit(texts, human)
        return [_either(float(value)) for value in model.predict_proba([plain(row["text"]) for row in judged])[:, 1]]

    return judge


def _allowed(pool: Sequence[Text], judged: Sequence[Row]) -> list[Text]:
    machine = [row for row in judged if row["label"] != "clean"]
    test_sets = {JOINT.get(row["test_set"], row["test_set"]) for row in judged}
    families, languages = {family_of(row) for row in machine}, {row["source_language"] for row in machine}
    return [
        text
        for text in pool
        if text.test_set not in test_sets and (text.family == HUMAN or (text.family not in families and text.language not in languages))
    ]


def round_trip_bleu(training: Sequence[Row], judged: Sequence[Row]) -> Probabilities:  # noqa: ARG001
    """Judge by BLEU against the round trip alone; nothing is fitted."""
    return [_either(1 - row["features"]["round_trip.bleu.mean"] / 100) for row in judged]


def _either(clean: float) -> dict[str, float]:
    """Return a judgement that does not tell one kind of machine text from another."""
    return {"clean": clean, **{name: (1 - clean) / len(CLASSES) for name in CLASSES}}
