"""What goes on behind a full stop, whatever stands before it: a dateline, and speech in Chinese and Japanese."""

import re

from auditor.language.abbreviated.words import Abbreviations
from auditor.language.blocks import seen

# "OAXACA, Oax. (AFP) -": a place in capitals and its state.
_PLACE_AND_STATE = re.compile(r"[^\W\d_a-z][^\d_a-zß-ÿ.]+, [^\W\d_]{1,5}")
# "PARIS, 12 nov. (AFP) -": the place and the day that a report begins with.
_DAY_AND_MONTH = re.compile(r"\b\d{1,2}[.º]?\s+(?:de\s+)?([^\W\d_]+)$")
_AFTER_DATELINE = "(-–—"
# What goes on behind speech: a Japanese particle, or who said it in Chinese.
_HIRAGANA = "[\u3041-\u309f]"
_GOES_ON_SPEAKING = re.compile(
    rf"{_HIRAGANA}|[^，。！？：；、,.!?:;“”「」\s]{{1,14}}(?:[说說问問答称稱喊]道?|写道|表示|指出|强调|強調|告诉.{{2,6}}|介绍|补充|補充)[，。：,]"
)
_SPEECH_GOES_ON = re.compile(rf"[^「」]{{0,300}}」{_HIRAGANA}")
_LOOK_BACK = 40


def goes_on_speaking(rest: str) -> bool:
    """Tell whether what follows speech without a space belongs to it."""
    return _GOES_ON_SPEAKING.match(rest) is not None


def is_within_speech(text: str, start: int, place: int) -> bool:
    """Tell whether Japanese speech that opened in the sentence goes on, and the sentence behind it: 「減る。必ず減る」と."""
    opened = text.rfind("「", start, place) > text.rfind("」", start, place)
    return opened and _SPEECH_GOES_ON.match(text, place) is not None


def is_dateline(sentence: str, rest: str, known: Abbreviations) -> bool:
    """Tell whether a full stop ends the month or the state of a dateline, which goes on with the agency or a dash."""
    if rest[0] not in _AFTER_DATELINE:
        return False
    month = _DAY_AND_MONTH.search(seen(sentence[-_LOOK_BACK:]))
    dated = month is not None and month[1].lower() in known.numeric
    return dated or (len(sentence) <= _LOOK_BACK and _PLACE_AND_STATE.fullmatch(sentence.strip()) is not None)
