"""Spaces missing after a stop or standing before one."""

from auditor.artifacts.check import PUNCTUATION, Check
from auditor.artifacts.kinds import either, existence
from auditor.report import Severity

# A lower-case word, a stop, a capitalised word: no host name or file name looks so, and initials have one letter before the stop.
_GLUED = existence(
    r"(?<![\w./@])[a-zà-ÿ]{3,}(?P<mark>[.!?;][A-Z][a-z’']+)(?![\w./@-])", "A space is missing in “{quote}”: a new sentence begins there."
)
_GLUED_COMMA = existence(r"(?<![\w./@])[^\W\d_]{2,}(?P<mark>,[^\W\d_]{2,})(?![\w./@])", "A space is missing after the comma in “{quote}”.")
_BEFORE = existence(
    r"[^\W_](?P<mark>[ \u00a0\u202f]+[,;:.!?])(?=[\s\"”’»]|$)(?! ?\.)",
    "English sets no space before the mark in “{quote}”.",
    # Dots in a row, and a score or ratio set apart: "3 : 1".
    unless=r"\.\s*\.\s*\.|\d : \d",
)
_MISPLACED = existence(r"[^\W\d_]{2,}(?P<mark> [,;])[^\W\d_]{2,}", "The space belongs behind the mark, not before it.")

CHECK = Check(
    path="typography.spacing",
    category=PUNCTUATION,
    severity=Severity.PUNCTUATION,
    description="A space is missing after a stop or comma, or stands before one.",
    flags=(
        "The mayor left early.Nobody knew why.",
        "The team won the match , but lost the cup.",
        "Was the bridge safe ? Engineers said it was.",
        "The ship sank off Norway,killing three.",
        "The vote was late;Members had gone home.",
        "He arrived ;then he left.\nHe asked: “Why ?”",
    ),
    passes=(
        "The mayor left early. Nobody knew why.",
        "Readers of example.com and Node.js users were told at 10.30 a.m. on Monday.",
        "J.K. Rowling and George R.R. Martin met in Washington, D.C., last year.",
        "He hesitated . . . and then he signed.",
        "The ratio was 3 : 1 in favour.",
        "About 1,500 people paid £3.50 each, the U.S. agency said.",
    ),
    run=either(_GLUED, _GLUED_COMMA, _BEFORE, _MISPLACED),
    confidence=0.9,
)
