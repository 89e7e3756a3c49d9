"""Sentences with marked words, and the round trips of them: what the odd spans are fitted on."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from auditor.article import SegmentedArticle
from auditor.artifacts.oddness.figures import Figures, figures
from auditor.artifacts.oddness.ngrams import Model
from auditor.artifacts.oddness.swapped import with_swaps
from auditor.artifacts.text import Sentence, tokenised
from auditor.encoders import load_proofreader
from auditor.language import segment
from auditor.pipeline import proofs_of, readings_of
from auditor.translation import Engine, measured_trips
from bench.artifacts.articles import KINDS_FITTED, KINDS_JUDGED, articles, articles_in, sample, segmented
from bench.artifacts.data import Half, read_clean, read_spans
from bench.artifacts.garbled import article, garblers
from bench.artifacts.partial_credit import Span
from bench.artifacts.planted import Planted, planted, touches
from bench.artifacts.spun import replaced
from bench.inflection import load_thesaurus
from bench.spinners import SPINNERS
from bench.wrong_words import Associates, Blind

PIVOTS = ("es", "fr", "it", "pt")
# What the news that people wrote is called among the sources, and their other articles.
CLEAN, OTHER_KINDS = "clean", "other kinds"
HUMAN = (CLEAN, OTHER_KINDS)
# How the names of sources begin that the engine itself wrote.
OWN = "bundled"
# Marks of several raters by MQM; talks and biomedical abstracts are far from news and count less.
SETS = {"news2020": 0.3, "news2021": 0.3, "wmt23-sxs": 0.3, "ted": 0.15, "biomqm": 0.15}
BATCH = 8
# What spins, once more and less densely. Wrong senses are a translator's work: suspected of them, a spinner would be found in its texts.
PROCEDURES = (*SPINNERS, Blind(0.15), Blind(0.4), Associates(0.12), Associates(0.3))


@dataclass(frozen=True)
class Example:
    """One sentence.

    Attributes:
        document: what is resampled and split together.
        figures: of its words.
        marks: the spans of each rater, in offsets of the article; none for clean text.
        weight: of each of its words.
    """

    document: str
    source: str
    sentence: Sentence
    figures: Figures
    marks: tuple[tuple[Span, ...], ...]
    weight: float

    def shares(self, *, major: bool = False) -> list[float]:
        """Return for each word the share of raters that mark it."""
        words = [(word.start, word.end) for word in self.figures.words]
        marking = [[any(_covers(span, *word) and (span.major or not major) for span in own) for own in self.marks] for word in words]
        return [sum(raters) / len(self.marks) for raters in marking]

    def upheld(self, start: int, end: int, *, major: bool = False) -> float:
        """Return the share of raters whose marks touch a span, in offsets of the article."""
        touching = [touches(Span(start, end), [span for span in own if span.major or not major]) for own in self.marks]
        return sum(touching) / len(self.marks)


def _covers(span: Span, start: int, end: int) -> bool:
    return min(span.end, end) - max(span.start, start) >= (end - start) / 2


def marked(data: Path, wanted: Half, size: int, engine: Engine | None, model: Model) -> Iterator[Example]:
    """Yield the sentences of `size` articles of each set with raters' marks; without an engine there are no round trips."""
    for name, weight in SETS.items():
        chosen = sample(articles(read_spans(data, name, wanted)), size)
        examined = examine([item.segmented for item in chosen], engine, model)
        for item, rows in zip(chosen, examined, strict=True):
            for (sentence, found), raters in zip(rows, item.raters, strict=True):
                start = sentence.segment.start
                marks = tuple(tuple(Span(span.start + start, span.end + start, span.major) for span in own) for own in raters)
                yield Example(item.cluster, name, sentence, found, marks, weight)


def clean(data: Path, wanted: Half, sizes: tuple[int, int], engine: Engine | None, model: Model) -> Iterator[Example]:
    """Yield the sentences of documents that people wrote, some with round trips, then some without: nobody marks a word of them."""
    documents = random.Random(5).sample(list(read_clean(data, wanted)), sum(sizes))
    for chosen, translator in ((documents[: sizes[0]], engine), (documents[sizes[0] :], None)):
        texts = [segmented(name, sentences) for name, sentences in chosen]
        for (name, _), rows in zip(chosen, examine(texts, translator, model), strict=True):
            for sentence, found in rows:
                yield Example(name, CLEAN, sentence, found, ((),), 1.0)


def other_kinds(model: Model, folders: Sequence[Path] = (KINDS_FITTED, KINDS_JUDGED)) -> Iterator[Example]:
    """Yield the sentences of the project's own articles, most of them no hard news, without round trips."""
    texts = [segment(item, language="en") for folder in folders for item in articles_in(folder)]
    for text, rows in zip(texts, examine(texts, None, model), strict=True):
        for sentence, found in rows:
            yield Example(text.article.id, OTHER_KINDS, sentence, found, ((),), 1.0)


def garbled(data: Path, wanted: Half, size: int, engine: Engine, model: Model, *, trips: bool = True) -> Iterator[Example]:
    """Yield the sentences of `size` documents that the engine translated twice, with round trips, and of thrice as many by each other one.

    Without `trips` there are none. `bench/artifacts/damage.py` tells what is damaged.
    """
    thesaurus, waiting = load_thesaurus(data), _shuffled(data, wanted, seed=6)
    for kind, garble in garblers(engine).items():
        own = kind.startswith(OWN)
        chosen = islice(waiting, size if own else 3 * size)
        made = [article(kind, f"{kind}:{name}", sentences, garble, thesaurus) for name, sentences in chosen]
        yield from _planted(made, engine if own and trips else None, model)


def spun(data: Path, wanted: Half, size: int, model: Model) -> Iterator[Example]:
    """Yield the sentences of `size` documents that each of `PROCEDURES` spun: the words put are damaged."""
    thesaurus, made, waiting, rng = load_thesaurus(data), [], _shuffled(data, wanted, seed=7), random.Random(8)
    for spinner in PROCEDURES:
        for name, sentences in islice(waiting, size):
            pairs = [(before, spinner.spin(before, thesaurus, rng)) for before in sentences]
            swaps = [(after, replaced(before, after)) for before, after in pairs]
            made.append(planted(f"spun, {spinner.name}", f"{spinner.name}:{name}", [(after, own, own) for after, own in swaps]))
    yield from _planted(made, None, model)


def _shuffled(data: Path, wanted: Half, seed: int) -> Iterator[tuple[str, list[str]]]:
    documents = list(read_clean(data, wanted))
    random.Random(seed).shuffle(documents)
    return iter(documents)


def _planted(made: Sequence[Planted], engine: Engine | None, model: Model) -> Iterator[Example]:
    for item, rows in zip(made, examine([item.segmented for item in made], engine, model), strict=True):
        for sentence, found in rows:
            yield Example(item.segmented.article.id, item.kind, sentence, found, (item.damage,), 1.0)


def examine(texts: Sequence[SegmentedArticle], engine: Engine | None, model: Model) -> Iterator[list[tuple[Sentence, Figures]]]:
    """Yield the sentences of each article with their figures; without an engine there are no round trips."""
    proofreader = load_proofreader()
    for start in range(0, len(texts), BATCH):
        batch = texts[start : start + BATCH]
        trips = measured_trips(batch, engine, PIVOTS, gap=False) if engine else [()] * len(batch)
        for text, own in zip(batch, trips, strict=True):
            read = tokenised(text, proofs=proofs_of(text, proofreader))
            pairs = zip(read.sentences, readings_of(text, own), strict=True)
            found = with_swaps(read, [figures(sentence, reading, model) for sentence, reading in pairs])
            yield list(zip(read.sentences, found, strict=True))
