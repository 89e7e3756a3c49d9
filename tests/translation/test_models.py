"""The catalogue, the manifests, loading and verifying."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from auditor.errors import ModelError
from auditor.settings import Settings
from auditor.translation import load_engine, pivots_for
from auditor.translation.cache import Cached
from auditor.translation.load import load_model
from auditor.translation.models.acceptance import accept, floors_from, measure, pinned_sentences, seal, verify
from auditor.translation.models.catalogue import Installed, bundled_folder, find_installed, installed_names, load_catalogue, user_folder
from auditor.translation.models.target_tokens import choose_tokens


@pytest.fixture
def copy(tiny: Installed, tmp_path: Path) -> Installed:
    """The tiny model in a folder of its own, to be damaged."""
    folder = shutil.copytree(tiny.folder, tmp_path / "tiny")
    return replace(tiny, folder=folder)


def test_catalogue_of_the_product_is_sound() -> None:
    catalogue = load_catalogue()
    assert "compact" in catalogue
    for entry in catalogue.values():
        assert all(target in entry.target_tokens for _, target in entry.directions) or not entry.target_tokens


BROKEN = [
    ('[m]\ntitle = "t"\nlicence = "MIT"\n', "directions is missing"),
    ('[m]\ntitle = "t"\nlicence = "MIT"\ndirections = ["en-it"]\nsha = "x"\n', "unknown key 'sha'"),
    ('[m]\ntitle = "t"\nlicence = "MIT"\ndirections = ["english-it"]\n', "is no direction"),
    ('[m]\ntitle = "t"\nlicence = "MIT"\ndirections = ["en-it"]\nhub_id = "a/b"\nrevision = "main"\n', "revision of 40 digits"),
    ('[m]\ntitle = "t"\nlicence = "MIT"\ndirections = ["en-it"]\nhub_id = "a/b"\nrevision = "' + "a" * 40 + '"\n', "needs the sha256"),
    ("m = 3\n", "is no table"),
    ("[m\n", "Cannot read the catalogue"),
]


@pytest.mark.parametrize(("text", "problem"), BROKEN)
def test_a_broken_catalogue_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "catalogue.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match=problem):
        load_catalogue(path)


def test_unknown_and_missing_models_have_different_remedies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ModelError, match="There is no model 'nonsuch'"):
        find_installed("nonsuch", str(tmp_path))
    monkeypatch.setattr("auditor.translation.models.catalogue.bundled_folder", lambda: tmp_path)
    shutil.copy(bundled_folder() / "catalogue.toml", tmp_path)
    with pytest.raises(ModelError, match=r"'compact' is not installed.*Reinstall"):
        find_installed("compact", str(tmp_path))


@pytest.mark.parametrize("name", ["../tiny", "/etc", ".", "..", ""])
def test_a_name_is_no_path(models_dir: Path, name: str) -> None:
    with pytest.raises(ModelError, match="There is no model"):
        find_installed(name, str(models_dir / "tiny"))


def test_user_folder_follows_setting_then_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert user_folder() == tmp_path / "auditor" / "models"
    assert user_folder("/srv/models") == Path("/srv/models")


def test_installed_models_are_found(tiny: Installed, models_dir: Path) -> None:
    assert "tiny" in installed_names(str(models_dir))
    found = find_installed("tiny", str(models_dir))
    assert found.entry == tiny.entry
    assert found.label == tiny.label
    assert len(found.manifest.fingerprint) == 12


def test_load_engine(settings: Settings, tiny_pair: tuple[Installed, Installed], tmp_path: Path) -> None:
    assert load_engine(replace(settings, engine="none")) is None
    engine = load_engine(settings)
    assert engine is not None
    assert engine.pivots("en") == ("it",)
    assert engine.signature().endswith(",ctranslate2,int8,beam=1")
    joined = load_engine(replace(settings, model="tiny-en-it+tiny-it-en"))
    assert joined is not None
    assert joined.pivots("en") == ("it",)
    assert joined.signature().count("tiny-") == 2
    assert joined.translate([pinned_sentences()[3]["en"]], "en", "it")[0].text == pinned_sentences()[3]["it"]
    with pytest.raises(ModelError, match="en-es"):
        joined.translate(["Hello."], "en", "es")
    assert isinstance(load_engine(replace(settings, cache=str(tmp_path / "c.sqlite"))), Cached)


def test_pivots_are_those_that_can_be_used(settings: Settings) -> None:
    engine = load_engine(settings)
    assert engine is not None
    assert pivots_for(engine, settings, "en") == ("it",)
    assert pivots_for(engine, replace(settings, pivots=("fr", "it")), "en") == ("it",)
    assert pivots_for(engine, replace(settings, pivots=("fr",)), "en") == ()
    assert pivots_for(engine, settings, "und") == ()


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("vocab.json", {}),
        ("source.spm", {}),
        ("model.safetensors", {}),
        ("model.safetensors", {"engine": "transformers"}),
        ("model.safetensors", {"compute_type": "float32"}),
    ],
)
@pytest.mark.parametrize("damage", ["flipped", "missing", "longer"])
def test_damage_is_found_before_anything_is_loaded(copy: Installed, name: str, options: dict[str, str], damage: str) -> None:
    path = copy.folder / name
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.unlink() if damage == "missing" else path.write_bytes(bytes(content) + (b"x" if damage == "longer" else b""))
    settings = Settings(models_dir=str(copy.folder.parent), model="tiny", **options)
    with pytest.raises(ModelError, match=f"damaged: .*{name}"):
        load_engine(settings)
    with pytest.raises(ModelError, match=name):
        verify("tiny", settings)


@pytest.mark.parametrize("content", [None, "{", "[]", '{"files": {}}', '{"files": {"model.safetensors": {"bytes": 1}}}'])
def test_a_model_without_a_readable_manifest_is_refused(copy: Installed, content: str | None) -> None:
    path = copy.folder / "manifest.json"
    path.unlink() if content is None else path.write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match=r"manifest\.json"):
        find_installed("tiny", str(copy.folder.parent))


def test_the_transformers_engine_without_torch_names_the_remedy(copy: Installed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("auditor.translation.packages.find_spec", lambda name: None)
    settings = Settings(models_dir=str(copy.folder.parent), model="tiny")
    for compute_type in ("int8", "float32"):
        assert load_engine(replace(settings, compute_type=compute_type)) is not None, "the default engine needs no torch"
    with pytest.raises(ModelError, match=r"translation-auditor\[transformers\]"):
        load_engine(replace(settings, engine="transformers"))


def test_sealed_models_are_verified(copy: Installed) -> None:
    settings = Settings(models_dir=str(copy.folder.parent), model="tiny", threads=1)
    sealed, measured = seal(copy.entry, copy.folder, settings, carry_entry=True)
    assert sealed.floors == floors_from(measured)
    assert verify("tiny", settings) == measured
    table = json.loads((copy.folder / "manifest.json").read_text(encoding="utf-8"))
    table["floors"]["it-en"] = measured["it-en"] + 0.1
    (copy.folder / "manifest.json").write_text(json.dumps(table), encoding="utf-8")
    with pytest.raises(ModelError, match="it-en has chrF"):
        verify("tiny", settings)


def test_gibberish_is_not_accepted(tiny_pair: tuple[Installed, Installed], settings: Settings) -> None:
    italian = replace(tiny_pair[1], entry=replace(tiny_pair[0].entry, name="swapped"))
    with pytest.raises(ModelError, match="fails its acceptance test"):
        accept(measure(load_model(italian, settings), [("en", "it")]), {})


def test_languages_without_pinned_sentences_are_told(tiny: Installed, settings: Settings) -> None:
    engine = load_model(replace(tiny, entry=replace(tiny.entry, directions=(("en", "it"), ("xx", "it")))), settings)
    with pytest.raises(ModelError, match="no pinned sentences in xx"):
        measure(engine, [("xx", "it")])


def test_pinned_sentences_are_complete() -> None:
    rows = pinned_sentences()
    assert len(rows) == 12
    assert {frozenset(row) for row in rows} == {frozenset(("en", "it", "es", "fr", "pt", "de", "ru"))}
    assert len({text for row in rows for text in row.values()}) == 12 * 7


def test_the_bundled_model_passes_its_own_test() -> None:
    measured = verify("compact", Settings(threads=1))
    assert measured


TOKENS = frozenset({">>ita<<", ">>es<<", ">>spa<<", ">>cmn_Hans<<"})


@pytest.mark.parametrize(("target", "token"), [("it", ">>ita<<"), ("es", ">>spa<<"), ("zh", ">>cmn_Hans<<")])
def test_tokens_are_chosen_from_the_vocabulary(target: str, token: str) -> None:
    assert choose_tokens([target], TOKENS) == {target: token}
    assert choose_tokens([target], frozenset()) == {}


@pytest.mark.parametrize("target", ["fr", "xx", ""])
def test_a_target_without_a_token_is_refused(target: str) -> None:
    with pytest.raises(ModelError, match="no target token"):
        choose_tokens([target], TOKENS)
