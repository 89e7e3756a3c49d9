"""Brackets and quotation marks that lack their other half."""

from collections.abc import Iterator

from auditor.artifacts.check import PUNCTUATION, Check, Mark
from auditor.artifacts.text import Sentence, Text
from auditor.report import Severity

_BRACKETS = {"(": ")", "[": "]"}
_ROMAN = frozenset("ivx")
_CLOSING = {close: opened for opened, close in _BRACKETS.items()}
# Languages that quote with “…”. In others „ opens what ” closes, or ” opens as well.
_CURLY = frozenset({"en", "es", "fr", "it", "pt"})


def _paragraphs(text: Text) -> Iterator[list[Sentence]]:
    found: dict[int, list[Sentence]] = {}
    for sentence in text.sentences:
        found.setdefault(sentence.segment.paragraph, []).append(sentence)
    yield from found.values()


def _brackets(sentences: list[Sentence]) -> Iterator[Mark]:
    waiting: list[tuple[str, int]] = []
    for sentence in sentences:
        for i, token in enumerate(sentence.tokens):
            if token.text in _BRACKETS and _is_smiley(sentence, i):
                continue
            if token.text in _BRACKETS:
                waiting.append((token.text, token.start))
            elif token.text in _CLOSING:
                if waiting and waiting[-1][0] == _CLOSING[token.text]:
                    waiting.pop()
                elif not _numbered(sentence, i):
                    yield Mark(token.start, token.end, f"The bracket “{token.text}” was never opened.")
    yield from (Mark(start, start + 1, f"The bracket “{mark}” is never closed.") for mark, start in waiting)


def _numbered(sentence: Sentence, i: int) -> bool:
    """Tell whether the bracket belongs to "1)", "a)", "viii)" or a smiley."""
    before = sentence.next(i - 1)
    return before is None or len(before.text) <= 2 or (i == 1 and before.text.isdigit()) or set(before.text) <= _ROMAN


def _is_smiley(sentence: Sentence, i: int) -> bool:
    """Tell whether the bracket is the mouth of a sad face: ":(", ":-("."""
    token, before = sentence.tokens[i], sentence.next(i - 1)
    if before is not None and before.text == "-" and before.end == token.start:
        token, before = before, sentence.next(i - 2)
    return before is not None and before.text in {":", ";"} and before.end == token.start


def _quotes(sentences: list[Sentence]) -> Iterator[Mark]:
    """Yield a closing quotation mark without an opening one; an open one may be closed paragraphs later."""
    waiting = inches = 0
    for sentence in sentences:
        for i, token in enumerate(sentence.tokens):
            if token.text == "“":
                waiting += 1
            elif token.text == "”" and waiting:
                waiting -= 1
                inches += _measures(sentence, i)
            elif token.text == "”" and inches:  # one of those before closed nothing
                inches -= 1
            elif token.text == "”" and not _measures(sentence, i):
                yield Mark(token.start, token.end, "The quotation that ends here was never opened.")


def _measures(sentence: Sentence, i: int) -> bool:
    """Tell whether the mark may stand for inches: "a 12” single"."""
    before = sentence.next(i - 1)
    return before is not None and before.text[-1].isdigit() and before.end == sentence.tokens[i].start


def _unpaired(text: Text) -> Iterator[Mark]:
    for sentences in _paragraphs(text):
        yield from _brackets(sentences)
        if text.language in _CURLY:
            yield from _quotes(sentences)


CHECK = Check(
    path="typography.unpaired",
    category=PUNCTUATION,
    severity=Severity.PUNCTUATION,
    description="A bracket or a closing quotation mark lacks its other half in the paragraph.",
    flags=(
        "The mayor (who is a doctor left early.",
        "The club) won the cup in May.",
        "It will be closed for a year”, said the mayor.",
        "The paper [printed in Leeds came out on Friday.",
        "He called it a mistake” and left.",
    ),
    passes=(
        "The mayor (who is a doctor) left early.",
        "1) the bridge, 2) the road and a) the tunnel.",
        "“It will be closed for a year”, said the mayor.",
        "“It is late.\nLet us go,” he said.",
        "Sorry :( we lost.\nI am tired :-( and cold.\nii) the road, iii) the bridge and viii) the tunnel.\n101) the last.",
        "“We have lost,” the coach said, “and we know [sic] why.",
        "The 6’2” forward owns every 12” single of the band.",
        "“The 12” single is out,” she said.",
    ),
    run=_unpaired,
    languages=(),
    confidence=0.85,
)
