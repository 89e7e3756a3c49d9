"""Which words of a garbled sentence are damaged, judged by the clean sentence that it was made of.

Two judgements, one wide and one narrow:

- *changed*: words that a word alignment (longest common subsequences, without case) does not find in their place.
- *damaged*: changed words that carry meaning and have no counterpart anywhere in the clean sentence. A counterpart is the same word,
  another form of it or a derivation (one lemma, or a common beginning), a number with the same digits, or a WordNet synonym, at one remove
  too: what can pass as a paraphrase does. Two things need no meaning: a word beside itself where the clean sentence has it once, and a word
  that is none in English and stands nowhere in the clean sentence. Other grammar words are never damaged in this sense,
  though they often are in truth: precision against this judgement is a lower bound, precision against *changed* an upper one.

Neighbouring damaged words make one span. What is left out of a sentence leaves no word to mark.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from bench.artifacts.partial_credit import Span
from bench.inflection import Thesaurus
from bench.spinners import KEPT

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+")
_DIGITS = re.compile(r"\D")
# Shortest common beginning of two forms of one word, the share of the shorter one that it must be, and how much longer the other may be.
_STEM = 4
_STEM_SHARE = 0.7
_LONGER = 5


@dataclass(frozen=True, slots=True)
class _Word:
    lower: str
    start: int
    end: int


def changed(clean: str, garbled: str) -> list[Span]:
    """Return the words of `garbled` that are not in their place in `clean`, one span each, in offsets of `garbled`."""
    return [Span(word.start, word.end) for _, word in _changed(_words(clean), _words(garbled))]


def damaged(clean: str, garbled: str, thesaurus: Thesaurus) -> list[Span]:
    """Return the spans of `garbled` that are damaged, in its offsets."""
    before, after = _words(clean), _words(garbled)
    known = [word.lower for word in before]
    related = set().union(*(_related(word, thesaurus) for word in known)) if known else set()
    doubled = {one.lower for one, other in pairwise(before) if one.lower == other.lower}

    def is_damaged(index: int, word: str) -> bool:
        if word not in doubled and any(word == other.lower for other in (*after[max(0, index - 1) : index], *after[index + 1 : index + 2])):
            return True
        if word not in known and word.isalpha() and not is_english(word, thesaurus):
            return True
        return _carries_meaning(word) and not _has_counterpart(word, known, related, thesaurus)

    bad = [(index, word) for index, word in _changed(before, after) if is_damaged(index, word.lower)]
    return list(_joined(bad))


def is_english(word: str, thesaurus: Thesaurus) -> bool:
    """Tell whether a lower-case word is in the frequency list or in WordNet, whatever its form."""
    return word in KEPT or word in thesaurus.frequency or bool(thesaurus.readings(word))


def _words(text: str) -> list[_Word]:
    return [_Word(match[0].lower(), *match.span()) for match in _TOKEN.finditer(text)]


def _changed(before: Sequence[_Word], after: Sequence[_Word]) -> list[tuple[int, _Word]]:
    matcher = SequenceMatcher(None, [word.lower for word in before], [word.lower for word in after], autojunk=False)
    same = {block.b + step for block in matcher.get_matching_blocks() for step in range(block.size)}
    return [(index, word) for index, word in enumerate(after) if index not in same]


def _carries_meaning(word: str) -> bool:
    return word[0].isdigit() or (len(word) > 2 and word not in KEPT)


def _has_counterpart(word: str, known: Sequence[str], related: set[str], thesaurus: Thesaurus) -> bool:
    if word[0].isdigit():
        return any(_DIGITS.sub("", word) == _DIGITS.sub("", other) for other in known)
    lemmas = _lemmas(word, thesaurus)
    return any(_one_stem(word, other) for other in known) or not related.isdisjoint(lemmas | _synonyms(lemmas, thesaurus))


def _related(word: str, thesaurus: Thesaurus) -> set[str]:
    """Return a word's lemmas and their synonyms."""
    lemmas = _lemmas(word, thesaurus)
    return lemmas | _synonyms(lemmas, thesaurus)


def _lemmas(word: str, thesaurus: Thesaurus) -> set[str]:
    return {word} | {lemma for _, lemma, _ in thesaurus.readings(word)}


def _synonyms(lemmas: Iterable[str], thesaurus: Thesaurus) -> set[str]:
    entries = [thesaurus.entries.get((part, lemma)) for lemma in lemmas for part in ("noun", "verb", "adj", "adv")]
    return {synonym.lower() for entry in entries if entry for synonym in entry.synonyms}


def _one_stem(word: str, other: str) -> bool:
    shorter = min(len(word), len(other))
    common = next((i for i, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), shorter)
    return word == other or (common >= max(_STEM, _STEM_SHARE * shorter) and abs(len(word) - len(other)) <= _LONGER)


def _joined(words: Iterable[tuple[int, _Word]]) -> Iterable[Span]:
    """Yield the words as spans, those that follow each other directly as one."""
    start, last, end = 0, -2, 0
    for index, word in words:
        if index != last + 1 and last >= 0:
            yield Span(start, end)
        start = word.start if index != last + 1 else start
        last, end = index, word.end
    if last >= 0:
        yield Span(start, end)
