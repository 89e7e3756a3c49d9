"""From spans to tallies: several raters a segment, and majors alone.

Raters disagree, so two views are kept apart. `each`: found spans are scored against each rater by himself, and the tallies of a segment's
raters averaged; what only one of three marked counts as a third of a span. `union`: all raters' marks are one, overlapping ones joined;
precision then says how often at least one rater agrees.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.artifacts.articles import Marked, by_segment
from bench.artifacts.partial_credit import Span, Tally, majors, tally, total, union


@dataclass(frozen=True, slots=True)
class View:
    """How found and marked spans are compared."""

    name: str
    major: bool = False
    union: bool = False


EACH, EACH_MAJOR = View("each rater"), View("each rater, major alone", major=True)
VIEWS = (EACH, EACH_MAJOR, View("raters' union", union=True), View("raters' union, major alone", major=True, union=True))


def article_tally(article: Marked, found: Iterable[Span], view: View) -> Tally:
    """Return the tally of spans found in an article, in offsets of its text."""
    segments = by_segment(found, article.segmented)
    return total(_segment(own, raters, view) for own, raters in zip(segments, article.raters, strict=True))


def by_cluster(articles: Sequence[Marked], found: Sequence[Sequence[Span]], view: View) -> dict[str, Tally]:
    """Return the summed tallies of the articles of each cluster."""
    sums: dict[str, Tally] = defaultdict(Tally)
    for article, spans in zip(articles, found, strict=True):
        sums[article.cluster] += article_tally(article, spans, view)
    return dict(sums)


def other_raters(articles: Sequence[Marked], view: View) -> Tally:
    """Return the tally of raters judged by the other raters of the same segment: what agreement there is to be had."""
    return total(
        total(_segment(one, raters[:i] + raters[i + 1 :], view) for i, one in enumerate(raters)).scaled(1 / len(raters))
        for article in articles
        for raters in article.raters
        if len(raters) > 1
    )


def above(found: Sequence[Sequence[Span]], threshold: float) -> list[list[Span]]:
    """Return the spans that are at least as sure as `threshold`."""
    return [[span for span in spans if span.confidence >= threshold] for spans in found]


def pooled(parts: Iterable[Mapping[str, Tally]]) -> dict[str, Tally]:
    """Return the clusters of several sets as those of one; their names must differ."""
    joined: dict[str, Tally] = {}
    for part in parts:
        joined |= part
    return joined


def _segment(found: Sequence[Span], raters: Sequence[Sequence[Span]], view: View) -> Tally:
    own = majors(found) if view.major else found
    marks = [majors(spans) if view.major else spans for spans in raters]
    if view.union:
        return tally(own, union(marks))
    if not own:
        return Tally(marked=sum(map(len, marks)) / len(marks))
    return total(tally(own, spans) for spans in marks).scaled(1 / len(marks))
