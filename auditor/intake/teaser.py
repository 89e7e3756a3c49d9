"""Whether the text that a feed carries is the article, or a teaser of it.

A feed has one place for the whole text (`content`) and one for a summary, and publishers put teasers into both:

- a summary is a teaser, unless it is long prose of its own;
- the content is the article, unless it is cut off (it ends in an ellipsis, with or without a "read more" behind it)
  or says no more than the summary does, and is not long.
"""

import re

from auditor.article import BodyState

# Longer than any teaser or abstract; a shorter text of several paragraphs is no abstract either.
_LONG = 300
_LONG_ENOUGH = 150
_PARAGRAPHS = 3
_CUT = re.compile(r"(?:…|\.\.\.|\[(?:…|\.{3})\]|\((?:…|\.{3})\))\s*$")
# "Read more", "Continue reading: …", "Read the rest of this entry »"
_LINK_WORDS = 8
# What the content may add to the summary and still be nothing but it: rubrics, a link, a credit.
_ADDED = 1.5
_NO_WORD = re.compile(r"[\W_]+")


def is_long(text: str) -> bool:
    """Tell whether a text is longer than teasers are."""
    return len(text.split()) >= _LONG


def summary_is_article(text: str) -> bool:
    """Tell whether what stands in the place of a summary is long prose of its own."""
    words = len(text.split())
    return is_long(text) or (words >= _LONG_ENOUGH and text.count("\n\n") + 1 >= _PARAGRAPHS and not is_cut(text))


def content_is_article(text: str, summary: str = "") -> bool:
    """Tell whether what stands in the place of the whole text is the article, not its beginning or the summary again."""
    return is_long(text) or not (is_cut(text) or _repeats(text, summary))


def is_cut(text: str) -> bool:
    """Tell whether a text ends in an ellipsis, with or without a short paragraph behind it that leads to the rest."""
    *others, last = text.rstrip().split("\n\n")[-2:]
    before = others[0] if others and len(last.split()) <= _LINK_WORDS else last
    return bool(_CUT.search(last) or _CUT.search(before))


def _repeats(text: str, summary: str) -> bool:
    ours, theirs = (_NO_WORD.sub("", item).casefold() for item in (text, summary))
    return len(ours) < len(theirs) or (bool(theirs) and theirs in ours and len(ours) < _ADDED * len(theirs))


def choose(content: str, summary: str) -> tuple[str, BodyState]:
    """Return the text of an entry, and whether it is the whole article."""
    if content and content_is_article(content, summary):
        return content, BodyState.FULL
    if summary_is_article(summary):
        return summary, BodyState.FULL
    return max(content, summary, key=len), BodyState.PARTIAL
