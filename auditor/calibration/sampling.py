"""Which documents are used, and in which order: none twice, and every beginning of it is balanced, so that a run may stop anywhere."""

import random
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import zip_longest

from auditor.calibration.documents import Document
from auditor.calibration.specification import CLEAN
from auditor.errors import AuditorError

_KEYS: tuple[Callable[[Document], Hashable], ...] = (
    lambda document: document.label,
    lambda document: document.kind,
    lambda document: document.source_language,
    lambda document: document.group,
)


def sample(documents: Sequence[Document], limit: int | None, seed: int) -> list[Document]:
    """Return at most `limit` documents: labels take turns, within a label the engines, within an engine languages, then groups."""
    shuffled = list(documents)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - a sample, no secret
    return _turns(shuffled, _KEYS)[:limit]


def distinct(documents: Sequence[Document]) -> list[Document]:
    """Return the documents without those that are there already: counted twice they would make figures look surer than they are.

    Two engines that wrote the same stay two documents.
    """
    found: dict[Hashable, Document] = {}
    for document in documents:
        found.setdefault((document.sha256, document.label, document.kind, document.source_language), document)
    return list(found.values())


def refuse_one_label(documents: Sequence[Document]) -> None:
    """Refuse documents that no card can be fitted on.

    Raises:
        AuditorError: human text is missing, or everything else is.
    """
    labels = {document.label for document in documents}
    if CLEAN not in labels:
        raise AuditorError("There is no human text among the documents, so no card can be fitted.", 'Add documents with "label": "clean".')
    if labels == {CLEAN}:
        raise AuditorError(
            "There is only human text among the documents, so no card can be fitted.",
            'Add documents with "label": "machine-translated" or "spun".',
        )


def _turns(documents: Iterable[Document], keys: Sequence[Callable[[Document], Hashable]]) -> list[Document]:
    if not keys:
        return list(documents)
    cells: dict[Hashable, list[Document]] = {}
    for document in documents:
        cells.setdefault(keys[0](document), []).append(document)
    columns = [_turns(cell, keys[1:]) for cell in cells.values()]
    return [document for turn in zip_longest(*columns) for document in turn if document is not None]
