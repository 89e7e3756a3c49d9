"""Initials cut as another script cuts them."""

from auditor.artifacts.check import SPELLING, Check
from auditor.artifacts.kinds import existence
from auditor.report import Severity

CHECK = Check(
    path="typography.initials",
    category=SPELLING,
    severity=Severity.MINOR,
    description="A two-letter initial stands for one letter of another script, as in “Yu.” for Cyrillic Ю.",
    flags=(
        "The medal was named after Yu. B. Orlov.",
        "The plant was built by Yu.P. Semenov in the north.",
        "A street recalls Ya.M. Petrov, its first mayor.",
        "The poem by Zh. A. Kirov was read aloud.",
        "The engine of Ye. S. Volkov was never built.",
    ),
    passes=(
        "The novel by J.K. Rowling was reprinted.",
        "The poem by Yuri Orlov was read aloud.",
        "Dr. A. Smith and St. J. Philby met in Cairo.",
        "Mr. B. Jones chaired the meeting.",
        "The engine of E. S. Volkov was never built.",
    ),
    run=existence(
        r"(?<!\w)(?P<mark>(?:Yu|Ya|Zh|Ch|Sh|Ye|Yo|Ts|Kh)\.\s?[A-Z][a-z]?\.)(?=\s?[A-Z][a-z]+)",
        "English readers expect the first name, not “{quote}”.",
    ),
    confidence=0.7,
)
