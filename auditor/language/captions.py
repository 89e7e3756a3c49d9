"""Captions and credits of pictures."""

import re

from auditor.language.sentences import ends_sentence, find_sentences

_WORD = (
    "(?:file )?(?:photos?|photographs?|pictures?|images?|illustrations?|graphics?|videos?|screenshots?|screengrabs?|stills?|credits?"
    "|courtesy"
    "|fotos?|fotografías?|fotografi[ea]|immagin[ei]|imagen|imágenes|image[mn]s?|crediti|créditos?|crédits?|cortesía|cortesia|didascalia"
    "|légende|legenda|leyenda|bild(?:er|quelle|nachweis)?|abbildung|foto(?:quelle|nachweis)|фото|иллюстрация)"
)
_AGENCY = (
    r"(?:getty(?: images)?|afp|reuters|a\.?p\.?(?: photo)?|associated press|epa(?:-efe)?|efe|ansa|dpa|shutterstock|alamy"
    r"|istock(?:photo)?|unsplash|pexels|pixabay|flickr|wikimedia(?: commons)?|adobe stock|imago(?: images)?|lapresse|pa(?: wire| media)?"
    r"|xinhua|bloomberg|tass|instagram|twitter|facebook|youtube|handout|creative commons|cc by(?:-\w+)*(?: \d\.\d)?)"
)
_BY = r"(?:by|from|via|courtesy(?: of)?|di|de|do|da|par|von|por)"
_LABEL = rf"{_WORD}(?:\s+(?:credit|by|courtesy(?: of)?|di|de|par|von|por))?\s*[:©]"
_FLAGS = re.IGNORECASE
_STARTS = re.compile(
    rf"\W*(?:{_LABEL}|(?:above|below|pictured|left|right|top|bottom)\s*[:(]|\(?from (?:left|right|top|l to r)\b[^.]*[):])", _FLAGS
)
# The captions of agencies are sentences, but they speak of the picture itself.
_DESCRIBES = re.compile(
    r"in this (?:\w+ ){0,3}?(?:photo|image|picture|frame|video grab|illustration)(?:graph)?,?"
    r" (?:\w+ )?(?:taken|provided|released|issued|made|from|dated|obtained|grabbed)\b",
    _FLAGS,
)
_BY_NAME = re.compile(rf"\W*{_WORD}\s+{_BY}\s+\S.*", _FLAGS)
_BRACKET = re.compile(
    rf"[(\[]\s*(?:{_WORD}\s*(?:[:©/|]|{_BY}\b)[^()\[\]]*|©[^()\[\]]*"
    rf"|[^()\[\]]*(?:[/|©]|\bvia\b)\s*{_AGENCY}|{_AGENCY}(?:\s*/[^()\[\]]*)?)\s*[)\]]\.?$",
    _FLAGS,
)
_ENDS = re.compile(
    rf"(?:[/|©]|\s[-–—]|,)\s*{_AGENCY}\W*$|©\s*[^.©]{{2,60}}$|\b{_AGENCY}\s*/\s*[^.]{{2,40}}$|\b(?:getty images|shutterstock|afp)$", _FLAGS
)
_SIGN_OFF = re.compile(rf"[(\[]\s*{_AGENCY}\s*[)\]]\W*$", _FLAGS)
_BEHIND = re.compile(rf"""(?<=[.!?…"”)])\s+{_LABEL}[^.!?]{{2,60}}$""", _FLAGS)
_ENCLOSED = re.compile(r"\([^()]+\)|\[[^\[\]]+\]")
_LONGEST = 300


def is_caption(block: str) -> bool:
    """Tell whether a whole block describes or credits a picture."""
    if len(block) > _LONGEST:
        return False
    if _STARTS.match(block) or _DESCRIBES.match(block):
        return True
    credit = trailing_credit(block)
    if credit < len(block) or ends_sentence(block):
        return credit < len(block) and len(find_sentences(block[:credit])) <= 1
    return bool(_BY_NAME.fullmatch(block) or _ENDS.search(block) or _ENCLOSED.fullmatch(block))


def is_signed(block: str) -> bool:
    """Tell whether a block would be no caption but for an agency's name behind its sentence, which may be how the agency signs a report."""
    name = _SIGN_OFF.search(block)
    return name is not None and ends_sentence(block[: name.start()]) and not is_caption(block[: name.start()].rstrip())


def trailing_credit(block: str) -> int:
    """Return where a credit begins at the end of `block`, in brackets or behind the last full stop; its length where there is none."""
    start = max(0, len(block) - _LONGEST)
    match = _BRACKET.search(block, start) or _BEHIND.search(block, start)
    return match.start() if match else len(block)
