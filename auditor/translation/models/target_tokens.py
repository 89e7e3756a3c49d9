"""Which token of a multilingual Marian model asks for which language."""

from collections.abc import Iterable

from auditor.errors import ModelError

# ISO 639-1 → ISO 639-3, for the languages that Marian models of news text exist for.
_ISO_639_3 = {
    "ar": "ara", "bg": "bul", "ca": "cat", "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa", "et": "est",
    "fi": "fin", "fr": "fra", "gl": "glg", "he": "heb", "hi": "hin", "hr": "hrv", "hu": "hun", "id": "ind", "it": "ita", "ja": "jpn",
    "ko": "kor", "lt": "lit", "lv": "lav", "mk": "mkd", "nl": "nld", "no": "nob", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus",
    "sk": "slk", "sl": "slv", "sq": "sqi", "sv": "swe", "th": "tha", "tr": "tur", "uk": "ukr", "vi": "vie", "zh": "cmn_Hans",
}  # fmt: skip


def choose_tokens(targets: Iterable[str], known: frozenset[str]) -> dict[str, str]:
    """Return target language → token, among the tokens that a vocabulary has; nothing for a model that has at most one.

    Older models write `>>it<<`, newer ones `>>ita<<`.

    Raises:
        ModelError: a multilingual model has no token for a target.
    """
    if len(known) <= 1:
        return {}
    chosen = {}
    for target in sorted(set(targets)):
        candidates = [f">>{code}<<" for code in (target, _ISO_639_3.get(target, target)) if f">>{code}<<" in known]
        if not candidates:
            raise ModelError(f"The model has no target token for {target!r}.", f"Its target tokens are: {', '.join(sorted(known))}.")
        chosen[target] = candidates[-1]
    return chosen
