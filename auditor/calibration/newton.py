"""A convex function within bounds, minimised: the projected Newton method (Bertsekas 1982).

Parameters at a bound that the slope presses against stay there; the others take a Newton step, which is projected back
between the bounds and halved until the function has fallen enough. Ten to twenty steps do where the curvature is at hand.
"""

from collections.abc import Callable

import numpy as np

STEPS = 200
TOLERANCE = 1e-9
# A step must bring at least this part of the fall that the slope promises (Armijo).
_ENOUGH = 1e-4
_SHORTEST = 2.0**-40

# Parameters → value, slope, curvature.
Smooth = Callable[[np.ndarray], tuple[float, np.ndarray, np.ndarray]]


def minimise(function: Smooth, lower: np.ndarray, upper: np.ndarray) -> np.ndarray:
    """Return the parameters between `lower` and `upper` that make `function` least, starting from the point nearest to zero.

    Args:
        function: convex, with its slope and a curvature that is positive definite.
        lower: least value of each parameter; minus infinity for none.
        upper: greatest value of each parameter.
    """
    place = np.clip(np.zeros_like(lower), lower, upper)
    value, slope, curvature = function(place)
    for _ in range(STEPS):
        distance = float(np.abs(place - np.clip(place - slope, lower, upper)).max())
        if distance < TOLERANCE:
            break
        near = min(1e-3, distance)
        free = ~(((place <= lower + near) & (slope > 0)) | ((place >= upper - near) & (slope < 0)))
        step = slope.copy()  # what is not free slides along the slope into its bound
        step[free] = np.linalg.solve(curvature[np.ix_(free, free)], slope[free])
        length = 1.0
        while True:
            there = np.clip(place - length * step, lower, upper)
            found = function(there)
            if found[0] <= value - _ENOUGH * float(slope @ (place - there)) or length < _SHORTEST:
                break
            length /= 2
        if not found[0] < value:
            break  # no fall is left that a float can show
        place, (value, slope, curvature) = there, found
    return np.asarray(place)
