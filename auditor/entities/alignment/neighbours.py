"""Where a name stands in its sentence: do the words around it stand around the other name too?

Word alignment in small: the words that two counterpart sentences share are fixed points, and a name that took another's place stands
between the same ones. No model is needed where most of the words are the same.
"""

from collections.abc import Mapping, Sequence

from auditor.entities.alignment.align import Sentence
from auditor.entities.mention import Mention
from auditor.entities.words.foreign import are_kin, is_small
from auditor.entities.words.tokens import meaning, tokenise

# Sentences from this similarity on say the same but for the name or figure.
SAME_SENTENCE = 0.75
# As many words on each side of a name are looked at.
REACH = 2
_START, _END = "<", ">"
# That both sentences begin or end with a value tells less of it than a word: many a sentence ends "for ten years".
BOTH_ENDS = 0.5

Place = tuple[int, int]


def place_of(text: str, sentence: Sentence, before: int = 0) -> Place | None:
    """Return the half-open range of a name's words in `sentence.order`, `None` where it is not found; `before` occurrences are passed over.

    A word that is tied to another, as in "110-person" or "3:1", is found as well.
    """
    words = tuple(meaning(token) for token in tokenise(text))
    for start in range(len(sentence.order) - len(words) + 1 if words else 0):
        if sentence.order[start : start + len(words)] == words or sentence.order[start].startswith((f"{words[0]}-", f"{words[0]}:")):
            if not before:
                return start, start + len(words)
            before -= 1
    return None


def place_parts(
    left: tuple[str, Sentence], right: tuple[str, Sentence], before: tuple[int, int] = (0, 0), edge: float = 1.0
) -> dict[str, float]:
    """Return how well the places of two names in their sentences agree, each part in [0, 1]; `before` occurrences are passed over.

    `before`, `after`: the nearest content words on that side are the same, or synonyms; both ends of a sentence agree as far as `edge`
    says. `next_to`: the very next words are the same, small ones included. `sides`: the share of the words of both sentences that stand
    on the same side of the names.
    """
    one, other = place_of(*left, before[0]), place_of(*right, before[1])
    if one is None or other is None:
        return {"before": 0.0, "after": 0.0, "next_to": 0.0, "sides": 0.5}
    a, b = left[1].order, right[1].order
    language = left[1].language
    ahead = _meet(_content(a[: one[0]][::-1], _START, language), _content(b[: other[0]][::-1], _START, language), edge, language)
    after = _meet(_content(a[one[1] :], _END, language), _content(b[other[1] :], _END, language), edge, language)
    adjacent = (_at(a, one[0] - 1, _START) == _at(b, other[0] - 1, _START)) + (_at(a, one[1], _END) == _at(b, other[1], _END))
    return {"before": ahead, "after": after, "next_to": adjacent / 2, "sides": _sides((a, one), (b, other), language)}


def standing(
    values: tuple[Mention, Mention], others: tuple[Sequence[Mention], Sequence[Mention]], sentences: tuple[Sentence, Sentence]
) -> dict[str, float]:
    """Return how well the places of two values in their sentences agree (`place_parts`); `others` are those of their texts."""
    left, right = values
    before = tuple(
        sum(other.segment == mention.segment and other.start < mention.start and other.text == mention.text for other in known)
        for mention, known in zip(values, others, strict=True)
    )
    return place_parts((left.text, sentences[0]), (right.text, sentences[1]), (before[0], before[1]), BOTH_ENDS)


def is_same_place(near: float, stands: Mapping[str, float]) -> bool:
    """Tell whether two figures surely tell one fact: their sentences are as good as the same, or words around them are.

    `near` is the likeness of the sentences, `stands` holds the parts of `place_parts`. The nearest word with a meaning on one side
    will do, a farther one together with a word right beside them, or both words beside them.
    """
    around, beside = max(stands["before"], stands["after"]), stands["next_to"]
    return near >= SAME_SENTENCE or around == 1.0 or beside == 1.0 or (around > 0 and beside > 0)


def _at(words: Sequence[str], index: int, edge: str) -> str:
    return words[index] if 0 <= index < len(words) else edge


def _content(words: Sequence[str], edge: str, language: str) -> list[str]:
    """Return the first content words of a side, and its edge where it has no more."""
    return ([word for word in words if not is_small(word, language)] + [edge])[:REACH]


def _meet(left: Sequence[str], right: Sequence[str], edge: float, language: str) -> float:
    """Return 1 where the nearest words agree, one half where the nearest of one side agrees with a farther one of the other."""
    if _agree(left[0], right[0], language):
        return edge if left[0] in (_START, _END) else 1.0
    ours, theirs = ([word for word in words if edge == 1.0 or word not in (_START, _END)] for words in (left, right))
    meets = any(_agree(left[0], word, language) for word in theirs) or any(_agree(word, right[0], language) for word in ours)
    return 0.5 if meets else 0.0


def _agree(left: str, right: str, language: str) -> bool:
    return left == right or are_kin(left, right, language)


def _sides(left: tuple[Sequence[str], Place], right: tuple[Sequence[str], Place], language: str) -> float:
    """Return the share of common words, each of them once in both sentences, that stand before both names or behind both."""
    (a, one), (b, other) = left, right
    common = [word for word in set(a) & set(b) if a.count(word) == b.count(word) == 1 and not is_small(word, language)]
    places = [(a.index(word), b.index(word)) for word in common]
    told = [(x < one[0], y < other[0]) for x, y in places if not one[0] <= x < one[1] and not other[0] <= y < other[1]]
    return sum(x == y for x, y in told) / len(told) if told else 0.5
