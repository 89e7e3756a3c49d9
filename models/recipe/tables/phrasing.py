"""Make `auditor/scoring/data/phrasing_en.safetensors`: which words and pairs of words are a machine's (`auditor/scoring/features`).

    python -m models.recipe.tables.phrasing ../shared/data --work training/phrasing --out auditor/scoring/data/phrasing_en.safetensors

It learns from the same texts as the reader, what our own models made (`models/recipe/tables/phrasing_machines.py`) included, and prints
the AUC on makers and test sets that a net has not seen.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from auditor.calibration.statistics import auc
from auditor.scoring.features.phrasing import SIZE, places
from auditor.translation.marian.normalise import normalise
from models.recipe.encoders.reader_data import HUMAN, NETS, Text, texts
from models.recipe.tables.phrasing_machines import made_texts

# Inverse of the ridge penalty; chosen by the mean AUC on unseen makers: 5, 20 and 100 were worth .770, .777 and .780 (in 262,144 places).
FREEDOM = 100.0


def counts(documents: Sequence[Text]) -> sparse.csr_matrix:
    """Return log(1 + count) of every place, shape (documents, SIZE)."""
    found = [places([normalise(sentence) for sentence in text.sentences]) for text in documents]
    indices = np.array([place for own in found for place in own], dtype=np.int32)
    values = np.log1p(np.array([count for own in found for count in own.values()], dtype=np.float32))
    return sparse.csr_matrix((values, indices, np.cumsum([0, *map(len, found)])), shape=(len(documents), SIZE))


def rarity(table: sparse.csr_matrix) -> np.ndarray:
    """Return the inverse document frequency of each place, smoothed, shape (SIZE,)."""
    seen = np.bincount(table.indices, minlength=SIZE)
    return (np.log((1 + table.shape[0]) / (1 + seen)) + 1).astype(np.float16)


def normed(table: sparse.csr_matrix, rare: np.ndarray) -> sparse.csr_matrix:
    """Return the documents as vectors of length one."""
    weighted = table @ sparse.diags(rare.astype(np.float32))
    lengths = np.sqrt(weighted.multiply(weighted).sum(axis=1)).A1
    return (sparse.diags(1 / np.maximum(lengths, 1e-9)) @ weighted).tocsr()


def document_weights(families: Sequence[str]) -> np.ndarray:
    """Return weights by which people weigh as much as machines, and a maker by the root of its documents."""
    sizes = Counter(families)
    weights = np.array([1.0 if family == HUMAN else sizes[family] ** -0.5 for family in families])
    machine = np.array([family != HUMAN for family in families])
    weights[machine] *= (~machine).sum() / weights[machine].sum()
    return weights


def fitted(documents: Sequence[Text], vectors: sparse.csr_matrix, name: str) -> tuple[np.ndarray, float]:
    """Return weights and bias of one net, fitted on what it may see."""
    rows = [place for place, text in enumerate(documents) if NETS[name].may_see(text)]
    families = [documents[place].family for place in rows]
    model = LogisticRegression(C=FREEDOM, solver="liblinear", random_state=0)
    model.fit(vectors[rows], [family != HUMAN for family in families], sample_weight=document_weights(families))
    return model.coef_[0].astype(np.float16), float(model.intercept_[0])


def unseen(documents: Sequence[Text], odds: np.ndarray, name: str, net_sees: set[str]) -> dict[str, float]:
    """Return the AUC of each maker that the net has not seen, against people, on test sets that it has not seen."""
    own = [(text.family, odd) for text, odd in zip(documents, odds, strict=True) if text.test_set in NETS[name].test_sets]
    people = [odd for family, odd in own if family == HUMAN]
    found = {family: auc([odd for other, odd in own if other == family], people) for family in {family for family, _ in own} - net_sees}
    return {family: figure.value for family, figure in sorted(found.items()) if figure}


def main() -> None:
    """Fit both nets, say what they are worth, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with detect/ and parallel/")
    parser.add_argument("--work", type=Path, default=Path("training/phrasing"), help="folder with made-*.jsonl")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    documents = [*texts(options.data), *made_texts(options.data, options.work)]
    table = counts(documents)
    rare = rarity(table)
    vectors = normed(table, rare)
    arrays = {"rarity": rare}
    for name, net in NETS.items():
        weights, bias = fitted(documents, vectors, name)
        arrays |= {f"weights.{name}": weights, f"bias.{name}": np.array([bias], dtype=np.float32)}
        sees = {text.family for text in documents if net.may_see(text)}
        print(
            f"net {name}:",
            {family: round(value, 3) for family, value in unseen(documents, vectors @ weights, name, sees).items()},
            flush=True,
        )
    save_file(arrays, options.out)
    options.out.chmod(0o644)


if __name__ == "__main__":
    main()
