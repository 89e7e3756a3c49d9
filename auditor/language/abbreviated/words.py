"""What is known of the abbreviations of one language."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """What a full stop means after which word; all in lower case, without the last full stop.

    Attributes:
        never: a name or the rest of the phrase follows ("Dr.", "e.g.").
        numeric: only before a number, of Roman figures too ("No. 5", "vol. II").
        either: may also end a sentence ("Inc."): it does before a starter.
        starters: words that are capitalised only at the beginning of a sentence.
        ordinals: whether "5." is how the language writes "5th".
        names: those of them that are abbreviations only with a capital ("Ill.", "Ft."); in small letters they are words or units.
        final: they end an enumeration or a count, so that a capital behind them begins a sentence («и т. д.», "5 mln.").
        endings: of compounds that stand before a number ("Hauptstr. 17").
    """

    never: frozenset[str]
    numeric: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]
    ordinals: bool = field(default=False)
    names: frozenset[str] = field(default=frozenset())
    final: frozenset[str] = field(default=frozenset())
    endings: tuple[str, ...] = field(default=())


def listed(text: str) -> frozenset[str]:
    """Return the words of a list that spaces part."""
    return frozenset(text.split())
