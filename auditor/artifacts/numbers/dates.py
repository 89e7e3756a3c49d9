"""Dates, decades and hours as another language writes them."""

from auditor.artifacts.check import DATE_FORMAT, Check
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import either, existence
from auditor.artifacts.numbers.house import outside_south_africa
from auditor.report import Severity

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_YEAR = r"(?:1[5-9]|20)\d\d"
_CARDINAL = r"(?:[1-9]|[12]\d|3[01])"
# Behind these stands how long something took: "won the stage in 4h37".
_TOOK = "".join(
    rf"(?<!\b{word} )"
    for word in sorted(listed("in of after for within under over than took taken takes lasted lasts nearly almost a an A An run runs ran"))
)
# What tells a time that was run or ridden in: a name before a score sheet's, a lead or a lag behind it, the word for it.
_LASTING = (
    r"\d+h\d\d\b(?=,? (?:behind|ahead|adrift|back|clear|longer|shorter|faster|slower|later|earlier|long)\b)"
    r"|(?i:\b(?:time|times|record|duration|marathon|stage|standings)\b[^.;]{0,40}\b\d+h\d\d\b(?:[^.;]{0,30}?\d+h\d\d\b)*)"
)

CHECK = Check(
    path="numbers.dates",
    category=DATE_FORMAT,
    severity=Severity.MINOR,
    description="A date, decade or hour keeps the wording of its source, such as “5 of October”, “the years 90” or “18h30”.",
    flags=(
        "The mission left on 5 of October from the desert.",
        "It began at the 18:42, and around to the 4.20 of Sunday the sea rose.",
        "Rock of the 90's years filled the hall.",
        "He grew up in the years 60 in a small town.",
        "The songs of the years 60 and 70 are back.",
        "The match starts at 18h30 on Sunday.",
        "She was born on the day 12 March in Lisbon.",
        "In the 2003 he left for Rome.",
        "He died on May of 2003.\nHe left in May of the 2003.",
        "The show starts at 20 o'clock and ends at the 2 of the morning.",
    ),
    passes=(
        "The mission left on the 5th of October; 3 of May's votes were lost.",
        "He looked at the 18:42 to Leeds, ran second until the 2.30 race, and got around the 4.20 mark.",
        "Rock of the 1990s filled the hall, and the '90s are back.",
        "He died in May of 2003, at 8 o'clock, in March of the 2003 season.",
        "In the years 1960 to 1965 he taught at 12 schools.",
        "The match starts at 6.30 p.m. on Sunday, 18 March.",
        "He worked through a 48h shift on day 12 of the strike.",
        "Between the years 30 and 33 he preached; in the years 60 and 59 BC Caesar was in Rome.",
        "The film runs 2h15, a 1h30 flight takes you there, and the results were: 1 Vinge (DSM) 4h37:12, 2 Pohl.",
        "The bus left Durban at 18h30 with R2 000 in its till.",
        "The winner finished 1h12 ahead; his time, 2h03, was the best.\nLeading times: Kiptum 2h01, Kosgei 2h14.",
        "She won the stage in 4h37, after the longest one took 5h12.",
    ),
    run=either(
        existence(
            rf"\b(?:on|On|the|The|until|since|from|by|of) (?P<mark>{_CARDINAL} of {_MONTH}\b)(?!['’])",
            "English writes the date “{quote}” without “of”.",
        ),
        existence(
            rf"\b(?:[Oo]n (?P<mark>{_MONTH} of (?:the )?{_YEAR})|[Ii]n {_MONTH} of the {_YEAR})(?=[.,;]| (?:he|she|it|they|we)\b|$)",
            "English names a month with its year alone.",
        ),
        existence(
            r"\b[Aa]t (?P<mark>(?:the )?(?:[1-9]|1[0-2]) of the (?:morning|afternoon|evening|night))(?=[.,;!?]|$| (?:on|in|and|when|to)\b)",
            "English gives the hour “{quote}” as “o’clock”, “a.m.” or “p.m.”.",
        ),
        existence(
            r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil) (?P<mark>the (?:1[7-9]|20)(?!00)\d\d) (?:he|she|they|we)\b",
            "English names the year without “the”.",
        ),
        existence(
            r"\b(?:[Aa]t|[Uu]ntil|[Aa]round(?: to)?) (?P<mark>the (?:[01]?\d|2[0-3])[.:][0-5]\d)"
            r"(?=[,;]| (?:on|of|and|in|when|he|she|they|the)\b|\.(?:\s|$))",
            "English names the hour without “the”.",
        ),
        existence(r"\b(?:1[3-9]|2[0-4]) o['’]clock\b", "English counts the hours of “{quote}” to twelve."),
        existence(r"\b(?:the )?(?:19|20)?\d0['’]?s years\b", "“{quote}” names the decade twice."),
        existence(
            # Not "the years 60 and 59 BC", nor "the years 30 to 33"
            r"\b[Tt]he years ['’]?\d0\b(?![\d-])"
            r"(?! (?:AD|BC|CE|BCE)\b)(?! (?:and|to|or|until|through) (?:\d*[1-9]\b|\d+ (?:AD|BC|CE|BCE)))",
            "English names the decade “{quote}” as “the ’90s” or “the 1990s”.",
        ),
        outside_south_africa(
            existence(
                rf"{_TOOK}\b(?:[01]?\d|2[0-3])h(?:[0-5]\d)\b(?!:\d)",
                "English writes the hour “{quote}” with a point, a colon or a.m./p.m.",
                unless=_LASTING,
            )
        ),
        existence(rf"\b(?:the|on) day {_CARDINAL}(?:,| of)? {_MONTH}\b", "English writes the date “{quote}” without “day”."),
    ),
    confidence=0.9,
)
