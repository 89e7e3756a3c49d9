"""Quotations put into altogether other words: one that only the article has, by whoever said one that only the reference has."""

from collections.abc import Iterator, Sequence

from auditor.entities.alignment.align import sentence, sentence_similarity
from auditor.entities.change import Change
from auditor.entities.mention import PERSONAL, Mention
from auditor.entities.quotes.altered import IN_STEP, is_critical, is_part, likeness_of, quoted_sentences
from auditor.entities.words.normalise import same_name

# Two sentences beside one speaker, which no sentence of the other text explains, are one from this likeness in meaning on.
SPOKEN = 0.3


def respoken_quotes(article: Sequence[Mention], reference: Sequence[Mention]) -> Iterator[Change]:
    """Yield the sentences of quotations that share no more than their meaning, each the other's best of those that are left."""
    ours, theirs = quoted_sentences(item for item in article if item.scored), quoted_sentences(reference)
    told = [(i, j) for i, one in enumerate(ours) for j, other in enumerate(theirs) if _is_told(one, other)]
    left, open_ = _untold(ours, {i for i, _ in told}), _untold(theirs, {j for _, j in told})
    table = [[_nearness((one, article), (other, reference)) for other in open_] for one in left]
    for i, one in enumerate(left):
        for j, other in enumerate(open_):
            near = table[i][j]
            if near > 0 and near >= max(table[i]) and near >= max(row[j] for row in table):
                parts = {"quote": near, "critical": float(is_critical(one.text, other.text))}
                yield Change(one, other, "quote-altered", parts, near, sure=False)


def _untold(quotes: Sequence[Mention], told: set[int]) -> list[Mention]:
    return [quote for index, quote in enumerate(quotes) if index not in told and _is_whole(quote)]


def _is_whole(quote: Mention) -> bool:
    """Tell whether a sentence was quoted from its beginning; writers choose their fragments freely."""
    return quote.text[0].isupper()


def _is_told(one: Mention, other: Mention) -> bool:
    """Tell whether the words of two sentences show them to be one, reworded or cut short."""
    return likeness_of(one.text, other.text) >= IN_STEP or is_part(one.text, other.text)


def _nearness(left: tuple[Mention, Sequence[Mention]], right: tuple[Mention, Sequence[Mention]]) -> float:
    """Return how alike two sentences are in meaning, 0 where that is too little; each comes with its text's mentions."""
    near = sentence_similarity(sentence(left[0].text), sentence(right[0].text))
    return near if near >= SPOKEN and _is_one_speaker(_named(*left), _named(*right)) else 0.0


def _named(quote: Mention, mentions: Sequence[Mention]) -> list[str]:
    return [item.text for item in mentions if item.segment == quote.segment and item.kind in PERSONAL and not item.weak]


def _is_one_speaker(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    return any(same_name(one, other) for one in ours for other in theirs)
