"""Compare the speed of the engines on the bundled model: python -m bench.engines [--sentences N].

Prints target tokens per second of CTranslate2 in int8 and float32, beside transformers as the baseline in the same run. Ratios
carry over to other machines, seconds do not.
"""

import argparse
import time
from pathlib import Path

from auditor.article import Article
from auditor.language import segment
from auditor.settings import Settings
from auditor.translation import load_engine
from bench.command import run_bench

DEMO = Path(__file__).parents[1] / "corpus" / "demo"
BASELINE = {"engine": "transformers", "compute_type": "float32"}
CONTENDERS = ({"engine": "ctranslate2", "compute_type": "float32"}, {"engine": "ctranslate2", "compute_type": "int8"})


def sentences(count: int) -> list[str]:
    """Return the first body sentences of the demo story's two human versions."""
    texts = [(DEMO / name).read_text(encoding="utf-8") for name in ("clean.txt", "other-writer.txt")]
    found = [item.text for text in texts for item in segment(Article(id="demo", text=text), language="en").body]
    return found[:count]


def tokens_per_second(options: dict[str, str], texts: list[str]) -> float:
    """Return target words per second, English to Italian and Spanish, after one sentence to warm up."""
    engine = load_engine(Settings(**options))  # type: ignore[arg-type]
    if engine is None:
        raise SystemExit("There is no engine to measure.")
    engine.translate(texts[:1], "en", "it")
    begun = time.perf_counter()
    words = sum(len(translation.text.split()) for pivot in ("it", "es") for translation in engine.translate(texts, "en", pivot))
    return words / (time.perf_counter() - begun)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sentences", type=int, default=60)
    texts = sentences(parser.parse_args().sentences)
    baseline = tokens_per_second(BASELINE, texts)
    print(f"transformers float32: {baseline:.0f} words a second (baseline)")
    for options in CONTENDERS:
        figure = tokens_per_second(options, texts)
        print(f"{options['engine']} {options['compute_type']}: {figure:.0f} words a second, {figure / baseline:.1f} times the baseline")


if __name__ == "__main__":
    run_bench(main)
