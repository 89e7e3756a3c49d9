"""Tell words that language sets apart from words that a slip sets apart."""

from auditor.entities.geography import DEMONYMS, is_place
from auditor.entities.lexicon import is_common, is_personal_name
from auditor.entities.words import ENDINGS


def is_known(word: str) -> bool:
    """Tell whether a folded word is a common one, a frequent personal name, or a country, a city or a people of the tables."""
    return is_common(word) or is_personal_name(word) or is_place(word) or word in DEMONYMS


def are_derived(left: str, right: str) -> bool:
    """Tell whether grammar made one word of the other ("Russia", "Russian"; "Minister", "Ministry"), which is no spelling."""
    if left.removesuffix("s") in DEMONYMS or right.removesuffix("s") in DEMONYMS:
        return True
    return any(
        left[:stem] == right[:stem]
        and left[stem:] in ENDINGS
        and right[stem:] in ENDINGS
        and left[stem - 1] not in (left[stem:] + right[stem:])[:1]
        for stem in range(4, len(left) + 1)
    )
