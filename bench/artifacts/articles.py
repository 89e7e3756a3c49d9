"""Articles made of annotated segments: what the product gets to read, and what the raters marked in each sentence.

An article is one system's version of one document, cut after `LONGEST` sentences (a talk has hundreds). Each sentence is a body segment of
its own, as `bench/artifacts/clean.py` has them: the marks were made sentence by sentence, and headlines are among them.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from auditor.article import Article, Segment, SegmentedArticle
from auditor.report import Finding, Severity
from bench.artifacts.data import Annotation, Error
from bench.artifacts.partial_credit import Span

LONGEST = 20
# Columns, reviews, match reports, notices: as idiomatic as articles are, which no word that a spinner put is. Beside the first the card and
# the judge of spun articles are fitted, beside the second that judge alone, beside the last nothing.
KINDS_FITTED, KINDS_JUDGED, KINDS_KEPT = (Path(__file__).parents[2] / "corpus" / "kinds" / name for name in ("fitted", "judged", "kept"))
GRAVE = frozenset({"major", "critical"})


@dataclass(frozen=True, slots=True)
class Marked:
    """An article and, for each of its segments, the spans of each rater, in offsets of the segment.

    Attributes:
        cluster: what is drawn together when articles are resampled: the part of the document, all systems' versions of it.
    """

    cluster: str
    segmented: SegmentedArticle
    raters: tuple[tuple[tuple[Span, ...], ...], ...]


def articles_in(folder: Path) -> list[Article]:
    """Return the articles that the texts of a folder are, by name."""
    return [Article(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.txt"))]


def segmented(name: str, sentences: Sequence[str]) -> SegmentedArticle:
    """Return an article made of `sentences`, one paragraph each: sentences of the test sets are not always neighbours."""
    segments, offset = [], 0
    for paragraph, sentence in enumerate(sentences):
        segments.append(Segment(offset, offset + len(sentence), sentence, paragraph=paragraph))
        offset += len(sentence) + 1
    return SegmentedArticle(Article(name, " ".join(sentences)), "en", 1.0, tuple(segments))


def articles(annotations: Iterable[Annotation]) -> list[Marked]:
    """Return the machine-translated articles, in the order of the file. What people translated is left out, as the shared tasks do."""
    texts: dict[tuple[str, str], dict[int, list[Annotation]]] = defaultdict(lambda: defaultdict(list))
    for item in annotations:
        if not item.human and item.text.strip():
            texts[item.document, item.system][item.position].append(item)
    return [
        _marked(f"{document}#{number}", system, part)
        for (document, system), by_position in texts.items()
        for number, part in enumerate(_parts([by_position[position] for position in sorted(by_position)]))
    ]


def sample(marked: Sequence[Marked], size: int, seed: int = 1) -> list[Marked]:
    """Return `size` articles drawn at random, or all."""
    return random.Random(seed).sample(list(marked), min(size, len(marked)))


def by_segment(findings: Iterable[Span], article: SegmentedArticle) -> list[list[Span]]:
    """Return article-wide spans by segment, in its offsets; one that runs over its segment is cut at the end."""
    found: list[list[Span]] = [[] for _ in article.segments]
    ordered = sorted(findings, key=lambda span: span.start)
    for spans, segment in zip(found, article.segments, strict=True):
        for span in ordered:
            if segment.start <= span.start < segment.end and span.start < span.end:
                spans.append(Span(span.start - segment.start, min(span.end, segment.end) - segment.start, span.major, span.confidence))
    return found


def as_span(finding: Finding) -> Span:
    """Return where a finding is, how grave and how sure."""
    return Span(finding.start, finding.end, finding.severity in (Severity.MAJOR, Severity.CRITICAL), finding.confidence)


def _parts(segments: Sequence[list[Annotation]]) -> Iterable[list[list[Annotation]]]:
    remaining = iter(segments)
    while part := list(islice(remaining, LONGEST)):
        yield part


def _marked(cluster: str, system: str, part: Sequence[Sequence[Annotation]]) -> Marked:
    raters = tuple(tuple(tuple(_span(error) for error in item.errors if error.start < error.end) for item in segment) for segment in part)
    return Marked(cluster, segmented(f"{cluster}/{system}", [segment[0].text for segment in part]), raters)


def _span(error: Error) -> Span:
    return Span(error.start, error.end, None if error.severity is None else error.severity in GRAVE)
