"""Engine output beside human English for the same sentences, as documents, from the data that the benchmarks are given."""

import gzip
import json
import lzma
import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from auditor.article import Article, Segment, SegmentedArticle, SegmentKind

# Test sets whose English is one and the same for every source language; it is stored once, under Czech.
_SHARED_ENGLISH = ("wmt11", "wmt12", "wmt13")
_BLOCK = 10
_EDITED_LANGUAGES = ("et", "ro", "ru")
# Where an editor changed more of a sentence, the engine had often made it up.
_MOST_EDITED = 0.5


@dataclass(frozen=True)
class Version:
    """An English document twice, sentence by sentence: as an engine wrote it (`article`) and as a person did (`reference`)."""

    id: str
    source_language: str
    engine: str
    article: tuple[str, ...]
    reference: tuple[str, ...]


def segmented(sentences: Sequence[str], name: str = "bench", language: str = "en") -> SegmentedArticle:
    """Return an article of one paragraph, one segment a sentence."""
    segments, start = [], 0
    for sentence in sentences:
        segments.append(Segment(start, start + len(sentence), sentence, SegmentKind.BODY, 0))
        start += len(sentence) + 1
    return SegmentedArticle(Article(name, " ".join(sentences)), language, 1.0, tuple(segments))


def versions(data: Path) -> Iterator[Version]:
    """Yield every engine's version of every document that has a human one: WMT 2008-2016 and Chinese news of 2020."""
    yield from _detect(data / "detect/wmt11-16.jsonl.gz")
    yield from _chinese(data / "spans/mqm_news2020_zhen.dev.jsonl.gz")
    yield from _italian(data / "parallel/it/wmt08-10.tsv.xz")


def all_versions(data: Path) -> Iterator[Version]:
    """Yield the same and the Chinese news of 2021, of which nothing was read before the last draw of labelled sentences."""
    yield from versions(data)
    yield from _chinese(data / "spans/mqm_news2021_zhen.dev.jsonl.gz", "ref.A")


def later_versions(data: Path) -> Iterator[Version]:
    """Yield the same and sentences of encyclopedias and forums, whose human version is what an editor made of the engine's."""
    yield from all_versions(data)
    yield from _edited(data / "spans/mlqe_xx_en.dev.jsonl.gz")


def apart(documents: Sequence[Version], read: Collection[str]) -> list[Version]:
    """Return the documents that share no human sentence with any of those whose ids are `read`."""
    told = {sentence for version in documents if version.id in read for sentence in version.reference}
    return [version for version in documents if not told & set(version.reference)]


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a gzipped JSON lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def _detect(path: Path) -> Iterator[Version]:
    found = rows(path)
    human = {row["id"]: row["segments"] for row in found if row["origin"] == "human"}
    for row in found:
        if row["origin"] == "mt":
            number = row["id"].split("#")[1]
            language = "cs" if row["test_set"] in _SHARED_ENGLISH else row["source_language"]
            reference = human.get(f"{row['test_set']}.{language}.human#{number}")
            if reference and len(reference) == len(row["segments"]):
                yield Version(row["id"], row["source_language"], row["engine"], tuple(row["segments"]), tuple(reference))


def chinese_documents(path: Path) -> dict[str, dict[str, dict[int, str]]]:
    """Return {document: {system: {sentence number: text}}} of a file of marked Chinese-English news."""
    found: dict[str, dict[str, dict[int, str]]] = defaultdict(lambda: defaultdict(dict))
    for row in rows(path):
        number = int(row["id"].split(":")[-2])
        found[row["document"]][row["system"]][number] = row["target"]
    return found


def _chinese(path: Path, human: str = "Human-A.0") -> Iterator[Version]:
    for document, systems in sorted(chinese_documents(path).items()):
        for system, article in sorted(systems.items()):
            reference = systems[human]
            numbers = sorted(set(article) & set(reference))
            if not system.startswith(("Human", "ref")) and numbers:
                yield Version(f"zh.{document}.{system}", "zh", system, _texts(article, numbers), _texts(reference, numbers))


def _texts(sentences: Mapping[int, str], numbers: Sequence[int]) -> tuple[str, ...]:
    return tuple(sentences[number] for number in numbers)


def _edited(path: Path) -> Iterator[Version]:
    """Yield blocks of sentences that tell of different things, of the languages that the engine translates passably."""
    by_language: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows(path):
        if row["source_language"] in _EDITED_LANGUAGES and row.get("post_edit") and row["hter"] <= _MOST_EDITED:
            by_language[row["source_language"]].append((row["target"], joined(row["post_edit"])))
    for language, pairs in sorted(by_language.items()):
        for start in range(0, len(pairs), _BLOCK):
            article, reference = zip(*pairs[start : start + _BLOCK], strict=True)
            yield Version(f"mlqe.{language}.fairseq#{start // _BLOCK}", language, "fairseq", article, reference)


def joined(text: str) -> str:
    """Return a tokenised sentence with its marks joined to its words again."""
    for mark in ('"', "'"):
        text = re.sub(rf"(?<!\S){mark} (.+?) {mark}(?!\S)", rf"{mark}\1{mark}", text)
    text = re.sub(r"\s+([,.;:!?)\]%}’”]|(?:'|n')(?:[smtd]|ll|re|ve)\b)", r"\1", text)
    return re.sub(r"([(\[{‘“])\s+", r"\1", text).strip()


def _italian(path: Path) -> Iterator[Version]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        lines = [line.rstrip("\n").split("\t") for line in file]
    human = [(english, foreign) for english, foreign, side in lines if side == "human"]
    for engine in sorted({side for *_, side in lines if side.startswith("<")}):
        english = {foreign: text for text, foreign, side in lines if side == engine}
        for start in range(0, len(human), _BLOCK):
            block = [(english[foreign], reference) for reference, foreign in human[start : start + _BLOCK] if foreign in english]
            if block:
                article, reference = zip(*block, strict=True)
                yield Version(f"wmt08-10.it.{engine[1:]}#{start // _BLOCK}", "it", engine[1:], article, reference)
