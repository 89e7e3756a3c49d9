"""Leave names and numbers out of a comparison: an engine copies them whoever wrote the text, so they only dilute the figures."""

import re

# A token of this kind carries no choice of words.
_TOKEN = re.compile(r"\S+")
_EDGES = "\"'«»()[]{}.,;:!?¡¿-–—"
_NOUN_CAPITALS = frozenset({"de", "lb"})


def mask(text: str, copied_to: str, *, language: str) -> str:
    """Return `text` without numbers and names, single-spaced.

    A capitalised word inside the sentence is a name, in languages that write nouns small; any capitalised word is one if the
    translation `copied_to` has it verbatim. A capital of one letter (the English "I") is no name.

    Args:
        text: one segment, normalised: of quotation marks the straight and the angled ones are known.
        copied_to: the other side of a translation of it.
        language: ISO 639-1 code of `text`.
    """
    kept, first = [], True
    verbatim = {_bare(token) for token in copied_to.split()}
    for token in _TOKEN.findall(text):
        word = _bare(token)
        inside = not first and language not in _NOUN_CAPITALS
        if not _has_digit(word) and not (_is_capitalised(word) and (inside or word in verbatim)):
            kept.append(token)
        first = (first and not word) or token.rstrip("\"'»)]").endswith((".", "!", "?", ":"))
    return " ".join(kept)


def _bare(token: str) -> str:
    return token.strip(_EDGES).removesuffix("'s")


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _is_capitalised(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and not word.startswith("I'")
