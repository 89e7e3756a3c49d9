"""The encoder that CTranslate2 runs computes what transformers computes, but for rounding, on processors with and without VNNI."""

import json
from pathlib import Path

import numpy as np
import pytest

from auditor.encoders.encoder import Encoder
from auditor.translation.models.rounding import LARGEST
from models.recipe.encoders.export import write_bert_encoder, write_description, write_marian_encoder
from models.recipe.encoders.read_exported import read_bert_encoder

HEADS, WIDTH = 4, 64
IDS = [5, 9, 31, 7, 7, 2, 0]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Encoder, np.ndarray, np.ndarray]:
    """Return an exported random encoder, its states by transformers, and what its two layers make of them."""
    torch = pytest.importorskip("torch")
    marian = pytest.importorskip("transformers")
    torch.manual_seed(3)
    config = marian.MarianConfig(
        vocab_size=50, d_model=WIDTH, encoder_layers=2, decoder_layers=1, encoder_ffn_dim=128, decoder_ffn_dim=64,
        encoder_attention_heads=HEADS, decoder_attention_heads=HEADS, max_position_embeddings=64, activation_function="relu",
        scale_embedding=True, pad_token_id=49, decoder_start_token_id=49, eos_token_id=0, forced_eos_token_id=0, init_std=0.3,
        attn_implementation="eager",
    )  # fmt: skip
    encoder = marian.MarianMTModel(config).eval().model.encoder
    head = torch.nn.Sequential(
        torch.nn.Dropout(), torch.nn.Linear(WIDTH, 16), torch.nn.ReLU(), torch.nn.Dropout(), torch.nn.Linear(16, 3)
    ).eval()
    before = encoder.layers[0].fc1.weight.detach().clone()
    with torch.no_grad():
        states = encoder(input_ids=torch.tensor([IDS]), attention_mask=torch.ones(1, len(IDS))).last_hidden_state[0]
        odds = head(states).numpy()
    model, out = tmp_path_factory.mktemp("model"), tmp_path_factory.mktemp("out") / "net"
    tokens = {"</s>": 0, "<unk>": 1, **{f"piece{i}": i for i in range(2, 49)}, "<pad>": 49}
    (model / "vocab.json").write_text(json.dumps(tokens))
    (model / "config.json").write_text(json.dumps({"encoder_attention_heads": HEADS, "max_position_embeddings": 64}))
    state = {f"enc.{name}": value for name, value in encoder.state_dict().items() if "embed_positions" not in name}
    write_marian_encoder(state | {f"head.{name}": value for name, value in head.state_dict().items()}, model, out)
    assert torch.equal(encoder.layers[0].fc1.weight, before)
    return Encoder(out), states.numpy(), odds


def test_states_agree(exported) -> None:
    encoder, states, _ = exported
    found = encoder.states(IDS)
    assert found.shape == states.shape
    assert np.corrcoef(found.ravel(), states.ravel())[0, 1] > 0.997


def test_the_layers_agree(exported) -> None:
    encoder, states, odds = exported
    np.testing.assert_allclose(encoder.odds(states), odds, atol=1e-5)


def test_a_longer_neighbour_changes_nothing(exported) -> None:
    encoder, _, _ = exported
    alone = encoder.states(IDS)
    encoder.states([*IDS, 12, 13, 14, 15])
    np.testing.assert_array_equal(encoder.states(IDS), alone)


@pytest.fixture(scope="module")
def exported_bert(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, np.ndarray, dict[str, np.ndarray]]:
    """Return the folder of an exported random BERT, some of its pieces left out, its states by transformers, and its weights."""
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    torch.manual_seed(4)
    config = transformers.BertConfig(
        vocab_size=80, hidden_size=WIDTH, num_hidden_layers=2, num_attention_heads=HEADS, intermediate_size=128,
        max_position_embeddings=64, initializer_range=0.3,
    )  # fmt: skip
    encoder = transformers.BertModel(config, add_pooling_layer=False).eval()
    kept = {f"piece{place}": place for place in range(0, 80, 2)}
    with torch.no_grad():
        wanted = torch.tensor([[list(kept.values())[index] for index in IDS]])
        states = encoder(input_ids=wanted, attention_mask=torch.ones_like(wanted)).last_hidden_state[0]
    head = torch.nn.Sequential(torch.nn.Dropout(), torch.nn.Linear(WIDTH, 16), torch.nn.ReLU(), torch.nn.Dropout(), torch.nn.Linear(16, 1))
    state = {f"enc.{name}": value for name, value in encoder.state_dict().items()}
    out = tmp_path_factory.mktemp("out") / "net"
    state |= {f"head.{name}": value for name, value in head.state_dict().items()}
    write_bert_encoder(state, kept, HEADS, 32, out)
    return out, states.numpy(), {name: value.numpy() for name, value in state.items()}


def test_states_of_a_bert_agree(exported_bert) -> None:
    folder, states, _ = exported_bert
    found = Encoder(folder).states(IDS)
    assert found.shape == states.shape
    assert np.corrcoef(found.ravel(), states.ravel())[0, 1] > 0.997


def test_a_bert_is_read_back_but_for_its_embeddings(exported_bert) -> None:
    folder, _, weights = exported_bert
    found = read_bert_encoder(folder)
    assert found.keys() == {name for name in weights if "embeddings" not in name}
    for name, array in found.items():
        half_a_step = np.abs(weights[name]).max() / (2 * LARGEST)
        np.testing.assert_allclose(array, weights[name], atol=half_a_step + 1e-6, err_msg=name)


def test_the_description_lists_every_file(tmp_path: Path) -> None:
    folder = tmp_path / "net"
    (folder / "a").mkdir(parents=True)
    (folder / "vocab.txt").write_text("pieces")
    (folder / "a" / "model.bin").write_text("weights")
    (folder / "MODEL_CARD.md").write_text("for people")
    write_description(folder, {"nets": ["a"]})
    found = json.loads((folder / "description.json").read_text())
    assert sorted(found["sha256"]) == ["a/model.bin", "vocab.txt"]
    assert found["nets"] == ["a"]
