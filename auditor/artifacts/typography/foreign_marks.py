"""Marks that English does not use."""

from collections.abc import Iterator
from itertools import takewhile

from auditor.artifacts.check import PUNCTUATION, Check, Mark
from auditor.artifacts.english.vocabulary import is_english
from auditor.artifacts.kinds import each, either, existence, spanning
from auditor.artifacts.text import Sentence
from auditor.report import Severity

_ANGLED = frozenset("«»‹›")


def _inverted(sentence: Sentence) -> Iterator[Mark]:
    for i, token in enumerate(sentence.tokens):
        if token.text in {"¿", "¡"} and not _is_foreign(sentence, i):
            yield spanning(sentence, i, i + 1, "English has no “{quote}”; the mark at the end is enough.")


def _is_foreign(sentence: Sentence, i: int) -> bool:
    """Tell whether what is asked or called is a quotation in the other language: “¡Viva México!”."""
    told = takewhile(lambda token: token.text not in {"!", "?"}, sentence.tokens[i + 1 :])
    return sentence.tokens[i].quoted and not all(token.text.isascii() and is_english(token.lower) for token in told if token.is_word)


def _angled(sentence: Sentence) -> Iterator[Mark]:
    """Yield the angled marks of a sentence, but no arrows: "Read more »", "Home › News"."""
    for i, token in enumerate(sentence.tokens):
        if token.text in _ANGLED and not _is_arrow(sentence, i):
            yield spanning(sentence, i, i + 1, "English quotes with “…”, not with “{quote}”.")


def _is_arrow(sentence: Sentence, i: int) -> bool:
    """Tell whether an angled mark that points ahead stands apart on both sides, and none opens before it."""
    token, before, after = sentence.tokens[i], sentence.next(i - 1), sentence.next(i + 1)
    free = (before is None or before.end < token.start) and (after is None or token.end < after.start)
    return token.text in {"»", "›"} and free and not any(other.text in {"«", "‹"} for other in sentence.tokens)


CHECK = Check(
    path="typography.foreign-marks",
    category=PUNCTUATION,
    severity=Severity.PUNCTUATION,
    description="Quotation or question marks of another language, such as «…», „…“ or ¿…?, stand in English text.",
    flags=(
        "The minister spoke of a «new beginning» for the region.",
        "The chairman called it „a mistake“ on Friday.",
        "¿Who will pay for the bridge?",
        "¡The champions are back!",
        "“¡The champions are back!” the crowd shouted.",
        "The film, ‹The Long Road›, opens in May.",
        "It was a new beginning », the minister said.\nHe spoke of « hope » too.",
        "The minister spoke of a »new beginning« for the region.",
    ),
    passes=(
        "The minister spoke of a “new beginning” for the region.",
        "The chairman called it ‘a mistake’ on Friday.",
        "Who will pay for the bridge?",
        'The film, "The Long Road", opens in May.',
        "The champions are back!",
        "Read the full story here »\nHome › News › Politics",
        "“¡Viva México!” the crowd shouted, and she asked, “¿Por qué?”",
    ),
    run=either(
        each(_angled),
        existence(r"„", "English opens a quotation with “, not with “{quote}”."),
        each(_inverted),
    ),
    confidence=0.95,
)
