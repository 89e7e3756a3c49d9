"""Read token lists with marked entities, and set them as text."""

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_NO_SPACE_BEFORE = frozenset({".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "'s", "’s", "n't", "'", "’", "”", "..."})
_NO_SPACE_AFTER = frozenset({"(", "[", "{", "$", "£", "€", "“", "‘", "#", "@"})
# Sets of one file are divided: every third sentence is held out.
DIVIDED = ("wikigold.test", "re3d_open.all")
TRAINED = (
    "crossner_ai.train", "crossner_ai.dev", "crossner_literature.train", "crossner_literature.dev", "crossner_music.train",
    "crossner_music.dev", "crossner_politics.train", "crossner_politics.dev", "crossner_science.train", "crossner_science.dev",
    "gum_news.train", "gum_news.dev", "gum_other.train", "uner_en_ewt.dev", "wnut17.train", "wnut17.dev",
)  # fmt: skip
HELD_OUT = (
    "uner_en_pud.test", "uner_en_ewt.test", "gum_news.test", "wikigold.test", "re3d_open.all", "crossner_politics.test",
    "crossner_literature.test", "crossner_music.test", "crossner_science.test", "wnut17.test",
)  # fmt: skip


@dataclass(frozen=True)
class Marked:
    """A sentence: its tokens, and (first token, token after the last, label) for each entity."""

    tokens: tuple[str, ...]
    entities: tuple[tuple[int, int, str], ...]


def read(folder: Path, name: str, *, held_out: bool) -> list[Marked]:
    """Return the sentences of one set, of a divided one the part for training or the one held out."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    if name in DIVIDED:
        rows = [row for index, row in enumerate(rows) if (index % 3 == 0) == held_out]
    return [Marked(tuple(row["tokens"]), tuple((item["start"], item["end"], item["label"]) for item in row["entities"])) for row in rows]


def training(folder: Path) -> Iterator[Marked]:
    """Yield the sentences that a tagger is trained on."""
    for name in (*TRAINED, *DIVIDED):
        yield from read(folder, name, held_out=False)


def set_as_text(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return the text that the tokens stand for, spaced as English is, and each token's offsets in it."""
    text, spans, quoted, glued = "", [], False, True
    for word in tokens:
        closing = word == '"' and quoted
        if text and not glued and word not in _NO_SPACE_BEFORE and not closing:
            text += " "
        spans.append((len(text), len(text) + len(word)))
        text += word
        glued = word in _NO_SPACE_AFTER or (word == '"' and not quoted)
        quoted = quoted != (word == '"')
    return text, spans
