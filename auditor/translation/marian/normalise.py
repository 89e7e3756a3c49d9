"""One normalisation of text for the translation models, at training and at run time alike.

A model that saw only straight quotes in training splits a curly one into bytes, so the recipe in
`models/recipe` and the engines call this same function.
"""

import re
import unicodedata

from auditor.letters import LIGATURES, UNSEEN

_TRANSLATED = str.maketrans(
    # Beside the curly ones what is typed or pasted for a straight mark: accents without a letter, primes, the modifier letter, wide forms.
    dict.fromkeys("‘’‚‛´`′ʼ＇", "'")
    | dict.fromkeys("“”„‟″＂", '"')
    | dict.fromkeys("‐‑‒", "-")
    | {"―": "—", "…": "..."}
    | LIGATURES
    | dict.fromkeys(UNSEEN)
)
# Anything that is no text: control characters, zero-width marks, directional marks, surrogates.
_RANGES = "\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2061-\u2064\ufeff\ud800-\udfff"
_INVISIBLE = re.compile(f"[{_RANGES}]")
_SPACES = re.compile(r"\s+")
# The words of any text are those of the normalised text, one for one: what is done inside one never reaches into the next.
WORD = re.compile(rf"[^\s{_RANGES}{UNSEEN}][^\s{_RANGES}]*")


def normalise(text: str) -> str:
    """Return `text` composed (NFC), with plain quotes, no soft hyphens, no ligatures and single spaces, on one line."""
    composed = unicodedata.normalize("NFC", text.translate(_TRANSLATED))
    return _SPACES.sub(" ", _INVISIBLE.sub(" ", composed)).strip()
