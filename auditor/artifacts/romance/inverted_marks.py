"""Spanish questions and exclamations that nothing opens, in a text that opens the others."""

import re
from collections.abc import Iterator

from auditor.artifacts.check import PUNCTUATION, Check, Mark
from auditor.artifacts.english.words import listed
from auditor.artifacts.romance.patterns import is_quoted
from auditor.artifacts.text import Sentence, Text
from auditor.report import Severity

_OPENED = re.compile("[¿¡]")
_LAST = re.compile(r"(?<=[a-záéíóúñ])[?!]$")
LEAST_WORDS = 3
_SPANISH = listed("el la los las de del que en y a un una es no se por con para qué quién cómo cuándo dónde está son su lo al más")


def _unopened(text: Text) -> Iterator[Mark]:
    if not any(_OPENED.search(sentence.segment.text) for sentence in text.sentences):
        return
    pending, paragraph = 0, -1
    for sentence in text.sentences:
        if sentence.segment.paragraph != paragraph:
            pending, paragraph = 0, sentence.segment.paragraph
        found = _LAST.search(sentence.segment.text)
        if found and not pending and not _OPENED.search(sentence.segment.text) and _is_said(sentence):
            at = sentence.segment.start + found.start()
            if not is_quoted(sentence, at, at + 1):
                yield Mark(at, at + 1, f"Spanish opens what it ends with “{found[0]}” with an inverted one.")
        pending = max(0, pending + _balance(sentence.segment.text))


def _balance(text: str) -> int:
    """Return how many questions and exclamations a sentence opens more than it closes: it may have been split too early."""
    return len(_OPENED.findall(text)) - len(re.findall("[?!]+", text))


def _is_said(sentence: Sentence) -> bool:
    """Tell whether a sentence has words of Spanish, and ends on none that may be a name ("Yahoo!")."""
    said = [token for token in sentence.tokens if token.is_word]
    return len(said) >= LEAST_WORDS and said[-1].text.islower() and any(token.lower in _SPANISH for token in said)


CHECK = Check(
    path="romance.inverted-marks",
    category=PUNCTUATION,
    severity=Severity.PUNCTUATION,
    description="A Spanish question or exclamation lacks its inverted mark, though others of the article have theirs.",
    flags=(
        "¿Quién lo sabe?\nCuándo llegará el tren?",
        "¡Qué alegría!\nPor qué no vino el alcalde a la fiesta?",
        "¿Cuánto cuesta la obra? Nadie responde.\nQuién paga la cuenta?",
        "¿Y ahora?\nQué hará el gobierno con las minas?",
        "¿Habrá acuerdo?\nQué golazo de la selección!",
    ),
    passes=(
        "Cuándo llegará el tren?\nQuién lo sabe?",
        "¿Quién lo sabe?\nLa firma compró parte de Yahoo!",
        "¿Quién lo sabe?\nEl grupo cantó «Where are you now?»",
        "¿Por qué, dijo el Sr.\nPérez, no vino el alcalde?",
        "¿Quién lo sabe?\nY entonces, ¿qué pasó?",
        "¿Quién lo sabe?\nWhat time is it now?",
    ),
    run=_unopened,
    languages=("es",),
    confidence=0.85,
)
