"""Real files of the newsroom formats, kept outside the repository: what the page on formats says of them is what happens."""

from pathlib import Path

import pytest

from auditor.article import Article
from auditor.intake.xhtml import is_markup
from bench import intake_formats

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "data" / "ingest"
PAGE = Path(__file__).resolve().parents[2] / "docs" / "formats.md"

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the real samples are not beside this checkout")


def test_the_table_of_the_page_is_that_of_a_run():
    page = PAGE.read_text(encoding="utf-8")
    assert intake_formats.written(page, intake_formats.table(SAMPLES)) == page


@pytest.mark.parametrize("folder", ["ninjs", "newsml-g2", "newsml-1.2", "nitf"])
def test_no_article_of_a_newsroom_format_carries_markup_or_stands_without_its_headline(folder):
    for path, outcome in intake_formats.outcomes(SAMPLES / folder):
        if isinstance(outcome, Article):
            assert not is_markup(outcome.text), path.name
            assert outcome.title is None or outcome.text.startswith(outcome.title[:12]), path.name


@pytest.mark.parametrize("folder", intake_formats.FOLDERS)
def test_no_sample_breaks_a_parser(folder):
    for path, outcome in intake_formats.outcomes(SAMPLES / folder):
        assert isinstance(outcome, Article) or "inside the auditor" not in intake_formats.why(outcome), path.name
