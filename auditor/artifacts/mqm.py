"""MQM-Core, the two top levels of the MQM error typology, as The MQM Council published them on 7 March 2024.

https://themqm.org/downloads/ (CC BY 4.0). Names are written in lower case with hyphens: `accuracy/mistranslation`.
"""

from collections.abc import Mapping

CORE: Mapping[str, frozenset[str]] = {
    "terminology": frozenset({"inconsistent-with-terminology-resource", "inconsistent-use-of-terminology", "wrong-term"}),
    "accuracy": frozenset(
        {"mistranslation", "overtranslation", "undertranslation", "addition", "omission", "do-not-translate", "untranslated"}
    ),
    "linguistic-conventions": frozenset(
        {"grammar", "punctuation", "spelling", "unintelligible", "character-encoding", "textual-conventions"}
    ),
    "style": frozenset(
        {
            "organization-style",
            "third-party-style",
            "inconsistent-with-external-reference",
            "language-register",
            "awkward-style",
            "unidiomatic-style",
            "inconsistent-style",
        }
    ),
    "locale-conventions": frozenset(
        {
            "number-format",
            "currency-format",
            "measurement-format",
            "time-format",
            "date-format",
            "address-format",
            "telephone-format",
            "shortcut-key",
        }
    ),
    "audience-appropriateness": frozenset({"culture-specific-reference", "offensive"}),
    "design-and-markup": frozenset(
        {"character-formatting", "layout", "markup-tag", "truncation-text-expansion", "missing-text", "link-cross-reference"}
    ),
}


def is_core(category: str) -> bool:
    """Tell whether `category` names an error type of MQM-Core as `dimension/type`."""
    dimension, _, kind = category.partition("/")
    return kind in CORE.get(dimension, frozenset())
