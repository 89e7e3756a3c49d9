"""Boundary F1 of the sentence splitter beside a one-line regular expression.

    python bench/segmentation.py FOLDER

FOLDER holds `ntrex.<language>.tsv` files: a header with two language codes, then one sentence pair a line. Five lines
at a time become a paragraph; the gold boundaries are the line ends. Some lines hold two sentences, so 1.0 is out of reach.
"""

import argparse
import csv
import errno
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from auditor.language.sentences import find_sentences
from bench.command import run_bench

PARAGRAPH = 5
BASELINE = re.compile(r"(?<=[.!?。！？])[\"'”’»)\]]*\s+")
Splitter = Callable[[str], set[int]]


def main() -> None:
    """Print one line a language: F1 of the splitter, F1 of the baseline, characters a second."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    texts = columns(parser.parse_args().folder)
    print("language paragraphs auditor-F1 regex-F1 auditor-characters/s")
    for language, lines in sorted(texts.items()):
        cases = list(paragraphs(lines))
        started = time.perf_counter()
        ours = f1(cases, lambda text, language=language: {end for _, end in find_sentences(text, language=language)})
        seconds = time.perf_counter() - started
        speed = sum(len(text) for text, _ in cases) / seconds
        print(f"{language:8} {len(cases):10} {ours:10.4f} {f1(cases, baseline):8.4f} {speed:20,.0f}")


def columns(folder: Path) -> dict[str, list[str]]:
    """Return the sentences of every language in the folder's files.

    Raises:
        FileNotFoundError: there is none.
    """
    found: dict[str, list[str]] = {}
    if not (paths := sorted(folder.glob("ntrex.*.tsv"))):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder / "ntrex.*.tsv"))
    for path in paths:
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        for column, language in enumerate(header):
            found.setdefault(language, [row[column].strip() for row in rows if row[column].strip()])
    return found


def paragraphs(lines: Iterable[str]) -> Iterator[tuple[str, set[int]]]:
    """Yield paragraphs of five lines with the offsets where a line ends."""
    rest = iter(lines)
    while group := list(islice(rest, PARAGRAPH)):
        text, ends = "", set()
        for line in group:
            text += (" " if text else "") + line
            ends.add(len(text))
        yield text, ends


def baseline(text: str) -> set[int]:
    """Return the ends that the regular expression finds."""
    return {match.start() + len(match[0].rstrip()) for match in BASELINE.finditer(text)} | {len(text)}


def f1(cases: Iterable[tuple[str, set[int]]], split: Splitter) -> float:
    """Return the F1 of the boundaries inside the paragraphs; the end of a paragraph is no achievement."""
    hits = found = gold = 0
    for text, ends in cases:
        guess = split(text) - {len(text)}
        truth = ends - {len(text)}
        hits, found, gold = hits + len(guess & truth), found + len(guess), gold + len(truth)
    return 2 * hits / (found + gold)


if __name__ == "__main__":
    run_bench(main)
