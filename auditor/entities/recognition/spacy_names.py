"""Names by an installed spaCy pipeline in place of the project's own capitalised runs."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from auditor.entities.mention import Kind
from auditor.entities.recognition.name_kinds import roles_near
from auditor.entities.recognition.names import Name, find_names
from auditor.entities.words.lexicon import is_common
from auditor.entities.words.tokens import gaps_between, tokenise
from auditor.errors import SettingsError

# The setting that means the project's own recogniser, and what stands before the name or folder of a spaCy pipeline.
OWN, PREFIX = "own", "spacy:"
# OntoNotes, CoNLL and WikiNER labels; figures, sums and dates are read by this project's rules in any case.
LABELS = {
    "PERSON": Kind.PERSON, "PER": Kind.PERSON, "ORG": Kind.ORGANISATION, "GPE": Kind.PLACE, "LOC": Kind.PLACE, "FAC": Kind.PLACE,
    "WORK_OF_ART": Kind.TITLE, "WORK": Kind.TITLE, "PRODUCT": Kind.NAME, "EVENT": Kind.NAME, "NORP": Kind.NAME, "LAW": Kind.NAME,
    "MISC": Kind.NAME,
}  # fmt: skip
_PIPES = frozenset({"ner", "beam_ner", "entity_ruler", "span_ruler", "entity_linker"})

Finder = Callable[[str, int], Iterator[Name]]


def finder(recogniser: str) -> Finder:
    """Return what finds the names of a sentence, given the sentence and where it starts in its article.

    Args:
        recogniser: `own`, or `spacy:` and the name of an installed pipeline or its folder.

    Raises:
        SettingsError: it is neither, spaCy or the pipeline is not installed, or the pipeline marks no names.
    """
    if recogniser in ("", OWN):
        return find_names
    name = recogniser.removeprefix(PREFIX)
    if name == recogniser or not name:
        raise SettingsError(f"There is no recogniser {recogniser!r}.", f"Say {OWN!r}, or {PREFIX!r} and the name of a spaCy pipeline.")
    pipeline = _pipeline(name)
    return lambda text, offset: _names(pipeline, text, offset)


def check_recogniser(recogniser: str) -> None:
    """Refuse a recogniser that cannot be used, before any article is read; raises as `finder` does."""
    finder(recogniser)


@lru_cache(maxsize=2)
def _pipeline(name: str) -> Any:
    try:
        import spacy
    except ImportError as error:
        raise SettingsError(
            f"The recogniser {PREFIX}{name} needs spaCy, which is not installed.", "Install it: pip install spacy; or say recogniser = own."
        ) from error
    try:
        loaded = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        remedy = f"Install it (python -m spacy download {name}), or give the folder of a trained pipeline."
        raise SettingsError(f"There is no usable spaCy pipeline {name}.", remedy) from error
    if not _PIPES & set(loaded.pipe_names):
        raise SettingsError(f"The spaCy pipeline {name} marks no names.", "Name a pipeline with the component ner or entity_ruler.")
    return loaded


def _names(pipeline: Any, text: str, offset: int) -> Iterator[Name]:
    """Yield the names that a pipeline marks in a sentence, in words of this project; a mark without a whole word is none."""
    tokens = tokenise(text, offset)
    gaps = gaps_between(text, tokens, offset)
    for entity in pipeline(text).ents:
        inside = [
            index
            for index, token in enumerate(tokens)
            if entity.start_char <= token.start - offset and token.end - offset <= entity.end_char and token.lower != "the"
        ]
        if entity.label_ in LABELS and inside:
            run = tokens[inside[0] : inside[-1] + 1]
            roles = roles_near(tokens, gaps, inside[0], inside[-1] + 1)
            weak = len(run) == 1 and is_common(run[0].lower) and not run[0].text.isupper()
            yield Name(run, LABELS[entity.label_], weak, frozenset(roles))
