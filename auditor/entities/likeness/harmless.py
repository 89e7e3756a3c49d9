"""Tell differences between two names that language is free to make from those that change a name."""

import re
from collections.abc import Sequence

from auditor.entities.likeness.acronyms import is_acronym, is_english_for, is_initials, is_spelled_out
from auditor.entities.likeness.derived import STEM, common_letters, is_inflected, is_known, is_word
from auditor.entities.likeness.spelling import edits, tolerated
from auditor.entities.likeness.written_form import Left, is_phrase, is_quoted, is_whole, title_forms, title_lemmas
from auditor.entities.mention import Kind, Mention
from auditor.entities.words.classes import COMPASS, HONORIFICS, OFFICIAL, ORGANISATIONS, PLACES, ROLES
from auditor.entities.words.geography import ABBREVIATIONS, DEMONYMS, is_place
from auditor.entities.words.governments import same_government
from auditor.entities.words.lexicon import are_synonyms, is_common, is_personal_name, lemma
from auditor.entities.words.measures import CURRENCIES
from auditor.entities.words.nicknames import same_given_name
from auditor.entities.words.normalise import is_broken, name_tokens

# A word is clipped to no fewer letters.
CLIPPED = 3
# One that is all of a name, to no fewer than these, by as many as `CLIPPED` at least.
PET_NAME = 4
# Words for kinds of things, which names may lack or change.
GENERIC = ORGANISATIONS | PLACES | ROLES | frozenset({"affairs", "area", "games", "matters", "olympic", "olympics", "zone"})


def is_harmless(left: Left, right: Left) -> bool:
    """Tell whether grammar, a synonym that names are free to use, or a slip of the reference itself sets two names apart."""
    if is_broken(left.mention.text, right.mention.text):
        return False
    if same_government(*(" ".join(name_tokens(item.mention.text)) for item in (left, right))):
        return True
    generic = all(word in GENERIC for word in left.words + right.words) and not (is_quoted(left) and right.titled)
    if generic and lie_apart(left.mention.text, right.mention.text):
        return False
    if any(
        tells(one, other)
        for tells in (is_initials, _is_presented, _is_clipped, _is_numbered)
        for one, other in ((left, right), (right, left))
    ):
        return True
    whole = name_tokens(left.mention.text), name_tokens(right.mention.text)
    usual = any(
        len(one) == len(other) and one != other and all(map(_is_usual, one, other)) for one, other in ((left.words, right.words), whole)
    )
    if (
        _is_own_slip(left, right)
        or generic
        or usual
        or _is_put_into_english(left, right)
        or _is_told_otherwise(left, right)
        or _is_worded_alike(left, right)
        or _is_located(left, right)
        or _is_located(right, left)
    ):
        return True
    # A title is not free to change the number or the class of its words; a people's name is, in quotation marks or not.
    titled = is_whole(left) and right.titled and not all(word.removesuffix("s") in DEMONYMS for word in left.words + right.words)
    lone = " " not in left.mention.text
    inflects = not _are_persons(left, right)
    kin = [(x, y) for x in left.words for y in right.words if x == y or (inflects and is_inflected(x, y, lone=lone))]
    if titled or all(x == y for x, y in kin):
        return False
    ours, theirs = [x for x, _ in kin], [y for _, y in kin]
    # What is left of the article's name may not be foreign: "Grenna Platz" is not how English names Grenna Square.
    return _is_covered(left.words, ours) or (
        _is_covered(right.words, theirs) and all(word in ours or is_known(word) for word in left.words)
    )


def lie_apart(written: str, meant: str) -> bool:
    """Tell whether two names lie in different quarters of the compass: "North Korea", "South Korea"."""
    ours, theirs = ({COMPASS[word] for word in name_tokens(text) if word in COMPASS} for text in (written, meant))
    return bool(ours and theirs) and not ours & theirs


def _is_located(kind: Left, place: Left) -> bool:
    """Tell whether two names of one thing say of what kind it is and where it lies: "Heathrow Airport", "London Heathrow"."""
    shared = set(name_tokens(kind.mention.text)) & set(name_tokens(place.mention.text))
    own = any(not is_common(word) and not is_place(word) for word in shared)
    return own and all(word in GENERIC for word in kind.words) and all(is_place(word) or word in GENERIC for word in place.words)


def _is_own_slip(left: Left, right: Left) -> bool:
    """Tell whether a name of the reference is one letter away from the article's real word, and no person's: it is the reference's slip."""
    pairs = [(x, y) for x in left.words for y in right.words if x != y]
    if len(pairs) != 1 or right.mention.kind is Kind.PERSON:
        return False
    ours, theirs = pairs[0]
    return edits(ours, theirs) == 1 and len(ours) > STEM and is_word(ours) and not is_known(theirs)


def _are_persons(left: Left, right: Left) -> bool:
    """Tell whether two names of a given name and a surname differ in the surname, which grammar does not change ("Greene", "Green")."""
    ours, theirs = name_tokens(left.mention.text), name_tokens(right.mention.text)
    if len(ours) != 2 or len(theirs) != 2 or ours[0] != theirs[0]:
        return False
    given, surname = theirs
    return is_personal_name(given) and not is_common(given) and surname not in DEMONYMS and not is_common(surname)


def _is_put_into_english(left: Left, right: Left) -> bool:
    """Tell whether an institution's English name or acronym stands for an acronym of another language ("ECB" for the BCE)."""
    if not is_acronym(right.mention):
        return False
    if is_acronym(left.mention):
        return is_english_for(left.mention.text, right.mention.text)
    words = name_tokens(left.mention.text)
    english = all(is_word(word) or word in OFFICIAL for word in words)
    return english and len(words) > 2 and any(word in ORGANISATIONS for word in words)


def _is_covered(words: Sequence[str], told: Sequence[str]) -> bool:
    """Tell whether the other name has all words of one, in some form, but for those that names may lack."""
    return all(word in told or word in GENERIC for word in words)


def _is_told_otherwise(left: Left, right: Left) -> bool:
    """Tell whether common words stand for an acronym, no title for a quoted phrase, or two titles differ in small words alone."""
    worded = all(map(is_common, left.words))
    phrase = is_phrase(left.mention) and (right.mention.weak or right.mention.kind is not Kind.TITLE)
    words = title_forms if is_whole(left) and right.titled else title_lemmas
    one, other = words(left.mention.text), words(right.mention.text)
    # An award or a law may be named in another order of the words ("Medal of Courage", "Courage Medal"), what marks set apart may not.
    turned = sorted(one) == sorted(other) and not (is_quoted(left) and right.titled)
    return phrase or (worded and is_spelled_out(left, right)) or one == other or turned


def _is_worded_alike(left: Left, right: Left) -> bool:
    """Tell whether two names of common words, no titles, say the same in words of one meaning or stem ("Prison Act", "Jail Law")."""
    if is_quoted(left) or right.titled or not left.words or not right.words or not all(map(is_common, left.words + right.words)):
        return False
    ours, theirs = name_tokens(left.mention.text), name_tokens(right.mention.text)
    return all(_has_counterpart(x, theirs) for x in left.words) and all(_has_counterpart(y, ours) for y in right.words)


def _has_counterpart(word: str, others: Sequence[str]) -> bool:
    """Tell whether one of some words has a word's meaning or stem, or the word is one that names may lack."""
    return word in GENERIC or any(
        lemma(other) == lemma(word)
        or are_synonyms(word, other)
        or common_letters(word, other) >= STEM
        or OFFICIAL.get(word, word) == OFFICIAL.get(other, other)
        for other in others
    )


def _is_presented(short: Left, long: Left) -> bool:
    """Tell whether a surname with an office is the other's full name ("President Orlov", "Anton Orlov"), or both are one currency."""
    first, *rest = re.findall(r"\w+", short.mention.text.lower()) or [""]
    words, surname = name_tokens(long.mention.text), tuple(word for word in name_tokens(short.mention.text) if word not in ROLES)
    presented = first in ROLES | HONORIFICS and bool(rest) and len(words) > len(surname) > 0 and words[-len(surname) :] == surname
    sign = CURRENCIES.get(short.mention.text.lower())
    return (presented and not is_common(words[-1])) or (sign is not None and sign == CURRENCIES.get(long.mention.text.lower()))


def _is_clipped(short: Left, long: Left) -> bool:
    """Tell whether a name is the beginning of the first word of a name, and no person's ("Fed", "Federal Reserve")."""
    word, words = short.mention.text.lower(), name_tokens(long.mention.text)
    if is_place(word):  # Dominica, the Dominican Republic
        return False
    if len(words) == 1:
        return is_pet_name(short.mention, long.mention)
    clipped = CLIPPED <= len(word) < len(words[0]) and words[0].startswith(word)
    return clipped and is_common(words[-1]) and not is_personal_name(words[0])


def is_pet_name(one: Mention, other: Mention) -> bool:
    """Tell whether one word is a team's or firm's name clipped as fans do ("Juve", "Juventus"); a person's would be another surname."""
    word, whole = sorted((one.text.lower(), other.text.lower()), key=len)
    named = any(is_known(form) for form in (word, whole)) or Kind.PERSON in (one.kind, other.kind) or " " in whole
    return not named and PET_NAME <= len(word) <= len(whole) - CLIPPED and whole.startswith(word)


def _is_numbered(plain: Left, numbered: Left) -> bool:
    """Tell whether a name is another with a figure tied to it, which a figure beside the first may tell ("GSG 9", "GSG9")."""
    word = numbered.mention.text
    return word[-1].isdigit() and word.rstrip("0123456789") == plain.mention.text


def _is_usual(x: str, y: str) -> bool:
    """Tell whether English has both words for one: usual transliterations ("Sergey", "Sergei"), a nickname, a currency, "Va." for Virginia.

    A country or a city that English knows is transliterated by nobody.
    """
    transliterated = tolerated(x) == tolerated(y) and (is_place(x) or not is_place(y))
    money = x in CURRENCIES and CURRENCIES[x] == CURRENCIES.get(y)
    return transliterated or money or same_given_name(x, y) or ABBREVIATIONS.get(x, x) == ABBREVIATIONS.get(y, y)
