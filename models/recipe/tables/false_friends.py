"""English words that look like a foreign one which is hardly ever translated so, and the words that tell which of the two is meant."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from auditor.artifacts.english.words import FUNCTION_WORDS
from models.recipe.tables.alignment import NOTHING, Aligned, Counts, Sentence
from models.recipe.tables.homographs import Row

# How the Romance endings may look in English cognates.
ENDINGS = tuple(
    (ending, anglicised.split(" "))
    for anglicised, endings in (
        ("ation", "azione acion acao"), ("tion", "zione cion cao"),
        ("ly", "mente ement"), ("ity", "ita idad idade ite"), ("ence", "enza encia"),
        ("ary", "ario aire"),
        ("ible", "ibile"), ("able", "abile"), ("ive", "ivo if"), ("e ", "are ire ere er ar ir"), (" e", "o a e"),
    )
    for ending in endings.split()
)  # fmt: skip
LEAST_SEEN, LEAST_LETTERS = 12, 5
# Share of either side's occurrences from which the look-alike is a translation after all.
TRANSLATION = 0.08
ALIKE, USUAL_ALIKE = 0.84, 0.7
# Look-alikes that mean what the foreign word means, though few translators choose them: whoever is content is glad, a salary is pay. And
# one that stands wherever the other does: people walk hundreds of miles.
TRUE_FRIENDS = frozenset({
    ("content", "glad"), ("content", "happy"), ("miles", "thousands"), ("principally", "mainly"), ("probably", "likely"),
    ("salary", "pay"), ("salary", "wage"), ("supplementary", "additional"),
})  # fmt: skip
CONTEXT_WORDS, LEAST_CONTEXT = 25, 3


def false_friends(counts: Counts) -> Iterator[Row]:
    """Yield (foreign, look-alike, share of its sources, share of the form's readings, usual readings)."""
    own = _own_look_alikes(counts)
    by_start: dict[str, list[str]] = defaultdict(list)
    for word in own:
        by_start[word[:2]].append(word)
    for foreign in sorted(word for word, seen in counts.foreign.items() if seen >= LEAST_SEEN and len(word) >= LEAST_LETTERS):
        usual = _usual(counts, foreign)
        if not usual or usual[0][1] < 0.2 or FUNCTION_WORDS.issuperset(usual[0][0].split()):
            continue
        if any(_alike(text, foreign) > USUAL_ALIKE for text, _ in usual):
            continue
        for word in by_start[anyascii(foreign)[:2]]:
            if any((word, text) in TRUE_FRIENDS for text, _ in usual):
                continue
            alike = _alike(word, foreign)
            seen = counts.sources[word][foreign]
            share, back = seen / counts.english[word], seen / counts.foreign[foreign]
            if alike >= ALIKE and alike > own[word] + 0.05 and share < TRANSLATION and back < TRANSLATION:
                yield foreign, word, share, back, "|".join(text for text, _ in usual)


def _usual(counts: Counts, foreign: str) -> list[tuple[str, float]]:
    """Return the usual readings and their shares among those occurrences that have one."""
    known = Counter({text: seen for text, seen in counts.readings[foreign].items() if text != NOTHING})
    return [(text, seen / known.total()) for text, seen in known.most_common(3) if seen > 0.1 * known.total()]


def _own_look_alikes(counts: Counts) -> dict[str, float]:
    """Return, per English content word, how alike its true translations look: "access" has its own "accesso" and fears no "acceso"."""
    words = [w for w, seen in counts.english.items() if seen >= LEAST_SEEN and len(w) >= LEAST_LETTERS and w not in FUNCTION_WORDS]
    return {
        word: max(
            (
                _alike(word, foreign)
                for foreign, seen in counts.sources[word].items()
                if seen >= TRANSLATION * min(counts.english[word], counts.foreign[foreign])
            ),
            default=0.0,
        )
        for word in words
    }


def _alike(english: str, foreign: str) -> float:
    """Return how alike two words are (0 to 1), the foreign one with English endings; doubled letters count once (asistir, assist)."""
    plain = anyascii(foreign)
    found = next(((plain.removesuffix(ending), forms) for ending, forms in ENDINGS if plain.endswith(ending)), (plain, [""]))
    return max(float(Levenshtein.normalized_similarity(_single(english), _single(found[0] + form))) for form in found[1])


def _single(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def contexts(aligned: Sequence[Aligned], rows: Sequence[Row]) -> Iterator[tuple[Row, str]]:
    """Yield each false friend with the words that speak for the foreign meaning and against the look-alike's own.

    The weight is the log-odds of a word between English sentences whose foreign side has the form and English
    sentences that have the look-alike; rows for which either side is thin are left out.
    """
    by_foreign = _sentences_of([(pair.foreign, pair.english) for pair in aligned], {row[0] for row in rows})
    by_english = _sentences_of([(pair.english, pair.english) for pair in aligned], {row[1] for row in rows})
    for row in rows:
        foreign, english, _, _, usual = row
        best = _telling(by_foreign[foreign], by_english[english], {english, *usual.split("|")})
        if len(by_english[english]) >= LEAST_SEEN and len(best) >= LEAST_CONTEXT:
            yield row, "|".join(f"{word}:{weight:.1f}" for word, weight in best)


def _telling(meant: list[Sentence], literal: list[Sentence], own: set[str]) -> list[tuple[str, float]]:
    here, there = _word_counts(meant), _word_counts(literal)
    weights = {
        word: math.log((seen + 0.5) / (len(meant) + 1)) - math.log((there[word] + 0.5) / (len(literal) + 1))
        for word, seen in here.items()
        if seen >= 4 and len(word) > 2 and word.isalpha() and word not in FUNCTION_WORDS and word not in own
    }
    ranked = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
    return [(word, weight) for word, weight in ranked[:CONTEXT_WORDS] if weight > 1.0]


def _sentences_of(pairs: Sequence[tuple[Sentence, Sentence]], words: set[str]) -> dict[str, list[Sentence]]:
    """Return, per word, the second side of the pairs whose first side has it."""
    found: dict[str, list[Sentence]] = {word: [] for word in words}
    for holder, english in pairs:
        for word in words.intersection(holder):
            found[word].append(english)
    return found


def _word_counts(sentences: list[Sentence]) -> Counter[str]:
    return Counter(word for sentence in sentences for word in set(sentence))
