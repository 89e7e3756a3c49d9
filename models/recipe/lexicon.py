"""Learn from parallel text which English words a careless translation reads into a foreign one.

    nice python -m models.recipe.lexicon --data DATA --out auditor/artifacts/data

writes two small tables with the same columns, one row a (language, foreign form, English reading):

- `homographs.tsv`: the English content word's usual source is a foreign form that nearly always is a function word
  (Italian "dei": mostly "of the", yet the usual source of "gods").
- `false_friends.tsv`: the English word looks like the foreign form, which means something else.

Word alignment is IBM Model 1 (Brown et al. 1993, "The Mathematics of Statistical Machine Translation"), trained in
both directions.
"""

import argparse
import lzma
import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from anyascii import anyascii
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from auditor.artifacts.words import FUNCTION_WORDS, is_known_noun, listed
from auditor.translation.normalise import normalise
from models.recipe.languages import PIVOTS

# Prose only: commands and placeholders of software documentation align with anything.
PROSE = (
    "wmt08-10", "europarl", "europarl-bits", "tatoeba", "tatoeba-test", "amazon-ctrl", "flores-dev", "tico19", "un-dev",
    "newscommentary-ced", "debian-web", "bible",
)  # fmt: skip
COLUMNS = ("language", "foreign", "english", "source_share", "reading_share", "usual")
# What may precede a noun and never a function word: definite articles, and prepositions grown together with them. The indefinite
# ones are pronouns as well ("uno dei", one of the).
ARTICLES = {
    "it": listed(
        "il lo la i gli le del dello della degli al allo alla agli alle dal dallo dalla dagli nel negli dell all nell dall sull nostri"
    ),
    "es": listed("el la los las del al"),
    "fr": listed("le la les au aux"),
    "pt": listed("o a os as do da dos das ao aos no na nos nas pelo pela"),
}
# How the Romance endings look in English cognates; the first that fits is taken.
ENDINGS = tuple(
    (ending, anglicised)
    for anglicised, endings in (
        ("ation", "azione acion acao"), ("tion", "zione cion cao"),
        ("ly", "mente ement"), ("ity", "ita idad idade ite"), ("ence", "enza encia"),
        ("ary", "ario aire"),
        ("ible", "ibile"), ("able", "abile"), ("ive", "ivo if"), ("e", "are ire er ar ir"), ("", "o a e"),
    )
    for ending in endings.split()
)  # fmt: skip
Row = tuple[str, str, float, float, str]
Sentence = list[str]
Pair = tuple[Sentence, Sentence]
MARK = "#"
MAX_TOKENS = 30
MIN_COUNT = 4
FREQUENT_FORMS = 250
# A form that follows an article more often than this is a noun that happens to be frequent.
MAX_NOUN_SHARE = 0.2


@dataclass(frozen=True)
class Alignment:
    """What is learnt of one language.

    Attributes:
        links: {(English, foreign): (p(foreign | English), p(English | foreign))}.
        readings: {foreign: its English readings, most probable first}.
        english: occurrences of the English words.
        foreign: occurrences of the foreign words.
    """

    links: dict[tuple[str, str], tuple[float, float]]
    readings: dict[str, list[tuple[float, str]]]
    english: Counter[str]
    foreign: Counter[str]


def read_pairs(data: Path, language: str) -> list[Pair]:
    """Return the tokenised pairs of a language, human on both sides, noun slots marked."""
    paths = [data / "parallel" / language / f"{name}.tsv.xz" for name in PROSE]
    return mark_noun_slots([pair for path in paths if path.exists() for pair in _tokenised(path)], language)


def sample(pairs: list[Pair], cap: int) -> list[Pair]:
    """Return `cap` pairs, half of them by preference such as have a marked noun slot."""
    shuffled = random.Random(1).sample(pairs, len(pairs))
    shuffled.sort(key=lambda pair: not any(word.endswith(MARK) for word in pair[1]))
    return shuffled[: cap // 2] + shuffled[-cap // 2 :] if len(pairs) > cap else shuffled


def _tokenised(path: Path) -> Iterator[Pair]:
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            english, foreign, *made = line.rstrip("\n").split("\t")
            pair = _tokens(english), _tokens(foreign)
            if made in ([], ["human"]) and all(1 <= len(side) <= MAX_TOKENS for side in pair):
                yield pair


def _tokens(text: str) -> Sentence:
    return re.findall(r"[^\W_]+(?:-[^\W_]+)*", normalise(text).lower())


def align(pairs: list[Pair], *, iterations: int) -> Alignment:
    """Train Model 1 both ways and return p(foreign | English) and p(English | foreign) of every pair seen often enough."""
    english = Counter(word for pair in pairs for word in pair[0])
    foreign = Counter(word for pair in pairs for word in pair[1])
    forward = _model_1([(e, f) for e, f in pairs], iterations)
    backward = _model_1([(f, e) for e, f in pairs], iterations)
    links = {(e, f): (share, backward.get((f, e), 0.0)) for (e, f), share in forward.items() if english[e] >= MIN_COUNT}
    readings: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (given, word), probability in sorted(backward.items(), key=lambda item: -item[1]):
        readings[given].append((probability, word))
    return Alignment(links, readings, english, foreign)


def _model_1(pairs: list[Pair], iterations: int) -> dict[tuple[str, str], float]:
    """Return t(target | given), values under 0.01 left out. A NULL word on the given side takes what nothing explains."""
    given_ids: dict[str, int] = {"": 0}
    target_ids: dict[str, int] = {}
    keys, sizes = [], []
    for given, target in pairs:
        left = np.array([0] + [given_ids.setdefault(word, len(given_ids)) for word in given], dtype=np.int64)
        right = np.array([target_ids.setdefault(word, len(target_ids)) for word in target], dtype=np.int64)
        keys.append(((left[None, :] << 32) + right[:, None]).ravel())
        sizes += [len(left)] * len(right)
    unique, index = np.unique(np.concatenate(keys), return_inverse=True)
    given_of = (unique >> 32).astype(np.int32)
    table = _expectation_maximisation(index.astype(np.int32), np.array(sizes), given_of, iterations)
    words, targets = list(given_ids), list(target_ids)
    kept = np.flatnonzero((table > 0.01) & (given_of > 0))
    return {(words[given_of[i]], targets[int(unique[i]) & 0xFFFFFFFF]): float(table[i]) for i in kept}


def _expectation_maximisation(
    index: NDArray[np.int32], sizes: NDArray[np.int64], given_of: NDArray[np.int32], iterations: int
) -> NDArray[np.float64]:
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    table = np.ones(len(given_of))
    for _ in range(iterations):
        weights = table[index]
        weights /= np.repeat(np.add.reduceat(weights, starts), sizes)
        counts = np.bincount(index, weights=weights, minlength=len(given_of))
        table = counts / np.bincount(given_of, weights=counts)[given_of]
    return table


def mark_noun_slots(pairs: list[Pair], language: str) -> list[Pair]:
    """Give a frequent foreign form that follows an article a name of its own (`dei` in "gli dei" becomes `dei#`).

    A function word never stands there, so what does is its homograph; kept apart, the aligner learns it from few sentences.
    """
    counts = Counter(word for _, foreign in pairs for word in foreign)
    in_slot = Counter(word for _, foreign in pairs for before, word in pairwise(foreign) if before in ARTICLES[language])
    frequent = {word for word, count in counts.most_common(FREQUENT_FORMS) if in_slot[word] < MAX_NOUN_SHARE * count} - ARTICLES[language]

    def marked(sentence: Sentence) -> Sentence:
        before = ["", *sentence]
        return [word + MARK if word in frequent and before[i] in ARTICLES[language] else word for i, word in enumerate(sentence)]

    return [(english, marked(foreign)) for english, foreign in pairs]


def homographs(alignment: Alignment) -> Iterator[Row]:
    """Yield content nouns whose usual source is, outside noun slots, a function word of the language."""
    for (english, slot), (share, back) in sorted(alignment.links.items()):
        foreign = slot.removesuffix(MARK)
        if slot == foreign or english == foreign or len(english) < 3 or english in FUNCTION_WORDS or not is_known_noun(english):
            continue
        usual = [word for p, word in alignment.readings[foreign][:3] if p > 0.05]
        as_noun = alignment.foreign[slot] / (alignment.foreign[slot] + alignment.foreign[foreign])
        if share >= 0.1 and back >= 0.01 and as_noun < MAX_NOUN_SHARE and usual and usual[0] in FUNCTION_WORDS:
            yield foreign, english, share, back * as_noun, "|".join(usual)


def false_friends(alignment: Alignment) -> Iterator[Row]:
    """Yield English words that look like a foreign one which is hardly ever translated so."""
    own = _own_look_alikes(alignment)
    for foreign in sorted(word for word, count in alignment.foreign.items() if count >= 15 and len(word) >= 5):
        usual = [(p, word) for p, word in alignment.readings[foreign][:3] if p > 0.1]
        if not usual or usual[0][0] < 0.2 or usual[0][1] in FUNCTION_WORDS or any(_alike(word, foreign) > 0.7 for _, word in usual):
            continue
        for word, likeness in own.items():
            if word[:2] == foreign[:2] and (alike := _alike(word, foreign)) >= 0.84 and alike > likeness + 0.05:
                share, back = alignment.links.get((word, foreign), (0.0, 0.0))
                if share < 0.08 and back < 0.08:
                    yield foreign, word, share, back, "|".join(word for _, word in usual)


def _own_look_alikes(alignment: Alignment) -> dict[str, float]:
    """Return, per English content word, how alike its true translations look: "access" has its own "accesso" and fears no "acceso"."""
    found = {word: 0.0 for word, count in alignment.english.items() if count >= 15 and len(word) >= 5 and word not in FUNCTION_WORDS}
    for (english, foreign), (share, back) in alignment.links.items():
        if english in found and (share >= 0.08 or back >= 0.08):
            found[english] = max(found[english], _alike(english, foreign))
    return found


def _alike(english: str, foreign: str) -> float:
    plain = anyascii(foreign.removesuffix(MARK))
    for ending, anglicised in ENDINGS:
        if plain.endswith(ending):
            plain = plain.removesuffix(ending) + anglicised
            break
    return float(Levenshtein.normalized_similarity(english, plain))


def contexts(pairs: list[Pair], rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    """Yield each false friend with the words that speak for the foreign meaning and against the look-alike's own.

    The weight is the log-odds of a word between English sentences whose foreign side has the form and English
    sentences that have the look-alike; rows for which either side is thin are left out.
    """
    by_foreign, by_english = _sentences_of(pairs, {row[0] for row in rows}, side=1), _sentences_of(pairs, {row[1] for row in rows}, side=0)
    for row in rows:
        meant, literal = _word_counts(by_foreign[row[0]]), _word_counts(by_english[row[1]])
        weights = {
            word: math.log((meant[word] + 0.5) / (len(by_foreign[row[0]]) + 1))
            - math.log((literal[word] + 0.5) / (len(by_english[row[1]]) + 1))
            for word in meant
            if meant[word] >= 4
            and len(word) > 2
            and word.isalpha()
            and word not in FUNCTION_WORDS
            and word != row[1]
            and word not in row[4].split("|")
        }
        best = [(word, weight) for word, weight in sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:25] if weight > 1.0]
        if len(by_english[row[1]]) >= 15 and len(best) >= 3:
            yield row, "|".join(f"{word}:{weight:.1f}" for word, weight in best)


def _sentences_of(pairs: list[Pair], words: set[str], *, side: int) -> dict[str, list[Sentence]]:
    found: dict[str, list[Sentence]] = {word: [] for word in words}
    for pair in pairs:
        for word in words.intersection(pair[side]):
            found[word].append(pair[0])
    return found


def _word_counts(sentences: list[Sentence]) -> Counter[str]:
    return Counter(word for sentence in sentences for word in set(sentence))


def write(rows: list[tuple[str, ...]], columns: tuple[str, ...], path: Path) -> None:
    """Write the rows as TSV with a header."""
    path.write_text("".join("\t".join(row) + "\n" for row in [columns, *rows]), encoding="utf-8")


def _cells(language: str, row: Row, *more: str) -> tuple[str, ...]:
    foreign, english, share, back, usual = row
    return language, foreign, english, f"{share:.3f}", f"{back:.4f}", usual, *more


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--cap", type=int, default=120_000, help="sentence pairs a language")
    parser.add_argument("--iterations", type=int, default=5)
    arguments = parser.parse_args()
    found: list[tuple[str, ...]] = []
    friends: list[tuple[str, ...]] = []
    for language in PIVOTS:
        pairs = read_pairs(arguments.data, language)
        alignment = align(sample(pairs, arguments.cap), iterations=arguments.iterations)
        found += [_cells(language, row) for row in homographs(alignment)]
        friends += [_cells(language, row, context) for row, context in contexts(pairs, list(false_friends(alignment)))]
        print(f"{language}: {len(found)} homographs, {len(friends)} false friends so far", flush=True)
        write(found, COLUMNS, arguments.out / "homographs.tsv")
        write(friends, (*COLUMNS, "context"), arguments.out / "false_friends.tsv")


if __name__ == "__main__":
    main()
