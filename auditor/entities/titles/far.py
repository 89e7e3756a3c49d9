"""Titles in other words, wherever two texts have them: no sentence need be the counterpart of another, and no mark need set them apart.

"The daughter of the miller" for The Miller's Daughter: a capital in mid-sentence begins it, its words say what the title says, and the
text has the title nowhere else.
"""

import re
from collections.abc import Iterator, Sequence

from auditor.entities.alignment.neighbours import place_of
from auditor.entities.alignment.side import Side
from auditor.entities.entity import Entity
from auditor.entities.likeness.written_form import title_forms
from auditor.entities.mention import Kind
from auditor.entities.titles.loose import loose_entity
from auditor.entities.words.classes import WORKS
from auditor.entities.words.foreign_words import PIVOT, READ, pivot_share, usual_reading
from auditor.entities.words.lexicon import are_synonyms, is_function, lemma, synonyms
from auditor.entities.words.normalise import name_tokens, spelling
from auditor.entities.words.tokens import Token, gaps_between, meaning, tokenise

# A title has two words at least that are more than small ones; of three or more one may be another word altogether.
MEANINGFUL, MANY = 2, 3
# As many words more than the title may stand in the words that are meant for it, articles and the like.
SMALL_WORDS = 3
_BEFORE = re.compile(r" [\"“„«‘']?")
_INSIDE = (" ", ": ", "'s ", "’s ")
_SAME, _MEANT = 1.0, 0.7


def far_titles(article: Side, reference: Side, drifted: set[int]) -> Iterator[tuple[Entity, int, float]]:
    """Yield (the article's words, the reference's title, score in [0, 1]) for titles that the article has in other words alone."""
    for j, title in enumerate(reference.entities):
        words = _content(title.text)
        if j in drifted or not _is_work(title) or len(words) < MEANINGFUL or _has(article, title.text):
            continue
        found = [(score, -len(run), i, run) for i, run in _runs(article, len(name_tokens(title.text))) if (score := _score(run, words))]
        found = [item for item in found if not any(place_of(_text(item[3], article), other) for other in reference.sentences)]
        if found:
            score, _, i, run = max(found, key=lambda item: item[:2])
            text = _text(run, article)
            yield loose_entity(text, run[0].start, i), j, score


def _is_work(entity: Entity) -> bool:
    return entity.titled and entity.kind is Kind.TITLE and (bool(entity.roles & WORKS) or len(_content(entity.text)) >= MEANINGFUL)


def _content(text: str) -> list[str]:
    return [lemma(word) for word in name_tokens(text) if not is_function(word)]


def _one_form(word: str) -> str:
    """Return a word as titles are compared, be it in British or American spelling, its number in figures or in a word."""
    return lemma(spelling(word))


def _has(side: Side, title: str) -> bool:
    forms = title_forms(title)
    if any(mention.kind is Kind.TITLE and title_forms(mention.text) == forms for mention in side.mentions):
        return True
    words = [_one_form(meaning(token)) for token in tokenise(title)]
    return any(place_of(title, sentence) or _stands_in(words, [_one_form(word) for word in sentence.order]) for sentence in side.sentences)


def _stands_in(run: Sequence[str], words: Sequence[str]) -> bool:
    return any(words[start : start + len(run)] == run for start in range(len(words) - len(run) + 1))


def _text(run: Sequence[Token], side: Side) -> str:
    return side.text.article.text[run[0].start : run[-1].end]


def _runs(article: Side, size: int) -> Iterator[tuple[int, Sequence[Token]]]:
    """Yield runs of words of about the size of a title that a capital in mid-sentence begins and blanks alone part."""
    for i, segment in enumerate(article.text.segments):
        tokens = tokenise(segment.text, segment.start)
        gaps = gaps_between(segment.text, tokens, segment.start)
        for start in range(1, len(tokens)):
            if tokens[start].text[0].isupper() and _BEFORE.fullmatch(gaps[start - 1]):
                for end in range(start + MEANINGFUL, min(start + size + SMALL_WORDS, len(tokens)) + 1):
                    if gaps[end - 2] not in _INSIDE:
                        break
                    yield i, tokens[start:end]


def _score(run: Sequence[Token], title: Sequence[str]) -> float:
    """Return how much of a title's meaning words have, 0 where it is too little, or where they are more than a title."""
    words = [meaning(token) for token in run if not is_function(token.lower)]
    if not words or is_function(run[-1].lower) or abs(len(words) - len(title)) > 1 or _are_one(words, title):
        return 0.0
    rest, shares = list(title), []
    for word in sorted(words, key=lambda word: word not in rest):
        rated = {other: _share(word, other) for other in rest}
        best = max(rated, key=rated.__getitem__, default="")
        if rated.get(best):
            shares.append(rated[best])
            rest.remove(best)
    lost = max(len(words), len(title)) - len(shares)
    shorter = len(words) < len(title) and set(shares) == {_SAME}
    if lost > (len(title) >= MANY) or _SAME not in shares or shorter:
        return 0.0
    return sum(shares) / (len(shares) + lost)


def _are_one(words: Sequence[str], title: Sequence[str]) -> bool:
    return [_one_form(word) for word in words] == [_one_form(word) for word in title]


def _share(word: str, other: str) -> float:
    """Return 1 for a word of the title, somewhat less for one of its meaning, in English or in another language."""
    if _one_form(word) == _one_form(other):
        return _SAME
    one, two = spelling(word), spelling(other)
    read = max(usual_reading(word, {other}), usual_reading(other, {word})) >= READ or pivot_share(word, other) >= PIVOT
    return _MEANT if read or are_synonyms(one, two) or synonyms(one) & synonyms(two) else 0.0
