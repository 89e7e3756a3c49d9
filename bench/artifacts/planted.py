"""Articles whose damage is known because it was done on purpose, and how findings compare with it.

A finding is right if it touches a damaged span; a damaged span is found if a finding touches it. Chance is as many spans of the same
length at random places; it says how dense the damage is.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from auditor.article import SegmentedArticle
from auditor.report import Finding, Severity
from auditor.translation import Engine
from bench.artifacts import product
from bench.artifacts.articles import as_span, segmented
from bench.artifacts.baselines import chance
from bench.artifacts.bootstrap import interval
from bench.artifacts.clean import GRAVE, SEVERE
from bench.artifacts.partial_credit import Span, Tally, total

DRAWS = 20
GROUPS = {"major": GRAVE, "above minor-punctuation": SEVERE}
HEADER = (
    "| text | findings | per 1,000 words | precision | touching any change | recall "
    "| rules alone, precision | rules alone, recall | chance, precision |\n"
    "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A damaged article. `damage` and `changes` are in offsets of its text; `kind` says who did it."""

    kind: str
    segmented: SegmentedArticle
    damage: tuple[Span, ...]
    changes: tuple[Span, ...]


def planted(kind: str, name: str, sentences: Sequence[tuple[str, Sequence[Span], Sequence[Span]]]) -> Planted:
    """Return the article of sentences, each with its damage and its changes in offsets of the sentence."""
    text = segmented(name, [sentence for sentence, _, _ in sentences])
    damage = _in_text(text, [own for _, own, _ in sentences])
    return Planted(kind, text, damage, _in_text(text, [own for _, _, own in sentences]))


def _in_text(text: SegmentedArticle, spans: Sequence[Sequence[Span]]) -> tuple[Span, ...]:
    pairs = zip(text.segments, spans, strict=True)
    return tuple(Span(segment.start + span.start, segment.start + span.end) for segment, own in pairs for span in own)


def touching(found: Sequence[Span], damage: Sequence[Span]) -> Tally:
    """Return how many found spans touch damage, and how much of the damage they touch."""
    return Tally(sum(touches(one, damage) for one in found), len(found), sum(touches(one, found) for one in damage), len(damage))


def print_tables(articles: Sequence[Planted], translator: Engine | None, *, misses: bool) -> None:
    """Print a row for each kind of text and group of severities, with intervals over articles; if asked, what touches no damage."""
    examined = product.examine_all([item.segmented for item in articles], translator)
    found, rules = [item.findings for item in examined], [item.rules for item in examined]
    by_kind: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(articles):
        by_kind[item.kind].append(index)
    print(HEADER)
    for kind, indices in [*by_kind.items(), ("all", list(range(len(articles))))]:
        own = [articles[i] for i in indices]
        for group, severities in GROUPS.items():
            cells = _row(own, *([_spans(one[i], severities) for i in indices] for one in (found, rules)))
            print(f"| {kind} | {group} | {cells} |")
    if misses:
        _print_misses(articles, found)


def _spans(findings: Sequence[Finding], severities: Sequence[Severity]) -> list[Span]:
    return [as_span(finding) for finding in findings if finding.severity in severities]


def _row(articles: Sequence[Planted], found: Sequence[Sequence[Span]], rules: Sequence[Sequence[Span]]) -> str:
    words, rng = sum(item.segmented.article.words for item in articles), random.Random(0)
    random_draws = [[chance(item.segmented, own, rng) for item, own in zip(articles, found, strict=True)] for _ in range(DRAWS)]
    own = _tallies(articles, [found], _damage)
    changes = total(_tallies(articles, [found], _changes).values())
    alone = total(_tallies(articles, [rules], _damage).values())
    by_chance = total(_tallies(articles, random_draws, _damage).values())
    precision, recall = _with_interval(own, lambda one: one.precision), _with_interval(own, lambda one: one.recall)
    others = (alone.precision, alone.recall, by_chance.precision)
    density = 1000 * total(own.values()).found / words
    return " | ".join([f"{density:.2f}", precision, f"{changes.precision:.2f}", recall, *(f"{figure:.2f}" for figure in others)])


def _damage(item: Planted) -> Sequence[Span]:
    return item.damage


def _changes(item: Planted) -> Sequence[Span]:
    return item.changes


def _tallies(
    articles: Sequence[Planted], draws: Sequence[Sequence[Sequence[Span]]], places: Callable[[Planted], Sequence[Span]]
) -> dict[str, Tally]:
    return {
        f"{item.kind}/{item.segmented.article.id}": total(touching(found[i], places(item)) for found in draws).scaled(1 / len(draws))
        for i, item in enumerate(articles)
    }


def _with_interval(tallies: Mapping[str, Tally], measure: Callable[[Tally], float]) -> str:
    low, high = interval(tallies, measure)
    return f"{measure(total(tallies.values())):.2f} [{low:.2f}, {high:.2f}]"


def touches(one: Span, others: Sequence[Span]) -> bool:
    """Tell whether a span shares a code point with any of the others."""
    return any(one.start < other.end and other.start < one.end for other in others)


def _print_misses(articles: Sequence[Planted], found: Sequence[Sequence[Finding]]) -> None:
    """Print the findings that touch no damage, for a reader to judge."""
    for item, own in zip(articles, found, strict=True):
        for finding in own:
            if not touches(as_span(finding), item.damage):
                around = item.segmented.article.text[max(0, finding.start - 60) : finding.end + 60]
                print(f"  {finding.check} ({finding.severity}): {finding.quote!r} in …{around}…")
