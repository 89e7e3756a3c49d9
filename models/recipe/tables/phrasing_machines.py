"""Have translation models of our own write news for the phrasing table: makers that the test sets do not know.

    python -m models.recipe.tables.phrasing_machines DATA --model models/compact --name compact --work training/phrasing

writes `made-NAME.jsonl`, one document a line. The test sets know five makers of engines, and each net
(`models/recipe/encoders/reader_data.py`) sees one or a few; what tells those from people need not tell others. Each model, an earlier and
weaker one among them, puts foreign news of 2008-2010, comments and speeches in parliament into English, and sends English news out and
back. A document goes by the test set of its source, and by the language it came from or went through.
"""

import argparse
import itertools
import json
import lzma
import random
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from auditor.settings import Settings
from auditor.translation import Engine
from models.recipe.earlier import engine_in
from models.recipe.encoders.reader_data import HUMAN, NETS, SENTENCES, Text, texts

NEWS, SPEECHES, COMMENTS = "wmt08-10", "europarl", "newscommentary-ced"
# Documents of each kind that one model makes at one seed; of the news that goes out and back, as many for each net's eyes.
FOREIGN, SPOKEN, COMMENTED, RETURNED = 900, 250, 150, 900
# A net that must not see a language still sees what went through the others.
PIVOTS = {False: ("es", "fr", "it", "pt"), True: ("it", "pt")}
LANGUAGES = ("es", "fr", "it")
OUTPUT = "made-{}.jsonl"
Job = tuple[Text, tuple[str, ...]]


def jobs(data: Path, rng: random.Random) -> list[Job]:
    """Return the documents a model is given, each with its way: from which languages into which."""
    foreign = [text for language in LANGUAGES for text in documents(data, language, NEWS, 1)]
    spoken, comments = documents(data, "it", SPEECHES, 1), documents(data, "pt", COMMENTS, 1)
    there = [*_some(foreign, FOREIGN, rng), *_some(list(spoken), SPOKEN, rng), *_some(list(comments), COMMENTED, rng)]
    people = [text for text in texts(data) if text.family == HUMAN]
    shown = [_some([text for text in people if text.test_set in net.test_sets], RETURNED, rng) for net in NETS.values()]
    back = [(text, ("en", rng.choice(PIVOTS[text.test_set != NEWS]), "en")) for half in shown for text in half]
    return [*((text, (text.language, "en")) for text in there), *back]


def documents(data: Path, language: str, name: str, column: int) -> Iterator[Text]:
    """Yield what people wrote in one file of `parallel`, consecutive sentences a document; column 0 is English."""
    with lzma.open(data / "parallel" / language / f"{name}.tsv.xz", "rt", encoding="utf-8", newline="\n") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    human = [row[column] for row in rows if len(row) < 3 or row[2] == HUMAN]
    for start in range(0, len(human) - SENTENCES + 1, SENTENCES):
        yield Text(f"{name}.{language}#{start}", HUMAN, language, name, tuple(human[start : start + SENTENCES]))


def made(engine: Engine, name: str, given: Sequence[Job], known: Container[str]) -> Iterator[Text]:
    """Yield what the engine makes of its documents; one that is known by its id, or has a sentence it fails at, is left out."""
    ways: dict[tuple[str, ...], list[Text]] = defaultdict(list)
    for text, way in given:
        if _id(text, way) not in known:
            ways[way].append(text)
    for way, own in ways.items():
        yield from _sent(engine, name, own, way)
        print(f"{name}: {len(own)} documents {' > '.join(way)}", flush=True)


def _sent(engine: Engine, name: str, own: Sequence[Text], way: Sequence[str]) -> Iterator[Text]:
    sentences = [sentence for text in own for sentence in text.sentences]
    for source, target in itertools.pairwise(way):
        sentences = ["" if one.flaw else one.text for one in engine.translate(sentences, source, target)]
    lines = iter(sentences)
    for text in own:
        after = tuple(next(lines) for _ in text.sentences)
        if all(after):
            yield Text(_id(text, way), name, way[0] if way[0] != "en" else way[1], text.test_set, after)


def _id(text: Text, way: Sequence[str]) -> str:
    return f"{text.id}>{'>'.join(way)}"


def made_texts(data: Path, work: Path) -> list[Text]:
    """Return what the models made, with as many speeches and comments by people as they made; nothing where they made nothing."""
    found = [text for path in sorted(work.glob(OUTPUT.format("*"))) for text in read(path)]
    for language, name in (("it", SPEECHES), ("pt", COMMENTS)):
        many = sum(text.test_set == name for text in found)
        found += _some(list(documents(data, language, name, 0)), many, random.Random(0))
    return found


def read(path: Path) -> Iterator[Text]:
    """Yield the documents of a file that `main` wrote; none where there is no file."""
    if path.exists():
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            yield Text(**{**row, "sentences": tuple(row["sentences"])})


def _some(items: Sequence[Text], size: int, rng: random.Random) -> list[Text]:
    return rng.sample(items, min(size, len(items)))


def main() -> None:
    """Make one model's documents."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with detect/ and parallel/")
    parser.add_argument(
        "--model", type=Path, default=Path("models/compact"), help="folder of the model; an earlier one from the history serves too"
    )
    parser.add_argument("--name", default="compact", help="the maker, as its texts name it")
    parser.add_argument("--work", type=Path, default=Path("training/phrasing"))
    parser.add_argument("--seed", type=int, default=0, help="another one adds other documents to what is there")
    options = parser.parse_args()
    engine = engine_in(options.model, Settings(threads=1))
    path = options.work / OUTPUT.format(options.name)
    known = {text.id for text in read(path)}
    options.work.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as out:
        for text in made(engine, options.name, jobs(options.data, random.Random(f"{options.name} {options.seed}")), known):
            out.write(json.dumps(asdict(text), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
