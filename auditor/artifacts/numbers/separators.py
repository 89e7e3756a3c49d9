"""Digits grouped or pointed as another language does."""

from auditor.artifacts.check import NUMBER_FORMAT, Check
from auditor.artifacts.kinds import either, existence
from auditor.report import Severity

_SCALE = (
    r"(?:million|billion|trillion|thousand|percent|per cent|%|kg|km|met(?:re|er)s|kilomet(?:re|er)s|degrees|points"
    r"|euros?|dollars|lit(?:re|er)s|hectares|tons|tonnes|square)"
)

CHECK = Check(
    path="numbers.separators",
    category=NUMBER_FORMAT,
    severity=Severity.MINOR,
    description="A number is grouped with points or has a decimal comma, or counts thousands in words before its digits.",
    flags=(
        "The rescue cost 1.500.000 euros in all.",
        "Exports rose by 3,5 percent in March.",
        "The firm lost 12,75 million last year.",
        "It sold 2 thousand 500 tickets in a day.",
        "The dam holds 2.350.000 tons of water.",
    ),
    passes=(
        "The rescue cost 1,500,000 euros in all.",
        "Exports rose by 3.5 percent in March, and 1,250 points on the index.",
        "Version 1.500.2 was released, and so was build 10.0.19041.",
        "The score was 6-4, 3-6, 7-5 after two hours.",
        "Between 2,000 and 2,500 tickets were sold.",
    ),
    run=either(
        existence(r"(?<![\w.,])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\w]|[.,]\d)", "English groups the digits of “{quote}” with commas."),
        existence(
            rf"(?<![\w.,])\d{{1,3}},\d{{1,2}}(?=[ \u00a0-]?{_SCALE}\b|[ \u00a0]?%)", "English writes “{quote}” with a decimal point."
        ),
        existence(r"(?<![\w.,])\d{1,3} (?:thousand|mila|mil) (?:and )?\d{3}\b", "English writes “{quote}” as one number."),
    ),
    confidence=0.9,
)
