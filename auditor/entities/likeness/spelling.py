"""Tell how two spellings of a name token came apart: by sound, by the spelling tradition of another language, or by a slip."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

Rules = tuple[tuple[re.Pattern[str], str], ...]


def _rules(text: str) -> Rules:
    pairs = (rule.split(">") for rule in text.split())
    return tuple((re.compile(pattern), replacement) for pattern, replacement in pairs)


# Each tradition's letters, rewritten as an English transliteration writes the same sound. Order matters: long groups first,
# capitals keep a written sound from being rewritten twice.
TRADITIONS: dict[str, Rules] = {
    "German": _rules("schtsch>SHCH tsch>CH sch>SH dsch>J sh>ZH ch>KH w>V j>Y z>TS ew$>EV ow$>OV eh>E ah>A oh>O ie>I x>KS ^s(?=[aeiou])>Z"),
    "French": _rules("tch>CH ch>SH dj>J ou>U ff$>V eff$>EV gu(?=[ei])>G ine$>IN qu>K oï>OI aï>AI tz>TS ^j>ZH"),
    "Italian": _rules("sci(?=[aou])>SH sc(?=[ei])>SH ci(?=[aou])>CH c(?=[ei])>CH ch>K gh(?=[ei])>G gi(?=[aou])>J gn>NY z>TS"),
    "Spanish": _rules("j>KH ll>Y qu>K gu(?=[ei])>G z>S chch>SHCH ñ>NY"),
    "Portuguese": _rules("tch>CH ch>SH x>SH qu>K gu(?=[ei])>G nh>NY lh>LY ou>U"),
    "Polish": _rules("szcz>SHCH dz>DZ sz>SH cz>CH rz>ZH ch>KH w>V j>Y c(?!h)>TS"),
    "Dutch": _rules("tsj>CH sj>SH dzj>J oe>U j>Y ie>I w>V"),
    "South Slavic": _rules("dj>J j>Y c>TS h>KH lj>LY nj>NY"),
    "Scandinavian": _rules("tj>CH sj>SH sk(?=[eiy])>SH j>Y"),
}

# What English transliterations of one name write in two ways: nobody's mistake.
_TOLERATED = _rules(
    "^ye(?=[^aeiouy])>e (?<=[^aeiouy])yo(?=[^aeiouy])>e (?<=q)ae>ai (?:iy|yy|ii|ij|y|i)$>y (?<=[aeo])[iy]>i i?y(?=[aeou])>y i(?=a$)>y"
    " x>ks ^q>k off$>ov eff$>ev"
)
# Sounds that languages hardly keep apart, for the comparison of two spellings by sound.
_SOUNDS = _rules(
    "shch>S tsch>C tch>C sch>S sh>S ch>C zh>S ph>f ck>k ght>t kh>k gh>g dg>j x>ks qu>k q>k c(?=[eiy])>s c>k z>s w>v y>i j>i ts>s"
)
# Letters between which a name changes that was written down by ear, in another alphabet above all: "Uarkaya" for Huarcaya.
_HEARD = _rules("^h(?=[aeiou])> shch>S sch>S sh>S ch>C ph>f ck>k qu(?=[ei])>k q>k x>ks c(?=[eiy])>s c>k z>s y>i j>i w>v")


@lru_cache(maxsize=50_000)
def heard(token: str) -> str:
    """Return the token as it may be written by ear, vowels and all; a doubled letter counts once."""
    return re.sub(r"(.)\1+", r"\1", _apply(token, _HEARD).lower())


@lru_cache(maxsize=50_000)
def tolerated(token: str) -> str:
    """Return the token with the usual variation of English transliterations removed ("Sergey", "Sergei")."""
    return _apply(token, _TOLERATED)


def _apply(token: str, rules: Rules) -> str:
    for pattern, replacement in rules:
        token = pattern.sub(replacement, token)
    return token


@lru_cache(maxsize=50_000)
def sound(token: str) -> str:
    """Return a phonetic key: consonant classes in order, an initial vowel as `a`, other vowels dropped."""
    key = _apply(token, _SOUNDS).lower()
    key = re.sub(r"(.)\1+", r"\1", key)
    return ("a" if key[:1] in "aeiou" else key[:1]) + re.sub(r"[aeiouh]", "", key[1:])


@lru_cache(maxsize=50_000)
def _skeleton(token: str) -> str:
    """Return the token with voicing, vowel shades and doublings levelled, so that only a foreign rule sets spellings apart."""
    token = re.sub(r"(.)\1+", r"\1", tolerated(token.lower()))
    return token.translate(str.maketrans("aeiouygdbq", "aeeouektpk"))


def similarity(left: str, right: str) -> float:
    """Return the similarity of two strings in [0, 1]: one less the share of edits, a swap of neighbours being one edit."""
    return 1.0 - DamerauLevenshtein.normalized_distance(left, right)


def edits(left: str, right: str) -> int:
    """Return the number of edits between two strings, a swap of neighbours being one."""
    return int(DamerauLevenshtein.distance(left, right))


@dataclass(frozen=True, slots=True)
class Reading:
    """A tradition under whose rules one spelling reads as the other, and which letters it rewrote ("w→v")."""

    tradition: str
    changes: tuple[str, ...]
    similarity: float


@lru_cache(maxsize=50_000)
def foreign_reading(written: str, expected: str) -> Reading | None:
    """Return the tradition that explains why `written` stands for `expected`; `None` where none explains it better than English does."""
    plain = similarity(_skeleton(written), _skeleton(expected))
    best: Reading | None = None
    for tradition, rules in TRADITIONS.items():
        read = _apply(written, rules)
        if read == written:
            continue
        near = similarity(_skeleton(read), _skeleton(expected))
        if near >= 0.85 and near > plain + (0.03 if near == 1.0 else 0.1) and (best is None or near > best.similarity):
            best = Reading(tradition, _changes(written, rules), near)
    return best


def _changes(token: str, rules: Rules) -> tuple[str, ...]:
    found = []
    for pattern, replacement in rules:
        if match := pattern.search(token):
            found.append(f"{match.group()}→{replacement.lower()}")
        token = pattern.sub(replacement, token)
    return tuple(found)
