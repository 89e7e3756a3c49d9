"""Weights for CTranslate2: what its own converter would make, made once, whole, and anywhere."""

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from ctranslate2.converters import TransformersConverter
from ctranslate2.specs.common_spec import LinearSpec
from safetensors.numpy import load_file, save_file

from auditor.errors import ModelError
from auditor.settings import Settings
from auditor.translation.load import load_engine
from auditor.translation.models import rounding
from auditor.translation.models.catalogue import Installed, find_installed
from auditor.translation.models.conversion import converted_folder
from auditor.translation.models.manifest import write_manifest
from auditor.translation.models.rounding import round_weights

SENTENCE = "The train arrived late."


class Float32Converter(TransformersConverter):
    """CTranslate2's own converter; left alone it would round the positions of a model in float16, which are computed and not stored."""

    def load_model(self, model_class, name, **options):
        return model_class.from_pretrained(name, **{**options, "dtype": torch.float32})


@pytest.fixture
def copy(tiny: Installed, tmp_path: Path) -> Installed:
    shutil.copytree(tiny.folder, tmp_path / "tiny")
    return find_installed("tiny", str(tmp_path))


def translated(model: Installed) -> str:
    engine = load_engine(Settings(models_dir=str(model.folder.parent), model="tiny", threads=1))
    assert engine is not None
    return engine.translate([SENTENCE], "en", "it")[0].text


def converted(model: Installed) -> list[Path]:
    return list(model.folder.parent.glob(".converted/*/model.bin"))


@pytest.mark.parametrize(("compute_type", "quantization"), [("int8", "int8_float32"), ("float32", "float32")])
def test_the_files_are_those_of_the_converter(
    tiny: Installed,
    tiny_pair: tuple[Installed, Installed],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    compute_type: str,
    quantization: str,
) -> None:
    """Whole numbers are, too, once they may be as large."""
    monkeypatch.setattr(rounding, "LARGEST", 127)
    for model in (tiny, *tiny_pair):
        expected = tmp_path / model.entry.name
        Float32Converter(str(model.folder)).convert(str(expected), quantization=quantization)
        found = converted_folder(model, compute_type, str(tmp_path / "user"))
        for file in expected.iterdir():
            assert (found / file.name).read_bytes() == file.read_bytes(), f"{model.label} {file.name}"


def test_no_sum_of_two_products_leaves_sixteen_bits() -> None:
    assert 2 * 255 * rounding.LARGEST <= 32_767
    spec = LinearSpec()
    spec.weight = np.array([[0.5, -2.0, 1.0], [0.0, 0.0, 0.0]], dtype=np.float32)
    spec.validate()
    round_weights(spec)
    whole, scale = spec.weight.numpy(), spec.weight_scale.numpy()
    assert whole.tolist() == [[16, -rounding.LARGEST, 32], [0, 0, 0]]
    np.testing.assert_allclose(whole / scale[:, None], [[0.5, -2.0, 1.0], [0.0, 0.0, 0.0]])


@pytest.mark.parametrize("compute_type", ["int8", "float32"])
def test_weights_are_converted_once(copy: Installed, compute_type: str) -> None:
    folder = converted_folder(copy, compute_type, str(copy.folder.parent))
    stamp = (folder / "model.bin").stat().st_mtime_ns
    assert converted_folder(copy, compute_type, str(copy.folder.parent)) == folder
    assert (folder / "model.bin").stat().st_mtime_ns == stamp
    assert [path.name for path in folder.parent.iterdir()] == [folder.name]


def test_what_is_converted_depends_on_the_weights(copy: Installed) -> None:
    before = converted_folder(copy, "int8", str(copy.folder.parent))
    weights = load_file(copy.folder / "model.safetensors")
    save_file({name: weight * 1.01 for name, weight in weights.items()}, copy.folder / "model.safetensors")
    write_manifest(copy.folder, entry=copy.entry.to_dict())
    changed = find_installed("tiny", str(copy.folder.parent))
    assert converted_folder(changed, "int8", str(copy.folder.parent)) != before


@pytest.mark.parametrize("harm", [lambda path: path.write_bytes(path.read_bytes()[:-1]), Path.unlink], ids=["cut", "missing"])
@pytest.mark.parametrize("name", ["model.bin", "manifest.json", "shared_vocabulary.json"])
def test_damaged_weights_are_made_anew(copy: Installed, harm: Callable[[Path], object], name: str) -> None:
    expected = translated(copy)
    [weights] = converted(copy)
    harm(weights.with_name(name))
    assert translated(copy) == expected
    assert converted(copy) == [weights]


def test_where_nothing_can_be_kept_weights_go_with_the_process(copy: Installed, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = translated(copy)
    shutil.rmtree(copy.folder.parent / ".converted")
    (copy.folder.parent / ".converted").write_text("a file, where a folder should be", encoding="utf-8")
    kept: list[Path] = []
    monkeypatch.setattr("auditor.translation.models.conversion.atexit.register", lambda clean, folder, **options: kept.append(folder))
    assert translated(copy) == expected
    assert (kept[0] / "model.bin").is_file()
    shutil.rmtree(kept[0])


def test_another_process_may_have_converted_meanwhile(copy: Installed, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = translated(copy)
    [weights] = converted(copy)
    looks = iter([False, True])
    monkeypatch.setattr("auditor.translation.models.conversion.is_listed", lambda folder: next(looks, True))
    monkeypatch.setattr(
        "auditor.translation.models.conversion.Path.rename", lambda self, target: (_ for _ in ()).throw(OSError("not empty"))
    )
    assert translated(copy) == expected
    assert converted(copy) == [weights]


@pytest.mark.parametrize("missing", ["model.shared.weight", "model.encoder.layers.0.fc1.bias", "final_logits_bias"])
def test_weights_of_another_kind_are_refused(copy: Installed, missing: str) -> None:
    weights = load_file(copy.folder / "model.safetensors")
    del weights[missing]
    save_file(weights, copy.folder / "model.safetensors")
    write_manifest(copy.folder, entry=copy.entry.to_dict())
    with pytest.raises(ModelError, match=missing.replace(".", r"\.")):
        translated(find_installed("tiny", str(copy.folder.parent)))
    assert not converted(copy)


def test_a_vocabulary_that_ctranslate2_cannot_use_is_refused(copy: Installed) -> None:
    path = copy.folder / "vocab.json"
    path.write_text(path.read_text(encoding="utf-8").replace("<pad>", "<blank>"), encoding="utf-8")
    write_manifest(copy.folder, entry=copy.entry.to_dict())
    with pytest.raises(ModelError, match="<pad>"):
        converted_folder(find_installed("tiny", str(copy.folder.parent)), "int8", str(copy.folder.parent))
