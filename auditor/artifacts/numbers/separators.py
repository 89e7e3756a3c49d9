"""Digits grouped or pointed as another language does."""

from auditor.artifacts.check import NUMBER_FORMAT, Check
from auditor.artifacts.kinds import either, existence
from auditor.artifacts.numbers.house import outside_south_africa
from auditor.report import Severity

_SCALE = (
    r"(?:million|billion|trillion|thousand|percent|per cent|%|kg|km|met(?:re|er)s|kilomet(?:re|er)s|degrees|points"
    r"|euros?|dollars|lit(?:re|er)s|hectares|tons|tonnes|square)"
)

# What is counted whole, so that three digits behind a point cannot be a fraction.
WHOLE = (
    r"(?:people|persons|inhabitants|spectators|viewers|visitors|voters|votes|soldiers|troops|workers|employees|jobs|students|pupils"
    r"|passengers|patients|prisoners|refugees|residents|citizens|members|supporters|fans|tourists|volunteers|women|men|children"
    r"|houses|homes|apartments|flats|cars|vehicles|tickets|copies|seats|companies|families|victims|deaths|dead|cases|books|rooms)"
)

CHECK = Check(
    path="numbers.separators",
    category=NUMBER_FORMAT,
    severity=Severity.MINOR,
    description="A number is grouped with points, has a decimal comma, or counts thousands or “millions” in words beside its digits.",
    flags=(
        "The rescue cost 1.500.000 euros in all.",
        "Exports rose by 3,5 percent in March.",
        "The firm lost 12,75 million last year.",
        "It sold 2 thousand 500 tickets in a day.",
        "The dam holds 2.350.000 tons of water.",
        "The march drew 12.400 people and 15mila voters.",
        "Some 20 thousand fans had come from the capital.",
        "The price is 1.234,56 euros.\nSome 2 millions of people fled.\nThree millions people live there.",
        "The bridge will cost 2.5 thousand million dollars.",
    ),
    passes=(
        "The rescue cost 1,500,000 euros in all.",
        "Exports rose by 3.5 percent in March, and 1,250 points on the index.",
        "Version 1.500.2 was released, and so was build 10.0.19041.",
        "Inflation fell to 4,5% in March, Eskom said, and the plant cost R2,5 billion.",
        "Tens of millions fled, one in ten of the millions who came; in 2012 millions more did not, “420 millions d’euros” in French.",
        "The score was 6-4, 3-6, 7-5 after two hours.",
        "Between 2,000 and 2,500 tickets were sold.",
        "Twelve thousand fans sang, and hundreds of thousands watched.",
        "The probe lost 1.250 kilograms in 4.125 seconds, and women had 1.925 children on average.",
    ),
    run=either(
        existence(r"(?<![\w.,])[1-9]\d{0,2}(?:\.\d{3}){2,}(?![\w]|[.,]\d)", "English groups the digits of “{quote}” with commas."),
        existence(r"(?<![\w.,])[1-9]\d{0,2}(?:\.\d{3})+,\d{1,2}\b(?![.,]\d)", "English writes “{quote}” with commas, and a decimal point."),
        existence(
            r"(?i)(?<![\w.,])(?!(?:19|20)\d\d )"
            r"(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty) (?P<mark>[mb]illions)\b(?! d['’])",
            "English has no plural “{quote}” behind a number.",
        ),
        outside_south_africa(
            existence(
                rf"(?<![\w.,])\d{{1,3}},\d{{1,2}}(?=[ \u00a0-]?{_SCALE}\b|[ \u00a0]?%)", "English writes “{quote}” with a decimal point."
            )
        ),
        existence(
            rf"(?<![\w.,$£€])(?P<mark>[1-9]\d{{1,2}}\.\d{{3}}|[1-9]\.\d00|[1-9]\.\d50) (?:[a-z]+ )?{WHOLE}\b",
            "English groups the digits of “{quote}” with a comma.",
        ),
        existence(r"(?<![\w.,])\d{1,3} (?:thousand|mila|mil) (?:and )?\d{3}\b", "English writes “{quote}” as one number."),
        existence(r"(?<![\w.,-])\d{1,3}(?:\.\d+)? thousand(?: million)?\b", "English writes “{quote}” in digits alone, or in words alone."),
        existence(r"(?<![\w.,])\d{1,3}mila\b", "English writes “{quote}” in digits alone."),
    ),
    confidence=0.9,
)
