"""Datelines: where and when a report was filed, and by which agency, before its first sentence ("OSLO, Nov. 3 (Courier) - ").

They are the desk's, not the writer's: they neither come out of a translator nor tell of one.
"""

import re

from auditor.language.dates import WEEKDAY, WRITTEN

_CAPITAL = r"[^\W\d_a-zß-öø-ÿа-яё]"
# "NEW YORK", "SÃO PAULO", "L'AQUILA", "BOSNIA-HERZEGOVINA", "ST. LOUIS", "PARIS/LONDON"; no single letters.
_SHOUTED = rf"{_CAPITAL}(?:{_CAPITAL}|['’.-](?={_CAPITAL})|\.(?=\s))+"
_PLACE_IN_CAPITALS = rf"(?={_CAPITAL}.{{2}}){_SHOUTED}(?:(?:\s+|\s*[/&]\s*){_SHOUTED}){{0,3}}"
# "New York", "Rio de Janeiro", "Frankfurt am Main".
_WORD = rf"{_CAPITAL}[^\W\d_]+(?:['’.-][^\W\d_]+)*"
_PLACE = rf"(?!(?i:(?:\w+\s+)?(?:{WEEKDAY})\b)){_WORD}(?:\s+(?:{_WORD}|d[aeiou]s?|del|am|an|sur|upon|la|el)){{0,3}}"
# ", Ohio", ", N.Y.", ", Oax.", ", Democratic Republic of Congo".
_REGION = rf",\s+(?:(?:{_CAPITAL}\.){{2,4}}|{_CAPITAL}[^\W\d_]*\.?)(?:\s+(?:{_WORD}|of|the|and)){{0,4}}"
_DATE = rf",?\s+(?i:{WRITTEN})"
_AGENCY = r"\s*[(\[](?=[^()\[\]]*[^\W\d_])[^()\[\]]{2,40}[)\]]"
_DASH = r"(?:\s*[.:]?\s*(?:--?|[–—])\s+|\s*[–—]{1,2}\s*)"
# A sentence begins behind it: what goes on in lower case is an apposition ("NATO - the alliance - met").
_BEGINS = rf"(?=[\"“«„‘'¿¡(\[]*(?:{_CAPITAL}|\d))"
_FORMS = (
    rf"{_PLACE_IN_CAPITALS}(?:{_REGION})?(?:{_DATE})?(?:{_AGENCY})?{_DASH}",
    rf"{_PLACE}(?:{_REGION})?(?:{_DATE})?{_AGENCY}{_DASH}",
    rf"{_PLACE}(?:{_REGION})?{_DATE}{_DASH}",
    rf"{_AGENCY}{_DASH}(?:{_PLACE_IN_CAPITALS}(?:{_REGION})?(?:{_DATE})?{_DASH})?",
)
_DATELINES = tuple(re.compile(form + _BEGINS) for form in _FORMS)
_LONGEST = 100


def leading_dateline(block: str) -> int:
    """Return the length of a dateline before the first sentence of `block`, dash and white space included; 0 where there is none."""
    return max((match.end() for form in _DATELINES if (match := form.match(block, 0, _LONGEST))), default=0)
