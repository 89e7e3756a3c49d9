"""What a witness beside the card says: log-odds of labels against clean text, which are added to those of the card (naive Bayes)."""

from collections.abc import Mapping
from dataclasses import dataclass

# Log-odds that a witness can add or take: it does not decide alone.
MOST = 5.0


@dataclass(frozen=True, slots=True)
class Testimony:
    """What a witness says for one label against clean text.

    Attributes:
        log_odds: in nats, within ± `MOST`.
        parts: what each feature adds to them, beside what it adds for the average clean text.
    """

    log_odds: float
    parts: Mapping[str, float]
