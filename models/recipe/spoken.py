"""Tell whether a sentence is in the language that its file claims."""

from functools import cache
from typing import Any

from models.recipe.languages import ENGLISH, PIVOTS

# Below this many characters identification is a guess, and short pairs of a named corpus are what they claim to be.
SHORTEST = 40
# Another language must be this much likelier than the claimed one (natural log) before a sentence is refused.
MARGIN = 3.0


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=False)
    identifier.set_languages([ENGLISH, *PIVOTS, "de", "ru", "ca", "nl", "pl", "ro"])
    return identifier


def is_in(sentence: str, language: str) -> bool:
    """Tell whether a sentence is in `language`, or too short or too mixed to say."""
    if len(sentence) < SHORTEST:
        return True
    ranked = dict(_identifier().rank(sentence))
    best = max(ranked, key=lambda name: float(ranked[name]))
    return best == language or float(ranked[best]) - float(ranked[language]) < MARGIN
