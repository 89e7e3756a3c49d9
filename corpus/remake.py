"""Make the machine-made versions of the demo story again, and the manifest that says how each was made.

    python -m corpus.remake --data DATA

Translations go English → pivot → English sentence by sentence. Apertium is a Debian package (`apertium`,
`apertium-eng-spa`), the spinner's synonyms are WordNet's (`DATA/lexicon`); a version whose maker is not there stays as it is.
"""

import argparse
import hashlib
import json
import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

from auditor.article import Article
from auditor.language import segment
from auditor.settings import Settings
from auditor.translation import load_engine
from bench.inflection import load_thesaurus
from bench.spinners import SPINNERS

DEMO = Path(__file__).parent / "demo"
SPINNER = "rarest"


def by_sentence(text: str, change: Callable[[list[str]], list[str]]) -> str:
    """Return `text` with every sentence changed and everything between the sentences kept."""
    segments = segment(Article(id="demo", text=text), language="en").segments
    changed = change([item.text for item in segments])
    parts, position = [], 0
    for item, replacement in zip(segments, changed, strict=True):
        parts += [text[position : item.start], replacement]
        position = item.end
    return "".join([*parts, text[position:]])


def through_bundled(pivot: str) -> Callable[[list[str]], list[str]]:
    """Return a round trip through `pivot` with the bundled model."""
    engine = load_engine(Settings())
    if engine is None:
        raise SystemExit("The bundled model is missing.")

    def change(sentences: list[str]) -> list[str]:
        there = [translation.text for translation in engine.translate(sentences, "en", pivot)]
        return [translation.text for translation in engine.translate(there, pivot, "en")]

    return change


def through_apertium(there: str, back: str) -> Callable[[list[str]], list[str]]:
    """Return a round trip with Apertium; `-u` leaves out its marks on unknown words."""

    def translate(sentences: list[str], mode: str) -> list[str]:
        command = [shutil.which("apertium") or "apertium", "-u", mode]
        answer = subprocess.run(command, input="\n\n".join(sentences), capture_output=True, text=True, check=True)  # noqa: S603
        return answer.stdout.strip().split("\n\n")

    return lambda sentences: translate(translate(sentences, there), back)


def spun(data: Path) -> Callable[[list[str]], list[str]]:
    """Return the spinner of the demo."""
    spinner = next(spinner for spinner in SPINNERS if spinner.name == SPINNER)
    thesaurus = load_thesaurus(data)
    rng = random.Random(1)
    return lambda sentences: [spinner.spin(sentence, thesaurus, rng) for sentence in sentences]


def versions(data: Path | None) -> Iterator[tuple[str, str, Callable[[list[str]], list[str]]]]:
    """Yield, for every version that can be made here, its file name, how it is made in words, and how in code."""
    for pivot in ("it", "es"):
        yield f"bundled-{pivot}.txt", f"round trip English → {pivot} → English with the bundled model", through_bundled(pivot)
    if shutil.which("apertium"):
        description = "round trip English → Spanish → English with Apertium, modes eng-spa and spa-eng"
        yield "apertium-es.txt", description, through_apertium("eng-spa", "spa-eng")
    if data:
        yield "spun.txt", f"synonyms by the procedure {SPINNER!r} of bench/spinners.py, seed 1", spun(data)


def main() -> None:
    """Write every version that can be made here, and the manifest."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder with lexicon/, for the spun version")
    arguments = parser.parse_args()
    clean = (DEMO / "clean.txt").read_text(encoding="utf-8")
    manifest_path = DEMO / "manifest.json"
    manifest = json.loads(manifest_path.read_text(encoding="utf-8")) if manifest_path.exists() else {}
    manifest["clean.txt"] = {"made": "written by the project, in English"}
    manifest["other-writer.txt"] = {"made": "written by the project, in English: the same story as a second writer tells it"}
    for name, description, change in versions(arguments.data):
        (DEMO / name).write_text(by_sentence(clean, change), encoding="utf-8")
        manifest[name] = {"made": description, "from": "clean.txt"}
    for name, entry in manifest.items():
        entry["sha256"] = hashlib.sha256((DEMO / name).read_bytes()).hexdigest()
    manifest_path.write_text(json.dumps(dict(sorted(manifest.items())), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
