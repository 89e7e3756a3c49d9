"""Words that begin a sentence of French, Italian, Portuguese or Spanish and have their capital from there: no names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from auditor.entities.recognition.names import Name
from auditor.entities.words.foreign import form, is_small, meaning_of
from auditor.entities.words.lexicon import is_common, is_personal_name
from auditor.entities.words.normalise import fold
from auditor.entities.words.tokens import Token

# Articles begin names as well: "El Salvador", "Le Mans", "La Spezia", "O Globo".
_ARTICLES = {
    "es": frozenset({"el", "la", "los", "las"}),
    "fr": frozenset({"le", "la", "les"}),
    "it": frozenset({"il", "lo", "la", "i", "gli", "le"}),
    "pt": frozenset({"o", "a", "os", "as"}),
}
_WITHIN = re.compile(r"[\w,;&'’-]\s*$")
# A noun behind its article: "L'allenatore".
_ELIDED_NOUN = re.compile(r"[A-Z][a-z]{0,6}['’][^\W\d_A-ZÀ-Þ]")


def without_openers(name: Name, text: str, offset: int, language: str) -> Iterator[Name]:
    """Yield a name without the word that only begins the sentence, or nothing where that is all there is; `text` starts at `offset`."""
    if language not in _ARTICLES or _WITHIN.search(text[: name.span[0] - offset]):
        yield name
        return
    first, *rest = name.tokens
    if not _is_opener(first, rest, language):
        yield name
        return
    rest = list(_from_capital(rest))
    if rest:
        yield replace(name, tokens=tuple(rest))


def _from_capital(tokens: Sequence[Token]) -> Sequence[Token]:
    start = next((index for index, token in enumerate(tokens) if token.capitalised), len(tokens))
    return tokens[start:]


def _is_opener(token: Token, rest: Sequence[Token], language: str) -> bool:
    """Tell whether a sentence's first word is no name: a small word, or by itself one of the language's common ones."""
    word = form(token.lower, language)
    if (token.text[1:] and not token.text[1:].islower()) or token.lower in _ARTICLES[language]:
        return False
    if is_small(token.lower, language) or is_small(word, language) or _ELIDED_NOUN.match(token.text):
        return True
    meant = meaning_of(word, language)
    alone = all(other.text.isdigit() for other in rest)
    return alone and is_common(meant) and meant != word and not is_personal_name(fold(token.text))
