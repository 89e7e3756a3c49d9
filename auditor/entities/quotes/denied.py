"""Short sentences of speech that lost a negation or got one: "I was brave. I was tired" for "I was not brave. I was tired".

They have too few words to be told by; the sentence of speech before or behind, which both texts have, says that they are one.
"""

from collections.abc import Iterator, Sequence

from auditor.entities.alignment.align import sentence, sentence_similarity
from auditor.entities.change import Change
from auditor.entities.mention import Mention
from auditor.entities.quotes.altered import NEGATIONS, REWORDED, likeness_of, quoted_sentences
from auditor.entities.quotes.house_style import in_one_style
from auditor.entities.recognition.quotations import MINIMUM_WORDS

# Below this a sentence says nothing that could be denied.
SHORTEST = 2


def denied_quotes(article: Sequence[Mention], reference: Sequence[Mention]) -> Iterator[Change]:
    """Yield short sentences of speech that one text has with a negation and the other without, each beside a sentence that both have."""
    ours, theirs = (
        quoted_sentences([item for item in mentions if item.scored or mentions is reference], SHORTEST) for mentions in (article, reference)
    )
    for i, one in enumerate(ours):
        for j, other in enumerate(theirs):
            denied = _is_short(one, other) and _are_opposites(one.text, other.text) and _meet(ours, i, theirs, j)
            if denied and not _is_among(one, theirs) and not _is_among(other, ours):
                yield Change(one, other, "quote-altered", {"quote": 1.0, "critical": 1.0}, 0.9)


def _is_short(*quotes: Mention) -> bool:
    """Tell whether one of two sentences is too short to be told by its words."""
    return any(len(item.text.split()) < MINIMUM_WORDS for item in quotes)


def _are_opposites(left: str, right: str) -> bool:
    """Tell whether two sentences are the same words but for one negation."""
    one, other = in_one_style(left, right)
    plain = [[word for word in words if word not in NEGATIONS] for words in (one, other)]
    return plain[0] == plain[1] and abs(len(one) - len(other)) == 1


def _is_among(quote: Mention, others: Sequence[Mention]) -> bool:
    return any(len(set(in_one_style(quote.text, other.text))) == 1 for other in others)


def _meet(ours: Sequence[Mention], i: int, theirs: Sequence[Mention], j: int) -> bool:
    """Tell whether the sentence of speech before or behind is the other's, too."""
    places = [(i + step, j + step) for step in (-1, 1) if 0 <= i + step < len(ours) and 0 <= j + step < len(theirs)]
    return any(_likeness(ours[a].text, theirs[b].text) >= REWORDED for a, b in places)


def _likeness(left: str, right: str) -> float:
    """Return how alike two sentences are, in whatever order of their words."""
    return max(likeness_of(left, right), sentence_similarity(sentence(left), sentence(right)))
