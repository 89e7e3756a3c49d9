"""Digits grouped with spaces, as French, Czech or Russian have them."""

import calendar

from auditor.artifacts.check import PUNCTUATION, Check
from auditor.artifacts.kinds import existence
from auditor.artifacts.numbers.house import outside_south_africa
from auditor.artifacts.numbers.separators import WHOLE
from auditor.report import Severity

_SPACE = "[ \u00a0\u2009\u202f]"
# A single digit before a group may well be a number of its own, unless what is counted follows or the group is empty.
_GROUPED = rf"(?P<mark>[1-9]\d{{1,2}}(?:{_SPACE}\d{{3}})+|[1-9](?:{_SPACE}\d{{3}}){{2,}}|[1-9]{_SPACE}(?:000|\d{{3}}(?= {WHOLE}\b)))"
# Behind these stands a day or a telephone number.
_NO_COUNT = "".join(rf"(?<!{word} )" for word in (*calendar.month_name[1:], "call", "dial", "phone", "number"))
# A number that people call ("the Samaritans on 116 123"), and a flat before the number of its house.
_CALLED = (
    r"(?i)\b(?:call|phone|ring|text|dial|contact|reach|helpline|hotline|line|police|samaritans|crimestoppers)\w*\b[^.;:!?]{0,80}"
    r" (?:on|at) \d{3}(?: \d{3,4})+(?=\W*$|[.,;:!?)”\"]| (?:or|for|to|if|and|at|from|free|24)\b)"
    r"|\d[\d ]+ (?-i:[A-Z])\w+ (?:street|st|road|rd|avenue|ave|lane|drive)\b"
)

CHECK = Check(
    path="numbers.grouping",
    category=PUNCTUATION,
    severity=Severity.PUNCTUATION,
    description="The digits of a number are grouped with spaces.",
    flags=(
        "The show drew 380 000 visitors in its first week.",
        "The plant made 1 224 500 tyres last year.",
        "The bridge cost $12\u00a0500, and 4 000 metres of rope were used.",
        "At least 2 150 people signed.",
        "Damage came to 295 131 564 crowns.",
        "The police spent money on 131 444 new radios.",
    ),
    passes=(
        "On May 12 200 people came; call 555 123 456 for tickets.",
        "In the 4 100 relay the team came third, and in Room 7 300 chairs were set up.",
        "The show drew 380,000 visitors in 2019, 120 of them from abroad.",
        "In 2012 450 houses were built.",
        "In Durban 12 000 people lost their homes.\nRepairs will cost R380 000.",
        "Call Samaritans free on 116 123, or contact the police on 131 444.",
        "The letter went to 12 345 Oak Street in Leeds.",
        "The box is 120 x 300 x 450 mm, and its number is 7624 800 100.",
    ),
    run=outside_south_africa(
        existence(
            rf"{_NO_COUNT}(?<![\w.,+(])(?<!\d{_SPACE}){_GROUPED}(?!{_SPACE}?\w*\d|[\w%]|[.,:/-]\d)",
            "English groups the digits of “{quote}” with commas, not with spaces.",
            unless=_CALLED,
        )
    ),
    confidence=0.9,
)
