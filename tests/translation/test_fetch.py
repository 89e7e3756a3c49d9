"""Fetching a model, against a Hub on this machine."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hub_stand_in import REVISION, Hub

from auditor.errors import ModelError
from auditor.settings import Settings
from auditor.translation.load import load_engine
from auditor.translation.models.acceptance import verify
from auditor.translation.models.catalogue import Installed, installed_names
from auditor.translation.models.fetch import fetch

NAME = "maker/opus-mt-en-it"


@pytest.fixture
def repository(tiny_pair: tuple[Installed, Installed], tmp_path: Path) -> Path:
    """A repository as OPUS-MT models have it, with things that nobody asked for."""
    folder = tmp_path / "repository"
    shutil.copytree(tiny_pair[0].folder, folder, ignore=shutil.ignore_patterns("ctranslate2", "manifest.json"))
    (folder / "pytorch_model.bin").write_bytes(b"pickle" * 999)
    (folder / "modeling_evil.py").write_text("raise SystemExit('remote code ran')", encoding="utf-8")
    return folder


@pytest.fixture
def hub(repository: Path) -> Iterator[Hub]:
    with Hub(opus_mt_en_it=repository).serving() as hub:
        yield hub


@pytest.fixture
def user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", False)
    monkeypatch.setenv("HF_TOKEN", "secret")
    return Settings(models_dir=str(tmp_path / "user"), threads=1)


def nothing_installed(user: Settings) -> bool:
    return not [path for path in Path(user.models_dir).glob("*") if not path.name.startswith(".")]


def test_a_fetched_model_is_pinned_converted_accepted_and_usable(hub: Hub, user: Settings) -> None:
    told: list[str] = []
    model = fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user, announce=told.append)
    assert "opus-mt-en-it" in installed_names(user.models_dir)
    assert len(told) == 1
    assert all(part in told[0] for part in (NAME, REVISION, " MB", "cc-by-4.0"))
    assert (model.entry.revision, model.entry.licence, model.entry.directions) == (REVISION, "cc-by-4.0", (("en", "it"),))
    assert model.floors["en-it"] > 40
    assert not {"pytorch_model.bin", "modeling_evil.py"} & set(hub.downloads())
    engine = load_engine(replace(user, model="opus-mt-en-it"))
    assert engine is not None
    assert engine.supports("en", "it")
    assert verify("opus-mt-en-it", user)["en-it"] > 90
    assert not list(Path(user.models_dir).glob("*/.cache"))


def test_a_fetched_file_that_changes_is_found(hub: Hub, user: Settings) -> None:
    model = fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user)
    (model.folder / "config.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ModelError, match=r"damaged: config\.json"):
        verify("opus-mt-en-it", user)


@pytest.mark.parametrize("name", ["model.safetensors", "config.json"])
def test_a_file_with_another_hash_than_the_commit_says_is_refused(hub: Hub, user: Settings, name: str) -> None:
    hub.tampered.add(name)
    with pytest.raises(ModelError, match=f"{name} of {NAME} arrived with another hash"):
        fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user)
    assert nothing_installed(user)
    hub.tampered.clear()
    assert fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user).floors, "the genuine file was not fetched again"


def test_weights_in_a_pickle_are_refused_with_the_reason(hub: Hub, repository: Path, user: Settings) -> None:
    (repository / "model.safetensors").unlink()
    with pytest.raises(ModelError, match=r"only as pytorch_model\.bin, a pickle"):
        fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user)
    assert hub.downloads() == []


def test_a_repository_that_is_no_marian_model_is_refused(hub: Hub, repository: Path, user: Settings) -> None:
    (repository / "source.spm").unlink()
    with pytest.raises(ModelError, match=r"no Marian model: source\.spm missing"):
        fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user)


@pytest.mark.parametrize("change", [{"model_type": "bart"}, {"auto_map": {"AutoModel": "modeling_evil.Evil"}}])
def test_a_configuration_that_asks_for_code_is_refused(hub: Hub, repository: Path, user: Settings, change: dict[str, object]) -> None:
    config = json.loads((repository / "config.json").read_text(encoding="utf-8"))
    (repository / "config.json").write_text(json.dumps({**config, **change}), encoding="utf-8")
    with pytest.raises(ModelError, match="no plain Marian model"):
        fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user)
    assert nothing_installed(user)


def test_gibberish_is_refused(hub: Hub, repository: Path, tiny_pair: tuple[Installed, Installed], user: Settings) -> None:
    for name in ("config.json", "model.safetensors", "source.spm", "target.spm", "vocab.json"):
        shutil.copy(tiny_pair[1].folder / name, repository / name)
    with pytest.raises(ModelError, match="fails its acceptance test: en-it has chrF"):
        fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user)
    assert nothing_installed(user)


def test_a_download_that_breaks_off_keeps_what_arrived_whole(
    hub: Hub, repository: Path, user: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    half = (repository / "model.safetensors").stat().st_size // 2
    # The Hub client keeps whole chunks; the tiny model would fit into its first.
    monkeypatch.setattr("huggingface_hub.constants.DOWNLOAD_CHUNK_SIZE", half)
    hub.cut.add("model.safetensors")
    with pytest.raises(ModelError, match="download of maker/opus-mt-en-it failed"):
        fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user)
    assert nothing_installed(user)
    assert any(asked == f"bytes={half}-" for _, _, asked in hub.requests), "a short break must not start over"
    hub.cut.clear()
    hub.requests.clear()
    assert fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user).floors
    assert hub.downloads() == ["model.safetensors"]


@pytest.mark.parametrize(
    ("name", "revision", "problem"),
    [
        (NAME, None, "is not pinned"),
        (NAME, "main", "is no pinned revision"),
        (NAME, REVISION[:12], "is no pinned revision"),
        (NAME, "f" * 40, "has no commit f{40}"),
        ("maker/nonsuch-en-it", REVISION, "no public repository"),
        ("nonsuch", REVISION, "no model 'nonsuch' in the catalogue"),
        ("compact", None, "part of the auditor"),
        ("a/b/c", REVISION, "no repository name"),
    ],
)
def test_what_is_not_pinned_or_not_there_is_refused(hub: Hub, user: Settings, name: str, revision: str | None, problem: str) -> None:
    with pytest.raises(ModelError, match=problem):
        fetch(name, revision=revision, endpoint=hub.endpoint, settings=user)
    assert hub.downloads() == []


def test_a_hub_that_answers_with_another_commit_is_refused(hub: Hub, user: Settings) -> None:
    hub.answers_with_revision = "e" * 40
    with pytest.raises(ModelError, match=r"answers with commit e{40}"):
        fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user)


def test_a_hub_out_of_reach_is_told(user: Settings) -> None:
    with pytest.raises(ModelError, match=r"failed \(.*Check the connection"):
        fetch(NAME, revision=REVISION, endpoint="http://127.0.0.1:9", settings=user)


def test_a_commit_is_trusted_on_first_use_only(hub: Hub, repository: Path, user: Settings) -> None:
    fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user)
    config = (repository / "config.json").read_text(encoding="utf-8")
    (repository / "config.json").write_text(config + " ", encoding="utf-8")
    with pytest.raises(ModelError, match=r"config\.json has"):
        fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user)
    assert verify("opus-mt-en-it", user), "the model of the first fetch must stay"


def test_a_model_whose_manifest_is_damaged_can_be_fetched_again(hub: Hub, user: Settings) -> None:
    model = fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user)
    (model.folder / "manifest.json").write_text("{", encoding="utf-8")
    fetch(NAME, revision=REVISION, endpoint=hub.endpoint, settings=user)
    assert verify("opus-mt-en-it", user)


def test_directions_must_be_known(hub: Hub, repository: Path, user: Settings) -> None:
    hub.repositories["maker/some-model"] = repository
    with pytest.raises(ModelError, match="does not tell which languages"):
        fetch("maker/some-model", revision=REVISION, endpoint=hub.endpoint, settings=user)
    with pytest.raises(ModelError, match="english-italian: no direction"):
        fetch("maker/some-model", revision=REVISION, directions=["english-italian"], endpoint=hub.endpoint, settings=user)
    model = fetch("maker/some-model", revision=REVISION, directions=["en-it"], endpoint=hub.endpoint, settings=user)
    assert model.entry.directions == (("en", "it"),)


def test_without_the_packages_the_remedy_names_them(user: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.translation.packages.find_spec", lambda name: None)
    with pytest.raises(ModelError, match=r"translation-auditor\[fetch\]"):
        fetch(NAME, revision=REVISION, settings=user)
