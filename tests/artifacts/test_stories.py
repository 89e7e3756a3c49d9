"""The checks on real articles that no check was tuned to; skipped where they are absent."""

from pathlib import Path

import pytest

from auditor.article import Article
from auditor.artifacts import find
from auditor.language import segment
from auditor.report import Finding, Severity

STORIES = Path(__file__).parents[3] / "shared" / "stories"

pytestmark = pytest.mark.skipif(not STORIES.is_dir(), reason="the real stories are not beside the checkout")


def found_in(name: str) -> tuple[Finding, ...]:
    """Return the findings in the one story whose file name begins with `name`."""
    path = next(STORIES.glob(f"{name}_*.txt"))
    return find(segment(Article(path.stem, path.read_text(encoding="utf-8"))))


def test_the_clean_story_carries_no_major_finding() -> None:
    assert [finding.quote for finding in found_in("002") if finding.severity is Severity.MAJOR] == []


def test_the_translated_story_is_explained_from_its_source_language() -> None:
    assert [finding.evidence["language"] for finding in found_in("004") if finding.check == "lexis.homograph"] == ["it"]
