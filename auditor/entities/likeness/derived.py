"""Tell words that language sets apart from words that a slip sets apart."""

from auditor.entities.words.classes import ENDINGS
from auditor.entities.words.geography import COUNTRIES, DEMONYMS, REGIONS, is_place
from auditor.entities.words.lexicon import is_common, is_personal_name

# Words are taken for forms of one word only from so many common letters on; a slip is one only in words that are longer.
STEM = 5
# What words for members of a people, party or office end in.
_PEOPLE = ("an", "ator", "crat", "ese", "ish", "ist", "ite", "utor")
# What a place's name takes on when it names its people.
_OF_A_PLACE = ("an", "er", "ese", "ian", "ite")
# What the name of a country or a city takes on besides.
_OF_A_KNOWN_PLACE = ("", "ean", "i", "ish", "n", *_OF_A_PLACE)
# Words of one people have so many common letters, where no table knows them both.
_KIN = 4
# What makes a class of a word, or an adjective.
_OF_A_KIND = ("ic", "ical", "ism", "ist")


# "Conservatives" are of one party with "Tories".
_HOMES = frozenset(REGIONS.values())


def is_known(word: str) -> bool:
    """Tell whether a folded word is a common one, a frequent personal name, or a country, a city or a people of the tables."""
    return is_common(word) or is_personal_name(word) or is_place(word) or word in DEMONYMS


def is_word(word: str) -> bool:
    """Tell whether a word is right as it stands, which a person's name never surely is."""
    return is_common(word) or is_place(word) or word in DEMONYMS


def are_derived(left: str, right: str) -> bool:
    """Tell whether grammar made one word of the other ("Russia", "Russian"; "Minister", "Ministry"), which is no spelling."""
    if left.removesuffix("s") in DEMONYMS or right.removesuffix("s") in DEMONYMS:
        return _region(left) == _region(right) or (not _are_located(left, right) and common_letters(left, right) >= _KIN)
    return any(
        left[:stem] == right[:stem]
        and left[stem:] in ENDINGS
        and right[stem:] in ENDINGS
        and left[stem - 1] not in (left[stem:] + right[stem:])[:1]
        for stem in range(4, len(left) + 1)
    )


def is_inflected(x: str, y: str, *, lone: bool) -> bool:
    """Tell whether grammar makes one word of the other: a plural, or a people's name of a place's."""
    if _are_located(x, y):
        return _region(x) == _region(y)  # "Niger", "Nigeria"
    if is_of_one_people(x, y) or (x == y + "s" and (lone or y in DEMONYMS)) or (is_place(y) and _is_of(x, y)):
        return True
    stem = common_letters(x, y)
    endings = (x[stem:], y[stem:])
    grown = stem >= STEM and all(len(ending) > 1 and ending in ENDINGS for ending in endings)
    short, long = sorted((x.removesuffix("s"), y.removesuffix("s")), key=len)
    kind = len(short) >= STEM and long.removeprefix(short) in _OF_A_KIND
    plural = y == x + "s" and (is_word(x) or x.endswith(_PEOPLE))
    kin = stem > 1 or all(is_place(word) or word in DEMONYMS for word in (x, y))
    return grown or plural or kind or (kin and is_word(x) and are_derived(x, y))


def _is_of(word: str, place: str) -> bool:
    """Tell whether a word is made of a place's name as words for its people and places there are; "Mexicoco" is not."""
    return word.startswith(place) and (is_place(word) or word.removeprefix(place).removesuffix("s") in _OF_A_KNOWN_PLACE)


def is_of_one_people(x: str, y: str) -> bool:
    """Tell whether two words name one people, faith or party, or the place of it ("Jews", "Jewish"; "Moscow", "Muscovite")."""
    return _region(x) == _region(y) or (not _are_located(x, y) and _is_people_of(x, y))


def _is_people_of(x: str, y: str) -> bool:
    """Tell whether one word can be the people of the place that the other is, though no table has either ("Sinaloan", "Sinaloa")."""
    short, long = sorted((x, y), key=len)
    ending = long.removeprefix(short).removesuffix("s")
    return len(short) >= STEM and long.startswith(short) and (ending in _OF_A_PLACE or (ending == "n" and short.endswith("a")))


def _region(word: str) -> str:
    """Return the place, faith or party whose people a word names, or the usual name of a place with two; any other word unchanged."""
    forms = (word, word.removesuffix("s"))
    place = next((table[form] for form in forms for table in (REGIONS, DEMONYMS) if table.get(form)), "")
    place = place or (forms[1] if forms[1] in _HOMES else word)
    return COUNTRIES.get(place, place)


def _are_located(*words: str) -> bool:
    """Tell whether the tables know where both words are at home: "Roman" and "Romanian" are of two places, however alike."""
    return all(_region(word) != word or word in COUNTRIES for word in words)


def common_letters(x: str, y: str) -> int:
    """Return with how many letters both words begin."""
    return next((index for index, (one, other) in enumerate(zip(x, y, strict=False)) if one != other), min(len(x), len(y)))
