"""The view of an article that every check reads: its body sentences as tokens, each with one light part-of-speech tag."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from auditor.article import Segment, SegmentedArticle
from auditor.artifacts.english import words
from auditor.artifacts.odd import ProofreadWord, Reading
from auditor.artifacts.quoted import Span, quoted_spans
from auditor.letters import INNER, as_read

if TYPE_CHECKING:
    from auditor.artifacts.english.swaps import Candidate
    from auditor.artifacts.oddness.judged import Judged

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., a.m.
    r"|\d+(?:[.,:]\d+)*[^\W\d_]*"  # 1,500  18:30  90s  5th
    rf"|[^\W\d_]+(?:[{INNER}][^\W\d_]*)*(?:['’\-][{INNER}]*[^\W_]+(?:[{INNER}][^\W_]*)*)*"  # words, John's, so-called
    r"|[^\s]"
)
_SUFFIXES = (
    ("R", r"ly$"), ("G", r"ing$"), ("D", r"ed$"), ("J", r"(?:ous|ful|ive|able|ible|less|ish|ical|ary)$"), ("P", r"[^s]s$"),
)  # fmt: skip


class Tag(StrEnum):
    """What a token most likely is. The eight open classes carry the letters of the word table."""

    NOUN = "N"
    PLURAL = "P"
    BASE = "V"
    THIRD = "Z"
    PAST = "D"
    GERUND = "G"
    ADJECTIVE = "J"
    ADVERB = "R"
    NAME = "name"
    NUMBER = "number"
    DETERMINER = "determiner"
    PRONOUN = "pronoun"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    AUXILIARY = "auxiliary"
    PUNCTUATION = "punctuation"


NOMINAL = frozenset({Tag.NOUN, Tag.PLURAL, Tag.NAME})
VERBAL = frozenset({Tag.BASE, Tag.THIRD, Tag.PAST, Tag.AUXILIARY})
_CLOSED = (
    (words.DETERMINERS, Tag.DETERMINER), (words.AUXILIARIES, Tag.AUXILIARY), (words.PRONOUNS | words.REFLEXIVES, Tag.PRONOUN),
    (words.PREPOSITIONS, Tag.PREPOSITION), (words.CONJUNCTIONS, Tag.CONJUNCTION), (words.FUNCTION_ADVERBS, Tag.ADVERB),
)  # fmt: skip
# Readings that cannot follow a tag or a word; the most frequent of the others is taken.
_AFTER_TAG = {
    Tag.DETERMINER: "NPJGDR",
    Tag.ADJECTIVE: "NPJGD",
    Tag.PREPOSITION: "NPJGR",
    Tag.PRONOUN: "VZDRGJ",
    Tag.NUMBER: "NPJDG",
}
_AFTER_WORD = (
    {"to": "VNPJ"} | dict.fromkeys(words.MODALS | words.DO, "VR") | dict.fromkeys(words.BE, "DGJRNP") | dict.fromkeys(words.HAVE, "DRNPJ")
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token as it is read (`as_read`); `start` and `end` index the article's text as received.

    `quoted` tells whether it stands inside quotation marks.
    """

    text: str
    start: int
    end: int
    tag: Tag
    quoted: bool

    @property
    def lower(self) -> str:
        """Return the token in lower case with a straight apostrophe."""
        return self.text.lower().replace("’", "'")

    @property
    def is_word(self) -> bool:
        """Tell whether it begins with a letter."""
        return self.text[0].isalpha()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A body segment, its tokens, and, where they were made, its round trips and what a proofreader says of its words."""

    segment: Segment
    tokens: tuple[Token, ...]
    readings: tuple[Reading, ...] = ()
    proof: tuple[ProofreadWord, ...] = ()

    def windows(self, size: int) -> Iterator[tuple[Token, ...]]:
        """Yield every run of `size` tokens."""
        for i in range(len(self.tokens) - size + 1):
            yield self.tokens[i : i + size]

    def next(self, index: int) -> Token | None:
        """Return the token at `index`, or `None` past the end."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else None


@dataclass(frozen=True)
class Text:
    """The body of an article, tokenised, in order."""

    language: str
    sentences: tuple[Sentence, ...]

    @cached_property
    def judged(self) -> "Judged":
        """Return how odd each word is where it stands."""
        from auditor.artifacts.oddness.judged import judge

        return judge(self)

    @cached_property
    def swaps(self) -> "tuple[list[Candidate], Sequence[Sequence[float]]]":
        """Return the words that have synonyms, and the figures that say whether one would stand better (`english.swaps`)."""
        from auditor.artifacts.english.swaps import features

        return features(self)

    @cached_property
    def strange(self) -> "tuple[tuple[Sentence, int], ...]":
        """Return (sentence, index) of the words that are no English ones (`auditor.artifacts.english.vocabulary`)."""
        from auditor.artifacts.english.vocabulary import strange_words

        return tuple(strange_words(self))

    @cached_property
    def vocabulary(self) -> dict[str, int]:
        """Return how often each word occurs in the article, without case."""
        counts: dict[str, int] = {}
        for sentence in self.sentences:
            for token in sentence.tokens:
                counts[token.lower] = counts.get(token.lower, 0) + 1
        return counts


def tokenised(
    segmented: SegmentedArticle, readings: Sequence[tuple[Reading, ...]] = (), proofs: Sequence[Sequence[ProofreadWord]] = ()
) -> Text:
    """Tokenise and tag the body of an article; `readings` and `proofs` are those of each of its segments, if there are any."""
    trips, read = readings or [()] * len(segmented.body), proofs or [()] * len(segmented.body)
    quoted = quoted_spans(segmented.body)
    sentences = (
        Sentence(segment, tuple(_tokens(segment, quoted)), own, tuple(proof))
        for segment, own, proof in zip(segmented.body, trips, read, strict=True)
    )
    return Text(segmented.language, tuple(sentences))


def _tokens(segment: Segment, quoted: Sequence[Span]) -> Iterator[Token]:
    found = list(_TOKEN.finditer(segment.text))
    read = [as_read(match[0]) for match in found]
    tags = tag(read)
    for match, word, label in zip(found, read, tags, strict=True):
        start, end = segment.start + match.start(), segment.start + match.end()
        yield Token(word, start, end, label, _is_inside(quoted, start))


def _is_inside(spans: Sequence[Span], offset: int) -> bool:
    """Tell whether one of `spans`, which are in order, holds the offset."""
    last = bisect_right(spans, offset, key=lambda span: span[0])
    return last > 0 and offset < spans[last - 1][1]


def tag(texts: Sequence[str]) -> list[Tag]:
    """Return one tag a token: closed classes by list, open ones by the word table and what the neighbour before allows."""
    tags: list[Tag] = []
    for i, text in enumerate(texts):
        before = texts[i - 1].lower() if i else ""
        tags.append(_tag(text, before, tags[-1] if tags else None))
    return tags


def _tag(text: str, before: str, previous: Tag | None) -> Tag:
    lower = text.lower().replace("’", "'")
    if not text[0].isalnum():
        return Tag.PUNCTUATION
    if text[0].isdigit():
        return Tag.NUMBER
    starts = previous is None or (previous is Tag.PUNCTUATION and before in '."“”:—–!?([')
    if text.istitle() and not starts and lower in words.MODALS:  # the month, the first name
        return Tag.NAME
    for members, label in _CLOSED:
        if lower in members:
            return label
    if text[0].isupper() and not (starts and lower in words.table()):
        return Tag.NAME
    return _open_class(lower, before, previous)


def _open_class(lower: str, before: str, previous: Tag | None) -> Tag:
    known = words.table().get(lower.removesuffix("'s"))
    if known is None:
        return next((Tag(label) for label, ending in _SUFFIXES if re.search(ending, lower)), Tag.NOUN)
    allowed = _AFTER_WORD.get(before) or (_AFTER_TAG.get(previous, "") if previous else "")
    fitting = {label: weight for label, weight in known.tags.items() if not allowed or label in allowed} or known.tags
    return Tag(max(fitting, key=lambda label: (fitting[label], label)))
