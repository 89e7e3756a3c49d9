"""Text becomes pieces and comes back; control tokens written in it stay text."""

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.errors import ModelError
from auditor.translation.marian.normalise import normalise
from auditor.translation.marian.vocabulary import Vocabulary
from auditor.translation.models.catalogue import Installed

WRITTEN = ("</s>", "<pad>", "<unk>", ">>fra<<", ">>ita<<", "a </s> b", ">>fra<< Good morning", "<0x41>", "<s>", "</s></s>")


@pytest.fixture(scope="module")
def vocabulary(tiny: Installed) -> Vocabulary:
    return Vocabulary(tiny.folder)


@pytest.mark.parametrize("text", WRITTEN)
def test_written_control_tokens_are_spelled_out(vocabulary: Vocabulary, text: str) -> None:
    for pieces in (vocabulary.encode(text), vocabulary.encode_target(text)):
        assert not set(pieces) & (vocabulary.control | {"</s>"})
        assert vocabulary.decode(pieces) == text


@pytest.mark.parametrize("text", WRITTEN)
def test_written_control_tokens_never_end_or_steer_a_bilingual_model(tiny_pair: tuple[Installed, Installed], text: str) -> None:
    for model in tiny_pair:
        vocabulary = Vocabulary(model.folder)
        for pieces in (vocabulary.encode(text), vocabulary.encode_target(text)):
            # Without byte fallback an unknown stretch is `<unk>`, which is honest; nothing else may appear.
            assert not set(pieces) & {"</s>", "<pad>", ">>fra<<", ">>ita<<"}
            assert all(piece in vocabulary.ids for piece in pieces)


def test_an_unknown_stretch_that_spells_a_control_token_is_unknown(tiny_pair: tuple[Installed, Installed], tmp_path: Path) -> None:
    """Sentencepiece returns an unknown stretch as it is written; a vocabulary may have a token of that spelling."""
    shutil.copytree(tiny_pair[0].folder, tmp_path / "model")
    ids = json.loads((tmp_path / "model" / "vocab.json").read_text(encoding="utf-8"))
    pad = ids.pop("<pad>")
    ids |= {"漢字": pad, "<pad>": pad + 1}
    (tmp_path / "model" / "vocab.json").write_text(json.dumps(ids), encoding="utf-8")
    assert "<unk>" in Vocabulary(tmp_path / "model").encode("漢字")
    assert "漢字" not in Vocabulary(tmp_path / "model").encode("漢字")


@given(st.text(max_size=60))
def test_byte_fallback_loses_nothing(vocabulary: Vocabulary, text: str) -> None:
    normal = normalise(text.replace("▁", " "))
    assert vocabulary.decode(vocabulary.encode(normal)) == normal
    assert vocabulary.to_pieces(vocabulary.to_ids(vocabulary.encode(normal))) == vocabulary.encode(normal)


def test_decoding_leaves_control_tokens_out(vocabulary: Vocabulary) -> None:
    assert vocabulary.decode([*vocabulary.encode("The library"), "<unk>", ">>ita<<", "<pad>", "</s>"]) == "The library"


def test_bilingual_sides_have_their_own_pieces(tiny_pair: tuple[Installed, Installed]) -> None:
    vocabulary = Vocabulary(tiny_pair[0].folder)
    assert vocabulary.target_tokens == frozenset()
    assert vocabulary.encode("La biblioteca è aperta") != vocabulary.encode_target("La biblioteca è aperta")
    assert vocabulary.decode(vocabulary.encode_target("La biblioteca")) == "La biblioteca"
    assert "▁" not in vocabulary.decode(vocabulary.encode("The library is open"))


@pytest.mark.parametrize("token", [">>deu<<", ">>xyz<<", "ita", "<unk>", ""])
def test_unknown_target_token_is_refused(vocabulary: Vocabulary, token: str) -> None:
    with pytest.raises(ModelError, match="target token"):
        vocabulary.require(token)
    assert vocabulary.require(">>ita<<") == ">>ita<<"


@pytest.mark.parametrize("name", ["source.spm", "target.spm", "vocab.json"])
@pytest.mark.parametrize("damage", ["missing", "garbage"])
def test_damaged_files_are_named(tiny: Installed, tmp_path: Path, name: str, damage: str) -> None:
    folder = shutil.copytree(tiny.folder, tmp_path / "model")
    (folder / name).unlink()
    if damage == "garbage":
        (folder / name).write_bytes(b"\x00\x01 no model")
    with pytest.raises(ModelError, match=name):
        Vocabulary(folder)


def test_pad_must_be_last(tiny: Installed, tmp_path: Path) -> None:
    folder = shutil.copytree(tiny.folder, tmp_path / "model")
    ids = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    (folder / "vocab.json").write_text(json.dumps({**ids, "more": len(ids)}), encoding="utf-8")
    with pytest.raises(ModelError, match="does not end with <pad>"):
        Vocabulary(folder)
