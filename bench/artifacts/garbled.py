"""Findings on clean English that weak engines really translated twice: python -m bench.artifacts.garbled DATA.

News by people (the held-out half of DATA/detect, and NTREX) and encyclopedic prose (FLORES) goes into another language and back through the
bundled model and through Apertium (Debian packages apertium-eng-spa and -eng-cat); without Apertium its rows are missing. Damage is told by
alignment with the clean sentence: `bench/artifacts/damage.py`. The bundled model also makes the product's own round trips: its rows are
judged by the engine that wrote them, Apertium's by a stranger. `--show` prints the findings that touch no damage.
"""

import argparse
import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from auditor.translation import Engine
from bench.artifacts import product
from bench.artifacts.damage import changed, damaged
from bench.artifacts.data import read_clean
from bench.artifacts.planted import Planted, planted, print_tables
from bench.command import run_bench
from bench.detection.documents import APERTIUM_ROUND, SENTENCES, apertium
from bench.inflection import Thesaurus, load_thesaurus

PIVOTS = ("it", "es")
Garbler = Callable[[Sequence[str]], list[str]]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with detect/, eval/ and lexicon/")
    parser.add_argument("--documents", type=int, default=36, help="documents through each engine and language (default 36)")
    parser.add_argument("--rules", action="store_true", help="audit without round trips")
    parser.add_argument("--cache", type=Path, default=product.CACHE)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    translator = product.engine(options.cache)
    articles = list(garbled(options.data, options.documents, translator))
    words = sum(item.segmented.article.words for item in articles)
    touched = sum(len(span_text(item).split()) for item in articles)
    print(f"{len(articles)} articles, {words} words, {100 * touched / words:.1f} % of them damaged\n")
    print_tables(articles, None if options.rules else translator, misses=options.show)


def garbled(data: Path, size: int, translator: Engine) -> Iterator[Planted]:
    """Yield `size` articles for each garbler; each has documents of its own, from all sources in turn."""
    thesaurus = load_thesaurus(data)
    waiting = iter(documents(data))
    for kind, garble in garblers(translator).items():
        for number in range(size):
            yield article(kind, f"{kind}#{number}", next(waiting), garble, thesaurus)


def garblers(translator: Engine) -> dict[str, Garbler]:
    """Return what garbles: the bundled model through some pivots, and Apertium's chains where it is installed."""
    found: dict[str, Garbler] = {f"bundled model, {pivot}": _through(translator, pivot) for pivot in PIVOTS}
    if shutil.which("apertium"):
        found |= {name.replace("-", ", "): through_apertium(modes) for name, modes in APERTIUM_ROUND.items()}
    return found


def documents(data: Path, seed: int = 3) -> list[list[str]]:
    """Return clean documents of `SENTENCES` sentences, drawn at random, the sources taking turns."""
    rng = random.Random(seed)
    sources = [
        [sentences for _, sentences in read_clean(data, "held-out")],
        _cut(_column(data / "eval" / "ntrex.it.tsv")),
        _cut(_column(data / "eval" / "flores-devtest.tsv")),
    ]
    for source in sources:
        rng.shuffle(source)
    return [document for trio in zip(*sources, strict=False) for document in trio]


def article(kind: str, name: str, clean: Sequence[str], garble: Garbler, thesaurus: Thesaurus) -> Planted:
    """Return the garbled article with its damage; sentences that came out empty or flawed are left out."""
    pairs = [(before, after) for before, after in zip(clean, garble(clean), strict=True) if after.strip()]
    return planted(kind, name, [(after, damaged(before, after, thesaurus), changed(before, after)) for before, after in pairs])


def span_text(item: Planted) -> str:
    """Return the damaged words of an article."""
    return " ".join(item.segmented.article.text[span.start : span.end] for span in item.damage)


def _through(translator: Engine, pivot: str) -> Garbler:
    """Return there and back; what the engine itself says is no translation, such as a loop, comes back empty."""

    def garble(sentences: Sequence[str]) -> list[str]:
        there = translator.translate(sentences, "en", pivot)
        back = translator.translate([translation.text for translation in there], pivot, "en")
        return ["" if one.flaw or other.flaw else other.text for one, other in zip(there, back, strict=True)]

    return garble


def through_apertium(modes: Sequence[str]) -> Garbler:
    """Return a way through a chain of Apertium's modes."""
    return lambda sentences: apertium(sentences, modes)[: len(sentences)]


def _column(path: Path) -> list[str]:
    """Return the English side of a table, which is its first column."""
    return [line.split("\t", 1)[0] for line in path.read_text(encoding="utf-8").split("\n")[1:] if "\t" in line]


def _cut(sentences: Sequence[str]) -> list[list[str]]:
    return [list(sentences[start : start + SENTENCES]) for start in range(0, len(sentences) - SENTENCES, SENTENCES)]


if __name__ == "__main__":
    run_bench(main)
