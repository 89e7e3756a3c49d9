"""Translated titles: is a wrong rendering recognised as one, and is a right form let pass? With baselines in the same run.

    python -m bench.entities.titles DATA/entities/titles.jsonl.gz [--cache FILE]

The data: films, books, people and places with their official names in Spanish, Italian and French, and the wrong ones that engines
produced. Two questions are put to every form of an article, with the official name as the reference's:

1. *In its own language.* Positive: a wrong form that an engine produced. Negative: another official form of the same thing, and the
   official names of two other things, the most similar of a hundred and any. Decided by a logistic regression over string, sound
   and word evidence, then with what the bundled model makes of both (their English, the round trip of the official name, the
   likelihoods), then with the English name itself, as a translator has it. Ten folds over things.
2. *Carried into English.* The reference has the English name; the article has what the bundled model makes of a foreign form, right
   or wrong. Positive: it differs from the English name. Negative: the English names of two other things, chosen likewise. Decided by
   `auditor.entities.titles.carried` and `same_name` as they are, without context, then by a regression that has the round trips of
   both forms through every pivot as well: does the article's form come out, and do the two meet on the way?

Baselines: exact match, and rapidfuzz's WRatio in a band whose ends are chosen on the other folds.
"""

import argparse
import gzip
import json
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Indel

from auditor.entities.likeness.spelling import similarity
from auditor.entities.titles.carried import MINIMUM_SHARED, closest_parts
from auditor.entities.titles.renderings import Returned, returned_parts, returns_of, string_parts
from auditor.entities.words.normalise import fold, same_name
from auditor.settings import Settings
from auditor.translation import load_engine
from auditor.translation.cache import Cached
from auditor.translation.engine import Engine
from bench.command import run_bench
from bench.entities.names import best_threshold, f1
from models.recipe.tables.name_score import Floats, fit

LANGUAGES = ("es", "fr", "it")
FOLDS = 10
SEED = 0
PRODUCED = 2
Table = dict[tuple[str, str, str], str]


@dataclass(frozen=True)
class Thing:
    """One thing in one language: its official forms, the English name, the wrong forms that engines produced."""

    id: str
    language: str
    official: tuple[str, ...]
    english: str
    produced: tuple[str, ...]


@dataclass(frozen=True)
class Pair:
    """The reference's form, the article's form, whether the latter is a wrong rendering of the former, the language, the fold."""

    expected: str
    written: str
    wrong: bool
    language: str
    fold: int
    english: str = ""


def read(path: Path) -> list[Thing]:
    """Return the things that an engine got wrong at least once and whose English name is known."""
    grouped: dict[tuple[str, str], list[dict[str, object]]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            if row["target_language"] in LANGUAGES:
                grouped.setdefault((row["wikidata_id"], row["target_language"]), []).append(row)
    things = []
    for (name, language), rows in grouped.items():
        official = _unique([form for row in rows for form in row["gold_mentions"]])  # type: ignore[attr-defined]
        wrong = [item["produced"] for row in rows for item in row["predictions"] if not item["entity_correct"]]  # type: ignore[attr-defined]
        produced = [form for form in _unique([form for form in wrong if form]) if fold(form) not in set(map(fold, official))]
        english = next((str(row["english_mention"]) for row in rows if row["english_mention"]), "")
        if produced and english:
            things.append(Thing(name, language, tuple(official), english, tuple(produced[:PRODUCED])))
    return things


def _unique(forms: Sequence[str]) -> list[str]:
    return list({fold(form): form for form in sorted(forms)}.values())


def own_language(things: Sequence[Thing]) -> list[Pair]:
    """Return the pairs of the first question."""
    shuffler, pairs = random.Random(SEED), []
    for number, thing in enumerate(things):
        others = [other.official[0] for other in things if other.language == thing.language and other.id != thing.id]
        for index, form in enumerate(thing.produced):
            pairs.append(Pair(thing.official[0], form, True, thing.language, number % FOLDS, thing.english))
            if index == 0:
                other = process.extractOne(form, shuffler.sample(others, min(100, len(others))), scorer=fuzz.WRatio)[0]
                names = (other, shuffler.choice(others))
                pairs += [Pair(thing.official[0], name, False, thing.language, number % FOLDS, thing.english) for name in names]
        pairs += [Pair(thing.official[0], form, False, thing.language, number % FOLDS, thing.english) for form in thing.official[1:]]
    return pairs


def translated(texts: Sequence[tuple[str, str, str]], engine: Engine) -> Table:
    """Return {(text, source, target): translation} of (text, source, target) rows."""
    table: Table = {}
    for source, target in sorted({(source, target) for _, source, target in texts}):
        batch = sorted({text for text, *direction in texts if direction == [source, target]})
        for text, translation in zip(batch, engine.translate(batch, source, target), strict=True):
            table[text, source, target] = translation.text
    return table


def likelihoods(pairs: Sequence[Pair], table: Table, engine: Engine) -> Floats:
    """Return by pair the mean log-probability of both forms given the official one's English, and back."""
    found = np.zeros((len(pairs), 4))
    for language in LANGUAGES:
        indices = [index for index, pair in enumerate(pairs) if pair.language == language]
        chosen = [pairs[index] for index in indices]
        english = [table[pair.expected, language, "en"] for pair in chosen]
        written, expected = [pair.written for pair in chosen], [pair.expected for pair in chosen]
        asked = ((english, written, "en", language), (english, expected, "en", language), (written, english, language, "en"))
        columns = [[item.mean if item else -9.0 for item in engine.score(*question)] for question in asked]
        found[indices] = np.array([*columns, np.subtract(columns[0], columns[1])]).T
    return found


def engine_parts(pair: Pair, table: Table) -> list[float]:
    """Return what the engine says: both forms in English compared by their words and meaning, and the official form's round trip."""
    one = table[pair.written, pair.language, "en"]
    other = table[pair.expected, pair.language, "en"]
    back = table[other, "en", pair.language]
    words = closest_parts(one, other)
    near, far = similarity(fold(pair.written), fold(back)), similarity(fold(pair.written), fold(pair.expected))
    left = similarity(fold(pair.written), fold(other))
    alike = Indel.normalized_similarity(fold(one), fold(other))
    return [*words.values(), words["shared"] + words["meaning"], alike, near, near - far, left]


def source_parts(pair: Pair, table: Table) -> list[float]:
    """Return how near the article's form is to the English name itself, and to what the bundled model makes of that name."""
    literal = table[pair.english, "en", pair.language]
    forms = (pair.english, literal)
    alike = [similarity(fold(pair.written), fold(form)) for form in forms]
    contained = [fuzz.partial_ratio(fold(pair.written), fold(form)) / 100 for form in forms]
    return [*alike, max(alike), *contained, similarity(fold(pair.expected), fold(literal)), table_likeness(pair, table)]


def table_likeness(pair: Pair, table: Table) -> float:
    """Return how near the article's form, carried into English, is to the English name."""
    return similarity(fold(table[pair.written, pair.language, "en"]), fold(pair.english))


def crossed(rows: Floats, labels: Floats, folds: NDArray[np.int64]) -> tuple[float, float, float]:
    """Return F1, precision, recall of a regression on the parts and their squares; weights and threshold come from the other folds."""
    rows = np.c_[rows, rows**2]
    chosen = np.zeros(len(labels), dtype=bool)
    for number in range(FOLDS):
        inside = folds == number
        model = fit(rows[~inside], labels[~inside])
        threshold = best_threshold(model.scores(rows[~inside]), labels[~inside] > 0)
        chosen[inside] = model.scores(rows[inside]) >= threshold
    return f1(chosen, labels > 0)


def banded(scores: Floats, labels: Floats, folds: NDArray[np.int64]) -> tuple[float, float, float]:
    """Return F1, precision, recall of "wrong from the lower to below the upper score", both chosen on the other folds."""
    bands = [(low, high) for low in range(0, 100, 5) for high in (90, 95, 98, 100, 101) if low < high]
    chosen = np.zeros(len(labels), dtype=bool)
    for number in range(FOLDS):
        inside = folds == number

        def rate(band: tuple[int, int], train: NDArray[np.bool_] = ~inside) -> float:
            return f1((scores[train] >= band[0]) & (scores[train] < band[1]), labels[train] > 0)[0]

        low, high = max(bands, key=rate)
        chosen[inside] = (scores[inside] >= low) & (scores[inside] < high)
    return f1(chosen, labels > 0)


def carried(things: Sequence[Thing], table: Table) -> list[Pair]:
    """Return the pairs of the second question."""
    shuffler, pairs = random.Random(SEED), []
    for number, thing in enumerate(things):
        others = [other.english for other in things if other.id != thing.id and fold(other.english) != fold(thing.english)]
        for form in (thing.official[0], thing.produced[0]):
            english = table[form, thing.language, "en"]
            if not same_name(english, thing.english):
                pairs.append(Pair(thing.english, english, True, "en", number % FOLDS))
        other = process.extractOne(thing.english, shuffler.sample(others, min(100, len(others))), scorer=fuzz.WRatio)[0]
        pairs += [Pair(thing.english, name, False, "en", number % FOLDS) for name in (other, shuffler.choice(others))]
    return pairs


def product(pair: Pair) -> bool:
    """Tell whether the project would take the article's form for a translated title, its sentence being the right one."""
    if same_name(pair.written, pair.expected):
        return False
    parts = closest_parts(pair.written, pair.expected)
    return parts["shared"] < 1.0 and (parts["shared"] >= MINIMUM_SHARED or parts["meaning"] >= 0.5)


def english_parts(pair: Pair, returns: Mapping[str, Returned]) -> dict[str, float]:
    """Return all parts of a pair of English forms, the round trips of both at hand."""
    words = closest_parts(pair.written, pair.expected)
    both = returns[pair.written], returns[pair.expected]
    return string_parts(pair.written, pair.expected) | returned_parts(pair.written, pair.expected, both, words)


def write_card(path: Path, parts: Sequence[dict[str, float]], labels: Floats) -> None:
    """Fit the regression of the second question on everything and write its card."""
    names = [name for name in parts[0] if len({item[name] for item in parts}) > 1]
    rows = np.array([[item[name] for name in names] for item in parts])
    model = fit(np.c_[rows, rows**2], labels)
    columns = np.array([model.mean, model.scale, model.weights])
    weights = {
        name: [round(float(value), 5) for value in (*columns[:, index], *columns[:, index + len(names)])]
        for index, name in enumerate(names)
    }
    card = {
        "what": "logistic regression on parts and their squares: is one title a wrong rendering of another?",
        "pairs": len(labels),
        "source": "SapienzaNLP/ea-mt-eval, CC BY-SA 4.0",
        "weights": weights,
        "intercept": round(model.intercept, 5),
    }
    path.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _report(name: str, figures: tuple[float, float, float]) -> None:
    print(f"  {name:44} F1 {figures[0]:.3f}  precision {figures[1]:.3f}  recall {figures[2]:.3f}")


def _baselines(pairs: Sequence[Pair], labels: Floats, folds: NDArray[np.int64]) -> None:
    _report("exact match", f1(np.array([fold(pair.written) != fold(pair.expected) for pair in pairs]), labels > 0))
    _report("WRatio in its best band", banded(_scores(pairs, lambda a, b: fuzz.WRatio(fold(a), fold(b))), labels, folds))


def _scores(pairs: Sequence[Pair], score: Callable[[str, str], float]) -> Floats:
    return np.array([score(pair.written, pair.expected) for pair in pairs])


def main() -> None:
    """Print both questions' figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("titles", type=Path)
    parser.add_argument("--cache", type=Path, help="where translations are kept between runs")
    parser.add_argument("--out", type=Path, help="write the score of the second question here")
    options = parser.parse_args()
    engine = load_engine(Settings())
    if engine is None:
        raise SystemExit("This needs the bundled model.")
    engine = Cached(engine, options.cache) if options.cache else engine
    things = read(options.titles)
    pairs = own_language(things)
    forms = sorted({(form, pair.language, "en") for pair in pairs for form in (pair.written, pair.expected)})
    table = translated(forms, engine)
    table |= translated([(table[pair.expected, pair.language, "en"], "en", pair.language) for pair in pairs], engine)
    labels, folds = np.array([float(pair.wrong) for pair in pairs]), np.array([pair.fold for pair in pairs])
    strings = np.array([list(string_parts(pair.written, pair.expected).values()) for pair in pairs])
    engines = np.c_[np.array([engine_parts(pair, table) for pair in pairs]), likelihoods(pairs, table, engine)]
    print(f"in its own language: {len(pairs)} pairs, {int(labels.sum())} wrong renderings of {len(things)} things")
    _baselines(pairs, labels, folds)
    _report("string, sound and words", crossed(strings, labels, folds))
    _report("with the bundled model's English, round trip, likelihood", crossed(np.c_[strings, engines], labels, folds))
    table |= translated([(pair.english, "en", pair.language) for pair in pairs], engine)
    source = np.array([source_parts(pair, table) for pair in pairs])
    _report("and with the English name at hand", crossed(np.c_[strings, engines, source], labels, folds))
    pairs = carried(things, table)
    labels, folds = np.array([float(pair.wrong) for pair in pairs]), np.array([pair.fold for pair in pairs])
    print(f"carried into English by {engine.signature()}: {len(pairs)} pairs, {int(labels.sum())} wrong")
    _baselines(pairs, labels, folds)
    _report("auditor, without context", f1(np.array([product(pair) for pair in pairs]), labels > 0))
    english = sorted({form for pair in pairs for form in (pair.expected, pair.written)})
    returns = returns_of(english, engine, engine.pivots("en"), "en")
    whole = np.array([bool(returns[pair.written].keys() & returns[pair.expected].keys()) for pair in pairs])
    parts = [english_parts(pair, returns) for pair, made in zip(pairs, whole, strict=True) if made]
    rows = np.array([list(item.values()) for item in parts])
    print(f"  {len(whole) - len(parts)} of them came back whole from no pivot and are left out below")
    labels, folds = labels[whole], folds[whole]
    _report("string, words and round trips", crossed(rows, labels, folds))
    if options.out:
        write_card(options.out, parts, labels)


if __name__ == "__main__":
    run_bench(main)
