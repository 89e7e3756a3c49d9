"""Find two values that changed places: "45 ships and 320 sailors" for 320 ships and 45 sailors.

The other text tells both, so that no value of its own shows the slip; the very same words around them do.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from auditor.article import Segment
from auditor.entities.alignment.align import Alignment
from auditor.entities.alignment.side import Side
from auditor.entities.change import Change
from auditor.entities.mention import Mention, Moment
from auditor.entities.spans import is_free
from auditor.entities.values.told import is_told
from auditor.entities.words.lexicon import is_function
from auditor.entities.words.tokens import meaning, tokenise

# Sentences less alike are not compared word by word.
ALIKE = 0.6
PAIR = 2


def exchanged_values(article: Side, reference: Side, alignment: Alignment) -> Iterator[Change]:
    """Yield both values of every two that a sentence has in each other's place, up to there in the same words as its counterpart.

    Where more than two are, the sentence only tells its facts in another order: "12 in May and 14 in June", "14 in June and 12 in May".
    """
    for i, here in enumerate(article.text.segments):
        ours = [item for item in article.mentions if item.segment == i and item.value is not None and item.scored]
        for j, there in enumerate(reference.text.segments) if len(ours) > 1 else ():
            theirs = [item for item in reference.mentions if item.segment == j and item.value is not None]
            if alignment.table[i][j] >= ALIKE and alignment.side_by_side(i, j) and len(ours) == len(theirs):
                found = _exchanged((here, ours), (there, theirs))
                told = len(found) == PAIR and _are_apart(here, found[0][0], found[1][0])
                for one, other in found if told else ():
                    yield _change(one, other, alignment.table[i][j])


def _exchanged(here: tuple[Segment, Sequence[Mention]], there: tuple[Segment, Sequence[Mention]]) -> list[tuple[Mention, Mention]]:
    """Return (a value, what the other sentence has in its place) for the values that two sentences of as many have exchanged."""
    pairs = list(zip(here[1], there[1], strict=True))
    return [
        pair
        for first, last in combinations(range(len(pairs)), 2)
        if _are_exchanged(pairs[first], pairs[last]) and _wording(*here, first, last) == _wording(*there, first, last)
        for pair in (pairs[first], pairs[last])
    ]


def _are_exchanged(first: tuple[Mention, Mention], last: tuple[Mention, Mention]) -> bool:
    """Tell whether each of two values is told in the place of the other one, and not in its own."""
    dated = len({isinstance(item.value, Moment) for item in (*first, *last)}) == 1
    return dated and is_told(first[0], last[1]) and is_told(last[0], first[1]) and not is_told(*first) and not is_told(*last)


def _wording(segment: Segment, values: Sequence[Mention], first: int, last: int) -> list[str]:
    """Return the content words from the beginning of a sentence to the word behind a value, and all words from another value on."""
    spans = [item.span for item in values]
    words: list[str] = []
    for token in tokenise(segment.text, segment.start):
        if not is_free((token.start, token.end), spans):
            continue
        if token.start > values[first].start or not is_function(token.lower):
            words.append(meaning(token))
        if token.start > values[last].start:
            break
    return words


def _are_apart(segment: Segment, first: Mention, last: Mention) -> bool:
    """Tell whether the order of two values tells something: in "12 and 14 years" it does not, nor in a score."""
    between = tokenise(segment.text[first.end - segment.start : last.start - segment.start])
    before = tokenise(segment.text[: first.start - segment.start])[-1:]
    rising = [token.lower for token in (*before, *between)] in (["from", "to"], ["from", "until"])
    return rising or any(not is_function(token.lower) for token in between)


def _change(written: Mention, meant: Mention, near: float) -> Change:
    cause = "date-shifted" if isinstance(written.value, Moment) else "number-changed"
    return Change(written, meant, cause, {"sentence": min(1.0, near), "exchanged": 1.0}, min(1.0, 0.4 + 0.6 * near))
