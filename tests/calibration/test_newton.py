import numpy as np
import pytest

from auditor.calibration.newton import minimise


def bowl(middle, curvature):
    """Return a quadratic function with its least value at `middle`."""
    middle, curvature = np.array(middle, dtype=float), np.array(curvature, dtype=float)
    return lambda place: (
        float((place - middle) @ curvature @ (place - middle)) / 2,
        curvature @ (place - middle),
        curvature,
    )


FREE = [-np.inf, -np.inf], [np.inf, np.inf]


@pytest.mark.parametrize(
    ("middle", "lower", "upper", "expected"),
    [
        ([1.0, -2.0], *FREE, [1.0, -2.0]),
        ([1.0, -2.0], [0.0, 0.0], [np.inf, np.inf], [1.0, 0.0]),
        ([-1.0, -2.0], [0.0, 0.0], [np.inf, np.inf], [0.0, 0.0]),
        ([5.0, 5.0], [-np.inf, -np.inf], [2.0, np.inf], [2.0, 5.0]),
        ([5.0, 5.0], [3.0, 3.0], [4.0, 9.0], [4.0, 5.0]),
    ],
)
def test_a_round_bowl_by_hand(middle, lower, upper, expected):
    assert minimise(bowl(middle, np.eye(2)), np.array(lower), np.array(upper)) == pytest.approx(expected, abs=1e-7)


def test_in_a_slanted_bowl_a_bound_moves_the_other_parameter():
    # x² + xy + y² - 3x: free least at (2, -1); with y >= 0 at (1.5, 0).
    found = minimise(bowl([2.0, -1.0], [[2.0, 1.0], [1.0, 2.0]]), np.array([-np.inf, 0.0]), np.array([np.inf, np.inf]))
    assert found == pytest.approx([1.5, 0.0], abs=1e-7)


@pytest.mark.parametrize("seed", range(8))
def test_a_bounded_logistic_regression_is_that_of_the_library(seed):
    optimize = pytest.importorskip("scipy.optimize")
    rng = np.random.default_rng(seed)
    inputs = np.column_stack([np.ones(200), rng.normal(size=(200, 9))])
    targets = (rng.random(200) < 1 / (1 + np.exp(-inputs @ rng.normal(size=10)))).astype(float)
    ridge = np.array([0.0] + [0.01] * 9)
    lower = np.where(np.arange(10) % 3 == 1, 0.0, -np.inf)
    upper = np.where(np.arange(10) % 3 == 2, 0.0, np.inf)

    def loss(place):
        logits = inputs @ place
        chances = 1 / (1 + np.exp(-logits))
        value = float(np.mean(np.logaddexp(0, logits) - targets * logits)) + float(ridge @ place**2) / 2
        slope = inputs.T @ (chances - targets) / 200 + ridge * place
        return value, slope, inputs.T @ (inputs * (chances * (1 - chances))[:, None]) / 200 + np.diag(ridge)

    bounds = list(zip(lower, upper, strict=True))
    exact = {"ftol": 1e-15, "gtol": 1e-10, "maxiter": 10_000}
    expected = optimize.minimize(lambda place: loss(place)[:2], np.zeros(10), jac=True, bounds=bounds, method="L-BFGS-B", options=exact).x
    found = minimise(loss, lower, upper)
    assert found == pytest.approx(expected, abs=1e-4)
    assert np.all((found >= lower) & (found <= upper))
    assert loss(found)[0] <= loss(expected)[0] + 1e-12
