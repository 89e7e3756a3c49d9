"""Tell whether a name is a variant of one that the other text has, so that nothing is to be looked for in its place."""

import re
from collections.abc import Sequence

from auditor.entities.entity import Entity
from auditor.entities.mention import Kind, Mention
from auditor.entities.normalise import name_tokens, same_name
from auditor.entities.written_form import is_phrase, title_forms


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
