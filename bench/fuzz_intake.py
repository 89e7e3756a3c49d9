"""Feed damaged inputs to a format's parser, and count crashes, hangs and inputs that are not accounted for.

python -m bench.fuzz_intake ninjs --count 2000
python -m bench.fuzz_intake all --count 100000 --seed 7 --keep build/fuzz

Each input is a sample of `tests/intake/samples` after some of the edits of `bench.mutations`. An input is accounted for if it
yields at least one item, each an article with text, a skipped item with its reason, or an error with its remedy. The same
seed makes the same inputs; --keep writes those that failed, and the slowest, to a folder.
"""

import argparse
import codecs
import io
import logging
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from auditor.article import Article
from auditor.errors import IntakeError
from auditor.intake.formats import DOCUMENTS, FORMATS, STREAMS
from auditor.intake.item import Item
from auditor.report import Skipped
from bench.command import run_bench
from bench.mutations import apply, draw

SAMPLES = Path(__file__).parents[1] / "tests" / "intake" / "samples"
LIMIT = 2_000_000
SLOWEST_SECONDS = 5


class Hang(BaseException):
    """Raised into a parser that takes too long; no parser catches it."""


@dataclass
class Tally:
    """What came of the inputs of one format."""

    items: Counter[str] = field(default_factory=Counter)
    failed: dict[str, bytes] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slowest_input: bytes = b""

    def add(self, problem: str, data: bytes) -> None:
        """Count a problem and keep the first input that showed it."""
        self.counts[problem] += 1
        self.failed.setdefault(problem, data)


def samples(format: str) -> list[bytes]:
    """Return the seeds of a format."""
    return [path.read_bytes() for path in sorted(SAMPLES.glob(f"{format}*"))]


def items(format: str, data: bytes) -> Iterator[Item]:
    """Yield what a format's parser makes of an input; the refusal of the whole input is an item too."""
    try:
        if format in STREAMS:
            yield from STREAMS[format](io.BufferedReader(io.BytesIO(data)), id="fuzz", source="fuzz", maximum_bytes=LIMIT)
        else:
            yield from DOCUMENTS[format](data, id="fuzz", source="fuzz")
    except IntakeError as refused:
        yield "fuzz", refused


def problems(format: str, data: bytes, kinds: Counter[str] | None = None) -> Iterator[str]:
    """Yield what is wrong with the outcome of an input, nothing if each item of it is accounted for; count the items in `kinds`."""
    try:
        found = list(items(format, data))
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        yield f"crash: {type(error).__name__} in {Path(where.filename).name}, line {where.lineno}"
        return
    if not found and not (format == "ndjson" and not data.removeprefix(codecs.BOM_UTF8).strip()):
        yield "unaccounted: no item"
    if kinds is not None:
        kinds.update(type(item).__name__ for _, item in found)
    for id, item in found:
        yield from (f"unaccounted: {problem}" for problem in _flaws(id, item))


def _flaws(id: str, item: Any) -> Iterator[str]:
    if not id or not _is_text(id):
        yield "an id that cannot be written"
    match item:
        case Article():
            fields = (item.text, item.title, item.published, item.declared_language, item.source)
            if not item.text.strip() or "\0" in item.text or not all(value is None or _is_text(value) for value in fields):
                yield "an article without a text, or with one that cannot be written"
        case Skipped():
            if not item.reason.endswith("."):
                yield "skipped without a reason"
        case IntakeError():
            if not (item.message and item.remedy and _is_text(str(item))):
                yield "an error without a message or a remedy"
        case _:
            yield f"an item of type {type(item).__name__}"


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except (UnicodeEncodeError, AttributeError):
        return False
    return True


def fuzz(format: str, *, count: int, seed: int) -> Tally:
    """Return what came of `count` damaged inputs of a format."""
    tally, random, seeds = Tally(), Random(f"{format}:{seed}"), samples(format)
    if not seeds:
        raise SystemExit(f"There is no sample of {format} in {SAMPLES}.")
    others = [data for name in FORMATS for data in samples(name)]
    for _ in range(count):
        data = apply(random.choice(seeds), draw(random), others)[:LIMIT]
        begun = time.perf_counter()
        _alarm(SLOWEST_SECONDS)
        try:
            for problem in problems(format, data, tally.items):
                tally.add(problem, data)
        except Hang:
            tally.add(f"hang: more than {SLOWEST_SECONDS} s", data)
        finally:
            _alarm(0)
        taken = time.perf_counter() - begun
        if taken > tally.slowest:
            tally.slowest, tally.slowest_input = taken, data
    return tally


def _alarm(seconds: int) -> None:
    signal.alarm(seconds)


def _hang(*_: object) -> None:
    raise Hang


def _keep(folder: Path, format: str, tally: Tally) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(tally.failed.values(), 1):
        (folder / f"{format}-failed-{number}").write_bytes(data)
    (folder / f"{format}-slowest").write_bytes(tally.slowest_input)


def main() -> None:
    """Fuzz one format or all, print a line each, and end with 1 if anything went wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("format", choices=(*FORMATS, "all"))
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for the inputs that failed and the slowest ones")
    options = parser.parse_args()
    signal.signal(signal.SIGALRM, _hang)
    logging.disable(logging.CRITICAL)
    failed = False
    for format in FORMATS if options.format == "all" else (options.format,):
        begun = time.perf_counter()
        tally = fuzz(format, count=options.count, seed=options.seed)
        taken = time.perf_counter() - begun
        came = ", ".join(f"{number} {kind}" for kind, number in tally.items.most_common())
        print(f"{format}: {options.count} inputs in {taken:.0f} s, slowest {tally.slowest:.2f} s, {tally.counts.total()} problems ({came})")
        for problem, number in tally.counts.most_common():
            print(f"  {number} × {problem}")
        if options.keep:
            _keep(options.keep, format, tally)
        failed = failed or bool(tally.counts)
    sys.exit(failed)


if __name__ == "__main__":
    run_bench(main)
