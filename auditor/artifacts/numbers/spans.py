"""Spans of time, years and hours behind the preposition, or beside the noun, of another language."""

from auditor.artifacts.check import DATE_FORMAT, Check
from auditor.artifacts.kinds import either, existence
from auditor.report import Severity

_COUNT = r"(?:\d{1,3}(?:[.,]\d+)?(?: (?:million|billion))?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty)"
_UNITS = r"(?:years|months|weeks|days|hours)"
_YEAR = r"(?:1[5-9]|20)\d\d"
# Round numbers may well count years: "the first such find in 2000 years".
_NAMED_YEAR = rf"(?:{_YEAR} year|(?!\d\d00){_YEAR} years)"
# What happens at an hour; a span of time stands behind "at" in other company: "the longest in the world at 19 hours".
_HAPPENS = (
    r"(?:open|start|begin|began|clos|arriv|leav|left|land|depart|meet|met|kick|held|place|schedul|due|match|game|concert|show|mass|train"
    r"|news|curfew|deadline|today|tomorrow|tonight|yesterday|morning|evening|night|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)"
)
# What is not to be before so many years is meant to come, and lies not in the past: "no parole before 20 years".
_AHEAD = r"(?:\b(?:not|never|no|nobody|none|cannot|will|would|can|could|must|shall|should|may|might|parole)|n['’]t)"
# Australian and New Zealand accounts are those of "the 2023 year".
_ACCOUNTS = r"(?i)^.*\b(?:profits?|revenues?|earnings|dividends?|guidance|turnover|fiscal|shareholders?|loss(?:es)?|margins?)\b.*$"
_END = r"(?=[.,;!?)]|$)"

CHECK = Check(
    path="numbers.spans",
    category=DATE_FORMAT,
    severity=Severity.MINOR,
    description="A span of time, a year or an hour keeps the wording of its source, such as “since two years” or “the 2001 year”.",
    flags=(
        "A man aged of 63 years was hurt.",
        "She has lived in the valley since three years.",
        "The rocks formed before 40 million years.",
        "The church was rebuilt in 1987 year, after the fire.",
        "The wall was built before 300 years; it will stay.",
        "The doors open at 20 hours, and the show is free.",
        "The train left at 19.32 clock from the old station.",
        "The match on Sunday at 20 hours is sold out, in the 1987 years.",
    ),
    passes=(
        "A man aged 63, or of 63 years, was hurt; it was aged of necessity.",
        "She has lived in the valley for three years, since two days before the flood and since 2001.",
        "The rocks formed 40 million years ago, before five years of drought began.",
        "The church was rebuilt in 1987, a year after the fire.",
        "He worked at 20 hours a week, and the ship was at 50 hours' distance.",
        "The train left at seven o'clock; he ran 19.32 on the clock.",
        "It is the first such find in 2000 years, in a town with a history of 1500 years.",
        "He will not be eligible for parole before 20 years, and you cannot sell it before ten years.",
        "Profit rose in the 2023 year, the firm said.",
        "The flight is the longest in the world at 19 hours, and the film clocks in at 3 hours.",
    ),
    run=either(
        existence(r"\baged of \d{1,3}\b", "English gives an age as “aged 63” or “63 years old”, not “{quote}”."),
        existence(
            rf"(?i)(?<!ever )\bsince {_COUNT} {_UNITS}\b(?! (?:ago|before|earlier|prior|after|later|previously|of|back|old))(?!['’])",
            "English says “for” and the span of time, not “{quote}”.",
        ),
        existence(
            rf"(?i)\b(?<!even )(?<!just )(?<!not )before {_COUNT} years{_END}",
            "English says “ago” behind the span, not “{quote}”.",
            unless=rf"(?i){_AHEAD}\b[^.;:]*\bbefore {_COUNT} years",
        ),
        existence(
            rf"\b(?:in|of|since|from|by|until|In|Since|By) (?P<mark>(?:the )?{_NAMED_YEAR})\b(?![ -]old)(?!['’-])",
            "English names the year without “year” behind it.",
            unless=_ACCOUNTS,
        ),
        existence(
            rf"(?i)\b{_HAPPENS}\w*\b[^.,;:!?]{{0,60}}(?<! in) at (?P<mark>(?:[1-9]|1\d|2[0-4]) hours){_END}",
            "English gives the hour as “o’clock”, “a.m.” or “p.m.”.",
        ),
        existence(r"\b[Aa]t (?P<mark>(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)? clock)\b", "English gives the hour without “clock”."),
    ),
    confidence=0.85,
)
