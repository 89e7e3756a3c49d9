"""Find the reference of an article in an archive, or nothing where the archive has none.

The archive holds the odd sentences of the human version of every second group of eight texts. Asked for are the machine versions of
all texts, each in three ways: whole, its even sentences, and every fourth. Half of them have nothing to be found.
A neighbouring text of the same test set may go on with the story: it is no mistake where it is found, and no success.
"""

import random
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np

from auditor.article import Article, SegmentedArticle
from auditor.reference import Archive, Sources, find
from bench.reference.bm25 import Bm25
from bench.reference.fit import PRECISION, least_threshold
from bench.reference.pairs import APART, BRIEF, SEED, Key, Text, segmented

WAYS = ("whole", "split", "brief")


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for, and how."""

    text: Text
    way: str
    article: SegmentedArticle


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found, if anything, and how well it fits."""

    text: Text | None
    score: float


@dataclass(frozen=True, slots=True)
class Run:
    """The answers to all queries: plain BM25's, the search's alone, the judgement's before anything is refused, and the product's."""

    queries: list[Query]
    kept: list[Text]
    plain: list[Answer]
    search: list[Answer]
    judged: list[Answer]
    found: list[Answer]
    seconds: list[float]


def measure_retrieval(fitting: Sequence[Text], testing: Sequence[Text], *, shown: bool = False) -> None:
    """Print top-1 and end-to-end figures of the search and of its baseline, whose threshold is fitted on the other texts.

    With `shown` every wrong pair is printed too, to be judged by hand.
    """
    fit, test = _run(fitting), _run(testing)
    inside = {text.key for text in test.kept}
    known = sum(query.text.key in inside for query in test.queries)
    print(f"\nIn an archive of {len(test.kept)} texts: {len(test.queries)} articles, {known} with a reference in it.")
    print(f"{'':<48}{'top-1':>7}{'precision':>11}{'recall':>8}" + "".join(f"{way:>8}" for way in WAYS))
    plain = _cut(test.plain, _threshold(fit.queries, fit.plain))
    _print("plain BM25, score above a threshold (baseline)", test.queries, test.plain, plain, inside)
    _print("salient terms alone", test.queries, test.search, (), inside)
    _print("salient terms, then words and names", test.queries, test.judged, test.found, inside)
    strict = _cut(test.judged, _threshold(fit.queries, fit.judged))
    _print("the same, threshold fitted as the baseline's", test.queries, test.judged, strict, inside)
    print(f"Looking for a reference takes {1000 * median(test.seconds):.0f} ms (median). The baseline's threshold is the least with a")
    print(f"precision of {PRECISION} on {len(fitting)} other texts.")
    if shown:
        _show_wrong(test.queries, test.found)


def _run(texts: Sequence[Text]) -> Run:
    kept = [text for number, text in enumerate(texts) if number // APART % 2 == 0]
    queries = list(_queries(texts))
    index = Bm25([" ".join(text.human[1::2]) for text in kept])
    found, search, judged, seconds = _found(queries, kept)
    return Run(queries, kept, [_best(index, query, kept) for query in queries], search, judged, found, seconds)


def _threshold(queries: Sequence[Query], answers: Sequence[Answer]) -> float:
    right = np.array([_is_right(query, answer) is not False for query, answer in zip(queries, answers, strict=True)])
    return least_threshold(np.array([answer.score for answer in answers]), right)


def _cut(answers: Sequence[Answer], threshold: float) -> list[Answer]:
    return [answer if answer.score >= threshold else Answer(None, 0.0) for answer in answers]


def _best(index: Bm25, query: Query, kept: Sequence[Text]) -> Answer:
    ranked = index.rank(query.article.article.text, 1)
    return Answer(kept[ranked[0][0]], ranked[0][1]) if ranked else Answer(None, 0.0)


def _queries(texts: Sequence[Text]) -> list[Query]:
    chance = random.Random(SEED)
    asked = []
    for text in texts:
        machine = text.machine[chance.choice(sorted(text.machine))]
        for way, sentences in zip(WAYS, (machine, machine[::2], machine[::BRIEF]), strict=True):
            asked.append(Query(text, way, segmented(sentences)))
    return asked


def _found(queries: Sequence[Query], kept: Sequence[Text]) -> tuple[list[Answer], list[Answer], list[Answer], list[float]]:
    """Return what is found, what the search alone ranks first, what the judgement does, and the seconds that finding took."""
    by_id = {str(number): text for number, text in enumerate(kept)}
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive(Path(folder) / "archive.db", create=True)
        archive.add([(Article(id, segmented(text.human[1::2]).article.text), "en") for id, text in by_id.items()])
        found, top, first, seconds = [], [], [], []
        for query in queries:
            start = time.perf_counter()
            candidates = find(query.article, Sources(archive=archive))
            seconds.append(time.perf_counter() - start)
            best = candidates[0] if candidates else None
            first.append(Answer(by_id[best.text.article.id] if best else None, best.confidence if best else 0.0))
            found.append(first[-1] if best and best.used else Answer(None, 0.0))
            hits = archive.search(query.article.article.text, language="en", limit=1)
            top.append(Answer(by_id[hits[0].article.id] if hits else None, hits[0].score if hits else 0.0))
    return found, top, first, seconds


def _is_right(query: Query, answer: Answer) -> bool | None:
    """Tell whether an answer is the reference: `None` for a neighbour, which may go on with the story."""
    if answer.text is None or answer.text.key == query.text.key:
        return answer.text is not None
    test_set, language, number = answer.text.key
    return None if (test_set, language) == query.text.key[:2] and abs(number - query.text.key[2]) < APART else False


def _print(name: str, queries: Sequence[Query], top: Sequence[Answer], found: Sequence[Answer], inside: set[Key]) -> None:
    """Print top-1 among the articles with a reference; and what is found at last, if anything is decided, against what is there."""
    known = [query.text.key in inside for query in queries]
    first = [_is_right(query, answer) is True for query, answer, there in zip(queries, top, known, strict=True) if there]
    line = f"{name:<48}{sum(first) / len(first):>7.3f}"
    if found:
        given = [_is_right(query, answer) for query, answer in zip(queries, found, strict=True) if answer.text]
        precision = sum(right is True for right in given) / max(1, sum(right is not None for right in given))
        rows = [(query.way, _is_right(query, answer) is True) for query, answer, there in zip(queries, found, known, strict=True) if there]
        shares = [sum(right for way, right in rows if way == chosen) / sum(way == chosen for way, _ in rows) for chosen in WAYS]
        line += f"{precision:>11.3f}{sum(right for _, right in rows) / len(rows):>8.3f}" + "".join(f"{share:>8.3f}" for share in shares)
    print(line)


def _show_wrong(queries: Sequence[Query], found: Sequence[Answer]) -> None:
    for query, answer in zip(queries, found, strict=True):
        if answer.text and _is_right(query, answer) is False:
            print(f"\n{query.way} {query.text.key} {answer.text.key} {answer.score:.3f}")
            print(query.article.article.text, "--", *answer.text.human[1::2], sep="\n")
