"""`auditor doctor`: what is installed, which models, what is missing and how to get it."""

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import typer

from auditor.cli.exit_codes import ExitCode
from auditor.errors import ModelError
from auditor.settings import load
from auditor.version import VERSION

REQUIRED = (
    "ctranslate2",
    "sentencepiece",
    "tokenizers",
    "sacrebleu",
    "py3langid",
    "langdetect",
    "trafilatura",
    "lxml",
    "feedparser",
    "warcio",
    "rapidfuzz",
    "numpy",
    "safetensors",
    "babel",
    "anyascii",
    "jinja2",
    "markdown-it-py",
    "lxml-html-clean",
)
# Extra → package → what needs it.
EXTRAS = {
    "transformers": dict.fromkeys(("torch", "transformers"), "the transformers engine"),
    "fetch": {"huggingface-hub": "`auditor models fetch`"},
    "serve": {
        **dict.fromkeys(("fastapi", "uvicorn", "sqlalchemy", "prometheus-client"), "`auditor serve`"),
        "psycopg": "`auditor serve` with its store in PostgreSQL",
        "watchfiles": "file events of `auditor watch`, which looks every ten seconds without it",
    },
    "spacy": {"spacy": "the setting `recogniser` with a spaCy pipeline"},
}
OPTIONAL = {
    package: f"{use}: pip install 'translation-auditor[{extra}]'" for extra, packages in EXTRAS.items() for package, use in packages.items()
}
# Of the column of names.
_WIDTH = 17


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that the auditor needs or can use; what it can do without is healthy though it is not there.

    What is not `healthy` and not `needed` wants mending, and keeps no audit from being whole.
    """

    name: str
    state: str
    healthy: bool
    remedy: str = ""
    there: bool = True
    needed: bool = True

    @property
    def mark(self) -> str:
        """Return what stands in front of its line."""
        if not self.healthy:
            return "!!"
        return "ok" if self.there else "--"


def diagnose() -> Iterator[Diagnosis]:
    """Yield everything that was looked at, the required things first."""
    yield Diagnosis("auditor", VERSION, healthy=True)
    yield Diagnosis("python", platform.python_version(), healthy=True)
    for package in REQUIRED:
        found = _version(package)
        yield Diagnosis(package, found or "missing", healthy=found is not None, remedy="Reinstall the auditor: pip install .")
    yield from _models()
    yield from _encoders()
    for package, use in OPTIONAL.items():
        found = _version(package)
        yield Diagnosis(package, found or f"not installed; needed for {use}", healthy=True, there=found is not None)


def doctor() -> None:
    """Show what is installed, which models there are, what is missing and how to get it.

    Exits with 2 when an audit would lack something; a damaged model that the settings do not name is told, and changes nothing.
    """
    diagnoses = list(diagnose())
    for diagnosis in diagnoses:
        typer.echo(f"{diagnosis.mark}  {diagnosis.name:<{_WIDTH}} {diagnosis.state}")
        if not diagnosis.healthy:
            typer.echo(f"    {'':<{_WIDTH}} {diagnosis.remedy}")
    raise typer.Exit(ExitCode.AUDITED if all(diagnosis.healthy or not diagnosis.needed for diagnosis in diagnoses) else ExitCode.UNUSABLE)


def _models() -> Iterator[Diagnosis]:
    from auditor.translation.load import JOIN
    from auditor.translation.models.catalogue import find_installed, installed_names

    settings = load()
    wanted = [name.strip() for name in settings.model.split(JOIN)]
    for name in dict.fromkeys((*wanted, *installed_names(settings.models_dir))):
        try:
            model = find_installed(name, settings.models_dir)
            model.check()
        except ModelError as error:
            yield Diagnosis(f"model {name}", error.message, healthy=False, remedy=error.remedy, needed=name in wanted)
        else:
            directions = " ".join("-".join(pair) for pair in model.entry.directions)
            yield Diagnosis(f"model {name}", f"{model.label}, files intact, {directions}", healthy=True)


def _encoders() -> Iterator[Diagnosis]:
    from auditor.encoders import load_proofreader, load_reader

    for name, loaded in (("reader", load_reader), ("proofreader", load_proofreader)):
        try:
            yield Diagnosis(name, f"{name}@{loaded().fingerprint}, files intact", healthy=True)
        except ModelError as error:
            yield Diagnosis(name, error.message, healthy=False, remedy=error.remedy)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
