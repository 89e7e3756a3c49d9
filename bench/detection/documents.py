"""The documents that the detector is fitted and judged on: a balanced sample, with spun and garbled versions of human ones.

The same source sentences stand behind every engine's version of a test set, so documents of one test set must never be
on both sides; `test_set` goes along with each document for that.
"""

import gzip
import json
import lzma
import random
import re
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from auditor.language import segment
from bench.artifacts.articles import KINDS_FITTED, articles_in
from bench.inflection import load_thesaurus
from bench.spinners import SPINNERS
from models.recipe.encoders.reader_data import NETS, family_of

HUMAN = "human"
# What the project's own columns, reviews, match reports and the like are called among the test sets: people's, and never judged.
# Each weighs as a document of news does; as a kind of their own, half of all human text, they made the detector doubt news.
OTHER = "kinds"
# Chains of Apertium modes: a rule-based engine that garbles in ways of its own, from foreign news by people...
APERTIUM = {"apertium-es": ("spa-eng",), "apertium-it": ("ita-spa", "spa-eng"), "apertium-fr": ("fr-es", "spa-eng")}
# ... and from English news out and back.
APERTIUM_ROUND = {"apertium-spa": ("eng-spa", "spa-eng"), "apertium-cat": ("eng-cat", "cat-eng")}
# Where the test sets of 2008, 2009 and 2010 begin in the rows of `parallel/`; the Italian file has 2009 alone.
FOREIGN_SETS = {"es": {"wmt08": 0, "wmt09": 2051, "wmt10": 5078}, "fr": {"wmt08": 0, "wmt09": 2051, "wmt10": 5078}, "it": {"wmt09": 0}}
SENTENCES = 10
# The test sets of 2008, 2009 and 2010 are one in the reader's training.
JOINT = dict.fromkeys(("wmt08", "wmt09", "wmt10"), "wmt08-10")
# Engines of the test sets that only one net was trained on: the other has seen none of them.
_NEWCOMERS = ("argos", "nllb", "opusmt")
# Documents of each kind. Human text counts most: the thresholds are quantiles of it.
SIZES = {
    HUMAN: 640,
    "microsoft": 160,
    "bergamot-base": 50,
    "bergamot-base-memory": 80,
    "bergamot-tiny": 80,
    "argos": 60,
    "nllb": 90,
    "opusmt": 60,
    **dict.fromkeys(APERTIUM, 40),
    **dict.fromkeys(APERTIUM_ROUND, 20),
    **{f"spun-{spinner.name}": 30 for spinner in SPINNERS},
}


@dataclass(frozen=True)
class Document:
    """One text of the sample. `kind` is `human`, an engine, or a spinning procedure."""

    id: str
    kind: str
    test_set: str
    source_language: str
    segments: tuple[str, ...]

    @property
    def label(self) -> str:
        """Return the verdict that would be right."""
        if self.kind == HUMAN:
            return "clean"
        return "spun" if self.kind.startswith("spun-") else "machine-translated"

    @property
    def text(self) -> str:
        """Return the document as an article's text."""
        return " ".join(self.segments)


def sample(data: Path, seed: int = 7) -> list[Document]:
    """Return the sample, kinds interleaved so that any beginning of it is balanced."""
    rng = random.Random(seed)
    pools = _pools(data / "detect" / "wmt11-16.jsonl.gz", rng)
    human = pools[HUMAN][SIZES[HUMAN] :]  # made versions are of documents that are not in the sample themselves
    chosen = {kind: pools[kind][:size] for kind, size in SIZES.items() if kind in pools} | {OTHER: _other_kinds()}
    made = iter(human)
    for name, modes in APERTIUM.items():
        chosen[name] = _garbled(_foreign(data / "parallel", name.removeprefix("apertium-"), SIZES[name], rng), name, modes)
    for name, modes in APERTIUM_ROUND.items():
        chosen[name] = _garbled([next(made) for _ in range(SIZES[name])], name, modes)
    thesaurus = load_thesaurus(data)
    for spinner in SPINNERS:
        kind = f"spun-{spinner.name}"
        documents = [next(made) for _ in range(SIZES[kind])]
        chosen[kind] = [
            _made(document, kind, [spinner.spin(segment, thesaurus, rng) for segment in document.segments]) for document in documents
        ]
    return list(_interleaved(chosen.values()))


def _other_kinds() -> list[Document]:
    """Return good articles that are no news; they belong to no test set, so that every judge is trained beside all of them."""
    texts = [segment(item, language="en") for item in articles_in(KINDS_FITTED)]
    return [Document(text.article.id, HUMAN, OTHER, "en", tuple(item.text for item in text.body)) for text in texts]


def _pools(path: Path, rng: random.Random) -> dict[str, list[Document]]:
    """Return the documents of each kind in random order, its test sets and source languages taking turns."""
    cells: dict[str, dict[tuple[str, str], list[Document]]] = defaultdict(lambda: defaultdict(list))
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            kind = row["engine"] or HUMAN
            if not _unread(kind, row["test_set"]):
                continue
            document = Document(row["id"], kind, row["test_set"], row["source_language"], tuple(row["segments"]))
            cells[kind][row["test_set"], row["source_language"]].append(document)
    for cell in (cell for kind in cells.values() for cell in kind.values()):
        rng.shuffle(cell)
    return {kind: list(_interleaved(_shuffled(list(of_kind.values()), rng))) for kind, of_kind in sorted(cells.items())}


def _unread(kind: str, test_set: str) -> bool:
    """Tell whether a net of the reader has seen neither the test set nor the engine: nothing else can be judged honestly."""
    family = family_of(None if kind == HUMAN else kind)
    return any(test_set in net.test_sets and family in (HUMAN, net.family, *_NEWCOMERS) for net in NETS.values())


def _foreign(folder: Path, language: str, size: int, rng: random.Random) -> list[Document]:
    """Return documents of foreign news written or translated by people."""
    with lzma.open(folder / language / "wmt08-10.tsv.xz", "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    sentences = [foreign for _, foreign, side in rows if side == "human"]
    starts = rng.sample(range(0, len(sentences) - SENTENCES, SENTENCES), size)
    sets = FOREIGN_SETS[language]
    return [
        Document(
            id=f"wmt08-10.{language}#{start}",
            kind=HUMAN,
            test_set=max((name for name in sets if sets[name] <= start), key=lambda name: sets[name]),
            source_language=language,
            segments=tuple(sentences[start : start + SENTENCES]),
        )
        for start in starts
    ]


def _shuffled(items: list[list[Document]], rng: random.Random) -> list[list[Document]]:
    rng.shuffle(items)
    return items


def _interleaved(columns: Iterable[Sequence[Document]]) -> Iterator[Document]:
    """Yield the documents so that each column is used up at the same relative pace."""
    lists = [list(column) for column in columns]
    places = [((index + 0.5) / len(column), number, index) for number, column in enumerate(lists) for index in range(len(column))]
    for _, number, index in sorted(places):
        yield lists[number][index]


def _garbled(documents: Sequence[Document], kind: str, modes: Sequence[str]) -> list[Document]:
    """Return the documents after a way through Apertium."""
    lines = iter(apertium([segment for document in documents for segment in document.segments], modes))
    return [_made(document, kind, [next(lines) for _ in document.segments]) for document in documents]


def apertium(segments: Sequence[str], modes: Sequence[str]) -> list[str]:
    """Translate segments through a chain of modes (Debian packages apertium-eng-spa, -eng-cat, -spa-ita, -fr-es)."""
    text = "\n".join(segments)
    for mode in modes:
        text = subprocess.run(["apertium", "-u", mode], input=text, capture_output=True, text=True, check=True).stdout
    return [_cleaned(line) for line in text.split("\n")]


def _cleaned(line: str) -> str:
    """Return the line without Apertium's own marks for words it could not generate, single-spaced as a web page shows it."""
    return re.sub(r"\s+", " ", re.sub(r"(?<!\w)[*@#](?=\w)", "", line)).strip()


def _made(document: Document, kind: str, segments: Sequence[str]) -> Document:
    return replace(document, id=f"{document.id}>{kind}", kind=kind, segments=tuple(segment for segment in segments if segment))
