"""Human text of another language, really translated into English by a weak engine, with the human English beside it.

The texts are FLORES devtest and NTREX, which no recipe has seen. Engines are the bundled model, and Apertium where its modes lead into
English (`apertium-eng-spa`, `apertium-spa-ita` and `apertium-fra-spa`, Debian packages), through Spanish if need be. Translations are kept
in a working folder, for they take minutes.
"""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("es", "it", "fr", "pt")
SETS = ("flores", "ntrex")
ENGINES = ("bundled", "apertium")
# Apertium's modes from a language into English.
MODES = {"es": ("spa-eng",), "it": ("ita-spa", "spa-eng"), "fr": ("fr-es", "spa-eng")}


@dataclass(frozen=True, slots=True)
class Translated:
    """One sentence: `source` in `language`, `text` by an engine, `reference` by a person."""

    language: str
    source: str
    text: str
    reference: str


def translated(data: Path, work: Path, name: str, engine: str, language: str, limit: int) -> list[Translated]:
    """Return the first `limit` sentences of a set through an engine; none where the engine does not know the language."""
    kept = work / f"{name}.{engine}.{language}.tsv"
    pairs = list(sentences(data, name, language))[:limit]
    translate = _through_bundled if engine == "bundled" else _through_apertium
    texts = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    if len(texts) < len(pairs):
        texts = translate([source for source, _ in pairs], language)
        work.mkdir(parents=True, exist_ok=True)
        kept.write_text("".join(text + "\n" for text in texts), encoding="utf-8")
    return [Translated(language, source, text, human) for (source, human), text in zip(pairs, texts, strict=False)]


def sentences(data: Path, name: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield (foreign, English) of an evaluation set."""
    path = data / "eval" / ("flores-devtest.tsv" if name == "flores" else f"ntrex.{language}.tsv")
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    english, foreign = rows[0].index("en"), rows[0].index(language)
    yield from ((row[foreign], row[english]) for row in rows[1:])


def _through_bundled(texts: Sequence[str], language: str) -> list[str]:
    from auditor.settings import Settings
    from auditor.translation import load_engine

    engine = load_engine(Settings(threads=1))
    if engine is None:
        raise SystemExit("There is no bundled model to translate with.")
    return [translation.text for translation in engine.translate(list(texts), language, "en")]


def _through_apertium(texts: Sequence[str], language: str) -> list[str]:
    if language not in MODES or shutil.which("apertium") is None:
        return []
    for mode in MODES[language]:
        texts = _apertium(mode)(texts)
    return list(texts)


def _apertium(mode: str) -> Callable[[Sequence[str]], list[str]]:
    def translate(texts: Sequence[str]) -> list[str]:
        command = [shutil.which("apertium") or "apertium", "-u", "-f", "line", mode]
        answer = subprocess.run(command, input="".join(text + "\n" for text in texts), capture_output=True, text=True, check=True)
        return answer.stdout.splitlines()

    return translate
