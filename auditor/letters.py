"""Words as they are read: what typesetting and encodings put into one, and no reader sees, taken out."""

import unicodedata

SOFT_HYPHEN = "\u00ad"
# Where a word may be broken or may not, and how its letters join: soft hyphen, the two zero-width joiners, word joiner.
UNSEEN = SOFT_HYPHEN + "\u200c\u200d\u2060"
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
# What may stand within a word beside letters, as part of a character class: accents apart from their letters are words of theirs, too.
INNER = UNSEEN + "\u0300-\u036f"
_READ = str.maketrans(LIGATURES | dict.fromkeys(UNSEEN))


def as_read(word: str) -> str:
    """Return a word as tables spell it: composed (NFC), its ligatures as letters, nothing unseen in it, unless that is all it is."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", word.translate(_READ)) or word


def as_looked_up(word: str) -> str:
    """Return a word as it is read, in small letters and with straight apostrophes."""
    return as_read(word).lower().replace("’", "'")
