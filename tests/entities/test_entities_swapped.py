"""Two names in each other's place."""

import pytest

from auditor.entities import compare
from auditor.report import Severity

FRAME = "The ship left Bergen at noon. {} The harbour master wrote down the hour. Nobody else was on the pier that day."

# (the reference's sentence, the article's, what must be marked)
SWAPPED = [
    ("The film has Otto Bielak as Captain Rudd.", "The film has Captain Rudd as Otto Bielak.", "Rudd as Otto Bielak"),
    ("Otto Bielak plays Ada Rudd on the quay.", "Ada Rudd plays Otto Bielak on the quay.", "Ada Rudd plays Otto Bielak"),
    ("Ada Rudd, played by Iva Brandt, waits.", "Iva Brandt, played by Ada Rudd, waits.", "Iva Brandt, played by Ada Rudd"),
    ("Iva Brandt plays Ada Rudd on the quay.", "Iva Brandt is played by Ada Rudd there.", "Iva Brandt is played by Ada Rudd"),
    ("Iva Brandt takes the role of Ada Rudd.", "Ada Rudd takes the role of Iva Brandt.", "Ada Rudd takes the role of Iva Brandt"),
    ("Iva Brandt paid Otto Bielak for the repair.", "Otto Bielak paid Iva Brandt for the repair.", "Otto Bielak paid Iva Brandt"),
    ("Norway beat Denmark on the pier.", "Denmark beat Norway on the pier.", "Denmark beat Norway"),
]
KEPT = [
    ("Iva Brandt plays Ada Rudd on the quay.", "Ada Rudd is played by Iva Brandt there."),
    ("Ada Rudd, played by Iva Brandt, waits.", "Iva Brandt plays Ada Rudd, who waits."),
    ("Iva Brandt and Otto Bielak waited on the quay.", "Otto Bielak and Iva Brandt waited on the quay."),
    ("Iva Brandt met Otto Bielak on the quay.", "Otto Bielak met Iva Brandt on the quay."),
    ("Iva Brandt paid Otto Bielak for the repair.", "Otto Bielak was paid by Iva Brandt for the repair."),
    ("Brandt’s harbour adviser Otto Bielak waited.", "Otto Bielak, harbour adviser to Brandt, waited."),
    ("Norway plays Denmark, and Denmark plays Norway.", "Denmark plays Norway, and Norway plays Denmark."),
    ("Harbour United play Grenna City on Sunday.", "Grenna City play Harbour United on Sunday."),
    ("Iva Brandt paid Otto Bielak; he paid her.", "Iva Brandt paid Otto Bielak, and Otto Bielak paid Iva Brandt."),
]


@pytest.mark.parametrize(("there", "here", "quote"), SWAPPED)
def test_names_that_changed_places_are_told_once(segmented, there, here, quote):
    article = segmented(FRAME.format(here))
    (drift,) = compare(article, segmented(FRAME.format(there))).drift
    assert (drift.cause, drift.quote, drift.severity) == ("swapped-names", quote, Severity.MAJOR)
    assert article.article.text[drift.start : drift.end] == quote
    assert there[there.index(drift.reference_quote) :].startswith(drift.reference_quote)


@pytest.mark.parametrize(("there", "here"), KEPT)
def test_what_says_the_same_is_no_swap(segmented, there, here):
    assert "swapped-names" not in [item.cause for item in compare(segmented(FRAME.format(here)), segmented(FRAME.format(there))).drift]


def test_who_plays_whom_is_compared_wherever_it_is_told(segmented):
    there = "A new film opened. It has Otto Bielak as Ada Rudd. The critics praised the ropes and the weather in it."
    here = (
        "Critics were kind to the ropes. They liked the weather. In the role of Ada Rudd nobody was seen, for Ada Rudd plays Otto Bielak."
    )
    (drift,) = [item for item in compare(segmented(here), segmented(there)).drift if item.cause == "swapped-names"]
    assert (drift.quote, drift.reference_quote) == ("Ada Rudd plays Otto Bielak", "Otto Bielak as Ada Rudd")
