"""Digits grouped or pointed as another language does."""

import calendar

from auditor.artifacts.check import NUMBER_FORMAT, Check
from auditor.artifacts.kinds import either, existence
from auditor.report import Severity

_SCALE = (
    r"(?:million|billion|trillion|thousand|percent|per cent|%|kg|km|met(?:re|er)s|kilomet(?:re|er)s|degrees|points"
    r"|euros?|dollars|lit(?:re|er)s|hectares|tons|tonnes|square)"
)

# What is counted whole, so that three digits behind a point cannot be a fraction.
_WHOLE = (
    r"(?:people|persons|inhabitants|spectators|viewers|visitors|voters|votes|soldiers|troops|workers|employees|jobs|students|pupils"
    r"|passengers|patients|prisoners|refugees|residents|citizens|members|supporters|fans|tourists|volunteers|women|men|children"
    r"|houses|homes|apartments|flats|cars|vehicles|tickets|copies|seats|companies|families|victims|deaths|dead|cases|books|rooms)"
)

# Spaces between the groups of one number; "On May 12 200 people came" has two numbers.
_SPACE = "[ \u00a0\u2009\u202f]"
# A single digit before a group may well be a number of its own, unless what is counted follows or the group is empty.
_GROUPED = rf"(?P<mark>[1-9]\d{{1,2}}(?:{_SPACE}\d{{3}})+|[1-9](?:{_SPACE}\d{{3}}){{2,}}|[1-9]{_SPACE}(?:000|\d{{3}}(?= {_WHOLE}\b)))"
# Behind these stands a day or a telephone number.
_NO_COUNT = "".join(rf"(?<!{word} )" for word in (*calendar.month_name[1:], "call", "dial", "phone", "number"))

CHECK = Check(
    path="numbers.separators",
    category=NUMBER_FORMAT,
    severity=Severity.MINOR,
    description="A number is grouped with points or spaces, has a decimal comma, or counts thousands in words behind or before its digits.",
    flags=(
        "The rescue cost 1.500.000 euros in all.",
        "Exports rose by 3,5 percent in March.",
        "The firm lost 12,75 million last year.",
        "It sold 2 thousand 500 tickets in a day.",
        "The dam holds 2.350.000 tons of water.",
        "The march drew 12.400 people and 15mila voters.",
        "The show drew 380 000 visitors in its first week.",
        "The plant made 1 224 500 tyres last year.",
        "Some 20 thousand fans had come from the capital.",
        "The bridge will cost 2.5 thousand million dollars.",
    ),
    passes=(
        "The rescue cost 1,500,000 euros in all.",
        "Exports rose by 3.5 percent in March, and 1,250 points on the index.",
        "Version 1.500.2 was released, and so was build 10.0.19041.",
        "The score was 6-4, 3-6, 7-5 after two hours.",
        "Between 2,000 and 2,500 tickets were sold.",
        "On May 12 200 people came; call 555 123 456 for tickets.",
        "Twelve thousand fans sang, and hundreds of thousands watched.",
        "In the 4 100 relay the team came third, and in Room 7 300 chairs were set up.",
        "The probe lost 1.250 kilograms in 4.125 seconds, and women had 1.925 children on average.",
    ),
    run=either(
        existence(r"(?<![\w.,])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\w]|[.,]\d)", "English groups the digits of “{quote}” with commas."),
        existence(
            rf"(?<![\w.,])\d{{1,3}},\d{{1,2}}(?=[ \u00a0-]?{_SCALE}\b|[ \u00a0]?%)", "English writes “{quote}” with a decimal point."
        ),
        existence(
            rf"(?<![\w.,$£€])(?P<mark>[1-9]\d{{1,2}}\.\d{{3}}|[1-9]\.\d00|[1-9]\.\d50) (?:[a-z]+ )?{_WHOLE}\b",
            "English groups the digits of “{quote}” with a comma.",
        ),
        existence(r"(?<![\w.,])\d{1,3} (?:thousand|mila|mil) (?:and )?\d{3}\b", "English writes “{quote}” as one number."),
        existence(
            rf"{_NO_COUNT}(?<![\w.,+(])(?<!\d{_SPACE}){_GROUPED}(?!{_SPACE}?\w*\d|[\w%]|[.,:/-]\d)",
            "English groups the digits of “{quote}” with commas, not with spaces.",
        ),
        existence(r"(?<![\w.,-])\d{1,3}(?:\.\d+)? thousand(?: million)?\b", "English writes “{quote}” in digits alone, or in words alone."),
        existence(r"(?<![\w.,])\d{1,3}mila\b", "English writes “{quote}” in digits alone."),
    ),
    confidence=0.9,
)
