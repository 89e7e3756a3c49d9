"""Text without the habits of typesetters and tokenisers: what a classifier must not learn an engine or a test set by."""

import re
import unicodedata

_ALIKE = str.maketrans(
    dict.fromkeys("“”„«»‟", '"') | dict.fromkeys("‘’‚‛′ʼ`", "'") | dict.fromkeys("–—‐‑‒―", "-") | {"…": "...", "\u00a0": " "}
)
# Dashes between words, however wide and spaced; an option of a command ("--help") is none, and a shorter one may be a range ("2010–2015").
_DASH = re.compile(r"[—―]|(?<!\S)-{2,3}(?!\S)|(?<=\w)-{2,3}(?=\w)")
# Spaces are single by then: to search long runs of them would take time by their square.
_BEFORE = re.compile(r" ([,.;:?!%)\]])")
_AFTER = re.compile(r"([(\[]) ")
_CLITIC = re.compile(r" ('s|n't|'re|'ve|'ll|'d|'m)\b")


def plain(text: str) -> str:
    """Return `text` with one kind of quote and dash, and spaced as running text is."""
    # An acute accent in an apostrophe's place goes first, for NFKC makes a space and a combining accent of it.
    composed = unicodedata.normalize("NFKC", text.replace("´", "'"))
    alike = " ".join(_DASH.sub(" - ", composed).translate(_ALIKE).split())
    joined = _CLITIC.sub(r"\1", _AFTER.sub(r"\1", _BEFORE.sub(r"\1", alike)))
    return joined.replace("''", '"')
