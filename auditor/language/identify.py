"""The language of a text, and a second opinion from another method."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

UNDETERMINED = "und"
MINIMUM_LETTERS = 20
MINIMUM_PROBABILITY = 0.9
# Near relatives share a short text (Danish and Norwegian, Indonesian and Malay); where both identifiers name the same one, it is that.
AGREED_PROBABILITY = 0.7
# Neither identifier gains from more than a long article, and one of them takes its time.
_MAXIMUM_CHARACTERS = 20_000
# The members of macrolanguages that an identifier tells apart, by ISO 639-3: https://iso639-3.sil.org/code_tables/macrolanguage_mappings
MACROLANGUAGES = {
    "nb": "no", "nn": "no", "wuu": "zh", "yue": "zh", "ary": "ar", "arz": "ar", "sdh": "ku", "uzs": "uz",
}  # fmt: skip
_lock = threading.Lock()

Opinion = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Identified:
    """A language (ISO 639-1, or `und`), its probability, and what the other identifier says.

    `second_opinion` is `None` when the other one has none. `probability` is the identifier's own for its first
    choice, below 0.9 where that made the language `und` or the other one had to agree; it is zero for a text too short to ask about.
    """

    language: str
    probability: float
    second_opinion: str | None

    @property
    def disputed(self) -> bool:
        """Tell whether both identifiers have an opinion and they differ."""
        return self.language != UNDETERMINED and self.second_opinion not in (None, self.language)


def identify(text: str, *, identifier: str = "py3langid") -> Identified:
    """Return the language of `text` according to `identifier` (`py3langid` or `langdetect`); `und` instead of a guess.

    A text of fewer than 20 letters has no language, nor has one whose best language stays below probability 0.9, or below 0.7 where
    the other identifier says the same.
    The method of py3langid is Lui and Baldwin (2012), https://aclanthology.org/P12-3005.

    Raises:
        ValueError: an unknown identifier.
    """
    if identifier not in _IDENTIFIERS:
        raise ValueError(f"Unknown identifier {identifier!r}; there are {', '.join(_IDENTIFIERS)}.")
    sample = text[:_MAXIMUM_CHARACTERS].encode("utf-8", "replace").decode("utf-8")
    if sum(character.isalpha() for character in sample) < MINIMUM_LETTERS:
        return Identified(UNDETERMINED, 0.0, None)
    (other,) = (name for name in _IDENTIFIERS if name != identifier)
    language, probability = _IDENTIFIERS[identifier](sample)
    second, confidence = _IDENTIFIERS[other](sample)
    agreed = language == second and min(probability, confidence) >= AGREED_PROBABILITY
    return Identified(
        language if probability >= MINIMUM_PROBABILITY or agreed else UNDETERMINED,
        probability,
        second if confidence >= MINIMUM_PROBABILITY else None,
    )


def _py3langid(text: str) -> Opinion:
    shares: dict[str, float] = {}
    # Wu, Cantonese and Mandarin divide one Chinese text among themselves: each may be unsure of what is certainly Chinese.
    for code, probability in _once(_load_py3langid).rank(text):
        shares[_base(code)] = shares.get(_base(code), 0.0) + float(probability)
    language = max(shares, key=shares.__getitem__)
    return language, min(shares[language], 1.0)


def _langdetect(text: str) -> Opinion:
    from langdetect.lang_detect_exception import LangDetectException

    detector = _once(_load_langdetect).create()
    detector.append(text)
    try:
        best = detector.get_probabilities()
    except LangDetectException:  # no letters that it knows
        return UNDETERMINED, 0.0
    return (_base(best[0].lang), float(best[0].prob)) if best else (UNDETERMINED, 0.0)


_IDENTIFIERS: dict[str, Callable[[str], Opinion]] = {"py3langid": _py3langid, "langdetect": _langdetect}


def _once(load: Callable[[], Any]) -> Any:
    """Return what `load` returns, loaded once a process whichever thread asks first."""
    with _lock:
        return load()


@cache
def _load_py3langid() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _load_langdetect() -> Any:
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    factory = DetectorFactory()
    # Unseeded, it draws at random and changes its mind between calls; sorted, it is alike on every file system.
    factory.seed = 0
    profiles = sorted(path for path in Path(PROFILES_DIRECTORY).iterdir() if not path.name.startswith("."))
    factory.load_json_profile([path.read_text(encoding="utf-8") for path in profiles])
    return factory


def _base(code: str) -> str:
    """Return the primary subtag, that of the macrolanguage where there is one."""
    base = code.split("-")[0].lower()
    return MACROLANGUAGES.get(base, base)
