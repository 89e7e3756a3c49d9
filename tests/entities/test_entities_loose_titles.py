"""Titles that the article writes without quotation marks, beside a sentence in which the reference quotes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.entities import compare
from auditor.entities.alignment.align import Alignment
from auditor.entities.alignment.side import side
from auditor.entities.titles.loose import loose_titles

FRAME = "The ship left Bergen at noon. {} The harbour master wrote down the hour. Nobody else was on the pier that Friday."

# (the reference's sentence, the article's, the words of the article that must be marked)
DRIFTED = [
    ("The sailors watched “The Bold and the Beautiful” on the pier all night.",
     "The sailors watched Beautiful and Brave on the pier all night.", "Beautiful and Brave"),
    ("The cook received the prize for “Gentle Seafaring” from the captain.",
     "The cook received the prize for soft seafaring from the captain.", "soft seafaring"),
    ("Neither “Ransom for Glory” nor the short film pleased the sailors much.",
     "Neither Ransom for Fame nor the short film pleased the sailors much.", "Ransom for Fame"),
    ("She wrote the essay “Rowing Is Not Just About Sailors' Pride” for the paper.",
     "She wrote the essay “Rowing is not only about the pride of the sailors” for the paper.",
     "Rowing is not only about the pride of the sailors"),
]  # fmt: skip

HARMLESS = [
    ("The cook received the prize for “Gentle Seafaring” from the captain.",
     "The cook received the prize for gentle seafaring from the captain."),
    ("The sailors watched “The Bold and the Beautiful” on the pier all night.",
     "The sailors watched The Bold and the Beautiful on the pier all night."),
    ("The captain shouted “Dear Common Friends!” to the crowd on the quay.",
     "The captain shouted a warm welcome to the crowd on the quay."),
    ("The captain read “Poems of the Sea” and said “we are all at sea in one boat” to the crew.",
     "The captain read aloud and said “we are all at sea in one boat” to the crew."),
    ("The captain read “Quiet Water” to the crew in the evening.",
     "The captain read aloud to the crew in the evening."),
]  # fmt: skip


@pytest.mark.parametrize(("there", "here", "quote"), DRIFTED)
def test_flags_a_title_without_marks(segmented, there, here, quote):
    drift = compare(segmented(FRAME.format(here)), segmented(FRAME.format(there))).drift
    assert [(item.quote, item.cause) for item in drift if item.kind != "quote"] == [(quote, "translated-title")]


@pytest.mark.parametrize(("there", "here"), HARMLESS)
def test_lets_other_wording_pass(segmented, there, here):
    assert [item for item in compare(segmented(FRAME.format(here)), segmented(FRAME.format(there))).drift if item.kind != "quote"] == []


@given(st.text("Aa bB“”.the of and ", max_size=60), st.text("Aa bB“”.the of and ", max_size=60))
def test_offsets_hold_for_any_text(segmented, one, other):
    left, right = side(segmented(one)), side(segmented(other))
    for entity in loose_titles(left, right, Alignment(left.sentences, right.sentences)):
        (mention,) = entity.mentions
        assert left.text.article.text[mention.start : mention.end] == mention.text == entity.text
