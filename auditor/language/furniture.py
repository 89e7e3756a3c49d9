"""Page furniture: what surrounds an article on its page and is no part of it."""

import re

from auditor.language.cues import COMMENTS, LABELS, LINKS, META, SPEECH
from auditor.language.dates import is_date_line
from auditor.language.sentences import ends_sentence

_FLAGS = re.IGNORECASE
_LONGEST = 300
_LONGEST_LABEL = 90
_EDGE = r"\W*"


def _cues(groups: tuple[str, ...]) -> str:
    return "(?:" + "|".join(groups) + ")"


_LABEL = re.compile(rf"{_EDGE}{_cues(LABELS + LINKS + COMMENTS)}{_EDGE}", _FLAGS)
_LINK = re.compile(rf"{_EDGE}{_cues(LINKS)}\s*(?:[:>»→|]|[-–—]\s).*", _FLAGS | re.DOTALL)
_LINK_HEAD = re.compile(rf"{_EDGE}{_cues(LINKS)}{_EDGE}", _FLAGS)
_META = re.compile(rf"{_EDGE}{_cues(META)}\s*:.*", _FLAGS | re.DOTALL)
_SPEECH = re.compile(rf"[\s>»▶*•–-]*{_cues(SPEECH)}", _FLAGS)
_COMMENT_HEAD = re.compile(rf"{_EDGE}{_cues(COMMENTS)}{_EDGE}", _FLAGS)
_NETWORK = (
    r"(?:facebook|twitter|x|whats ?app|linkedin|e-?mail|print|pinterest|telegram|reddit|instagram|youtube|tiktok|messenger|threads"
    r"|bluesky|flipboard|vk|rss)\b"
)
_NETWORKS = re.compile(rf"{_EDGE}{_NETWORK}(?:{_EDGE}(?:(?:and|or|&)\s+)?{_NETWORK})*{_EDGE}", _FLAGS)
_ADDRESS = re.compile(r"(?:https?://\S+|www\.\S+|(?:[\w-]+\.)+[a-z]{2,}/\S+|\S+@\S+\.\w+|[@#]\w+)", _FLAGS)
_ITEM = re.compile(r"[\s,|]+")
_SEPARATOR = re.compile(r"\s*[|│>·•→]\s*|\s+[/»›]\s+")
_LETTER = re.compile(r"[^\W\d_]")
_FIELD = re.compile(r"\W*[^\W\d_]+(?:[- ][^\W\d_]+)?\s*\*\W*")
_NAME = r"(?:[^\W\d_a-z][\w.'’-]*|de|da|di|del|della|dos|van|von|der|den|la|le|el|al|bin)"
_BY = r"(?:(?:written|posted|published|reported|edited|reviewed|translated|words|story|text)\s+)?(?:by|par|por|von|di|de|от)"
_BYLINE = re.compile(
    rf"\W*(?i:{_BY}):?\s+{_NAME}(?:(?:\s+|\s*,\s*|\s+(?:and|e|y|et|und|&)\s+){_NAME}){{1,9}}(?:\s*[,|·•–—-]\s*(?P<rest>.*))?"
)
_LONGEST_REST = 60
# "Ann Roe in Ely contributed to this report."; things contribute too, but not to this report, nor are they writers.
_GIVEN = r"contributed (?:to this (?:report|story|article|piece)|reporting)(?: from [^.!?]{2,60})?"
_WRITERS = r"\b(?:writers?|reporters?|journalists?|correspondents?|producers?)\b"
_CONTRIBUTION = re.compile(rf"\W*(?-i:[^\W\d_a-z])(?:[^!?]*?\s{_GIVEN}|[^.!?]*?{_WRITERS}[^!?]*?\scontributed)\W*", _FLAGS)
# What stands under a post of a network that a page shows.
_POSTED_BY = re.compile(r"\s*[-–—]{1,2}\s*[^()]{1,80}\(@\w{1,30}\)\s*")


def is_furniture(block: str) -> bool:
    """Tell whether a whole block is furniture: a date or author line, a menu, a link, a form, the site's own voice."""
    if len(block) > _LONGEST:
        return False
    if not _LETTER.search(block) or is_date_line(block) or _META.fullmatch(block) or _LINK.fullmatch(block) or _SPEECH.match(block):
        return True
    if len(block) <= _LONGEST_LABEL and (_LABEL.fullmatch(block) or _FIELD.fullmatch(block) or _NETWORKS.fullmatch(block)):
        return True
    if _is_signature(block) or _is_menu(block) or is_byline(block):
        return True
    return all(_ADDRESS.fullmatch(item) for item in _ITEM.split(block.strip()))


def is_byline(block: str) -> bool:
    """Tell whether a block names who wrote the article, and perhaps for whom and when."""
    match = _BYLINE.fullmatch(block)
    return match is not None and not ends_sentence(block) and len(match["rest"] or "") <= _LONGEST_REST


def _is_signature(block: str) -> bool:
    """Tell whether a block names who else worked on an article, or who posted what it quotes."""
    posted = _POSTED_BY.match(block)
    if posted and (posted.end() == len(block) or is_date_line(block[posted.end() :])):
        return True
    return _CONTRIBUTION.fullmatch(block) is not None


def opens_links(block: str) -> bool:
    """Tell whether a block heads a list of links to other articles."""
    return len(block) <= _LONGEST_LABEL and bool(_LINK_HEAD.fullmatch(block))


def opens_comments(block: str) -> bool:
    """Tell whether a block heads the readers' comments or the form for one."""
    return len(block) <= _LONGEST_LABEL and bool(_COMMENT_HEAD.fullmatch(block))


def _is_menu(block: str) -> bool:
    """Tell whether a block is three or more short items between separators, none of them a sentence."""
    items = [item for item in _SEPARATOR.split(block) if item]
    return len(items) >= 3 and all(len(item.split()) <= 4 for item in items) and not ends_sentence(block)
