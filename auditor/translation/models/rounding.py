"""Weights as whole numbers, so small that every processor computes the same with them."""

from typing import Any

import numpy as np

# Largest whole number of a weight. Processors without VNNI add two products of a weight and a number from 0 to 255 in sixteen bits and cut
# off what does not fit: with weights up to 127, as CTranslate2's own converter makes them, they say something else than other processors.
LARGEST = 64
SCALE = "_scale"


def round_weights(spec: Any) -> None:
    """Put whole numbers in the place of the weights of a CTranslate2 specification; each row has its own scale.

    Args:
        spec: a `ctranslate2.specs.ModelSpec`, validated, in float32.
    """
    from ctranslate2.specs.model_spec import visit_spec

    spec.optimize()
    visit_spec(spec, _round)


def _round(owner: Any, name: str, value: Any) -> None:
    """Round one value of a layer, if it is a weight and not said to be like another one."""
    from ctranslate2.specs.model_spec import NumpyVariable, Variable

    key = name.rpartition("/")[2]
    if not hasattr(owner, f"{key}{SCALE}") or not isinstance(value, Variable):
        return
    weight, largest = value.numpy(), np.float32(LARGEST)
    most = np.abs(weight).max(axis=1)
    scale = largest / np.where(most > 0, most, largest)
    setattr(owner, key, NumpyVariable(np.rint(weight * scale[:, None]).astype(np.int8)))
    setattr(owner, f"{key}{SCALE}", NumpyVariable(scale))
