"""The penalty is shown with its interval, and alone where an older report has none."""

import pytest
from factory import full_report

from auditor.rendering.markdown import to_markdown
from auditor.rendering.words import penalty
from auditor.report import Quality


@pytest.mark.parametrize(
    ("quality", "shown"),
    [
        (Quality(98.0, 2.0, None, penalty_interval=(0.25, 7.24)), "2.0 (0.2 to 7.2)"),
        (Quality(98.0, 2.0, None), "2.0"),
        (Quality(None, None, None), "–"),
    ],
)
def test_penalty_in_words(quality, shown):
    assert penalty(quality) == shown


def test_the_interval_reaches_the_page():
    assert "31.4 to 99.9" in to_markdown(full_report())
