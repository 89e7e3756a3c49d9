"""The judges of articles: fitted on made-up documents whose figures are known."""

import numpy as np
import pytest

from auditor.artifacts.oddness.card import judge
from auditor.artifacts.oddness.suspicion import Article
from bench.artifacts.odd_data import CLEAN
from bench.artifacts.odd_judges import Document, fitted_judge

NAMES = ("odd", "long")


def documents(source: str, odd: float, long: float, size: int = 60) -> list[Document]:
    """Return documents of 200 words whose figures lie around two values."""
    rng = np.random.default_rng(3)
    values = rng.normal((odd, long), 0.3, (size, 2)).tolist()
    return [Document(f"{source}:{i}", source, (), Article(200, dict(zip(NAMES, row, strict=True)))) for i, row in enumerate(values)]


EVERY = [*documents(CLEAN, 0.0, 0.0), *documents("spun, a", 3.0, 0.0), *documents("apertium", 3.0, 3.0)]


def odds(maker: str) -> tuple[float, np.ndarray]:
    """Return the threshold of a judge of the maker's, and its log-odds of every document by one that never saw it."""
    table, found = fitted_judge(NAMES, lambda item: item.source.startswith(maker), EVERY)
    return table["threshold"], found


@pytest.mark.parametrize(("maker", "other"), [("spun", "apertium"), ("apertium", "spun")])
def test_a_judge_passes_people_and_finds_its_makers_articles_likelier_than_another_does(maker: str, other: str) -> None:
    (threshold, own), (_, others) = odds(maker), odds(other)
    made, human = (np.array([item.source.startswith(name) for item in EVERY]) for name in (maker, CLEAN))
    assert (own[made] > threshold).mean() > 0.9
    assert (own[human] > threshold).sum() <= 1
    assert (own[made] > others[made]).mean() > 0.9


def test_a_document_that_lacks_a_figure_is_never_suspected() -> None:
    lacking = Document("x", "spun, a", (), Article(200, {"odd": 9.0}))
    table, found = fitted_judge(NAMES, lambda item: item.source.startswith("spun"), [*EVERY, lacking])
    assert found[-1] == -np.inf
    assert judge(table).figures == NAMES
