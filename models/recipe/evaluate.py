"""Measure the exported model: BLEU and chrF on FLORES-200 devtest, and what a round trip does to English.

    python -m models.recipe.evaluate --data DATA --out training/evaluation.json

prints the figures beside those of OPUS-MT and Argos (their published outputs, scored with the same sacrebleu), and beside what is
aimed at: a floor for training on two processor cores and a goal for training on a GPU. Greedy decoding is what the auditor uses;
the other systems' outputs were decoded with a beam, so a beam is measured as well.
"""

import argparse
import json
import re
from pathlib import Path
from typing import Any

from sacrebleu.metrics import BLEU, CHRF

from auditor.settings import Settings
from auditor.translation import load_engine
from auditor.translation.engine import Engine
from models.recipe.kept_names import shares_kept
from models.recipe.languages import ENGLISH

# BLEU on FLORES-200 devtest, (source, target) → figure; `None` where none was published.
OPUS_MT = {
    ("es", "en"): 27.6, ("it", "en"): 29.4, ("fr", "en"): 41.7, ("en", "es"): 26.7, ("en", "it"): 27.5, ("en", "fr"): 47.8,
}  # fmt: skip
ARGOS = {
    ("es", "en"): 25.1, ("it", "en"): 28.6, ("fr", "en"): 39.5, ("pt", "en"): 44.0,
    ("en", "es"): 23.3, ("en", "it"): 26.0, ("en", "fr"): 42.7, ("en", "pt"): 43.7,
}  # fmt: skip
FLOOR = {
    ("es", "en"): 15, ("it", "en"): 16, ("fr", "en"): 20, ("pt", "en"): 18,
    ("en", "es"): 14, ("en", "it"): 14, ("en", "fr"): 20, ("en", "pt"): 17,
}  # fmt: skip
GOAL = {
    ("es", "en"): 22, ("it", "en"): 24, ("fr", "en"): 33, ("pt", "en"): 34,
    ("en", "es"): 21, ("en", "it"): 22, ("en", "fr"): 35, ("en", "pt"): 34,
}  # fmt: skip
COLUMNS = {"OPUS-MT": OPUS_MT, "Argos": ARGOS, "floor": FLOOR, "goal": GOAL}
BEAM = 4
_LOOP = re.compile(r"\b(\w+(?:\W+\w+){3})(?:\W+\1\b){3,}")


def read_flores(data: Path) -> dict[str, list[str]]:
    """Return language → sentences of the devtest."""
    header, *rows = (data / "eval" / "flores-devtest.tsv").read_text(encoding="utf-8").splitlines()
    columns = zip(*(row.split("\t") for row in rows), strict=True)
    return dict(zip(header.split("\t"), map(list, columns), strict=True))


def measure_direction(greedy: Engine, beam: Engine, flores: dict[str, list[str]], source: str, target: str) -> dict[str, Any]:
    """Return BLEU and chrF of one direction, greedy and with a beam, and the signatures of both metrics."""
    bleu, chrf, references = BLEU(), CHRF(), [flores[target]]
    figures: dict[str, float] = {}
    for ending, engine in (("", greedy), ("_beam", beam)):
        output = [translation.text for translation in engine.translate(flores[source], source, target)]
        figures[f"bleu{ending}"] = bleu.corpus_score(output, references).score
        figures[f"chrf{ending}"] = chrf.corpus_score(output, references).score
    others = {name: known.get((source, target)) for name, known in COLUMNS.items()}
    return {"direction": f"{source}-{target}", **figures, **others, "signatures": [str(bleu.get_signature()), str(chrf.get_signature())]}


def measure_round_trip(engine: Engine, english: list[str], pivot: str) -> dict[str, Any]:
    """Return what English looks like after a round trip: chrF, and the shares of loops, empty outputs and kept names."""
    there = [translation.text for translation in engine.translate(english, ENGLISH, pivot)]
    back = [translation.text for translation in engine.translate(there, pivot, ENGLISH)]
    return {
        "pivot": pivot,
        "chrf": CHRF().corpus_score(back, [english]).score,
        "loops": sum(map(bool, map(_LOOP.search, back))) / len(back),
        "empty": sum(not text for text in back) / len(back),
        **shares_kept(english, back),
    }


def table(directions: list[dict[str, Any]]) -> str:
    """Return the figures of every direction beside the other systems' BLEU and what is aimed at."""
    measured = {"BLEU": "bleu", "chrF": "chrf", f"BLEU, beam {BEAM}": "bleu_beam", f"chrF, beam {BEAM}": "chrf_beam"}
    lines = ["direction" + "".join(f"{name:>14}" for name in (*measured, *COLUMNS))]
    for row in directions:
        figures = "".join(f"{row[key]:>14.1f}" for key in measured.values())
        lines.append(f"{row['direction']:<9}{figures}" + "".join(f"{row[name] or '–':>14}" for name in COLUMNS))
    return "\n".join(lines)


def loaded(beam: int) -> Engine:
    """Return the engine of the bundled model."""
    engine = load_engine(Settings(model="compact", beam=beam))
    if engine is None:
        raise SystemExit("There is no engine to evaluate.")
    return engine


def main() -> None:
    """Measure every direction that the model has."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with eval/flores-devtest.tsv")
    parser.add_argument("--out", type=Path, default=Path("training/evaluation.json"))
    parser.add_argument("--sentences", type=int, default=1_012)
    arguments = parser.parse_args()
    engine, beam = loaded(1), loaded(BEAM)
    flores = {language: texts[: arguments.sentences] for language, texts in read_flores(arguments.data).items()}
    pivots = engine.pivots(ENGLISH)
    pairs = [pair for pivot in pivots for pair in ((pivot, ENGLISH), (ENGLISH, pivot))]
    directions = [measure_direction(engine, beam, flores, *pair) for pair in pairs]
    trips = [measure_round_trip(engine, flores[ENGLISH], pivot) for pivot in pivots]
    print(engine.signature())
    print(table(directions))
    for row in trips:
        print(
            f"en-{row['pivot']}-en: chrF {row['chrf']:.1f}, loops {row['loops']:.2%}, empty {row['empty']:.2%}, "
            f"names kept {row['names_kept']:.1%}, in sentences all kept {row['sentences_with_all_names_kept']:.1%}; "
            f"recognised names kept {row['recognised_names_kept']:.1%}, in sentences all kept "
            f"{row['sentences_with_all_recognised_names_kept']:.1%}"
        )
    arguments.out.write_text(
        json.dumps({"engine": engine.signature(), "directions": directions, "round_trips": trips}, indent=2) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
