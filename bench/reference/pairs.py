"""Labelled pairs of texts, one story or two, made from the detector's documents by a fixed procedure.

The documents are ten consecutive news sentences each, in a human version and in those of several engines. The reference is
always human, the article always a machine's, so that neither's wording gives the other away. Two neighbouring documents make
one text of twenty sentences, about 450 words. Of each such text come three pairs that tell one story:

    same      the whole text, in both versions
    split     the even sentences against the odd ones: one story, not one sentence in common
    brief     every fourth sentence against the odd ones: five sentences, about 110 words

and of each five that tell two, built in the same ways, so that length and making tell nothing:

    random    with a text of another year
    near      with the text of another year that plain BM25 ranks first
    glance    every fourth sentence of the article against the text of `near`
    renamed   the even sentences against the odd ones, with every name in them replaced by one of another text: the same kind of event,
              as a large archive is full of, but other people, organisations and places
    agenda    with the text of the same test set that BM25 ranks first, at least `APART` documents away and without a sentence in common

The same days' news can tell one story in two places of a test set: `agenda` is reported and never fitted on.
"""

import gzip
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from auditor.article import Article, SegmentedArticle
from auditor.entities.alignment.side import side
from auditor.language import segment
from bench.reference.bm25 import Bm25

SEED = 0
APART = 8
BRIEF = 4
SAME, DIFFERENT = ("same", "split", "brief"), ("random", "near", "glance", "renamed", "agenda")
# What the card is fitted on; `agenda` may hold pairs that do tell one story.
FITTED = (*SAME, "random", "near", "glance", "renamed")
# Documents of these test sets share their English text whatever the source language says.
PARALLEL = frozenset({"wmt11", "wmt12", "wmt13"})
# Its human and its machine documents are not numbered alike, so that they cannot be paired.
UNPAIRED = frozenset({"wmt14"})
Key = tuple[str, str, int]


@dataclass(frozen=True, slots=True)
class Text:
    """Twenty sentences: where they come from, the human version, and one machine version an engine."""

    key: Key
    human: tuple[str, ...]
    machine: Mapping[str, tuple[str, ...]]

    @property
    def year(self) -> str:
        """Return the test set."""
        return self.key[0]


@dataclass(frozen=True, slots=True)
class Pair:
    """An article and a reference, how the pair was made, and the engine of the article."""

    kind: str
    year: str
    engine: str
    article: SegmentedArticle
    reference: SegmentedArticle

    @property
    def same(self) -> bool:
        """Tell whether both tell one story."""
        return self.kind in SAME


def read_texts(path: Path) -> list[Text]:
    """Return the texts of the data file, each from two neighbouring documents and none sharing a sentence with an earlier one."""
    humans: dict[Key, tuple[str, ...]] = {}
    machines: dict[Key, dict[str, tuple[str, ...]]] = defaultdict(dict)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["test_set"] in UNPAIRED:
                continue
            language = "cs" if row["test_set"] in PARALLEL else row["source_language"]
            key = (row["test_set"], language, int(row["id"].rpartition("#")[2]))
            if row["origin"] == "human":
                humans[key] = tuple(row["segments"])
            else:
                machines[key][f"{row['engine']} {row['source_language']}"] = tuple(row["segments"])
    return list(_texts(humans, machines))


def _texts(humans: Mapping[Key, tuple[str, ...]], machines: Mapping[Key, Mapping[str, tuple[str, ...]]]) -> Iterator[Text]:
    seen: set[str] = set()
    for key in sorted(humans):
        test_set, language, number = key
        after = (test_set, language, number + 1)
        if number % 2 or after not in humans:
            continue
        human = humans[key] + humans[after]
        both = {engine: text + machines[after][engine] for engine, text in machines[key].items() if engine in machines[after]}
        if both and not seen.intersection(human):
            seen.update(human)
            yield Text(key, human, both)


def build(texts: Sequence[Text], seed: int = SEED) -> Iterator[Pair]:
    """Yield the eight pairs of every text; the engine is drawn by chance."""
    chance = random.Random(seed)
    index = Bm25([" ".join(text.human) for text in texts])
    for number, text in enumerate(texts):
        engine = chance.choice(sorted(text.machine))
        machine = text.machine[engine]
        others = [other for other in texts if other.year != text.year]
        ranked = [texts[found] for found, _ in index.rank(" ".join(machine)) if found != number]
        near = next(other for other in ranked if other.year != text.year)
        agenda = next((other for other in ranked if _is_apart(text, other)), None)
        made = [
            ("same", machine, text.human),
            ("split", machine[::2], text.human[1::2]),
            ("brief", machine[::BRIEF], text.human[1::2]),
            ("random", machine[::2], chance.choice(others).human[1::2]),
            ("near", machine[::2], near.human[1::2]),
            ("glance", machine[::BRIEF], near.human[1::2]),
            *([("agenda", machine[::2], agenda.human[1::2])] if agenda else []),
        ]
        for kind, left, right in made:
            yield Pair(kind, text.year, engine, segmented(left), segmented(right))
        yield Pair("renamed", text.year, engine, segmented(machine[::2]), renamed(segmented(text.human[1::2]), segmented(near.human)))


def renamed(text: SegmentedArticle, donor: SegmentedArticle) -> SegmentedArticle:
    """Return a text with its names replaced by those of another, every mention of one by the same name."""
    names = [entity.text for entity in side(donor).entities if not entity.weak] or ["Ostrander"]
    mentions = [
        (mention.start, mention.end, names[number % len(names)])
        for number, entity in enumerate(side(text).entities)
        if not entity.weak
        for mention in entity.mentions
    ]
    changed = text.article.text
    for start, end, name in sorted(mentions, reverse=True):
        changed = changed[:start] + name + changed[end:]
    return segment(Article(text.article.id, changed), language="en")


def _is_apart(text: Text, other: Text) -> bool:
    return other.year == text.year and (other.key[1] != text.key[1] or abs(other.key[2] - text.key[2]) >= APART)


def segmented(sentences: Sequence[str], id: str = "text") -> SegmentedArticle:
    """Return sentences as an English article of paragraphs of two sentences."""
    paragraphs = [" ".join(sentences[start : start + 2]) for start in range(0, len(sentences), 2)]
    return segment(Article(id, "\n\n".join(paragraphs)), language="en")
