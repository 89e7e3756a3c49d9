"""Words as they are read: what typesetting and encodings put into one, and no reader sees, taken out."""

import unicodedata

# Where a word may be broken or may not, and how its letters join: soft hyphen, the two zero-width joiners, word joiner.
_UNSEEN = "\u00ad\u200c\u200d\u2060"
# What may stand within a word beside letters, as part of a character class: accents apart from their letters are words of theirs, too.
INNER = _UNSEEN + "\u0300-\u036f"
_READ = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"} | dict.fromkeys(_UNSEEN))


def as_read(word: str) -> str:
    """Return a word as tables spell it: composed (NFC), its ligatures as letters, nothing unseen in it, unless that is all it is."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", word.translate(_READ)) or word
