"""Articles made by hand for the tests of the checks."""

from auditor.article import Article, Segment, SegmentedArticle


def segmented(text: str, language: str = "en") -> SegmentedArticle:
    """Return an article whose segments are the lines of `text`, all in one paragraph."""
    segments, offset = [], 0
    for line in text.split("\n"):
        if line.strip():
            segments.append(Segment(offset, offset + len(line), line))
        offset += len(line) + 1
    return SegmentedArticle(Article("sample", text), language, 1.0, tuple(segments))
