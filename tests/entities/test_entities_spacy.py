"""An installed spaCy pipeline in place of the project's own recogniser."""

import pytest

from auditor.entities import compare, inconsistencies
from auditor.entities.mention import Kind
from auditor.entities.recognition.recognise import recognise
from auditor.errors import SettingsError

TEXT = "The director Mara Vell showed her film in Port Ellery on 4 May. The Harbour Guild paid 30,000 euros for it."


@pytest.fixture
def pipeline(tmp_path):
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
    made = spacy.blank("en")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PERSON", "pattern": "Mara Vell"},
            {"label": "PERSON", "pattern": "Mara Vel"},
            {"label": "ORG", "pattern": "The Harbour Guild"},
            {"label": "DATE", "pattern": "4 May"},
        ]
    )
    made.to_disk(tmp_path / "pipeline")
    return f"spacy:{tmp_path / 'pipeline'}"


def test_its_names_take_the_place_of_ours_and_figures_stay(segmented, pipeline):
    article = segmented(TEXT)
    found = recognise(article, pipeline)
    assert [(item.text, item.kind) for item in found] == [
        ("Mara Vell", Kind.PERSON), ("4 May", Kind.DATE), ("Harbour Guild", Kind.ORGANISATION), ("30,000 euros", Kind.MONEY),
    ]  # fmt: skip
    assert all(article.article.text[item.start : item.end] == item.text for item in found)
    assert found[0].roles >= {"director"}


def test_drift_is_found_among_its_names(segmented, pipeline):
    (drift,) = compare(segmented(TEXT.replace("Vell", "Vel")), segmented(TEXT), recogniser=pipeline).drift
    assert (drift.quote, drift.cause) == ("Mara Vel", "misspelt")
    assert inconsistencies(segmented(TEXT), pipeline) == ()


def test_a_pipeline_without_names_is_refused(segmented, tmp_path):
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(SettingsError, match="marks no names"):
        recognise(segmented(TEXT), f"spacy:{tmp_path / 'blank'}")


@pytest.mark.parametrize("recogniser", ["spacy:nowhere_to_be_found", "spacy:", "stanza"])
def test_what_is_no_recogniser_is_refused_with_a_remedy(segmented, recogniser):
    with pytest.raises(SettingsError) as caught:
        recognise(segmented(TEXT), recogniser)
    assert caught.value.remedy
