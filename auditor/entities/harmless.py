"""Tell differences between two names that language is free to make from those that change a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from auditor.entities.derived import are_derived, is_known
from auditor.entities.geography import COUNTRIES, DEMONYMS, REGIONS, is_place
from auditor.entities.lexicon import is_common, lemma, synonyms
from auditor.entities.measures import CURRENCIES
from auditor.entities.mention import Kind, Mention
from auditor.entities.normalise import acronym, canonical, name_tokens, spelling
from auditor.entities.spelling import edits, tolerated
from auditor.entities.words import ENDINGS, GLUE, HONORIFICS, OFFICIAL, ORGANISATIONS, PLACES, ROLES

# Words are taken for forms of one word only from so many common letters on; a slip is one only in words that are longer.
STEM = 5
_GENERIC = ORGANISATIONS | PLACES | ROLES | frozenset({"area", "games", "olympic", "olympics", "zone"})
# What words for members of a people or party end in.
_PEOPLE = ("an", "crat", "ese", "ish", "ist", "ite")
# What a place's name takes on when it names its people.
_OF_A_PLACE = ("an", "er", "ese", "ian", "ite")
# What makes a class of a word, or an adjective.
_OF_A_KIND = ("ic", "ical", "ism", "ist")
# Words that a title may have or lack and be the same title.
_LIGHT = GLUE | frozenset("a an and are at be for from in is it its of on or s the to was were with".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Left:
    """A name that the other text does not have: its entity, its mention in a sentence, and its words that the other sentence lacks."""

    entity: int
    mention: Mention
    words: tuple[str, ...]
    titled: bool = False


def title_lemmas(text: str) -> list[str]:
    """Return the words of a title in order that tell it from another, as lemmas."""
    return [lemma(word) for word in canonical(name_tokens(text)) if word not in _LIGHT]


def title_forms(text: str) -> list[str]:
    """Return the words of a title in order that tell it from another, as they are inflected: "Hearts" is no "Heart"."""
    return [spelling(word) for word in name_tokens(text) if word not in _LIGHT]


def is_quoted(left: Left) -> bool:
    """Tell whether quotation marks or a word for works set a name apart, be it written as titles are or not."""
    return left.titled or is_phrase(left.mention)


def is_phrase(mention: Mention) -> bool:
    """Tell whether a mention is words in quotation marks that are not written as titles are."""
    return mention.weak and mention.kind is Kind.TITLE and " " in mention.text


def is_acronym(mention: Mention) -> bool:
    """Tell whether a name is written as acronyms are: one short word with two capitals."""
    return 2 <= len(mention.text) <= 7 and sum(map(str.isupper, mention.text)) >= 2 and " " not in mention.text


def is_harmless(left: Left, right: Left) -> bool:
    """Tell whether grammar, a synonym that names are free to use, or a slip of the reference itself sets two names apart."""
    pairs = [(x, y) for x in left.words for y in right.words if x != y]
    slip = len(pairs) == 1 and edits(*pairs[0]) == 1 and len(pairs[0][0]) > STEM and _is_word(pairs[0][0]) and not is_known(pairs[0][1])
    generic, lone = all(word in _GENERIC for word in left.words + right.words), " " not in left.mention.text
    if _is_initials(left, right) or _is_initials(right, left) or _is_presented(left, right) or _is_presented(right, left):
        return True
    usual = len(left.words) == len(right.words) and left.words != right.words and all(map(_is_usual, left.words, right.words))
    if slip or generic or usual or _is_told_otherwise(left, right) or _is_worded_alike(left, right):
        return True
    # A title is not free to change the number or the class of its words; a people's name is, in quotation marks or not.
    titled = _is_whole(left) and right.titled and not all(word.removesuffix("s") in DEMONYMS for word in left.words + right.words)
    if titled or not any(_is_inflected(x, y, lone=lone) for x, y in pairs):
        return False
    kin = [(x, y) for x in left.words for y in right.words if x == y or _is_inflected(x, y, lone=lone)]
    return _is_covered(left.words, [x for x, _ in kin]) or _is_covered(right.words, [y for _, y in kin])


def _is_covered(words: Sequence[str], told: Sequence[str]) -> bool:
    """Tell whether the other name has all words of one, in some form, but for those that names may lack."""
    return all(word in told or word in _GENERIC for word in words)


def _is_whole(left: Left) -> bool:
    """Tell whether marks or capitals on several words set a name apart as a title's are."""
    return is_quoted(left) or (not left.mention.weak and " " in left.mention.text)


def _is_word(word: str) -> bool:
    """Tell whether a word is right as it stands, which a person's name never surely is."""
    return is_common(word) or is_place(word) or word in DEMONYMS


def _is_told_otherwise(left: Left, right: Left) -> bool:
    """Tell whether common words stand for an acronym, no title for a quoted phrase, or two titles differ in small words alone."""
    worded = all(map(is_common, left.words))
    phrase = is_phrase(left.mention) and (right.mention.weak or right.mention.kind is not Kind.TITLE)
    words = title_forms if _is_whole(left) and right.titled else title_lemmas
    one, other = words(left.mention.text), words(right.mention.text)
    # An award or a law may be named in another order of the words ("Medal of Courage", "Courage Medal"), what marks set apart may not.
    turned = sorted(one) == sorted(other) and not (is_quoted(left) and right.titled)
    return phrase or (worded and _is_spelled_out(left, right)) or one == other or turned


def _is_worded_alike(left: Left, right: Left) -> bool:
    """Tell whether two names of common words, no titles, say the same in words of one meaning or stem ("Prison Act", "Jail Law")."""
    if is_quoted(left) or right.titled or not left.words or not right.words or not all(map(is_common, left.words + right.words)):
        return False
    return all(_has_counterpart(x, right.words) for x in left.words) and all(_has_counterpart(y, left.words) for y in right.words)


def _has_counterpart(word: str, others: Sequence[str]) -> bool:
    """Tell whether one of some words has a word's meaning or stem, or the word is one that names may lack."""
    meant = synonyms(word)
    return word in _GENERIC or any(
        lemma(other) == lemma(word)
        or other in meant
        or word in synonyms(other)
        or _common_letters(word, other) >= STEM
        or OFFICIAL.get(word, word) == OFFICIAL.get(other, other)
        for other in others
    )


def _is_spelled_out(left: Left, right: Left) -> bool:
    """Tell whether the words of a name can be what the capitals of the other stand for; one word cannot."""
    text = right.mention.text
    capitals = is_acronym(right.mention) or (not text.isupper() and all(word.upper() in text for word in right.words))
    return capitals and (len(left.words) > 1 or len(left.mention.text.split()) > 2)


def _is_initials(short: Left, long: Left) -> bool:
    """Tell whether an acronym has the initials of a name in any order, as another language's order of the words leaves them."""
    letters = sorted(short.mention.text.lower())
    words = name_tokens(long.mention.text)
    if is_acronym(short.mention):
        return len(words) > 1 and letters in (sorted(acronym(words)), sorted(word[0] for word in words))
    return _is_partly_initials(short.mention.text, words)


def _is_partly_initials(short: str, words: Sequence[str]) -> bool:
    """Tell whether one word has the initials of what else the other name has ("UN Council", "Council of the United Nations")."""
    codes = [word.lower() for word in short.split() if word.isupper() and len(word) > 1]
    own = [word for word in name_tokens(short) if word not in codes]
    rest = [word for word in words if word not in own and word not in GLUE]
    same = bool(own) and all(word in words or word in GLUE for word in own)
    return len(codes) == 1 and same and sorted(codes[0]) == sorted(word[0] for word in rest)


def _is_presented(short: Left, long: Left) -> bool:
    """Tell whether a surname with an office is the other's full name ("President Orlov", "Anton Orlov"), or both are one currency."""
    first, *rest = re.findall(r"\w+", short.mention.text.lower()) or [""]
    words, surname = name_tokens(long.mention.text), tuple(word for word in name_tokens(short.mention.text) if word not in ROLES)
    presented = first in ROLES | HONORIFICS and bool(rest) and len(words) > len(surname) > 0 and words[-len(surname) :] == surname
    sign = CURRENCIES.get(short.mention.text.lower())
    return (presented and not is_common(words[-1])) or (sign is not None and sign == CURRENCIES.get(long.mention.text.lower()))


def _is_usual(x: str, y: str) -> bool:
    """Tell whether English has both words for one, as transliterations that stand beside each other ("Sergey", "Sergei")."""
    return tolerated(x) == tolerated(y)


def _is_people_of(x: str, y: str) -> bool:
    """Tell whether one word can be the people of the place that the other is, though no table has either ("Sinaloan", "Sinaloa")."""
    short, long = sorted((x, y), key=len)
    ending = long.removeprefix(short).removesuffix("s")
    return len(short) >= STEM and long.startswith(short) and (ending in _OF_A_PLACE or (ending == "n" and short.endswith("a")))


def _region(word: str) -> str:
    """Return the region, faith or party whose people a word names, or the usual name of a place with two; any other word unchanged."""
    return REGIONS.get(word, REGIONS.get(word.removesuffix("s"), COUNTRIES.get(word, word)))


def _is_inflected(x: str, y: str, *, lone: bool) -> bool:
    """Tell whether grammar makes one word of the other: a plural, or a people's name of a place's."""
    if _is_people_of(x, y) or _region(x) == _region(y) or (x == y + "s" and (lone or y in DEMONYMS)) or (is_place(y) and x.startswith(y)):
        return True
    stem = _common_letters(x, y)
    endings = (x[stem:], y[stem:])
    grown = stem >= STEM and all(len(ending) > 1 and ending in ENDINGS for ending in endings)
    kind = max(x, y, key=len).removeprefix(min(x, y, key=len)) in _OF_A_KIND
    plural = y == x + "s" and (_is_word(x) or x.endswith(_PEOPLE))
    kin = stem > 1 or all(is_place(word) or word in DEMONYMS for word in (x, y))
    return grown or plural or kind or (kin and _is_word(x) and are_derived(x, y))


def _common_letters(x: str, y: Sequence[str]) -> int:
    return next((index for index, (one, other) in enumerate(zip(x, y, strict=False)) if one != other), min(len(x), len(y)))
