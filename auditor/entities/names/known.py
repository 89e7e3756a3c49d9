"""Tell whether a name is a variant of one that the other text has, so that nothing is to be looked for in its place."""

import re
from collections.abc import Collection, Sequence

from auditor.entities.entity import Entity
from auditor.entities.likeness.derived import common_letters, is_known
from auditor.entities.likeness.similarity import SPELLED_ALIKE
from auditor.entities.likeness.spelling import similarity
from auditor.entities.likeness.written_form import is_phrase, title_forms
from auditor.entities.mention import Kind, Mention
from auditor.entities.words.lexicon import lemma
from auditor.entities.words.normalise import name_tokens, same_name

# Shorter words tell little.
SHORT = 3


def is_explained(text: str, known: Sequence[str]) -> bool:
    """Tell whether a name is a variant of one of the known ones.

    A short form explains a longer name only where no known name is as long and shares a word with it: "Ferrante" does not explain
    "Ilya Ferrante" beside "Elia Ferrante".
    """
    same = [form for form in known if same_name(text, form)]
    tokens = name_tokens(text)
    if not same or any(len(name_tokens(form)) >= len(tokens) for form in same):
        return bool(same)
    return not any(len(name_tokens(form)) >= len(tokens) and set(tokens) & set(name_tokens(form)) for form in known)


def is_told_whole(text: str, forms: Sequence[str]) -> bool:
    """Tell whether some names tell one with all its words; a short form of it does not."""
    return any(same_name(text, form) and len(name_tokens(form)) >= len(name_tokens(text)) for form in forms)


def has_strange_word(text: str, known: Sequence[str], words: Collection[str]) -> bool:
    """Tell whether a name that others only tell in short has a word that English does not know, nor the other text.

    `words` are the lemmas of that text. "Tanase" there does not explain "Stelianro Tanase".
    """
    tokens = name_tokens(text)
    strange = {word for word in tokens if len(word) > SHORT and not is_known(word) and lemma(word) not in words}
    if len(tokens) == 1 or not strange:
        return False
    theirs = {word for form in known for word in (*name_tokens(form), "".join(name_tokens(form)))}
    return bool(strange - theirs) and not is_told_whole(text, known)


def are_akin(one: str, other: str) -> bool:
    """Tell whether two names have a word that begins or is spelled alike."""
    return any(
        common_letters(x, y) > SHORT or (len(x) > SHORT and similarity(x, y) >= SPELLED_ALIKE)
        for x in name_tokens(one)
        for y in name_tokens(other)
    )


def is_known_form(item: tuple[int, Mention], entities: Sequence[Entity], known: Sequence[str], titles: Sequence[str] = ()) -> bool:
    """Tell whether a name is explained; a work's title only by a title of the same words in order, which may go on or break off.

    What reads like a title, but without marks, is held to the words of the known `titles` as well.
    """
    index, mention = item
    if is_phrase(mention):
        return title_forms(mention.text) in [title_forms(form) for form in known]
    worded = mention.kind is Kind.TITLE and not mention.weak
    if worded and entities[index].titled:
        return title_forms(mention.text) in map(title_forms, known) or _goes_on(mention.text, titles or known)
    if worded and is_explained(mention.text, titles):
        return _goes_on(mention.text, titles) or is_explained(mention.text, [form for form in known if form not in titles])
    return is_explained(mention.text, known)


def _goes_on(text: str, known: Sequence[str]) -> bool:
    """Tell whether a title has the words of a known one in order, or goes on or breaks off behind two of them."""
    words = title_forms(text)
    return any(words == form or _is_beginning(words, form, max(text, other, key=len)) for other in known for form in [title_forms(other)])


def _is_beginning(words: Sequence[str], form: Sequence[str], longer: str) -> bool:
    """Tell whether one of two titles begins as the other, and the longer one goes on as titles do: with a capital or a figure."""
    last = re.findall(r"\w+", longer)[-1:] or [""]
    return len(form) > 1 < len(words) and words[: len(form)] == form[: len(words)] and not last[0][:1].islower()
