"""Names that were run into one, and names that are one."""

import pytest

from auditor.entities import compare
from auditor.entities.alignment.side import side
from auditor.entities.names.parted import parted

# (the reference's sentence, the article's, the names that the article's run is, or the run itself)
RUNS = [
    ("Ana Soares met Lucas Weber on the quay.", "Then Ana Soares Lukas Weber met on the quay.", ["Ana Soares", "Lukas Weber"]),
    ("The Harbour Academy “Ivo Kern” opened.", "Then the Harbour Academy Ivvo Kerm opened.", ["Harbour Academy", "Ivvo Kerm"]),
    ("They came from Greenhaven, Missouri, at noon.", "They came from Missourin Greenhaven at noon.", ["Missourin", "Greenhaven"]),
    ("Okafor, the mayor of Veland, came.", "Then Okaffor of Veland came.", ["Okaffor", "Veland"]),
    ("The Fishing League and Ivo Kern came.", "Then the Fishing League of Veland came.", ["Fishing League of Veland"]),
    ("Soares met Lucas Weber on the quay.", "Then Ana Soares met them on the quay.", ["Ana Soares"]),
    ("Ana Soares and Ana Suares met on the quay.", "Then Ana Soares met on the quay.", ["Ana Soares"]),
    ("Ana Soares met Lucas Weber on the quay.", "They read “Ana Soares Lukas Weber” on the quay.", ["Ana Soares Lukas Weber"]),
]


@pytest.mark.parametrize(("there", "here", "names"), RUNS)
def test_a_run_is_parted_where_the_other_text_has_both_names(segmented, there, here, names):
    found = parted(side(segmented(here)), side(segmented(there)))
    assert [mention.text for mention in found.mentions if mention.value is None] == names
    assert all(found.text.article.text[mention.start : mention.end] == mention.text for mention in found.mentions)
    assert {form for entity in found.entities for form in entity.forms} == set(names)


def test_the_slip_in_the_second_name_is_found(segmented):
    there = "The ship left at noon. The minister Ana Soares met Lucas Weber on the quay. Nobody else was there."
    here = "The ship left at noon. The minister Ana Soares Lukas Weber met on the quay. Nobody else was there."
    assert [(item.quote, item.reference) for item in compare(segmented(here), segmented(there)).drift] == [("Lukas Weber", "Lucas Weber")]
