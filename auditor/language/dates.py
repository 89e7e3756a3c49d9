"""Date lines: when a page was published or changed, alone on a line or glued to the article."""

import re

_MONTHS = """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
    gen mag giu lug ago set ott dic
    enero febrero abril mayo junio julio septiembre setiembre octubre noviembre diciembre ene abr
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr avr juil déc
    janeiro fevereiro março maio junho julho setembro outubro novembro dezembro fev out dez
    januar februar märz juni juli oktober dezember mär okt
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря
"""
_DAYS = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    lunedì martedì mercoledì giovedì venerdì sabato domenica lunes martes miércoles jueves viernes sábado domingo
    lundi mardi mercredi jeudi vendredi samedi dimanche segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
    montag dienstag mittwoch donnerstag freitag samstag sonntag понедельник вторник среда четверг пятница суббота воскресенье
"""
_LEADS = (
    "(?:publication |release |posting )?date|(?:first |originally )?published|posted|created|issued",
    "(?:last )?(?:updated|modified|edited|revised)",
    "data|pubblicato|aggiornato|ultimo aggiornamento|ultima modifica|fecha|publicado|actualizado|última actualización",
    "publié|mis à jour|modifié|créé|dernière mise à jour|atualizado|última atualização|última modificação",
    "datum|veröffentlicht|aktualisiert|zuletzt (?:aktualisiert|geändert)|stand|erstellt|опубликовано|обновлено|дата",
)


def _any(words: str) -> str:
    return "|".join(sorted(map(re.escape, words.split()), key=len, reverse=True))


# How a date is written out, and the days of the week; to be read without regard to case.
WEEKDAY = _any(_DAYS)
_MONTH = rf"(?:{_any(_MONTHS)})\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º|°|\.)?"
_NUMERIC = r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2}))"
WRITTEN = rf"(?:{_DAY}\s+(?:of\s+|de\s+)?{_MONTH}(?:,?\s+(?:del?\s+)?\d{{4}})?|{_MONTH}\s+{_DAY}(?:,?\s+\d{{4}})?)"
_ZONE = r"(?:UTC|GMT|BST|CES?T|E[SD]?T|P[SD]?T|C[SD]T|M[SD]?T|IST|MSK|Uhr|Z|[+-]\d{2}:?\d{2})"
_TIME = rf"\d{{1,2}}(?:[:.h]\d{{2}}(?::\d{{2}})?)?\s*(?:[ap]\.?m\.?)?(?:\s*{_ZONE})?"
_BETWEEN = r"(?:\s*[,|·•–—@-]\s*|\s+(?:at|alle|ore|a las|à|às|um|on|il|el|le|em|am|в)\s+|T|\s+)"
_STAMP = rf"(?:(?:{WEEKDAY})\.?,?\s+)?(?:{_NUMERIC}|{WRITTEN})(?:{_BETWEEN}{_TIME})?"
_LEAD = rf"(?:{'|'.join(_LEADS)})(?:\s+(?:on|at|il|el|le|em|am|den))?\s*:?"
_FLAGS = re.IGNORECASE
# "Posted by admin on 5 October 2021": whoever it was, the line is the page's.
_AUTHOR = r"(?:by|par|por|von|di|de|от)\s+[^.,;:!?]{2,40}?"
_LINE = re.compile(
    rf"\W*(?:{_LEAD}\s*)?(?:{_AUTHOR}{_BETWEEN})?{_STAMP}(?:{_BETWEEN}(?:\(?{_LEAD}\s*)?{_STAMP}\)?)*(?:{_BETWEEN}{_AUTHOR})?\W*", _FLAGS
)
_LEADING = re.compile(rf"(?:{_LEAD}\s*{_STAMP}|{_NUMERIC})(?:\s*[|·•–—-])?\s+", _FLAGS)
_TRAILING = re.compile(rf"""(?<=[.!?…"”’»)\]])\s+(?:{_LEAD}\s*{_STAMP}|{_NUMERIC})\W*$""", _FLAGS)
_LOOK_BACK = 120


def is_date_line(block: str) -> bool:
    """Tell whether a block says when, and nothing else ("Updated 5 October 2021, 10:15 GMT")."""
    return len(block) <= _LOOK_BACK and bool(_LINE.fullmatch(block))


def leading_date(block: str) -> int:
    """Return the length of a date line glued before the first sentence of `block`, white space included; 0 where there is none.

    The sentence has to begin with a capital or a quote: in "2021-10-06 is the date" the date belongs to it.
    """
    match = _LEADING.match(block)
    if not match or match.end() == len(block):
        return 0
    first = block[match.end()]
    return match.end() if first.isupper() or first in "\"“«„‘'¿¡(" else 0


def trailing_date(block: str) -> int:
    """Return where a date line begins that is glued behind the last sentence of `block`; its length where there is none."""
    offset = max(0, len(block) - _LOOK_BACK)
    match = _TRAILING.search(block, offset)
    return match.start() if match else len(block)
