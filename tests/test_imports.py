"""Imports point one way, and what is heavy is imported where it is used."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "auditor"
# From the ground up. A room sees the layers below its own and itself, never its neighbours.
LAYERS = (
    {"article", "report", "errors", "settings", "version", "memory", "sqlite", "letters", "signature", "paths"},
    {"bilingual"},
    {"intake", "language", "translation", "artifacts", "entities"},
    {"reference", "encoders"},
    {"scoring"},
    {"pipeline"},
    {"rendering"},
    {"writeback", "calibration"},
    {"service"},
    {"cli"},
)
# The rooms within entities, from the ground up; what is not named compares whole articles, and stands on top.
ENTITY_ROOMS = (
    {"words", "spans", "cards"},
    {"mention"},
    {"entity", "change"},
    {"recognition"},
    {"likeness"},
    {"alignment"},
    {"values", "quotes", "names"},
    {"titles"},
)
# The ground floor is ordered in itself: what a module of it may see there.
GROUND = {"report": {"article"}, "settings": {"errors"}}
# Transliterations can be asked of an engine that is handed in; its type is all that is seen of it.
# Whether a sentence is in another language than its article is asked of the identifier.
EXCEPTIONS = {("entities", "auditor.translation.engine"), ("artifacts", "auditor.language.identify")}
HEAVY = {
    "torch", "transformers", "ctranslate2", "sentencepiece", "sacrebleu", "trafilatura", "lxml", "numpy", "py3langid", "langdetect",
    "markdown_it", "jinja2", "huggingface_hub", "sklearn", "watchfiles", "fastapi", "sqlalchemy", "feedparser", "warcio", "babel",
    "uvicorn", "pydantic", "prometheus_client",
}  # fmt: skip


def room(module):
    """Return the room of a dotted module name of the package."""
    return module.split(".")[1]


def modules():
    for path in sorted(PACKAGE.rglob("*.py")):
        name = ".".join(("auditor", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        if name not in ("auditor", "auditor.__main__"):
            yield name, path


def imported(path):
    """Yield every module of the package that a file imports, at its top or inside a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.startswith("auditor."))
        elif isinstance(node, ast.ImportFrom) and node.level:
            yield "." * node.level + (node.module or "")
        elif isinstance(node, ast.ImportFrom) and node.module == "auditor":
            yield from (f"auditor.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("auditor."):
            yield node.module


def may_see(name, other):
    """Tell whether the module `name` may import the module `other` of the package."""
    own, seen = room(name), room(other)
    if own == seen or (own, other) in EXCEPTIONS:
        return True
    ours = next(index for index, layer in enumerate(LAYERS) if own in layer)
    if ours == 0:
        return seen in GROUND.get(own, set())
    return any(seen in layer for layer in LAYERS[:ours])


@pytest.mark.parametrize(("name", "path"), list(modules()), ids=[name for name, _ in modules()])
def test_imports_point_one_way(name, path):
    assert room(name) in set().union(*LAYERS), f"{name} stands in no layer"
    for other in imported(path):
        assert other.startswith("auditor."), f"{name} imports {other} relatively"
        assert may_see(name, other), f"{name} may not import {other}"


@pytest.mark.parametrize(
    ("name", "other", "allowed"),
    [
        ("auditor.cli.audit", "auditor.pipeline", True),
        ("auditor.scoring.features", "auditor.entities", True),
        ("auditor.intake.html", "auditor.intake.headline", True),
        ("auditor.entities.drift", "auditor.translation.engine", True),
        ("auditor.entities.drift", "auditor.translation.marian.base", False),
        ("auditor.intake.read", "auditor.language", False),
        ("auditor.language.segment", "auditor.scoring", False),
        ("auditor.article", "auditor.report", False),
        ("auditor.pipeline", "auditor.cli", False),
        ("auditor.cli.watch", "auditor.service.watch", True),
        ("auditor.writeback.note", "auditor.rendering.words", True),
        ("auditor.rendering.words", "auditor.writeback", False),
        ("auditor.service.stream", "auditor.cli.output", False),
    ],
)
def test_the_rule_itself(name, other, allowed):
    assert may_see(name, other) is allowed


def may_see_in_entities(name, other):
    """Tell whether a module of entities may import another one: of its own room, of a lower floor, or anything if it stands on top."""
    own, seen = (module.split(".")[2] for module in (name, other))
    ours, theirs = (next((floor for floor, rooms in enumerate(ENTITY_ROOMS) if it in rooms), len(ENTITY_ROOMS)) for it in (own, seen))
    return own == seen or theirs < ours or ours == len(ENTITY_ROOMS)


@pytest.mark.parametrize(("name", "path"), [(name, path) for name, path in modules() if name.startswith("auditor.entities.")])
def test_rooms_of_entities_are_built_on_each_other(name, path):
    for other in imported(path):
        if other.startswith("auditor.entities."):
            assert may_see_in_entities(name, other), f"{name} may not import {other}"


@pytest.mark.parametrize(
    ("name", "other", "allowed"),
    [
        ("auditor.entities.titles.loose", "auditor.entities.names.places", True),
        ("auditor.entities.compare", "auditor.entities.drift", True),
        ("auditor.entities.names.places", "auditor.entities.titles.loose", False),
        ("auditor.entities.values.facts", "auditor.entities.names.match", False),
        ("auditor.entities.words.tokens", "auditor.entities.compare", False),
    ],
)
def test_the_order_of_the_rooms_itself(name, other, allowed):
    assert may_see_in_entities(name, other) is allowed


def loaded(code):
    """Return the top-level modules that a fresh interpreter holds after `code`."""
    script = f"{code}\nimport sys; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    assert run.stderr == ""
    return set(run.stdout.split())


LIGHT = (
    "auditor",
    "auditor.cli.program",
    *(f"auditor.{name}" for name in ("intake", "language", "translation", "artifacts", "entities", "reference", "encoders", "scoring")),
)


def test_nothing_heavy_is_imported_before_it_is_used():
    assert loaded(f"import {', '.join(LIGHT)}") & HEAVY == set()


def test_the_watch_sees_a_heavy_import():
    assert "numpy" in loaded("import numpy") & HEAVY


def test_importing_touches_no_file_but_the_code():
    code = """
import sys
opened = []
sys.addaudithook(lambda event, arguments: opened.append(str(arguments[0])) if event == "open" else None)
import auditor
print([name for name in opened if not name.endswith((".py", ".pyc")) and "__pycache__" not in name])
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PACKAGE.parent)
    assert run.stdout.strip() == "[]"
