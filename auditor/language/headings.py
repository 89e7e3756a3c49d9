"""Headlines and section headings: short blocks of their own that end without a full stop."""

import re
import unicodedata

from auditor.language.sentences import ends_sentence

_LONGEST_HEADLINE = 200
_LONGEST_HEADING = 100
_GOES_ON = (",", ";", ":", "-", "–", "—", "、", "，")
_OPENERS = "\"'“‘„«»‹›([¿¡"
_BULLET = re.compile(r"\s*[-*•‣–—]\s")
_QUOTED = re.compile(r"""\s*["“„«»‘‹›'].*["”“«»’‹›']\s*""", re.DOTALL)
# An agency or the initials of an author, behind the last sentence: "(dpa/kas)".
_SIGN_OFF = re.compile(r"""(?<=[.…])["”“’»«]?\s*[(\[][^\W\d_]{2,10}(?:[/, -]{1,2}[^\W\d_]{2,10}){0,2}[)\]]\W*$""")
_NO_WORD = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W\d_]+")
# Title case leaves the small words alone, so not every word of a headline is capitalised.
_TITLE_CASE_SHARE = 0.6


def is_headline(block: str) -> bool:
    """Tell whether a block can be the headline of the article that follows it."""
    if width(block) > _LONGEST_HEADLINE or block.rstrip().endswith(_GOES_ON):
        return False
    return not ends_sentence(block) or block.rstrip().endswith(("?", "!", "？", "！"))


def is_heading(block: str) -> bool:
    """Tell whether a block inside an article can head a section of it."""
    if width(block) > _LONGEST_HEADING or block.rstrip().endswith(_GOES_ON) or _BULLET.match(block) or _QUOTED.fullmatch(block):
        return False
    if block.lstrip(_OPENERS)[:1].islower():
        return False
    return not _ends_sentence(block) or (block.rstrip().endswith(("?", "!")) and _is_title_case(block))


def is_prose(block: str) -> bool:
    """Tell whether a block is running text: it ends as a sentence does, or is too long for anything else."""
    return width(block) > _LONGEST_HEADLINE or (_ends_sentence(block) and width(block) > _LONGEST_HEADING / 3)


def same_words(block: str, title: str | None) -> bool:
    """Tell whether a block is the title, case and punctuation aside."""
    return bool(title) and _NO_WORD.sub("", block).casefold() == _NO_WORD.sub("", title or "").casefold()


def width(text: str) -> int:
    """Return the length in columns: an ideograph says as much as two letters."""
    return len(text) + sum(unicodedata.east_asian_width(character) in "WF" for character in text[: 2 * _LONGEST_HEADLINE])


def _ends_sentence(block: str) -> bool:
    return ends_sentence(_SIGN_OFF.sub("", block))


def _is_title_case(block: str) -> bool:
    words = _WORD.findall(block)
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= _TITLE_CASE_SHARE * len(words)
