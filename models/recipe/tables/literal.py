"""Learn what comes out when a foreign phrase is read word by word: "without embargo" for Spanish "sin embargo", which is "however".

A phrase and its translation are taken together where no link leaves the two (Koehn, Och and Marcu 2003, "Statistical Phrase-Based
Translation"). Its words have readings of their own outside the phrase; where these do not make up the translation, the phrase is a
figure of speech, or a word that governs another preposition. Only literal readings that English hardly ever has are kept.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from rapidfuzz.distance import Levenshtein

from auditor.artifacts.english.words import ARTICLES, FUNCTION_WORDS
from auditor.artifacts.oddness.ngrams import Model
from models.recipe.tables.alignment import MAX_READING, NOTHING, Aligned, Counts

SIZES = (2, 3)
LEAST_PHRASE = 6
# Share of a phrase's occurrences that its translation must have, and the words it may have.
LEAST_SHARE, LONGEST = 0.3, 4
# Share of a word's occurrences outside the phrase from which a reading is its own; the same for what makes up a translation.
OWN, MADE_UP = 0.12, 0.05
MOST_OWN = 3
# A reading spelt like the word is one that a careless translator takes, however rare.
ALIKE, LEAST_LETTERS = 0.8, 5
# Occurrences per million English words up to which a literal reading is one that hardly any writer chooses.
SELDOM = 0.5
# The same, as a share of the translation's occurrences.
BESIDE = 0.01
Phrase = tuple[str, ...]
# How many times likelier the translation must be where the model of English has seen the literal reading.
LIKELIER = 30.0
LiteralRow = tuple[str, str, str, float]


@dataclass
class Seen:
    """A foreign phrase: how often, its translations, and the readings of its words inside it."""

    total: int = 0
    meant: Counter[str] = field(default_factory=Counter)
    inside: list[Counter[str]] = field(default_factory=list)


def phrases(aligned: Sequence[Aligned]) -> dict[Phrase, Seen]:
    """Return what is seen of the frequent foreign phrases."""
    counts = Counter(run for pair in aligned for run in _runs(pair.foreign))
    frequent = {run for run, seen in counts.items() if seen >= LEAST_PHRASE and not any(word.isdigit() for word in run)}
    found: dict[Phrase, Seen] = defaultdict(Seen)
    for pair in aligned:
        owner = {i: j for j, indices in enumerate(pair.readings) for i in indices}
        for size in SIZES:
            for j in range(len(pair.foreign) - size + 1):
                if (run := tuple(pair.foreign[j : j + size])) in frequent:
                    _note(found[run], pair, owner, j, j + size)
    return found


def _runs(words: Sequence[str]) -> Iterator[Phrase]:
    for size in SIZES:
        for j in range(len(words) - size + 1):
            yield tuple(words[j : j + size])


def _note(seen: Seen, pair: Aligned, owner: Mapping[int, int], first: int, last: int) -> None:
    readings = pair.readings[first:last]
    seen.total += 1
    seen.meant[_translation(pair.english, [i for indices in readings for i in indices], owner, first, last)] += 1
    seen.inside = seen.inside or [Counter() for _ in readings]
    for counter, indices in zip(seen.inside, readings, strict=True):
        counter[" ".join(pair.english[i] for i in indices)] += 1


def _translation(english: Sequence[str], inside: Sequence[int], owner: Mapping[int, int], first: int, last: int) -> str:
    """Return the English words that the foreign words `first` to `last`, and no others, stand for; `NOTHING` if there are none such."""
    if not inside or max(inside) - min(inside) >= LONGEST:
        return NOTHING
    span = range(min(inside), max(inside) + 1)
    return " ".join(english[i] for i in span) if all(first <= owner.get(i, first) < last for i in span) else NOTHING


def literals(
    aligned: Sequence[Aligned], counts: Counts, english: Mapping[str, int], friends: Mapping[str, Sequence[str]]
) -> Iterator[LiteralRow]:
    """Yield (phrase, literal reading, translation, share). `english` counts runs of words; `friends` are a word's false friends."""
    most = SELDOM * counts.english.total() / 1e6
    for run, seen in sorted(phrases(aligned).items()):
        meant, times = max(((text, n) for text, n in seen.meant.items() if text != NOTHING), key=lambda item: item[::-1], default=("", 0))
        if times < LEAST_SHARE * seen.total:
            continue
        outside = [_outside(word, counts, inside) for word, inside in zip(run, seen.inside, strict=True)]
        made_up = {part for shares in outside for text, share in shares.items() if share >= MADE_UP for part in text.split()}
        own = [_own(word, shares, friends) for word, shares in zip(run, outside, strict=True)]
        for words in _with_article(own, meant) if made_up.issuperset(meant.split()) else _word_by_word(own, meant):
            if english.get(words, 0) <= max(most, BESIDE * english.get(meant, 0)):
                yield " ".join(run), words, meant, times / seen.total


def _with_article(own: Sequence[Sequence[str]], meant: str) -> Iterator[str]:
    """Yield the translation of two words with the article that the first of them is and English drops ("the Italy")."""
    if len(own) == min(SIZES) and ARTICLES.isdisjoint(meant.split()) and len(meant.split()) < MAX_READING:
        yield from (f"{text} {meant}" for text in own[0] if text in ARTICLES and not FUNCTION_WORDS.issuperset(meant.split()))


def _word_by_word(own: Sequence[Sequence[str]], meant: str) -> Iterator[str]:
    """Yield what comes of the words' own readings, where that has a word too many and is more than function words."""
    for chosen in product(*own):
        words = " ".join(chosen).split()
        if len(words) <= MAX_READING and not set(words) <= set(meant.split()) and not FUNCTION_WORDS.issuperset(words):
            yield " ".join(words)


def unnatural(literal: str, meant: str, model: Model) -> bool:
    """Tell whether the model of English, which has seen more than one language's pairs, finds a literal reading as rare as they do."""
    surprisal, seen = _surprisal(literal, model)
    return surprisal < math.inf and (not seen or surprisal > _surprisal(meant, model)[0] + math.log(LIKELIER))


def _surprisal(text: str, model: Model) -> tuple[float, bool]:
    """Return the surprisal of a run of words by itself, in nats, and whether the whole run was seen; infinite where a word is unknown."""
    names = [word if word in model.ids else word.capitalize() for word in text.split()]
    if not all(name in model.ids for name in names):
        return math.inf, False
    numbers = model.numbers(names)
    pair, pair_seen = model.bigram(numbers[:1], numbers[1:2])
    rest, order = model.trigram(numbers[:-2], numbers[1:-1], numbers[2:])
    return float(model.unigrams[numbers[0]] + pair.sum() + rest.sum()), bool(pair_seen.all() and (order == MAX_READING).all())


def _outside(word: str, counts: Counts, inside: Counter[str]) -> dict[str, float]:
    """Return the shares of a word's readings outside the phrase."""
    elsewhere = counts.readings[word] - inside
    total = max(1, elsewhere.total())
    return {text: seen / total for text, seen in elsewhere.items()}


def _own(word: str, shares: Mapping[str, float], friends: Mapping[str, Sequence[str]]) -> list[str]:
    usual = [text for text, share in sorted(shares.items(), key=lambda item: -item[1]) if share >= OWN and text != NOTHING]
    likeness = {text: Levenshtein.normalized_similarity(word, text) for text in shares if text not in usual and len(word) >= LEAST_LETTERS}
    alike = [text for text, similar in sorted(likeness.items(), key=lambda item: -item[1]) if similar >= ALIKE]
    return list(dict.fromkeys([*usual[:MOST_OWN], *alike[:1], *friends.get(word, ())[:1]]))
