"""Marks that English does not use."""

from auditor.artifacts.check import PUNCTUATION, Check
from auditor.artifacts.kinds import either, existence
from auditor.report import Severity

CHECK = Check(
    path="typography.foreign-marks",
    category=PUNCTUATION,
    severity=Severity.PUNCTUATION,
    description="Quotation or question marks of another language, such as «…», „…“ or ¿…?, stand in English text.",
    flags=(
        "The minister spoke of a «new beginning» for the region.",
        "The chairman called it „a mistake“ on Friday.",
        "¿Who will pay for the bridge?",
        "¡The champions are back!",
        "The film, ‹The Long Road›, opens in May.",
    ),
    passes=(
        "The minister spoke of a “new beginning” for the region.",
        "The chairman called it ‘a mistake’ on Friday.",
        "Who will pay for the bridge?",
        'The film, "The Long Road", opens in May.',
        "The champions are back!",
    ),
    run=either(
        existence(r"[«»‹›]", "English quotes with “…”, not with “{quote}”."),
        existence(r"„", "English opens a quotation with “, not with “{quote}”."),
        existence(r"[¿¡]", "English has no “{quote}”; the mark at the end is enough."),
    ),
    confidence=0.95,
)
