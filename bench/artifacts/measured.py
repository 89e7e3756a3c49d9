"""One set of marked articles with what the product and its baselines find in them."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from auditor.translation import Engine
from bench.artifacts import product
from bench.artifacts.articles import Marked, articles, as_span, sample
from bench.artifacts.baselines import Words, chance, improbable, word_likelihoods
from bench.artifacts.data import read_spans
from bench.artifacts.partial_credit import Span, Tally, total
from bench.artifacts.planted import touches
from bench.artifacts.product import Examined
from bench.artifacts.scores import EACH, EACH_MAJOR, View, above, by_cluster

# The product as shipped, and the same findings with every run of odd words above the threshold that serves F1 best.
PRODUCT, OPEN, RULES = "product", "product, threshold for F1", "rules alone"
# The likelihood baseline at the threshold that serves F1 best, and with no more findings than the product has.
LIKELIHOOD, AS_FEW = "likelihood alone, threshold for F1", "likelihood alone, as few as the product"
# As many and as long spans at random as the product has, at either threshold.
CHANCE, OPEN_CHANCE = "chance, as few as the product", "chance, as many as at the threshold for F1"
METHODS = (PRODUCT, OPEN, RULES, LIKELIHOOD, AS_FEW, CHANCE, OPEN_CHANCE)
DRAWS, OPEN_DRAWS = 20, 3
# Shares of words to mark among which thresholds for F1 are chosen, on the development half.
SHARES = (0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.18, 0.25, 0.35)

# Spans of every article, and several of these where they are drawn at random: tallies are averaged over the draws.
Found = list[list[Span]]
Draws = Sequence[Found]
# Spans of an article by its number, at a level of log-odds or log-probability and with one severity for them.
AtLevel = Callable[[int, float, bool], list[Span]]


@dataclass(frozen=True)
class Measured:
    """A set: its held-out articles and, by method and kind of view (majors alone or not), the spans found."""

    name: str
    articles: list[Marked]
    found: Mapping[tuple[str, bool], Draws]

    @property
    def words(self) -> int:
        """Return the number of words of the articles."""
        return sum(item.segmented.article.words for item in self.articles)

    def tallies(self, method: str, view: View, threshold: float | None = None, *, most: int = DRAWS) -> dict[str, Tally]:
        """Return cluster → tally of a method, of the spans at least as sure as `threshold`, over `most` random draws."""
        draws = self.found[method, view.major][:most]
        chosen = draws if threshold is None else [above(found, threshold) for found in draws]
        each = [by_cluster(self.articles, found, view) for found in chosen]
        return {f"{self.name}/{name}": total(own[name] for own in each).scaled(1 / len(each)) for name in each[0]}


def measure(data: Path, name: str, size: int, translator: Engine | None) -> Measured:
    """Find spans in `size` held-out articles of a set; thresholds for F1 are chosen on half as many of the development half.

    Without a translator there are no round trips: the product judges by rules and by its model of English.
    """
    development = sample(articles(read_spans(data, name, "development")), size // 2)
    held_out = sample(articles(read_spans(data, name, "held-out")), size)
    known, wanted = (product.examine_all([item.segmented for item in items], translator) for items in (development, held_out))
    own = [[as_span(finding) for finding in one.findings] for one in wanted]
    rules = [[as_span(finding) for finding in one.rules] for one in wanted]
    rng = random.Random(0)

    def by_chance(found: Found, draws: int) -> Draws:
        return [[chance(item.segmented, spans, rng) for item, spans in zip(held_out, found, strict=True)] for _ in range(draws)]

    found: dict[tuple[str, bool], Draws] = {(PRODUCT, False): [own], (RULES, False): [rules], (CHANCE, False): by_chance(own, DRAWS)}
    found |= {(method, True): draws for (method, _), draws in found.items()}
    levels = _levels([-odds for one in known for odds in one.odds()])
    for view in (EACH, EACH_MAJOR):
        best = _best(development, [-level for level in levels], view, lambda i, level, major: opened(known[i], level, major=major))
        wide = [opened(one, best[0], major=best[1]) for one in wanted]
        found |= {(OPEN, view.major): [wide], (OPEN_CHANCE, view.major): by_chance(wide, OPEN_DRAWS)}
    return Measured(name, held_out, found | (_likelihood_alone(development, held_out, own, translator) if translator else {}))


def opened(item: Examined, level: float, *, major: bool) -> list[Span]:
    """Return the findings and all odd spans down to `level` that touch none of them; if `major`, everything is called so."""
    found = [as_span(finding) for finding in item.findings]
    spans = [Span(odd.start, odd.end, False, odd.confidence) for odd in item.odd(level)]
    free = [span for span in spans if not touches(span, found)]
    return [replace(span, major=True) if major else span for span in (*found, *free)]


def surest(found: Found, count: int) -> Found:
    """Return the `count` surest spans of all articles together, by article."""
    ranked = sorted(((span.confidence, i, j) for i, spans in enumerate(found) for j, span in enumerate(spans)), reverse=True)
    kept = {(i, j) for _, i, j in ranked[:count]}
    return [[span for j, span in enumerate(spans) if (i, j) in kept] for i, spans in enumerate(found)]


def _best(items: Sequence[Marked], levels: Sequence[float], view: View, spans: AtLevel) -> tuple[float, bool]:
    """Return the level and the severity that give the best F1."""
    choices = [(level, major) for level in levels for major in ((True,) if view.major else (False, True))]
    return max(
        choices,
        key=lambda choice: total(by_cluster(items, [spans(i, *choice) for i in range(len(items))], view).values()).f1,
    )


def _levels(values: Sequence[float]) -> list[float]:
    """Return the values below which the shares of `SHARES` lie."""
    ordered = sorted(values)
    return [ordered[int(share * len(ordered))] for share in SHARES]


def _likelihood_alone(
    development: Sequence[Marked], held_out: Sequence[Marked], own: Found, translator: Engine
) -> dict[tuple[str, bool], Draws]:
    """Return the spans of improbable words, for majors alone or not, in both sizes."""
    known, wanted = (_words(items, translator) for items in (development, held_out))
    levels = _levels([value for article in known for words in article for _, _, value in words])
    found: dict[tuple[str, bool], Draws] = {}
    for view in (EACH, EACH_MAJOR):
        level, severity = _best(development, levels, view, lambda i, level, major: _spans(development[i], known[i], level, major))
        spans = [_spans(item, words, level, severity) for item, words in zip(held_out, wanted, strict=True)]
        count = sum(bool(span.major) or not view.major for article in own for span in article)
        found |= {(LIKELIHOOD, view.major): [spans], (AS_FEW, view.major): [surest(spans, count)]}
    return found


def _words(items: Sequence[Marked], translator: Engine) -> list[list[Words]]:
    """Return the word likelihoods of each segment of each article."""
    texts = list(dict.fromkeys(segment.text for item in items for segment in item.segmented.segments))
    known = dict(zip(texts, word_likelihoods(texts, translator), strict=True))
    return [[known[segment.text] for segment in item.segmented.segments] for item in items]


def _spans(item: Marked, words: Sequence[Words], level: float, major: bool) -> list[Span]:
    return [
        replace(span, start=segment.start + span.start, end=segment.start + span.end)
        for segment, own in zip(item.segmented.segments, words, strict=True)
        for span in improbable(own, level, major=major)
    ]
