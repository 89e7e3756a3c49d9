"""How the article is written: few, robust figures that a typesetter cannot change.

Function words: Mosteller and Wallace (1964); their use to find translated text: Volansky, Ordan and Wintner,
"On the features of translationese" (2015). Type-token ratio over a moving window: Covington and McFall (2010).
"""

from statistics import fmean, pstdev

from auditor.scoring.features.measure import Measure
from auditor.scoring.features.words import Prose

WINDOW = 50

CLASSES = {
    "articles": "the a an",
    "prepositions": "of in to for on with at by from about into over after before between through during under among without",
    "pronouns": "i you he she it we they me him her us them his its their my your our this these those who whom whose which",
    "conjunctions": "and or but so because although though while if unless whether nor yet since",
    "auxiliaries": "is are was were be been being has have had do does did will would can could may might must shall should",
}
CONTRACTIONS = ("n't", "'re", "'ve", "'ll", "'d", "'m")
MARKS = {"commas": (",",), "brackets": ("(",), "dashes": ("—",), "semicolons": (";",)}
_SOURCE = "Volansky, Ordan and Wintner 2015"


def _measure(name: str, unit: str, what: str, meaning: str, source: str = _SOURCE) -> Measure:
    more = f"It has more {what} than human text ({{value}} {unit} against {{human}})."
    less = f"It has fewer {what} than human text ({{value}} {unit} against {{human}})."
    return Measure(f"style.{name}", unit, name.split(".")[0], more, less, meaning, source)


MEASURES = (
    *(_measure(name, "per 100 words", name, f"Function words that are {name}.", "Mosteller and Wallace 1964") for name in CLASSES),
    _measure("contractions", "per 100 words", "contractions", "Words with a contracted verb or negation."),
    *(_measure(name, "per 100 words", name, f"Punctuation: {name}, after quotes and dashes were made alike.") for name in MARKS),
    _measure("sentence_length.mean", "words", "words per sentence", "Mean length of a sentence."),
    _measure("sentence_length.deviation", "words", "differences of length among its sentences", "Standard deviation of sentence length."),
    _measure(
        "type_token",
        "percent",
        "different words in every fifty",
        f"Share of different words, mean over windows of {WINDOW} words.",
        "Covington and McFall 2010",
    ),
)


def style_features(prose: Prose) -> dict[str, float]:
    """Return the stylometric figures; nothing at all for a text without words."""
    words, lengths = prose.lowered, [len(sentence) for sentence in prose.words if sentence]
    if not words:
        return {}
    per_hundred = 100 / len(words)
    found = {f"style.{name}": per_hundred * sum(word in members for word in words) for name, members in _SETS.items()}
    found["style.contractions"] = per_hundred * sum(word.endswith(CONTRACTIONS) for word in words)
    found |= {f"style.{name}": per_hundred * prose.count(marks) for name, marks in MARKS.items()}
    found["style.sentence_length.mean"] = fmean(lengths)
    found["style.sentence_length.deviation"] = pstdev(lengths)
    if len(words) >= WINDOW:
        found["style.type_token"] = _type_token(words)
    return found


_SETS = {name: frozenset(members.split()) for name, members in CLASSES.items()}


def _type_token(words: tuple[str, ...]) -> float:
    windows = range(len(words) - WINDOW + 1)
    return 100 * fmean(len(set(words[start : start + WINDOW])) / WINDOW for start in windows)
