"""Articles made by hand for the tests of the checks."""

from auditor.article import Article, Segment, SegmentedArticle
from auditor.artifacts import CHECKS, Check, find
from auditor.encoders import WordOdds, load_proofreader
from auditor.pipeline import proofs_of
from auditor.report import Finding


def segmented(text: str, language: str = "en") -> SegmentedArticle:
    """Return an article whose segments are the lines of `text`, all in one paragraph."""
    segments, offset = [], 0
    for line in text.split("\n"):
        if line.strip():
            segments.append(Segment(offset, offset + len(line), line))
        offset += len(line) + 1
    return SegmentedArticle(Article("sample", text), language, 1.0, tuple(segments))


def proofs(article: SegmentedArticle) -> list[list[WordOdds]]:
    """Return what the bundled proofreader says of an article."""
    return proofs_of(article, load_proofreader())


def found(text: str, checks: tuple[Check, ...] = CHECKS) -> tuple[Finding, ...]:
    """Return what the checks find in a text that the bundled proofreader has read, in each of the languages that the first one knows.

    Those that know English are asked in English alone.
    """
    languages = checks[0].languages or ("en",)
    articles = [segmented(text, language) for language in (("en",) if "en" in languages else languages)]
    return tuple(finding for article in articles for finding in find(article, checks=checks, proofs=proofs(article)))
