"""The loss of a Marian in few plain operations: what training needs of the model, and nothing that makes a GPU wait for the processor.

`MarianMTModel` computes the same (tests hold both together); here every shape is known beforehand and no step looks at the data, so that
a GPU can record a whole training step once and replay it (`models/recipe/recorded.py`).
"""

import torch
from torch import nn
from torch.nn import functional
from torch.nn.attention import SDPBackend, sdpa_kernel
from transformers import MarianMTModel

from models.recipe.batches import IGNORED

# The kernels of cuDNN are chosen anew for every shape, at seconds a choice.
KERNELS = [SDPBackend.EFFICIENT_ATTENTION, SDPBackend.MATH]


class Forward:
    """The forward pass of a model in one precision, with the dropout that its configuration names."""

    def __init__(self, model: MarianMTModel, dtype: torch.dtype = torch.bfloat16) -> None:
        """Bind the model, whose weights stay in their own precision, and the one to compute in."""
        self._model = model
        self._dtype = dtype
        self._heads = {"encoder": model.config.encoder_attention_heads, "decoder": model.config.decoder_attention_heads}

    def loss(self, source: torch.Tensor, decoder_input: torch.Tensor, labels: torch.Tensor, smoothing: float) -> torch.Tensor:
        """Return the mean cross-entropy over the real target tokens.

        Args:
            source: ids, (pairs, source length), padded with the last id of the vocabulary.
            decoder_input: ids, (pairs, target length).
            labels: ids to predict, (pairs, target length); `IGNORED` where there is nothing.
            smoothing: share of the probability that is spread over the vocabulary (Szegedy et al., 2016).
        """
        pad = self._model.config.pad_token_id
        with sdpa_kernel(KERNELS):
            states = self._decoded(decoder_input, self._encoded(source, source != pad), source != pad)
        states, labels = states.flatten(0, 1), labels.flatten()
        if states.device.type == "cpu":
            # Which places are real is in the data, and a recording cannot ask; on processor cores every place costs.
            real = labels != IGNORED
            states, labels = states[real], labels[real]
        logits = functional.linear(states, self._cast(self._model.lm_head.weight[:pad]))
        if states.device.type != "cpu":
            # On processor cores a copy of the logits in float32 costs more than the model.
            logits = logits.float()
        losses = functional.cross_entropy(logits, labels, ignore_index=IGNORED, label_smoothing=smoothing, reduction="none")
        return losses.float().sum() / (labels != IGNORED).sum()

    def _encoded(self, ids: torch.Tensor, real: torch.Tensor) -> torch.Tensor:
        encoder = self._model.model.encoder
        states = self._embedded(ids, encoder)
        for layer in encoder.layers:
            attended = self._attended(layer.self_attn, states, states, "encoder", real)
            states = self._normed(layer.self_attn_layer_norm, states, attended)
            states = self._normed(layer.final_layer_norm, states, self._fed_forward(layer, states))
        return states

    def _decoded(self, ids: torch.Tensor, encoded: torch.Tensor, real: torch.Tensor) -> torch.Tensor:
        decoder = self._model.model.decoder
        states = self._embedded(ids, decoder)
        for layer in decoder.layers:
            # What follows a target's end is ignored in the loss, so that looking back is all the mask there need be.
            attended = self._attended(layer.self_attn, states, states, "decoder", None)
            states = self._normed(layer.self_attn_layer_norm, states, attended)
            attended = self._attended(layer.encoder_attn, states, encoded, "decoder", real)
            states = self._normed(layer.encoder_attn_layer_norm, states, attended)
            states = self._normed(layer.final_layer_norm, states, self._fed_forward(layer, states))
        return states

    def _cast(self, weight: torch.Tensor) -> torch.Tensor:
        return weight.to(self._dtype)

    def _linear(self, layer: nn.Linear, states: torch.Tensor) -> torch.Tensor:
        return functional.linear(states, self._cast(layer.weight), self._cast(layer.bias))

    def _dropped(self, states: torch.Tensor) -> torch.Tensor:
        return functional.dropout(states, self._model.config.dropout, self._model.training)

    def _embedded(self, ids: torch.Tensor, side: nn.Module) -> torch.Tensor:
        embedded = functional.embedding(ids, self._model.model.shared.weight, padding_idx=self._model.config.pad_token_id)
        positions = side.embed_positions.weight[: ids.shape[1]]
        return self._dropped(self._cast(embedded * side.embed_scale + positions))

    def _attended(
        self, layer: nn.Module, states: torch.Tensor, looked_at: torch.Tensor, side: str, real: torch.Tensor | None
    ) -> torch.Tensor:
        """Return what `layer` adds; `real` says at which places something is, and where not given, places look back alone."""
        heads = self._heads[side]
        query, key, value = (
            self._linear(projection, given).unflatten(-1, (heads, -1)).transpose(1, 2)
            for projection, given in ((layer.q_proj, states), (layer.k_proj, looked_at), (layer.v_proj, looked_at))
        )
        mask = None if real is None else real[:, None, None, :].expand(-1, heads, states.shape[1], -1)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask, is_causal=real is None)
        return self._linear(layer.out_proj, mixed.transpose(1, 2).flatten(2))

    def _fed_forward(self, layer: nn.Module, states: torch.Tensor) -> torch.Tensor:
        return self._linear(layer.fc2, functional.relu(self._linear(layer.fc1, states)))

    def _normed(self, norm: nn.LayerNorm, states: torch.Tensor, added: torch.Tensor) -> torch.Tensor:
        width = norm.normalized_shape
        return functional.layer_norm(states + self._dropped(added), width, self._cast(norm.weight), self._cast(norm.bias), norm.eps)
