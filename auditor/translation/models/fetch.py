"""The one thing that downloads: a Marian model from the Hub, at a pinned revision, safetensors only, never remote code."""

import json
import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from auditor.errors import ModelError
from auditor.settings import Settings
from auditor.translation.marian.vocabulary import Vocabulary
from auditor.translation.models.acceptance import accept, seal
from auditor.translation.models.catalogue import Entry, Installed, load_catalogue, user_folder
from auditor.translation.models.hub import Commit, download, read_commit
from auditor.translation.models.manifest import Manifest, check_files, read_manifest
from auditor.translation.models.target_tokens import choose_tokens
from auditor.translation.packages import require

REQUIRED = ("config.json", "model.safetensors", "source.spm", "target.spm", "vocab.json")
OPTIONAL = ("generation_config.json", "tokenizer_config.json")
_DIRECTION = re.compile(r"[a-z]{2,3}-[a-z]{2,3}")
_PAIR_IN_NAME = re.compile(r"-([a-z]{2,3})-([a-z]{2,3})$")


def fetch(
    name: str,
    *,
    revision: str | None = None,
    directions: Sequence[str] = (),
    endpoint: str | None = None,
    settings: Settings | None = None,
    announce: Callable[[str], None] | None = None,
    progress: bool = False,
) -> Installed:
    """Download, check, convert and try a model; only one that passes its acceptance test is installed.

    Args:
        name: a name in the catalogue, or OWNER/NAME of any Marian model on the Hub.
        revision: 40-digit commit; needed for a model that the catalogue does not list.
        directions: `en-it` and the like; needed where the name does not end with them.
        endpoint: another Hub than the public one.
        settings: where models lie, and the engine that tries them.
        announce: called with one line that says what is downloaded and how much, before it is.
        progress: show progress bars on stderr.

    Raises:
        ModelError: nothing pinned, no safetensors, a file with a wrong hash, a broken download, gibberish; nothing is installed then.
    """
    require("huggingface_hub", "fetch")
    settings = settings or Settings()
    listed = load_catalogue().get(name)
    hub_id, revision = _source(name, revision, listed)
    commit = read_commit(hub_id, revision, endpoint=endpoint)
    names = _wanted(commit)
    if announce:
        announce(f"{hub_id} at {revision}: {len(names)} files, {_megabytes(commit, names)}, licence {commit.licence}")
    local = listed.name if listed else hub_id.split("/")[-1]
    folder = user_folder(settings.models_dir) / ".fetching" / f"{local}-{revision[:12]}"
    download(commit, names, folder, endpoint=endpoint, progress=progress)
    try:
        entry = listed or _entry(local, commit, folder, directions or _directions_in(hub_id))
        model = _prepare(entry, folder, names, settings)
    except ModelError:
        shutil.rmtree(folder)
        raise
    return _install(model, settings)


def _source(name: str, revision: str | None, listed: Entry | None) -> tuple[str, str]:
    """Return repository and commit."""
    if listed and not listed.hub_id:
        raise ModelError(f"The model {name!r} is part of the auditor.", "There is nothing to fetch.")
    if listed and listed.hub_id and listed.revision:
        if revision not in (None, listed.revision):
            raise ModelError(f"The catalogue pins {name!r} to {listed.revision}.", "Leave the revision out, or fetch by OWNER/NAME.")
        return listed.hub_id, listed.revision
    if "/" not in name:
        raise ModelError(
            f"There is no model {name!r} in the catalogue.", "Name one that `auditor models list` shows, or OWNER/NAME of the Hub."
        )
    if not revision:
        raise ModelError(f"{name} is not pinned.", "Give --revision with the 40 digits of a commit.")
    return name, revision


def _wanted(commit: Commit) -> list[str]:
    """Return the files to download, or say why the model cannot be used."""
    missing = [name for name in REQUIRED if name not in commit.files]
    if "model.safetensors" in missing and "pytorch_model.bin" in commit.files:
        problem = f"{commit.hub_id} has its weights only as pytorch_model.bin, a pickle, which can run code when it is loaded."
        raise ModelError(problem, "Use a revision with model.safetensors (often one of the repository's pull requests), or another model.")
    if missing:
        raise ModelError(f"{commit.hub_id} is no Marian model: {', '.join(missing)} missing.", "Use another model.")
    return [name for name in (*REQUIRED, *OPTIONAL) if name in commit.files]


def _megabytes(commit: Commit, names: Sequence[str]) -> str:
    return f"{sum(commit.files[name].bytes for name in names) / 1e6:.1f} MB"


def _directions_in(hub_id: str) -> list[str]:
    found = _PAIR_IN_NAME.search(hub_id)
    if not found:
        raise ModelError(f"The name {hub_id} does not tell which languages it translates.", "Give them, for example --directions en-it.")
    return ["-".join(found.groups())]


def _entry(name: str, commit: Commit, folder: Path, directions: Sequence[str]) -> Entry:
    wrong = [direction for direction in directions if not _DIRECTION.fullmatch(direction)]
    if wrong:
        raise ModelError(f"{', '.join(wrong)}: no direction.", "Write directions as two ISO 639-1 codes, for example en-it.")
    pairs = tuple((direction.split("-")[0], direction.split("-")[1]) for direction in directions)
    tokens = choose_tokens((target for _, target in pairs), Vocabulary(folder).target_tokens)
    return Entry(name, f"{commit.hub_id} of the Hub", commit.licence, pairs, tokens, commit.hub_id, commit.revision)


def _prepare(entry: Entry, folder: Path, names: Sequence[str], settings: Settings) -> Installed:
    """Check, convert and try what was downloaded; the figures that it reaches become its floors."""
    _refuse_code(folder)
    check_files(folder, Manifest(entry.files))
    _compare_with_earlier(entry, folder, names, settings)
    model, measured = seal(entry, folder, settings, carry_entry=True)
    accept(measured, entry.floors)
    return model


def _refuse_code(folder: Path) -> None:
    try:
        config = dict(json.loads((folder / "config.json").read_text(encoding="utf-8")))
    except (ValueError, TypeError) as error:
        raise ModelError(f"The configuration is no JSON object: {error}.", "Use another model.") from error
    if config.get("model_type") != "marian" or "auto_map" in config:
        raise ModelError(
            "The configuration names no plain Marian model.", "Use a model whose model_type is marian and that brings no code."
        )


def _compare_with_earlier(entry: Entry, folder: Path, names: Sequence[str], settings: Settings) -> None:
    """Hold a commit that was fetched before to the hashes of that time: trust on first use only.

    An earlier manifest that cannot be read any more has none to hold to, and fetching anew is its remedy.
    """
    earlier = user_folder(settings.models_dir) / entry.name
    if not earlier.is_dir():
        return
    try:
        manifest = read_manifest(earlier)
    except ModelError:
        return
    if (manifest.entry or {}).get("revision") == entry.revision:
        known = {name: manifest.files[name] for name in names if name in manifest.files}
        check_files(folder, Manifest(known))


def _install(model: Installed, settings: Settings) -> Installed:
    """Move a model that passed to where models are looked for."""
    target = user_folder(settings.models_dir) / model.entry.name
    shutil.rmtree(model.folder / ".cache", ignore_errors=True)
    shutil.rmtree(target, ignore_errors=True)
    model.folder.replace(target)
    return Installed(model.entry, target, model.manifest)
