"""Training steps on a GPU, recorded once for every shape and replayed: at this size, giving the GPU its work takes longer than the work.

A replay runs the very kernels of the recording over the same memory, so that a step must not look at its data to decide what to do.
"""

from collections.abc import Callable

import torch

from models.recipe.batches import Batch


class Recorded:
    """A training step, which takes a batch on the GPU and returns the loss."""

    def __init__(self, step: Callable[[Batch], torch.Tensor]) -> None:
        """Bind the step."""
        self._step = step
        self._pool = torch.cuda.graph_pool_handle()
        self._met: set[torch.Size] = set()
        self._recordings: dict[torch.Size, tuple[torch.cuda.CUDAGraph, Batch, torch.Tensor]] = {}

    def __call__(self, batch: Batch) -> torch.Tensor:
        """Take one step and return the loss, which the GPU may still be working on."""
        shape = batch.source.shape
        if shape not in self._met:
            self._met.add(shape)
            return self._unrecorded(batch)
        if shape not in self._recordings:
            self._recordings[shape] = self._record(batch)
        graph, place, loss = self._recordings[shape]
        for tensor, fresh in zip(place.tensors, batch.tensors, strict=True):
            tensor.copy_(fresh, non_blocking=True)
        graph.replay()
        return loss.clone()

    def _unrecorded(self, batch: Batch) -> torch.Tensor:
        """Take the first step of a shape, in which kernels are chosen and loaded; that cannot be recorded, nor can its stream."""
        stream = torch.cuda.Stream()
        stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(stream):
            loss = self._step(batch)
        torch.cuda.current_stream().wait_stream(stream)
        return loss

    def _record(self, batch: Batch) -> tuple[torch.cuda.CUDAGraph, Batch, torch.Tensor]:
        """Return a recording of the step, the batch whose memory it reads, and the loss that it writes; recording takes no step."""
        place = batch.each(torch.clone)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph, pool=self._pool, capture_error_mode="thread_local"):
            loss = self._step(place)
        return graph, place, loss
