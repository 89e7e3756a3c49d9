"""Punctuation marks that stand twice, or together as they never do."""

from auditor.artifacts.check import PUNCTUATION, Check
from auditor.artifacts.kinds import existence
from auditor.report import Severity

CHECK = Check(
    path="typography.doubled-marks",
    category=PUNCTUATION,
    severity=Severity.PUNCTUATION,
    description="A comma, colon or semicolon stands beside another mark, or dots stand in twos or in long rows.",
    flags=(
        "The mayor left early,, and nobody knew why.",
        "The vote was late;, members had gone home.",
        "The bridge is closed.. Nobody knows until when.",
        "The talks went on............. until midnight.",
        "The ship sank,. Three men were lost.",
        "He left. . She stayed.",
    ),
    passes=(
        "The mayor left early... and nobody knew why.",
        "It was built by Smith & Co., and sold in the U.S., too.",
        "“Is it closed?”, he asked; nobody answered (yet).",
        "The vote: late. The members: gone.",
        "In C++ the word std::move moves nothing; the address 2001:db8::1 is reserved; run cd ../src first.",
        "He hesitated . . . and then he signed.",
    ),
    run=existence(
        # "std::move" and "../src" are a programmer's.
        r"(?!(?<=\w)::(?=\w))[,;:] ?[,;:](?![)(])|[,;:]\.(?!\.|\d)|(?<![.\w])\.\.(?![./])"
        r"|(?<=[a-z]{3})\.\.(?!\.)|\.{7,}|(?<=[a-z]{2})\. \.(?! ?\.)",
        "The marks “{quote}” do not go together.",
    ),
    confidence=0.9,
)
