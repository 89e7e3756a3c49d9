"""Words outside English that make a figure a bound or a guess: "circa 2.500", "plus de 600", "knapp 50"."""

import re
from functools import cache

# What stands right before the figure, as patterns.
_WORDS = {
    "de": r"rund|etwa|fast|knapp|gut|mehr\sals|weniger\sals|über|unter|bis\szu|ungefähr|circa|ca\.|beinahe|mindestens|höchstens|um\sdie",
    "es": r"(?:más|menos|cerca|alrededor|encima|debajo)\sde|unos|unas|casi|aproximadamente|en\storno\sa|al\smenos|hasta|sobre",
    "fr": r"(?:plus|moins|près|autour)\sde|plus\sd['’]|quelque|quelques|environ|presque|au\s(?:moins|plus)|jusqu['’]à|à\speine",
    "it": r"(?:più|meno)\sdi|oltre|circa|quasi|almeno|fino\sa|(?:at|in)torno\sa(?:i|gli|lle)?|sopra\s(?:i|le)|appena",
    "pt": r"(?:mais|menos|cerca|perto|acima|além)\sde|uns|umas|quase|aproximadamente|(?:ao|pelo)\smenos|até|em\storno\sde",
}
_LONGEST = 20


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    words = _WORDS.get(language)
    return re.compile(rf"(?:^|(?<!\w))(?:{words})\s*$", re.IGNORECASE) if words else None


def is_guess(text: str, start: int, language: str) -> bool:
    """Tell whether a figure that starts there is told as a bound or a guess."""
    pattern = _pattern(language)
    return pattern is not None and pattern.search(text[max(0, start - _LONGEST) : start]) is not None
