"""Dates, decades and hours as another language writes them."""

from auditor.artifacts.check import DATE_FORMAT, Check
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import either, existence
from auditor.report import Severity

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_CARDINAL = r"(?:[1-9]|[12]\d|3[01])"
# Behind these stands how long something took: "won the stage in 4h37".
_TOOK = "".join(
    rf"(?<!\b{word} )" for word in sorted(listed("in of after for within under over than took taken takes lasted lasts nearly almost"))
)

CHECK = Check(
    path="numbers.dates",
    category=DATE_FORMAT,
    severity=Severity.MINOR,
    description="A date, decade or hour keeps the wording of its source, such as “5 of October”, “the years 90” or “18h30”.",
    flags=(
        "The mission left on 5 of October from the desert.",
        "Rock of the 90's years filled the hall.",
        "He grew up in the years 60 in a small town.",
        "The match starts at 18h30 on Sunday.",
        "She was born on the day 12 March in Lisbon.",
    ),
    passes=(
        "The mission left on the 5th of October; 3 of May's votes were lost.",
        "Rock of the 1990s filled the hall, and the '90s are back.",
        "In the years 1960 to 1965 he taught at 12 schools.",
        "The match starts at 6.30 p.m. on Sunday, 18 March.",
        "He worked through a 48h shift on day 12 of the strike.",
        "She won the stage in 4h37, after the longest one took 5h12.",
    ),
    run=either(
        existence(
            rf"\b(?:on|On|the|The|until|since|from|by|of) (?P<mark>{_CARDINAL} of {_MONTH}\b)(?!['’])",
            "English writes the date “{quote}” without “of”.",
        ),
        existence(r"\b(?:the )?(?:19|20)?\d0['’]?s years\b", "“{quote}” names the decade twice."),
        existence(r"\b[Tt]he years ['’]?\d0\b(?![\d-])", "English names the decade “{quote}” as “the ’90s” or “the 1990s”."),
        existence(rf"{_TOOK}\b(?:[01]?\d|2[0-3])h(?:[0-5]\d)\b", "English writes the hour “{quote}” with a point, a colon or a.m./p.m."),
        existence(rf"\b(?:the|on) day {_CARDINAL}(?:,| of)? {_MONTH}\b", "English writes the date “{quote}” without “day”."),
    ),
    confidence=0.9,
)
