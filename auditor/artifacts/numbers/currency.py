"""Sums of money in the order of another language."""

from auditor.artifacts.check import CURRENCY_FORMAT, Check
from auditor.artifacts.kinds import either, existence
from auditor.report import Severity

_UNIT = (
    r"(?:euros?|dollars?|pounds|yen|rubles|roubles|francs|pesos|reais"
    r"|people|inhabitants|years|users|viewers|spectators|tonnes|tons|hectares|copies)"
)
_COUNT = r"(?:\d[\d.,]*|a|one|two|three|four|five|six|ten|twenty|fifty)"

CHECK = Check(
    path="numbers.currency",
    category=CURRENCY_FORMAT,
    severity=Severity.MINOR,
    description="A sum has its currency sign apart from or behind the digits, or “of” between the scale and the unit.",
    flags=(
        "The tunnel cost $ 350 million to dig.",
        "The club paid 30 million of euros for him.",
        "The region has two million of inhabitants.",
        "A ticket costs 15€ at the door.",
        "The fund is worth 3 billion of dollars.",
    ),
    passes=(
        "The tunnel cost $350 million to dig.",
        "The club paid 30 million euros for him, and millions of dollars changed hands.",
        "A ticket costs €15 at the door.",
        "About a million of the inhabitants left.",
        "The agency needs US$ 350 million, and the rate was 0.85 £/€; the €/£ 0.84 of May is past.",
        "US $5 bills and the £ fell against the $ again.",
    ),
    run=either(
        existence(
            r"(?<![A-Za-z/])[$£€¥] +\d[\d.,]*(?: (?:million|billion|trillion))?", "English sets the sign close to the digits in “{quote}”."
        ),
        existence(r"(?<![\w.,])\d[\d.,]* ?[$£€](?![\w/])", "English sets the currency sign before the digits in “{quote}”."),
        existence(
            rf"(?i)\b{_COUNT} (?P<mark>(?:million|billion|trillion|thousand|hundred) of {_UNIT}\b)",
            "English has no “of” in “{quote}”.",
        ),
    ),
    confidence=0.9,
)
