"""Findings on spun text whose replaced words are known: python -m bench.artifacts.spun DATA.

Held-out human news is spun by each procedure of `bench/spinners.py` and by three more of this file. Tables, scores and cards of the product
were fitted beside some of the former; the latter served for nothing but this table:

| procedure | words taken | what is put |
| --- | --- | --- |
| `drift` | three in ten content words | a synonym of a synonym that is none of the word itself |
| `phrases` | both words of an adjective or noun and the noun behind it, nine in ten such pairs | any synonym of each |
| `observed` | six in ten words that a real spinner was seen to swap | a word that it was seen to put there (Problematic Paper Screener) |

`--show` prints the findings that touch no replaced word.
"""

import argparse
import csv
import random
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.artifacts import product
from bench.artifacts.damage import changed
from bench.artifacts.data import read_clean
from bench.artifacts.partial_credit import Span
from bench.artifacts.planted import Planted, planted, print_tables
from bench.command import run_bench
from bench.inflection import Thesaurus, load_thesaurus
from bench.spinners import KEPT, SPINNERS, TOKEN, agree_articles, is_open
from bench.wrong_words import begin_alike

# Parts of speech of two words that make a phrase.
PHRASES = (["adj", "noun"], ["noun", "noun"])


@dataclass(frozen=True)
class Drift:
    """Swap words for synonyms of their synonyms."""

    name: str = "drift"
    rate: float = 0.3

    def spin(self, sentence: str, thesaurus: Thesaurus, rng: random.Random) -> str:
        """Return the sentence with some of its words replaced."""
        return agree_articles("".join(self._swapped(token, thesaurus, rng) for token in TOKEN.findall(sentence)))

    def _swapped(self, token: str, thesaurus: Thesaurus, rng: random.Random) -> str:
        reading = _reading(token, thesaurus)
        if reading is None or rng.random() >= self.rate:
            return token
        part, lemma, form = reading
        near = thesaurus.entries[part, lemma].synonyms
        far = {word for step in near if (part, step) in thesaurus.entries for word in thesaurus.synonyms(part, step, form)}
        return rng.choice(sorted(far - {token, lemma, *near, *thesaurus.synonyms(part, lemma, form)}) or [token])


@dataclass(frozen=True)
class Phrases:
    """Swap both words of an adjective or a noun and the noun behind it."""

    name: str = "phrases"
    rate: float = 0.9

    def spin(self, sentence: str, thesaurus: Thesaurus, rng: random.Random) -> str:
        """Return the sentence with some of its phrases replaced."""
        tokens = TOKEN.findall(sentence)
        for i in range(len(tokens) - 2):
            pair = [_reading(tokens[i], thesaurus), _reading(tokens[i + 2], thesaurus)] if tokens[i + 1] == " " else []
            if [reading and reading[0] for reading in pair] in PHRASES and rng.random() < self.rate:
                for index, reading in zip((i, i + 2), pair, strict=True):
                    tokens[index] = rng.choice((reading and thesaurus.synonyms(*reading)) or [tokens[index]])
        return agree_articles("".join(tokens))


@dataclass(frozen=True)
class Observed:
    """Swap words as real spinners were seen to, in scientific papers: word → what was put for it."""

    swaps: Mapping[str, Sequence[str]] = field(repr=False)
    name: str = "observed"
    rate: float = 0.6

    def spin(self, sentence: str, thesaurus: Thesaurus, rng: random.Random) -> str:  # noqa: ARG002
        """Return the sentence with some of its words replaced."""
        return agree_articles("".join(self._swapped(token, rng) for token in TOKEN.findall(sentence)))

    def _swapped(self, token: str, rng: random.Random) -> str:
        known = is_open(token) and token in self.swaps
        return rng.choice(self.swaps[token]) if known and rng.random() < self.rate else token


def observed_swaps(path: Path) -> dict[str, list[str]]:
    """Return word → what stands for it in spun phrases of as many words as they were made of; forms of one word are left out."""
    found: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            spun, meant = row["tortured"].lower().split(), row["expected"].lower().split()
            for other, word in zip(spun, meant, strict=True) if len(spun) == len(meant) else ():
                if re.fullmatch("[a-z]{3,}", word) and re.fullmatch("[a-z]{3,}", other) and not begin_alike(other, word):
                    found[word].add(other)
    return {word: sorted(others) for word, others in found.items()}


def unseen(data: Path) -> tuple[Drift, Phrases, Observed]:
    """Return the procedures that served for nothing but this table."""
    return Drift(), Phrases(), Observed(observed_swaps(data / "spun" / "tortured_phrases_pps.tsv"))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with detect/, lexicon/ and spun/")
    parser.add_argument("--documents", type=int, default=30, help="documents of each procedure (default 30)")
    parser.add_argument("--unseen", action="store_true", help="only the procedures that served for nothing else")
    parser.add_argument("--rules", action="store_true", help="audit without round trips")
    parser.add_argument("--cache", type=Path, default=product.CACHE)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    translator = None if options.rules else product.engine(options.cache)
    articles = list(spun(options.data, options.documents, only_unseen=options.unseen))
    print(f"{len(articles)} articles, {sum(item.segmented.article.words for item in articles)} words\n")
    print_tables(articles, translator, misses=options.show)


def spun(data: Path, size: int, *, only_unseen: bool) -> Iterator[Planted]:
    """Yield `size` articles of each procedure, of documents of its own."""
    thesaurus, rng = load_thesaurus(data), random.Random(4)
    clean = [sentences for _, sentences in read_clean(data, "held-out")]
    rng.shuffle(clean)
    waiting = iter(clean)
    for spinner in unseen(data) if only_unseen else (*unseen(data), *SPINNERS):
        for number in range(size):
            clean_and_spun = [(sentence, spinner.spin(sentence, thesaurus, rng)) for sentence in next(waiting)]
            marked = [(after, replaced(before, after)) for before, after in clean_and_spun]
            yield planted(spinner.name, f"{spinner.name}#{number}", [(after, swaps, swaps) for after, swaps in marked])


def replaced(before: str, after: str) -> list[Span]:
    """Return the words that were put; the article before one is not one."""
    return [span for span in changed(before, after) if after[span.start : span.end].lower() not in KEPT]


def _reading(token: str, thesaurus: Thesaurus) -> tuple[str, str, str] | None:
    """Return part of speech, lemma and form of a word in lower case that carries meaning; a capital may be a name."""
    return thesaurus.analyse(token) if is_open(token) else None


if __name__ == "__main__":
    run_bench(main)
