"""Say where names begin and end within a capitalised run: what presents a name is no part of it, and two names are parted."""

from collections.abc import Iterator, Sequence

from auditor.entities.words.classes import GLUE, HONORIFICS, ROLES, TIED
from auditor.entities.words.geography import ABBREVIATIONS, COUNTRIES, DEMONYMS, REGIONS, STATES, is_place
from auditor.entities.words.lexicon import is_common, is_function, is_personal_name
from auditor.entities.words.normalise import fold
from auditor.entities.words.tokens import Token

# What begins the title of an office that a hyphen ties together: "Vice-Chair", "Co-Chairwoman".
_DEPUTIES = frozenset({"co", "deputy", "ex", "vice"})
# The first letter of a state of two words, behind which a full stop ends the word: N.M., R.I., S.C., W.Va.
_INITIALS = frozenset({"n", "r", "s", "w"})
# What joins a people's name to another's.
_PEOPLE_PREFIXES = frozenset({"afro", "anglo", "austro", "euro", "franco", "indo", "italo", "russo", "sino"})


def names_in_run(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the half-open index ranges of the names in a run; a people's name by itself is none."""
    if last - first > 1 and tokens[first].lower.rpartition("-")[2] in TIED and "-" in tokens[first].text:
        yield first, first + 1  # "Frankfurt-based ECB"
        first += 1
    for start, end in _split(tokens, *_trimmed(tokens, first, last)):
        text = tokens[start].text
        if end - start > 1 or not (_is_of_a_people(text.lower()) or _is_letter(text) or _is_seat(text)):
            yield start, end


def _is_of_a_people(word: str) -> bool:
    """Tell whether a word only says of what people or country something is ("Greek", "Franco-Greek", "Greek-owned")."""
    first, *rest = word.split("-")
    own = first in DEMONYMS or first.removesuffix("s") in DEMONYMS or (first.endswith("s") and first[:-1] in REGIONS)
    joined = first in _PEOPLE_PREFIXES and rest[:1] != [] and rest[0].removesuffix("s") in DEMONYMS
    return joined or (own and all(part.removesuffix("s") in DEMONYMS or is_common(part) for part in rest))


def _is_letter(text: str) -> bool:
    """Tell whether a word is a letter of the alphabet, as in "vitamin C"."""
    return len(text.removesuffix(".")) == 1


def _is_seat(text: str) -> bool:
    """Tell whether a word is the party and state of a member of Congress ("D-Calif.", "R-Texas", the beginning of "D-N.M.")."""
    party, _, state = text.lower().partition("-")
    return party in ("d", "i", "r") and (state in ABBREVIATIONS or state in STATES or state in _INITIALS)


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Drop the roles, demonyms and small words that a run starts or ends with but that are no part of the name."""
    while last - first > 1 and (_is_role(tokens, first, last) or tokens[first].text.islower() or _is_loose_demonym(tokens, first, last)):
        first += 2 if last - first > 2 and tokens[first].lower in ROLES and tokens[first + 1].lower == "of" else 1
    while last - first > 1 and (is_function(tokens[last - 1].lower) and not tokens[last - 1].text.isupper()):
        last -= 1
    return first, last


def _is_role(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a leading role presents a name: "President Orlov", but not "Star Garden"."""
    role = tokens[first].lower in ROLES or tokens[first].lower.partition("-")[0] in _DEPUTIES
    return role and not all(is_common(token.lower) for token in tokens[first + 1 : last])


def _is_loose_demonym(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether a leading demonym only describes: "Russian Anton Petrov", but not "British Museum", "Saudi Arabia"."""
    if " ".join(token.lower for token in tokens[first:last]) in COUNTRIES:
        return False
    return tokens[first].lower in DEMONYMS and not any(is_common(token.lower) or token.text.isupper() for token in tokens[first + 1 : last])


def _split(tokens: Sequence[Token], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Split a run at a role or rank inside it: "Tesla CEO Elon Musk" names a company and a person."""
    glued = any(token.lower in GLUE for token in tokens[first:last])
    for index in range(first + 1, last - 1):
        owns = tokens[index + 1].start - tokens[index].end > len(". ")  # "State Attorney's Office"
        role = tokens[index].lower in ROLES and not glued and not owns
        if _is_scene(tokens, first, index) and last - index > 1 and is_personal_name(fold(tokens[index].text)):
            yield first, index
            yield index, last
            return
        if role or _is_rank(tokens, index, last) or _is_agency(tokens, index - 1, last):
            if not all(token.lower in ROLES or token.lower in DEMONYMS or token.lower in HONORIFICS for token in tokens[first:index]):
                yield first, index
            start = index + role
            while start < last - 1 and tokens[start].lower in ROLES:
                start += 1
            yield start, last
            return
    yield first, last


def _is_scene(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Tell whether a sentence begins with the place where somebody speaks ("In Brussels Sofia Mertens said")."""
    return first == 1 and tokens[0].text == "In" and is_place(fold(" ".join(token.text for token in tokens[first:index])))


def _is_rank(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Tell whether a rank or form of address stands inside a run, before a name of two words or more ("Academy Professor Iva Novak")."""
    return tokens[index].lower in HONORIFICS and last - index > 2 and not all(is_common(token.lower) for token in tokens[index + 1 : last])


def _is_agency(tokens: Sequence[Token], index: int, last: int) -> bool:
    """Tell whether an acronym stands before a person's full name ("EMA Maria Novak")."""
    token, following = tokens[index], tokens[index + 1]
    rest = tokens[index + 1 : last]
    return (
        token.shouted
        and len(rest) == 2
        and is_personal_name(fold(following.text))
        and not any(is_common(item.lower) or item.text.isupper() for item in rest)
    )
