"""Garble clean English for the proofreader: through a weak translator into another language and back.

    python -m models.recipe.encoders.proofreader_garble DATA --work training/proofreader [--older FOLDER]

writes `garbled.tsv`: route, clean sentence, garbled sentence, and the spans of it that are changed and that are damaged. The prose is
the English side of `DATA/parallel`; the test sets of `DATA/detect` and `DATA/eval` have no part in it, so that what is measured there is
measured on text the proofreader never saw. Nor has Apertium's Catalan, which the benches garble with. `--older` names the folder of a
weaker model than the bundled one. What is there already is not made again: a run that was stopped goes on.
"""

import argparse
import lzma
import random
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from auditor.memory import keep_freed_memory
from auditor.settings import Settings
from auditor.translation import Engine, load_engine
from bench.artifacts.damage import changed, damaged
from bench.artifacts.garbled import Garbler, through_apertium
from bench.artifacts.partial_credit import Span
from bench.inflection import load_thesaurus
from models.recipe.earlier import engine_in

PIVOTS = ("es", "fr", "it", "pt")
# Apertium's chains of modes; the detour is cruder.
CHAINS = {
    "apertium-es": ("eng-spa", "spa-eng"),
    "apertium-it": ("eng-spa", "spa-ita", "ita-spa", "spa-eng"),
    "apertium-fr": ("eng-spa", "es-fr", "fr-es", "spa-eng"),
}
# Prose, and how many sentences of each are taken; of news all.
NEWS = "wmt08-10"
SHARES = {
    "es/tico19": 3000, "es/un-dev": 3000, "es/flores-dev": 1000, "it/europarl": 12000, "es/debian-web": 5000,
    "pt/newscommentary-ced": 3000, "es/tatoeba": 5000, "es/ethereum": 2000, "es/amazon-ctrl": 7000, "es/stsb-deepl": 7000,
}  # fmt: skip
# Sentences that are garbled before the next ones begin.
BLOCK = 3000
# Words of a sentence; shorter ones are headings.
WORDS = range(6, 61)
OUTPUT = "garbled.tsv"
# Sentences of one set mark in brackets what the set is about.
_BRACKETS = re.compile(r"(?<!\w)\[(?=\w)|(?<=\w)\](?!\w)")


def clean_sentences(data: Path, seed: int = 0) -> tuple[list[str], list[str]]:
    """Return news, and other prose, that people wrote, each sentence once; the seed chooses among the other prose."""
    rng, seen = random.Random(seed), set[str]()
    news = [text for language in ("es", "fr", "it") for text in _english(data / "parallel" / language / f"{NEWS}.tsv.xz")]
    others = []
    for name, size in SHARES.items():
        own = _english(data / "parallel" / f"{name}.tsv.xz")
        others += rng.sample(own, min(size, len(own)))
    return _fresh(news, seen), _fresh(others, seen)


def _english(path: Path) -> list[str]:
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    human = (_BRACKETS.sub("", row[0]) for row in rows if len(row) < 3 or row[2] == "human")
    return [" ".join(text.split()) for text in dict.fromkeys(human) if len(text.split()) in WORDS and re.search(r"[.?!][\"'”’)]*$", text)]


def _fresh(sentences: Sequence[str], seen: set[str]) -> list[str]:
    found = [text for text in dict.fromkeys(sentences) if text not in seen]
    seen.update(found)
    return found


def routes(bundled: Engine, older: Engine | None) -> dict[str, Garbler]:
    """Return the ways of garbling by name: each model through each pivot, the weaker one twice, and Apertium."""
    found = {name: through_apertium(modes) for name, modes in CHAINS.items()}
    found |= {f"bundled-{pivot}": _trip(bundled, [pivot]) for pivot in PIVOTS}
    if older is not None:
        found |= {f"older-{pivot}": _trip(older, [pivot]) for pivot in PIVOTS}
        found["older-es-it"] = _trip(older, ["es", "it"])
    return found


def _trip(engine: Engine, pivots: Sequence[str]) -> Garbler:
    def garble(sentences: Sequence[str]) -> list[str]:
        texts = list(sentences)
        for pivot in pivots:
            there = [one.text for one in engine.translate(texts, "en", pivot)]
            texts = ["" if one.flaw else one.text for one in engine.translate(there, pivot, "en")]
        return texts

    return garble


def assigned(news: Sequence[str], others: Sequence[str], names: Sequence[str], seed: int) -> list[tuple[str, str]]:
    """Return (route, sentence), shuffled: a sentence of news takes every route, other prose one."""
    rng = random.Random(seed)
    found = [
        (name, sentence)
        for sentences, many in ((news, len(names)), (others, 1))
        for sentence in sentences
        for name in rng.sample(list(names), many)
    ]
    rng.shuffle(found)
    return found


def garbled(taken: Sequence[tuple[str, str]], garblers: Mapping[str, Garbler]) -> Iterator[tuple[str, str, str]]:
    """Yield route, clean and garbled sentence, block by block, so that all routes are alike far wherever it stops.

    What came out empty or whole is left out.
    """
    for start in range(0, len(taken), BLOCK):
        routed: dict[str, list[str]] = {}
        for name, sentence in taken[start : start + BLOCK]:
            routed.setdefault(name, []).append(sentence)
        for name, sentences in routed.items():
            for clean, after in zip(sentences, garblers[name](sentences), strict=True):
                if after.strip() and after != clean:
                    yield name, clean, " ".join(after.split())
        print(f"{min(start + BLOCK, len(taken))} of {len(taken)} sentences", flush=True)


def done(path: Path) -> set[tuple[str, str]]:
    """Return (route, clean sentence) of what an earlier run wrote."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return {(route, clean) for route, clean, *_ in (line.split("\t") for line in lines)}


def spelled(spans: Sequence[Span]) -> str:
    """Return spans as a column holds them: `start:end`, one after the other."""
    return " ".join(f"{span.start}:{span.end}" for span in spans)


def main() -> None:
    """Garble and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with parallel/")
    parser.add_argument("--work", type=Path, default=Path("training/proofreader"))
    parser.add_argument("--older", type=Path, help="folder of a weaker model")
    parser.add_argument("--seed", type=int, default=0, help="another one adds other sentences and routes to what is there")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    keep_freed_memory()
    settings = Settings(threads=options.threads)
    bundled = load_engine(settings)
    if bundled is None:
        parser.error("there is no bundled model")
    garblers = routes(bundled, engine_in(options.older, settings) if options.older else None)
    news, others = clean_sentences(options.data, options.seed)
    print(f"{len(news)} sentences of news, {len(others)} of other prose", flush=True)
    thesaurus = load_thesaurus(options.data)
    options.work.mkdir(parents=True, exist_ok=True)
    known = done(options.work / OUTPUT)
    taken = [pair for pair in assigned(news, others, list(garblers), options.seed) if pair not in known]
    with (options.work / OUTPUT).open("a", encoding="utf-8") as out:
        for name, clean, after in garbled(taken, garblers):
            spans = spelled(changed(clean, after)), spelled(damaged(clean, after, thesaurus))
            out.write("\t".join((name, clean, after, *spans)) + "\n")


if __name__ == "__main__":
    main()
