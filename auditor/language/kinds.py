"""What each block of an article is: by itself, then by its neighbours."""

from collections.abc import Iterator, Sequence

from auditor.article import SegmentKind
from auditor.language.blocks import seen
from auditor.language.captions import is_caption, is_signed
from auditor.language.furniture import is_furniture, opens_comments, opens_links
from auditor.language.headings import is_heading, is_headline, is_prose, same_words

BODY, HEADLINE, CAPTION, FURNITURE = SegmentKind.BODY, SegmentKind.HEADLINE, SegmentKind.CAPTION, SegmentKind.FURNITURE
# So many short lines in a row are a list of links, not headings.
_LINK_LIST = 3


def kinds(blocks: Sequence[str], *, title: str | None = None) -> list[SegmentKind]:
    """Return the kind of every block. An article without any prose has no headings either: verse, a list, a language without full stops."""
    blocks = [seen(block) for block in blocks]
    labels = [_alone(block, title) for block in blocks]
    _unmark_sign_off(blocks, labels)
    if any(label is BODY and is_prose(block) for block, label in zip(blocks, labels, strict=True)):
        _mark_headings(blocks, labels)
        _mark_sections(blocks, labels)
    return labels


def _alone(block: str, title: str | None) -> SegmentKind:
    if same_words(block, title):
        return HEADLINE
    if is_furniture(block):
        return FURNITURE
    return CAPTION if is_caption(block) else BODY


def _unmark_sign_off(blocks: Sequence[str], labels: list[SegmentKind]) -> None:
    """Take the last sentence of a report for what it is, though its agency stands behind it as it does behind captions."""
    prose = [index for index, block in enumerate(blocks) if labels[index] is not FURNITURE and is_prose(block)]
    signed = [index for index in prose if labels[index] is CAPTION and is_signed(blocks[index])]
    # Several are the captions of a gallery.
    if signed and signed == prose[-1:]:
        labels[signed[0]] = BODY


def _mark_headings(blocks: Sequence[str], labels: list[SegmentKind]) -> None:
    """Label headline and headings; a heading with no text under it heads nothing and is a link."""
    first = next(index for index, label in enumerate(labels) if label is not FURNITURE)
    if labels[first] is BODY and is_headline(blocks[first]):
        labels[first] = HEADLINE
    for start, end in list(_runs(blocks, labels, first + 1)):
        heads = end < len(blocks) and BODY in labels[end:]
        labels[start:end] = [HEADLINE if heads and end - start < _LINK_LIST else FURNITURE] * (end - start)
        if heads:
            labels[end - 1] = HEADLINE


def _runs(blocks: Sequence[str], labels: Sequence[SegmentKind], start: int) -> Iterator[tuple[int, int]]:
    """Yield the half-open ranges of neighbouring blocks that look like headings."""
    opened = None
    for index in range(start, len(blocks) + 1):
        heading = index < len(blocks) and labels[index] is BODY and is_heading(blocks[index])
        if heading and opened is None:
            opened = index
        elif not heading and opened is not None:
            yield opened, index
            opened = None


def _mark_sections(blocks: Sequence[str], labels: list[SegmentKind]) -> None:
    """Label what stands under a list of links, up to the next prose, and all that stands under the readers' comments."""
    prose = [len(block) if label is BODY else 0 for block, label in zip(blocks, labels, strict=True)]
    in_links = False
    for index, block in enumerate(blocks):
        if labels[index] is FURNITURE:
            in_links = in_links or opens_links(block)
            # A link to the comments also stands above many articles: what follows has to be the lesser part.
            if opens_comments(block) and sum(prose[:index]) > sum(prose[index:]):
                labels[index:] = [FURNITURE] * (len(labels) - index)
                return
        elif in_links and labels[index] is not CAPTION and not is_prose(block):
            labels[index] = FURNITURE
        else:
            in_links = False
