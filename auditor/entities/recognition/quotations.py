"""Recognise quotations and quoted titles."""

import re
from collections.abc import Iterator, Sequence

from auditor.entities.words.lexicon import is_common, is_function
from auditor.entities.words.tokens import Token, tokenise

_QUOTED = re.compile(r'“([^“”"\n]{2,800})[”"]|"([^“”"\n]{2,800})["”]|«\s?([^«»\n]{2,800}?)\s?»|„([^„“”\n]{2,800})[“”]')
_LONGEST = 800
# A straight mark that can only open or only close.
_OPENING, _CLOSING = re.compile(r'(?:(?<=[\s(\[—–-])|^)"(?=[^\s"])'), re.compile(r'(?<=[^\s"(\[])"(?=[\s)\].,;:!?…—–-]|$)')
# An apostrophe within a word closes nothing: ‘Don’t Look Back’.
_SINGLE = re.compile(r"(?<![\w])[‘']([A-Z](?:[^‘’'\n]|(?<=\w)[’'](?=\w)){1,60})[’'](?!\w)")
# Speech in single marks. Apostrophes stand in it; one behind an "s" ("the players’ bus") closes nothing where the speech goes on.
_SPOKEN = re.compile(
    r"(?<![\w‘’'])‘(?P<curly>[^\W\d_](?:[^‘’\n]|’(?=\w)|(?<=s)’(?=\s[a-z])){2,800}?)’(?!\w)(?!(?<=s’)\s[a-z][^‘\n]{0,800}?[.,!?…]’(?!\w))"
    r"|(?<![\w‘’'])'(?P<straight>[^\W\d_](?:[^‘’'\n]|'(?=\w)(?<=\w.)){2,800}?)'(?!\w)"
)
# Words that lost their beginning: the mark before them opens nothing.
_CLIPPED = re.compile(r"(?:tis|twas|twere|em|til|till|cause|cos|cuz|n|round|bout|tude|neath)\b", re.IGNORECASE)
_SPEECH = re.compile(
    r"[.!?…,;]|[’'](?:s|re|m|ll|ve|t)\b|\b(?:I|we|you|is|are|was|were|am|be|has|have|had|will|would|do|does|did)\b", re.IGNORECASE
)
# What follows the comma of words that somebody said.
_SAID = re.compile(
    r"[\"”]\s+(?:says?|said|reads?|asks?|asked|adds?|added|writes?|wrote|tells?|told|explain(?:s|ed)|comment(?:s|ed)|claim(?:s|ed))\b"
)
# The comma behind the mark, as other languages have it: « … », a dit le maire.
_TAG = re.compile(r"\s?[»“«],?\s(?:ha\s|a\s|[^\W\d_A-Z]{3})")
# The full stop of an abbreviation ends no sentence: "Smith vs. the State", "Mr. Blue".
_SENTENCE_END = re.compile(r"(?<!\bvs)(?<!\b[DMS][rt])(?<!\bMrs)(?<!\b(?:No|Pt))(?<!\bVol)[.?…]\s")
# What a clause of small words begins with.
_SUBJECTS = frozenset({"i", "we", "you", "he", "she", "it", "they", "this", "that", "there"})
# Words that titles write small and that are no function words of a sentence.
_SMALL = ("vs", "v", "versus")
MINIMUM_WORDS = 4
# The share of content words that carry a capital in a title in which an engine left some words small.
TITLE_CASE = 2 / 3
MAXIMUM_TITLE_WORDS = 9
MAXIMUM_PHRASE_WORDS = 8


def find_quoted(text: str) -> Iterator[tuple[int, int]]:
    """Yield the span of every text in double quotation marks, the marks left out."""
    nested = _nested(text)
    yield from nested
    for match in _QUOTED.finditer(text):
        group = match.lastindex or 0
        if not (nested and match.group().startswith('"')):
            yield match.start(group), match.end(group)


def _nested(text: str) -> list[tuple[int, int]]:
    """Return what stands in straight marks that are set within straight marks, nothing where a mark can be taken in two ways."""
    opening, closing = ({match.start() for match in pattern.finditer(text)} for pattern in (_OPENING, _CLOSING))
    open_: list[int] = []
    found, depth = [], 0
    for index in (match.start() for match in re.finditer('"', text)):
        if (index in opening) == (index in closing) or (index in closing and not open_):
            return []
        if index in opening:
            open_.append(index)
            depth = max(depth, len(open_))
        else:
            found.append((open_.pop() + 1, index))
    fitting = (span for span in found if span[1] - span[0] <= _LONGEST and "\n" not in text[slice(*span)])
    return sorted(fitting) if depth > 1 and not open_ else []


def find_titles(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans in quotation marks that are written as titles are, without the comma or full stop that belongs to the sentence."""
    spans = [*find_quoted(text), *((match.start(1), match.end(1)) for match in _SINGLE.finditer(text))]
    for start, end in spans:
        inner = text[start:end].rstrip(" .,;")
        if text[end - 1] == "," and _SAID.match(text, end):
            continue
        if inner and (_is_title(inner) or (inner == text[start:end] and _is_nearly_title(inner))):
            yield start, start + len(inner)


def find_quoted_phrases(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans in quotation marks that are short and neither speech nor written as titles are, as a title may be translated."""
    for start, end in find_quoted(text):
        inner = text[start:end].rstrip(" .,;")
        words = inner.split()
        if inner[:1].isupper() and (text[end - 1] in ".," or _is_said(text, start, end)):  # a sentence that somebody said
            continue
        if 2 <= len(words) <= MAXIMUM_PHRASE_WORDS and not _is_title(inner) and not _SPEECH.search(inner):
            yield start, start + len(inner)


def _is_said(text: str, start: int, end: int) -> bool:
    """Tell whether words in marks that English does not use are a sentence, with the comma of who says it behind the mark."""
    return len(text[start:end].split()) >= MINIMUM_WORDS and _TAG.match(text, end) is not None


def find_quotations(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans in quotation marks that are speech: four words or more, not written as a title."""
    for start, end in (*find_quoted(text), *_find_spoken(text)):
        if len(text[start:end].split()) >= MINIMUM_WORDS and not _is_title(text[start:end].rstrip(" .,;")):
            yield start, end


def _find_spoken(text: str) -> Iterator[tuple[int, int]]:
    """Yield what stands in single marks outside double ones; of speech within speech the whole is told already."""
    taken = list(find_quoted(text))
    for match in _SPOKEN.finditer(text):
        span = match.span(match.lastgroup or 0)
        if not _CLIPPED.match(text, span[0]) and not any(start <= span[0] and span[1] <= end for start, end in taken):
            yield span


def _is_title(text: str) -> bool:
    """Tell whether content words carry capitals, as in titles; a comma or "!" is inside only beside three, or where all words do."""
    words = tokenise(text)
    raised = _raised(text)
    many = len(raised) > 2 or (len(words) > 2 and all(word.capitalised for word in words))
    longest = MAXIMUM_TITLE_WORDS if ": " not in text else 2 * MAXIMUM_TITLE_WORDS
    if not raised or _is_told(words) or len(words) > longest or _SENTENCE_END.search(text) or (re.search(r"[!,]\s", text) and not many):
        return False
    return all(raised) and (words[0].capitalised or words[0].text[0].isdigit())


def _is_told(words: Sequence[Token]) -> bool:
    """Tell whether figures and names are all that a clause says beside its small words: "I was there in 2009", "we’re from London"."""
    named = any(word.capitalised and (is_function(word.lower) or is_common(word.lower)) for word in words[1:])
    subject = re.split("[’']", words[0].lower)[0]
    return not named and subject in _SUBJECTS and any(word.text.islower() for word in words[1:])


def _is_nearly_title(text: str) -> bool:
    """Tell whether two thirds of three content words or more carry capitals, the first and the last among them, and nobody exclaims."""
    raised = _raised(text)
    whole = len(raised) > 2 and raised[0] and raised[-1] and sum(raised) >= TITLE_CASE * len(raised)
    return whole and len(text.split()) <= MAXIMUM_TITLE_WORDS and not re.search(r"[.!?…,](?:\s|$)", text)


def _raised(text: str) -> list[bool]:
    """Return for each content word whether it carries a capital or is a figure."""
    words = (word for word in tokenise(text) if not is_function(word.lower) and word.text not in _SMALL)
    return [word.capitalised or word.text[0].isdigit() for word in words]
