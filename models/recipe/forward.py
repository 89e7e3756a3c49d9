"""The loss of a Marian in few plain operations: what training needs of the model, and nothing that makes a GPU wait for the processor.

`MarianMTModel` computes the same (tests hold both together); here every shape is known beforehand and no step looks at the data, so that
a GPU can record a whole training step once and replay it (`models/recipe/recorded.py`). What happens at each place by itself is in
functions that can be compiled: one compilation serves every layer and every shape.
"""

from collections.abc import Callable
from typing import Any

import torch
from torch import nn
from torch.nn import functional
from torch.nn.attention import SDPBackend, sdpa_kernel
from transformers import MarianMTModel

from models.recipe.batches import IGNORED

# The kernels of cuDNN are chosen anew for every shape, at seconds a choice.
KERNELS = [SDPBackend.EFFICIENT_ATTENTION, SDPBackend.MATH]

Tensor = torch.Tensor


def linear(states: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    """Return the linear map of the states, in their precision."""
    return functional.linear(states, weight.to(states.dtype), bias.to(states.dtype))


def projected(states: Tensor, *layers: Tensor) -> list[Tensor]:
    """Return several linear maps of the same states; `layers` has the weight and the bias of each."""
    return [linear(states, weight, bias) for weight, bias in zip(layers[::2], layers[1::2], strict=True)]


def added(states: Tensor, more: Tensor, gain: Tensor, bias: Tensor, dropout: float) -> Tensor:
    """Return the states with what a sublayer adds, of which a share is dropped, normalised."""
    states = states + functional.dropout(more, dropout, dropout > 0)
    return functional.layer_norm(states, states.shape[-1:], gain.to(states.dtype), bias.to(states.dtype))


def attention_left(states: Tensor, mixed: Tensor, weight: Tensor, bias: Tensor, gain: Tensor, shift: Tensor, dropout: float) -> Tensor:
    """Return the states after a sublayer of attention, given what its heads mixed."""
    return added(states, linear(mixed, weight, bias), gain, shift, dropout)


def fed_forward(
    states: Tensor, weight: Tensor, bias: Tensor, last: Tensor, last_bias: Tensor, gain: Tensor, shift: Tensor, dropout: float
) -> Tensor:
    """Return the states after a feed-forward sublayer."""
    return added(states, linear(functional.relu(linear(states, weight, bias)), last, last_bias), gain, shift, dropout)


def mean_loss(states: Tensor, labels: Tensor, pieces: Tensor, smoothing: float) -> Tensor:
    """Return the mean cross-entropy over the labels that are not `IGNORED`; `pieces` are the vocabulary's vectors."""
    logits = functional.linear(states, pieces.to(states.dtype))
    if states.device.type != "cpu":
        # On processor cores a copy of the logits in float32 costs more than the model.
        logits = logits.float()
    losses = functional.cross_entropy(logits, labels, ignore_index=IGNORED, label_smoothing=smoothing, reduction="none")
    return losses.float().sum() / (labels != IGNORED).sum()


def agreeing_loss(states: Tensor, labels: Tensor, pieces: Tensor, smoothing: float, agreement: float) -> Tensor:
    """Return the mean loss of two passes over the same places, and `agreement` times how far apart their predictions are.

    Liang et al., 2021, "R-Drop: Regularized Dropout for Neural Networks"; the distance is the mean of both Kullback-Leibler divergences.

    Args:
        states: (2 * places, width), the places of the first pass before those of the second.
        labels: ids to predict, (2 * places).
        pieces: the vocabulary's vectors.
        smoothing: share of the probability that is spread over the vocabulary.
        agreement: weight of the distance; 2.5 is what the paper calls 5.
    """
    logits = functional.linear(states, pieces.to(states.dtype)).float()
    losses = functional.cross_entropy(logits, labels, ignore_index=IGNORED, label_smoothing=smoothing, reduction="none")
    guessed = functional.log_softmax(logits, -1).view(2, -1, logits.shape[-1])
    apart = ((guessed[0].exp() - guessed[1].exp()) * (guessed[0] - guessed[1])).sum(-1) / 2
    real = (labels != IGNORED).view(2, -1)[0]
    return losses.sum() / (2 * real.sum()) + agreement * (apart * real).sum() / real.sum()


class Pieces:
    """The functions above as a model takes them, compiled or not.

    Attributes:
        projected, attention_left, fed_forward, mean_loss, agreeing_loss: the number of places comes first in the tensors that have it.
    """

    def __init__(self, *, compiled: bool) -> None:
        """Bind whether to compile, which happens at the first call of each."""
        ready = _for_any_number if compiled else _as_it_is
        self.projected = ready(projected, 1)
        self.attention_left = ready(attention_left, 2)
        self.fed_forward = ready(fed_forward, 1)
        self.mean_loss = ready(mean_loss, 2)
        self.agreeing_loss = ready(agreeing_loss, 2)


def _as_it_is(function: Callable[..., Any], places: int) -> Callable[..., Any]:
    del places
    return function


def _for_any_number(function: Callable[..., Any], places: int) -> Callable[..., Any]:
    """Return the function compiled for every number of places, which is the first dimension of that many of its tensors."""
    compiled = torch.compile(function)

    def call(*given: Any) -> Any:
        for tensor in given[:places]:
            torch._dynamo.maybe_mark_dynamic(tensor, 0)
        return compiled(*given)

    return call


class Forward:
    """The forward pass of a model in one precision, with the dropout that its configuration names."""

    def __init__(self, model: MarianMTModel, dtype: torch.dtype = torch.bfloat16, *, compiled: bool = False) -> None:
        """Bind the model, whose weights stay in their own precision, the one to compute in, and whether to compile."""
        self._model = model
        self._dtype = dtype
        self._dropout = model.config.dropout if model.training else 0.0
        self._pieces = Pieces(compiled=compiled)
        self._heads = {"encoder": model.config.encoder_attention_heads, "decoder": model.config.decoder_attention_heads}

    def loss(self, source: Tensor, decoder_input: Tensor, labels: Tensor, smoothing: float, agreement: float = 0.0) -> Tensor:
        """Return the mean cross-entropy over the real target tokens.

        Args:
            source: ids, (pairs, source length), padded with the last id of the vocabulary.
            decoder_input: ids, (pairs, target length).
            labels: ids to predict, (pairs, target length); `IGNORED` where there is nothing.
            smoothing: share of the probability that is spread over the vocabulary (Szegedy et al., 2016).
            agreement: where positive, every pair passes twice, each time with another dropout, and so much weighs that both
                passes predict alike (`agreeing_loss`).
        """
        if agreement:
            source, decoder_input, labels = (tensor.repeat(2, 1) for tensor in (source, decoder_input, labels))
        pad, width = self._model.config.pad_token_id, self._model.config.d_model
        with sdpa_kernel(KERNELS):
            states = self._decoded(decoder_input, self._encoded(source, source != pad), source != pad)
        states, labels = states.view(-1, width), labels.flatten()
        if states.device.type == "cpu":
            # Which places are real is in the data, and a recording cannot ask; on processor cores every place costs.
            real = labels != IGNORED
            states, labels = states[real], labels[real]
        pieces = self._model.lm_head.weight[:pad]
        if agreement:
            return self._pieces.agreeing_loss(states, labels, pieces, smoothing, agreement)
        return self._pieces.mean_loss(states, labels, pieces, smoothing)

    def _encoded(self, ids: Tensor, real: Tensor) -> Tensor:
        encoder = self._model.model.encoder
        states = self._embedded(ids, encoder)
        for layer in encoder.layers:
            states = self._attended(layer.self_attn, layer.self_attn_layer_norm, states, states, "encoder", real)
            states = self._fed_forward(layer, states)
        return states

    def _decoded(self, ids: Tensor, encoded: Tensor, real: Tensor) -> Tensor:
        decoder = self._model.model.decoder
        states = self._embedded(ids, decoder)
        for layer in decoder.layers:
            # What follows a target's end is ignored in the loss, so that looking back is all the mask there need be.
            states = self._attended(layer.self_attn, layer.self_attn_layer_norm, states, states, "decoder", None)
            states = self._attended(layer.encoder_attn, layer.encoder_attn_layer_norm, states, encoded, "decoder", real)
            states = self._fed_forward(layer, states)
        return states

    def _embedded(self, ids: Tensor, side: nn.Module) -> Tensor:
        """Return states, (pairs, length, width)."""
        embedded = functional.embedding(ids, self._model.model.shared.weight, padding_idx=self._model.config.pad_token_id)
        states = (embedded * side.embed_scale + side.embed_positions.weight[: ids.shape[1]]).to(self._dtype)
        return functional.dropout(states, self._dropout, self._dropout > 0)

    def _attended(self, layer: nn.Module, norm: nn.LayerNorm, states: Tensor, looked_at: Tensor, side: str, real: Tensor | None) -> Tensor:
        """Return the states after a sublayer of attention; `real` says at which places something is, and without it places look back."""
        mixed = self._mixed(layer, states, looked_at, self._heads[side], real)
        flat = self._pieces.attention_left(states.flatten(0, 1), mixed, *_weights(layer.out_proj, norm), self._dropout)
        return flat.view_as(states)

    def _mixed(self, layer: nn.Module, states: Tensor, looked_at: Tensor, heads: int, real: Tensor | None) -> Tensor:
        """Return what the heads take from the places they look at, (pairs * length, width)."""
        if states is looked_at:
            flat = self._pieces.projected(states.flatten(0, 1), *_weights(layer.q_proj, layer.k_proj, layer.v_proj))
        else:
            flat = [
                *self._pieces.projected(states.flatten(0, 1), *_weights(layer.q_proj)),
                *self._pieces.projected(looked_at.flatten(0, 1), *_weights(layer.k_proj, layer.v_proj)),
            ]
        query, key, value = (each.view(len(states), -1, heads, states.shape[-1] // heads).transpose(1, 2) for each in flat)
        mask = None if real is None else real[:, None, None, :].expand(-1, heads, states.shape[1], -1)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask, is_causal=real is None)
        return mixed.transpose(1, 2).flatten(2).flatten(0, 1)

    def _fed_forward(self, layer: nn.Module, states: Tensor) -> Tensor:
        flat = self._pieces.fed_forward(states.flatten(0, 1), *_weights(layer.fc1, layer.fc2, layer.final_layer_norm), self._dropout)
        return flat.view_as(states)


def _weights(*layers: nn.Module) -> list[Tensor]:
    """Return the weight and the bias of each layer, one after the other."""
    return [tensor for layer in layers for tensor in (layer.weight, layer.bias)]
