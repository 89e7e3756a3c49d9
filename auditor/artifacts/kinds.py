"""The engines that most checks are made of. Each returns the `run` of a check."""

import re
from collections.abc import Callable, Iterable, Iterator

from auditor.artifacts.check import Mark
from auditor.artifacts.text import Sentence, Tag, Text, Token

Slot = Callable[[Token], bool]
Rule = Callable[[Text], Iterable[Mark]]


def existence(pattern: str, message: str, *, flags: int = 0, unless: str | None = None) -> Rule:
    """Return a rule that marks what `pattern` matches in a sentence (its group `mark`, where that took part).

    `{quote}` and the named groups of the pattern may stand in `message`. A match of `unless` that overlaps the mark excuses it.
    """
    wanted = re.compile(pattern, flags)
    excused = re.compile(unless, flags) if unless else None

    def run(text: Text) -> Iterator[Mark]:
        for sentence in text.sentences:
            excuses = [match.span() for match in excused.finditer(sentence.segment.text)] if excused else []
            for match in wanted.finditer(sentence.segment.text):
                start, end = match.span("mark" if match.groupdict().get("mark") is not None else 0)
                if not any(start < right and left < end for left, right in excuses):
                    told = message.format(quote=match.string[start:end], **match.groupdict())
                    yield Mark(sentence.segment.start + start, sentence.segment.start + end, told)

    return run


def sequence(
    *slots: Slot, message: str, mark: tuple[int, int] | None = None, unless: Callable[[Sentence, int], bool] | None = None
) -> Rule:
    """Return a rule that marks runs of tokens which fit the slots one by one.

    `mark` is the half-open range of slots to mark, `{quote}` and `{0}`, `{1}`… in `message` are the marked text and the
    tokens; `unless(sentence, index of the first token)` excuses a run.
    """
    first, last = mark or (0, len(slots))

    def run(text: Text) -> Iterator[Mark]:
        for sentence in text.sentences:
            for i, window in enumerate(sentence.windows(len(slots))):
                if all(slot(token) for slot, token in zip(slots, window, strict=True)) and not (unless and unless(sentence, i)):
                    yield spanning(sentence, i + first, i + last, message, *(token.text for token in window))

    return run


def each(rule: Callable[[Sentence], Iterable[Mark]]) -> Rule:
    """Return a rule that applies `rule` to every sentence by itself."""

    def run(text: Text) -> Iterator[Mark]:
        for sentence in text.sentences:
            yield from rule(sentence)

    return run


def either(*rules: Rule) -> Rule:
    """Return a rule that marks what any of `rules` marks."""

    def run(text: Text) -> Iterator[Mark]:
        for rule in rules:
            yield from rule(text)

    return run


def spanning(sentence: Sentence, first: int, last: int, message: str, *parts: str, **evidence: object) -> Mark:
    """Return a mark over the tokens `first` to `last` (half-open) of a sentence, with `{quote}` and `parts` put into the message."""
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    quote = sentence.segment.text[start - sentence.segment.start : end - sentence.segment.start]
    return Mark(start, end, message.format(*parts, quote=quote), evidence)


def word(members: Iterable[str]) -> Slot:
    """Return a slot for the given words, without case."""
    known = frozenset(members)
    return lambda token: token.lower in known


def tagged(*tags: Tag) -> Slot:
    """Return a slot for the given tags."""
    return lambda token: token.tag in tags


def is_quoted(sentence: Sentence, i: int) -> bool:
    """Tell, for `unless`, whether the words are somebody's who is quoted."""
    return sentence.tokens[i].quoted


def is_not_first(sentence: Sentence, i: int) -> bool:
    """Tell, for `unless`, whether the words do not begin their sentence, or are quoted."""
    return i > 0 or sentence.tokens[0].quoted


def is_no_opening(sentence: Sentence, i: int) -> bool:
    """Tell, for `unless`, whether the words do not begin a statement, or are quoted."""
    return is_not_first(sentence, i) or sentence.tokens[-1].text == "?"


def is_within_clause(sentence: Sentence, i: int) -> bool:
    """Tell, for `unless`, whether the words begin neither sentence nor clause, or are quoted."""
    before = sentence.next(i - 1)
    return sentence.tokens[i].quoted or (before is not None and before.text not in {",", ";"})


def ends_phrase(token: Token | None) -> bool:
    """Tell whether a noun phrase cannot go on with `token`: the sentence ends, or punctuation, a verb or a function word follows."""
    return (
        token is None
        or token.text in {",", ".", ";", ":", "!", "?", ")", "—", "–", "(", "”", '"'}
        or token.tag
        in {
            Tag.AUXILIARY,
            Tag.PREPOSITION,
            Tag.CONJUNCTION,
            Tag.DETERMINER,
            Tag.PRONOUN,
        }
    )
