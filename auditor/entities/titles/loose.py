"""Titles that no quotation marks show, looked for where the reference's counterpart sentence has a title that the article lacks.

"Ransom for Fame" without quotation marks reads like two common words with a capital each, and "ransom for fame" like no name at all.
Only beside a sentence in which the reference quotes a title are such words worth a look as one name; whether they stand for that title
is for `places` to say.
"""

import re
from collections.abc import Iterator, Sequence

from auditor.article import Segment
from auditor.entities.alignment.align import Alignment, Sentence
from auditor.entities.alignment.neighbours import place_parts
from auditor.entities.alignment.side import Side
from auditor.entities.entity import Entity, lone_entity
from auditor.entities.mention import NAMES, Kind, Mention
from auditor.entities.names.places import ALIKE
from auditor.entities.recognition.quotations import find_quoted
from auditor.entities.spans import Span, is_free
from auditor.entities.words.lexicon import is_common, is_function, lemma, synonyms
from auditor.entities.words.normalise import fold, name_tokens
from auditor.entities.words.tokens import Token, meaning, tokenise

# As many small words may stand between two words of a title, and it may have as many words more or less than the one it stands for.
SMALL_WORDS = 2
LENGTHS = 2
# Words of a title that are more than small words, at least: a single one has too many places.
MEANINGFUL = 2
_QUOTED = re.compile(r"[\"“”]")


def loose_titles(article: Side, reference: Side, alignment: Alignment) -> tuple[Entity, ...]:
    """Return what else in the article can be a title, each as an entity of one mention with next to nothing to speak for it."""
    text = article.text.article.text
    found: dict[str, Entity] = {}
    sure = [mention.span for mention in article.mentions if mention.kind in NAMES and not (mention.weak and " " not in mention.text)]
    for title, j in _titles(reference):
        for i, segment in enumerate(article.text.segments):
            if alignment.flow[i][j] >= ALIKE and alignment.side_by_side(i, j) and fold(title) not in fold(segment.text):
                sentences = alignment.article[i], alignment.reference[j]
                spans = [*_quoted(segment, title), *_capitals(segment, title), *_small(segment, title, sentences)]
                for start, end in spans:
                    if is_free((start, end), sure):
                        found.setdefault(text[start:end], loose_entity(text[start:end], start, i))
    return tuple(found.values())


def _titles(reference: Side) -> Iterator[tuple[str, int]]:
    """Yield every title of two words or more, with the sentences that have it."""
    for entity in reference.entities:
        if entity.titled and len(name_tokens(entity.text)) > 1:
            yield from ((mention.text, mention.segment) for mention in entity.mentions if mention.kind is Kind.TITLE)


def loose_entity(text: str, start: int, segment: int) -> Entity:
    """Return words that may be a title as an entity of one mention."""
    return lone_entity(Mention(Kind.TITLE, start, start + len(text), text, segment, scored=True, weak=True))


def _quoted(segment: Segment, title: str) -> Iterator[Span]:
    """Yield what stands in quotation marks and, with its verb, reads like speech: with a word of the title and about as many of its own."""
    meant = {lemma(word) for word in name_tokens(title) if not is_function(word)}
    for start, end in find_quoted(segment.text) if _is_headline(title) else ():
        tokens = tokenise(segment.text[start:end].rstrip(" .,;"), segment.start + start)
        words = {meaning(token) for token in tokens if not is_function(token.lower)}
        if len(tokens) > 1 and words & meant and abs(len(words) - len(meant)) <= LENGTHS:
            yield tokens[0].start, tokens[-1].end


def _capitals(segment: Segment, title: str) -> Iterator[Span]:
    """Yield common words with capitals that small words join, none of them the sentence's first word, of a title's length."""
    tokens = tokenise(segment.text, segment.start)
    index = 1
    while index < len(tokens):
        end = index + 1 if _has_capital(tokens[index]) else index
        while (after := _next(segment, tokens, end)) > end > index:
            end = after
        if end - index > 1 and any(token.text.islower() for token in tokens[index:end]) and _is_alike(tokens[index:end], title):
            yield tokens[index].start, tokens[end - 1].end
        index = max(end, index + 1)


def _is_alike(tokens: Sequence[Token], title: str) -> bool:
    """Tell whether words are about as many as a title has."""
    return abs(len(tokens) - len(name_tokens(title))) <= LENGTHS


def _has_capital(token: Token) -> bool:
    return token.text[0].isupper() and token.text[1:].islower() and is_common(token.lower)


def _next(segment: Segment, tokens: Sequence[Token], end: int) -> int:
    """Return the index behind the next capital, `end` where none follows over a few small words and nothing but blanks."""
    for after in range(end, min(end + SMALL_WORDS + 1, len(tokens))):
        if not _is_spaced(segment, tokens, after):
            return end
        if _has_capital(tokens[after]) and not is_function(tokens[after].lower):
            return after + 1
        if not (tokens[after].text.islower() and is_function(tokens[after].lower)):
            return end
    return end


def _is_spaced(segment: Segment, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether nothing but a blank stands before a word."""
    return segment.text[tokens[index - 1].end - segment.start : tokens[index].start - segment.start] == " "


def _small(segment: Segment, title: str, sentences: tuple[Sentence, Sentence]) -> Iterator[Span]:
    """Yield the words written small that stand in a title's place: between the same words, with a word or meaning of its own in them.

    Words that the reference's sentence has as well are the title, written small; one of them at least has to be another.
    """
    meant = {lemma(word) for word in name_tokens(title) if not is_function(word)}
    if len(meant) < MEANINGFUL or not _is_headline(title) or _QUOTED.search(segment.text):
        return
    widened = meant.union(*(synonyms(word) for word in meant))
    tokens = tokenise(segment.text, segment.start)
    best: tuple[float, Span] | None = None
    for start, end in _windows(segment, tokens, len(meant)):
        words = {meaning(token) for token in tokens[start:end] if not is_function(token.lower)}
        if words & widened and words - sentences[1].words:
            span = tokens[start].start, tokens[end - 1].end
            stands = place_parts((segment.text[span[0] - segment.start : span[1] - segment.start], sentences[0]), (title, sentences[1]))
            fixed = stands["before"] + stands["after"] + stands["next_to"]
            score = fixed + len(words & meant) / len(meant)
            if 1.0 in (stands["before"], stands["after"]) and stands["next_to"] and (best is None or score > best[0]):
                best = (score, span)
    if best:
        yield best[1]


def _is_headline(title: str) -> bool:
    """Tell whether two words or more have their capitals, as a title's have and an exclamation's have not."""
    words = [token for token in tokenise(title) if not is_function(token.lower)]
    return len(words) > 1 and all(token.capitalised for token in words) and title[-1].isalnum()


def _windows(segment: Segment, tokens: Sequence[Token], size: int) -> Iterator[Span]:
    """Yield the index ranges of words written small, nothing but blanks between them, with about as many content words as asked for."""
    for start, first in enumerate(tokens):
        count = 0
        for end in range(start, min(start + size + 1 + SMALL_WORDS, len(tokens))):
            token = tokens[end]
            if is_function(first.lower) or not token.text.islower() or (end > start and not _is_spaced(segment, tokens, end)):
                break
            count += not is_function(token.lower)
            if not is_function(token.lower) and max(1, size - 1) <= count <= size + 1 and end > start:
                yield start, end + 1
