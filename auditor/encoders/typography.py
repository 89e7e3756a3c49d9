"""Text without the habits of typesetters and tokenisers: what a classifier must not learn an engine or a test set by."""

import re
import unicodedata

_ALIKE = str.maketrans(
    dict.fromkeys("“”„«»‟", '"') | dict.fromkeys("‘’‚‛", "'") | dict.fromkeys("–—‐‑‒―", "-") | {"…": "...", "\u00a0": " "}
)
_BEFORE = re.compile(r"\s+([,.;:?!%)\]])")
_AFTER = re.compile(r"([(\[])\s+")
_CLITIC = re.compile(r"\s+('s|n't|'re|'ve|'ll|'d|'m)\b")


def plain(text: str) -> str:
    """Return `text` with one kind of quote and dash, and spaced as running text is."""
    alike = unicodedata.normalize("NFKC", text).translate(_ALIKE)
    joined = _CLITIC.sub(r"\1", _AFTER.sub(r"\1", _BEFORE.sub(r"\1", alike)))
    return " ".join(joined.replace("''", '"').replace("``", '"').split())
