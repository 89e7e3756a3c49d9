"""An article into segments: blocks first, what each block is, then the sentences of those that are prose."""

from collections.abc import Iterator, Sequence

from auditor.article import Article, Segment, SegmentedArticle, SegmentKind
from auditor.language.blocks import Span, find_blocks, trim
from auditor.language.captions import trailing_credit
from auditor.language.datelines import leading_dateline
from auditor.language.dates import leading_date, trailing_date
from auditor.language.identify import identify
from auditor.language.kinds import kinds
from auditor.language.sentences import find_sentences

Piece = tuple[int, int, SegmentKind]


def segment(article: Article, *, language: str | None = None, identifier: str = "py3langid") -> SegmentedArticle:
    """Return the article with its language and its segments, whose offsets are code points into `article.text`.

    A `language` that is given is believed (probability 1); else the body's language is identified, `und` where that fails.
    """
    blocks = find_blocks(article.text)
    labelled = kinds([article.text[start:end] for start, end in blocks], title=article.title)
    probability, disputed_by = 1.0, None
    if not language:
        identified = identify(_prose(article.text, blocks, labelled), identifier=identifier)
        language, probability = identified.language, identified.probability
        disputed_by = identified.second_opinion if identified.disputed else None
    segments = tuple(
        Segment(start, end, article.text[start:end], kind, paragraph)
        for paragraph, (block, label) in enumerate(zip(blocks, labelled, strict=True))
        for start, end, kind in _pieces(article.text, block, label, language)
    )
    return SegmentedArticle(article, language, probability, segments, disputed_by)


def _prose(text: str, blocks: Sequence[Span], labelled: Sequence[SegmentKind]) -> str:
    """Return what the language is asked of: the body, or everything where no block is body."""
    body = [text[start:end] for (start, end), kind in zip(blocks, labelled, strict=True) if kind is SegmentKind.BODY]
    return "\n".join(body) or text


def _pieces(text: str, block: Span, kind: SegmentKind, language: str) -> Iterator[Piece]:
    """Yield the segments of a block; only prose is split, after what is glued to its edges was cut off."""
    if kind is not SegmentKind.BODY:
        yield *block, kind
        return
    start, end = block
    dated = start + leading_date(text[start:end])
    inner = dated + leading_dateline(text[dated:end])
    outer = inner + trailing_date(text[inner:end])
    credit = inner + trailing_credit(text[inner:outer])
    yield from _piece(text, start, dated, SegmentKind.FURNITURE)
    yield from _piece(text, dated, inner, SegmentKind.FURNITURE)
    yield from ((inner + first, inner + last, kind) for first, last in find_sentences(text[inner:credit], language=language))
    yield from _piece(text, credit, outer, SegmentKind.CAPTION)
    yield from _piece(text, outer, end, SegmentKind.FURNITURE)


def _piece(text: str, start: int, end: int, kind: SegmentKind) -> Iterator[Piece]:
    start, end = trim(text, start, end)
    if start < end:
        yield start, end, kind
