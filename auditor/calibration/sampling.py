"""Which documents are used, and in which order: every beginning of it is balanced, so that a run may stop anywhere."""

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
    """Return at most `limit` documents: labels take turns, within a label the engines, within an engine languages, then groups.

    Raises:
        AuditorError: human text is missing, or everything is.
    """
    shuffled = list(documents)
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - a sample, no secret
    chosen = _turns(shuffled, _KEYS)[:limit]
    labels = {document.label for document in chosen}
    if CLEAN not in labels:
        raise AuditorError(
            "There is no human text among the documents, so no false positive can be counted.", 'Add documents with "label": "clean".'
        )
    if labels == {CLEAN}:
        raise AuditorError(
            "There is only human text among the documents, so nothing can be detected.",
            'Add documents with "label": "machine-translated" or "spun".',
        )
    return chosen


def _turns(documents: Iterable[Document], keys: Sequence[Callable[[Document], Hashable]]) -> list[Document]:
    if not keys:
        return list(documents)
    cells: dict[Hashable, list[Document]] = {}
    for document in documents:
        cells.setdefault(keys[0](document), []).append(document)
    columns = [_turns(cell, keys[1:]) for cell in cells.values()]
    return [document for turn in zip_longest(*columns) for document in turn if document is not None]
