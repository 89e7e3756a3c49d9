"""Make the machine-made versions of the demo story again, and the manifest that says how each was made.

    python -m corpus.remake

Translations go through English → pivot → English paragraph by paragraph, as a content farm's tool would. Apertium is
a Debian package (`apertium`, `apertium-eng-spa`); a version whose engine is not installed stays as it is.
"""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from auditor.article import Article
from auditor.language import segment
from auditor.settings import Settings
from auditor.translation import load_engine
from bench.spinners import PROCEDURES

DEMO = Path(__file__).parent / "demo"
SPINNER = "rare-synonyms"


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


def versions() -> dict[str, tuple[str, Callable[[str], str]]]:
    """Return file name → how it is made, in words and as a function of the clean text."""
    made: dict[str, tuple[str, Callable[[str], str]]] = {
        f"bundled-{pivot}.txt": (
            f"round trip English → {pivot} → English with the bundled model",
            lambda text, pivot=pivot: by_sentence(text, through_bundled(pivot)),
        )
        for pivot in ("it", "es")
    }
    made["spun.txt"] = (f"synonyms by the procedure {SPINNER!r} of bench/spinners.py", lambda text: by_sentence(text, PROCEDURES[SPINNER]))
    if shutil.which("apertium"):
        made["apertium-es.txt"] = (
            "round trip English → Spanish → English with Apertium, eng-spa and spa-eng",
            lambda text: by_sentence(text, through_apertium("eng-spa", "spa-eng")),
        )
    return made


def main() -> None:
    """Write every version and the manifest."""
    clean = (DEMO / "clean.txt").read_text(encoding="utf-8")
    manifest_path = DEMO / "manifest.json"
    manifest = json.loads(manifest_path.read_text(encoding="utf-8")) if manifest_path.exists() else {}
    manifest["clean.txt"] = {"made": "written by the project, in English"}
    manifest["other-writer.txt"] = {"made": "written by the project, in English: the same story as a second writer tells it"}
    for name, (description, change) in versions().items():
        (DEMO / name).write_text(change(clean), encoding="utf-8")
        manifest[name] = {"made": description, "from": "clean.txt"}
    for name, entry in manifest.items():
        entry["sha256"] = hashlib.sha256((DEMO / name).read_bytes()).hexdigest()
    manifest_path.write_text(json.dumps(dict(sorted(manifest.items())), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
