"""The engine of the checks of Spanish, Italian, French and Portuguese: patterns a language, outside quotations."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from auditor.artifacts.check import Mark
from auditor.artifacts.kinds import Rule
from auditor.artifacts.text import Sentence, Text

# A small letter of these languages; a name, a title or an acronym begins with none.
LETTER = "[a-zà-öø-ÿœ]"
# No such word begins behind a letter, an apostrophe or a hyphen: "prends-le avec toi", "dell'il".
START = r"(?<![\w'’-])"


def _never(_: re.Match[str]) -> bool:
    return False


class Wrong(NamedTuple):
    """What nobody writes: its pattern (`mark` may name the part to mark), what is said of it, and which matches are right after all."""

    pattern: re.Pattern[str]
    message: str
    excused: Callable[[re.Match[str]], bool] = _never


def wrong(pattern: str, message: str, *, excused: Callable[[re.Match[str]], bool] = _never) -> Wrong:
    """Return a rule of one language; `{quote}` and the named groups of the pattern may stand in `message`."""
    return Wrong(re.compile(pattern), message, excused)


def told(rules: Mapping[str, tuple[Wrong, ...]]) -> Rule:
    """Return the run of a check that has rules for several languages.

    What is quoted is left alone: it may be a dialect, an old text, a title or another language.
    """

    def run(text: Text) -> Iterator[Mark]:
        for sentence in text.sentences:
            for rule in rules.get(text.language, ()):
                yield from _marks(sentence, rule)

    return run


def _marks(sentence: Sentence, rule: Wrong) -> Iterator[Mark]:
    for match in rule.pattern.finditer(sentence.segment.text):
        start, end = match.span("mark" if match.groupdict().get("mark") is not None else 0)
        first, last = sentence.segment.start + start, sentence.segment.start + end
        if not is_quoted(sentence, first, last) and not rule.excused(match):
            yield Mark(first, last, rule.message.format(quote=match.string[start:end], **match.groupdict()))


def is_quoted(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether part of what stands there is inside quotation marks, or cited by itself between other marks: ‘de el’, *de el*."""
    text, offset = sentence.segment.text, sentence.segment.start
    cited = text[max(0, start - offset - 1) : start - offset] in {"'", "‘", "‹", "*", "_", "`"}
    return cited or any(token.quoted for token in sentence.tokens if token.start < end and start < token.end)


def words(text: str) -> str:
    """Return a pattern for the space-separated words of `text`."""
    return "(?:" + "|".join(text.split()) + ")"


def any_case(text: str) -> str:
    """Return a pattern for the space-separated words of `text`, which may begin a sentence."""
    return f"(?i:{words(text)})"
