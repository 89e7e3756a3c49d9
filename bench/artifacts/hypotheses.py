"""Judge the source-side hypotheses: how often a span of human text is "explained", how often translated text is rightly explained, and
whether the explanations name the source language.

    nice python -m bench.artifacts.hypotheses ../shared/data --work training/translated

Every word of a text is tried as a span, without pivots. On text that the bundled model and Apertium really translated, an explanation is
*confirmed* where its foreign words stand in the source sentence and the human English has its meaning, *possible* where only the former
holds, and *wrong* where not even that. Chance is what the same explanations score against the source sentence of another, random text.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import product
from pathlib import Path

from auditor.artifacts.hypotheses import Hypothesis, languages, survey
from auditor.bilingual import NOTHING, words
from bench.artifacts.data import Half, read_clean
from bench.artifacts.really_translated import ENGINES, LANGUAGES, SETS, Translated, translated
from bench.command import run_bench

DOCUMENT = 10


def false_rate(texts: Iterable[str]) -> str:
    """Return a table of what is explained in human text, per 1,000 words and kind."""
    found: Counter[str] = Counter()
    count = 0
    for text in texts:
        count += len(text.split())
        found.update(item.kind.value for item in survey(text, {}))
    rows = [*found.most_common(), ("all", found.total())]
    return f"human, {count} words\n" + "\n".join(f"  {kind:16} {seen:5} {1000 * seen / count:7.3f} per 1,000 words" for kind, seen in rows)


def judge(item: Hypothesis, sentence: Translated, source: str) -> str:
    """Return `confirmed`, `possible` or `wrong`, with `source` as the sentence that was translated."""
    if item.language != sentence.language or not _has(source, item.foreign):
        return "wrong"
    best = item.meant[0] if item.meant else NOTHING
    gained = best and _count(sentence.reference, best) > _count(sentence.text, best)
    lost = _count(sentence.reference, item.read_as) < _count(sentence.text, item.read_as)
    return "confirmed" if gained and lost else "possible"


def _has(text: str, phrase: str) -> bool:
    return _count(text, phrase) > 0


def _count(text: str, phrase: str) -> int:
    return f" {' '.join(words(text))} ".replace(" ", "  ").count(f" {phrase.replace(' ', '  ')} ")


Explained = Sequence[tuple[Translated, Sequence[Hypothesis]]]


def translated_rate(name: str, explained: Explained, rng: random.Random) -> str:
    """Return a line: explanations per 1,000 words of translated text, and how they are judged; by chance, against another sentence."""
    found = [(item, sentence) for sentence, items in explained for item in items]
    count = sum(len(sentence.text.split()) for sentence, _ in explained)
    verdicts = Counter(judge(item, sentence, sentence.source) for item, sentence in found)
    chance = Counter(judge(item, sentence, rng.choice(explained)[0].source) for item, sentence in found)
    rates = "  ".join(f"{verdict} {1000 * verdicts[verdict] / count:5.2f}" for verdict in ("confirmed", "possible", "wrong"))
    true, random_true = ((len(found) - tally["wrong"]) / max(1, len(found)) for tally in (verdicts, chance))
    return f"  {name:22} {count:6} words  {rates} per 1,000;  in the source {true:.2f}, by chance {random_true:.2f}"


def source_language(name: str, explained: Explained) -> tuple[Counter[str], str]:
    """Return how documents of `DOCUMENT` sentences are named: counts of `right`, `wrong` and `silent`, and a line of them."""
    tally: Counter[str] = Counter()
    for begin in range(0, len(explained) - DOCUMENT + 1, DOCUMENT):
        shares = languages(item for _, items in explained[begin : begin + DOCUMENT] for item in items)
        best = max(shares, key=lambda language: shares[language], default=None)
        tally["silent" if best is None else "right" if best == explained[begin][0].language else "wrong"] += 1
    return tally, f"  {name:22} {_named(tally)}"


def _named(tally: Counter[str]) -> str:
    told = tally["right"] + tally["wrong"]
    return f"{tally.total():4} documents, {told / max(1, tally.total()):.2f} named, {tally['right'] / max(1, told):.2f} of these rightly"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--work", type=Path, required=True, help="folder for the translations")
    parser.add_argument("--half", choices=("development", "held-out"), default="held-out", help="half of the human documents")
    parser.add_argument("--documents", type=int, default=400, help="human documents, drawn at random")
    parser.add_argument("--limit", type=int, default=400, help="sentences of each evaluation set and language")
    arguments = parser.parse_args()
    half: Half = arguments.half
    clean = list(read_clean(arguments.data, half))
    chosen = random.Random(1).sample(clean, min(len(clean), arguments.documents))
    print(false_rate(sentence for _, sentences in chosen for sentence in sentences), flush=True)
    sets: dict[str, Explained] = {}
    print("really translated")
    for name, engine, language in product(SETS, ENGINES, LANGUAGES):
        sentences = translated(arguments.data, arguments.work, name, engine, language, arguments.limit)
        if sentences:
            sets[title := f"{name} {engine} {language}"] = [(sentence, survey(sentence.text, {})) for sentence in sentences]
            print(translated_rate(title, sets[title], random.Random(1)), flush=True)
    print(f"source language of documents of {DOCUMENT} sentences; chance {1 / len(LANGUAGES):.2f}")
    totals = {engine: Counter[str]() for engine in ENGINES}
    for title, explained in sets.items():
        tally, line = source_language(title, explained)
        totals[title.split()[1]] += tally
        print(line)
    for engine, tally in totals.items():
        print(f"  all {engine:18} {_named(tally)}")


if __name__ == "__main__":
    run_bench(main)
