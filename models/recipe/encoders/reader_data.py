"""What the reader learns from: news in English by people and, of the same news, by machines."""

import gzip
import json
import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HUMAN = "human"
SENTENCES = 10
LANGUAGES = ("es", "fr", "de", "it")


@dataclass(frozen=True)
class Text:
    """Consecutive sentences of one origin. `family` is `human` or the maker of the engine."""

    id: str
    family: str
    language: str
    test_set: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Net:
    """What one net of the reader must not see, so that its figures there are honest."""

    test_sets: frozenset[str]
    family: str
    languages: frozenset[str]

    def may_see(self, text: Text) -> bool:
        """Tell whether a text may be trained on. People's texts have no engine, and their language is no engine's."""
        if text.test_set in self.test_sets:
            return False
        return text.family == HUMAN or (text.family != self.family and text.language not in self.languages)


# Between them the nets see everything, and whatever one has not seen the other judges.
NETS = {
    "a": Net(frozenset({"wmt12", "wmt14", "wmt16"}), "microsoft", frozenset({"de"})),
    "b": Net(frozenset({"wmt08-10", "wmt11", "wmt13", "wmt15"}), "bergamot", frozenset({"es", "fr"})),
}


def family_of(engine: str | None) -> str:
    """Return the maker of an engine: models of one maker, trained alike, know each other."""
    return engine.split("-")[0] if engine else HUMAN


def texts(data: Path) -> list[Text]:
    """Return all texts under the data folder: WMT 2008-2010 from `parallel`, 2011-2016 from `detect`."""
    return [*_detect(data / "detect" / "wmt11-16.jsonl.gz"), *_parallel(data / "parallel")]


def _detect(path: Path) -> Iterator[Text]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield Text(row["id"], family_of(row["engine"]), row["source_language"], row["test_set"], tuple(row["segments"]))


def _parallel(folder: Path) -> Iterator[Text]:
    seen: set[tuple[str, ...]] = set()
    for language in LANGUAGES:
        sides: dict[str, list[str]] = {}
        with lzma.open(folder / language / "wmt08-10.tsv.xz", "rt", encoding="utf-8") as lines:
            for line in lines:
                english, _, side = line.rstrip("\n").split("\t")
                sides.setdefault(side, []).append(english)
        for side, sentences in sides.items():
            if side != HUMAN and not side.startswith("<"):
                continue  # the engine's work is the foreign side
            for start in range(0, len(sentences) - SENTENCES + 1, SENTENCES):
                own = tuple(sentences[start : start + SENTENCES])
                if side == HUMAN and own in seen:
                    continue  # people's English is the same beside every language
                seen.add(own)
                family = family_of(None if side == HUMAN else side.removeprefix("<"))
                yield Text(f"wmt08-10.{language}.{side}#{start}", family, language, "wmt08-10", own)
