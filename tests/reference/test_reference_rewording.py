from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reference_stories import HARBOUR as ORIGINAL
from reference_stories import HARBOUR_SPUN as SPUN

from auditor.article import Article
from auditor.language import segment
from auditor.reference import rewording
from auditor.reference.rewording import Rewording, Swap
from auditor.reference.swapped import is_reworked, swapped_words

OTHER = (
    "Ferries will have to do without their terminal from next spring. Its two hundred workers learnt of the council's decision from "
    "the post. "
    "Rain has come through the roof for years, and repairs to the building of 1931 would cost more than a new one."
)


def text(words):
    return segment(Article(id="text", text=words), language="en")


def swaps(article, reference):
    found = rewording(text(article), text(reference))
    return [(article[item.start : item.end], reference[item.reference_start : item.reference_end]) for item in found.swaps]


def test_every_swap_is_told_with_what_it_stands_for():
    assert swaps(SPUN, ORIGINAL) == [
        ("shut", "close"), ("ancient", "old"), ("folks", "people"), ("labour", "work"), ("missive", "letter"), ("rooftop", "roof"),
        ("drips", "leaks"), ("firmly", "hard"), ("tinier jetty", "smaller pier"), ("questioned", "asked"), ("ballot", "vote"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("article", "reference"),
    [
        ("The council of Trieste voted to close it.", "The council of Udine voted to close it."),  # a name: drift
        ("The council voted on 12 March to close it.", "The council voted on 14 March to close it."),  # a date: drift
        ("The council voted to close the terminals.", "The council voted to close the terminal."),  # the same word
        ("The council voted to have it closed down.", "The council voted that it has to be closed down."),  # small words
        ("He left.", "She stayed."),  # too short
        # British and American
        ("Labor leaders organized a colorful show at the center.", "Labour leaders organised a colourful show at the centre."),
        ("The gray tires lay on the curb by the theaters all day.", "The grey tyres lay on the kerb by the theatres all day."),
        ("She analyzed the defense of the skeptical neighbors.", "She analysed the defence of the sceptical neighbours."),
        ("The checks were canceled while travelers moved toward it.", "The cheques were cancelled whilst travellers moved towards it."),
        ("Prices rose by 4 percent as he had learned by email.", "Prices rose by 4 per cent as he had learnt by e-mail."),
    ],
)
def test_what_is_no_swap(article, reference):
    assert swaps(article, reference) == []


def test_a_swap_beside_another_spelling_is_found():
    found = swaps("Labor leaders arranged a colorful show at the center.", "Labour leaders organised a colourful show at the centre.")
    assert found == [("arranged", "organised")]


def test_another_writer_copies_nothing():
    found = rewording(text(OTHER), text(ORIGINAL))
    assert (found.copied, found.swaps) == (0, ())
    assert swapped_words(text(OTHER), text(ORIGINAL), found, ()) == ()


def test_the_text_itself_is_a_copy_without_a_swap():
    found = rewording(text(ORIGINAL), text(ORIGINAL))
    assert (found.copied, found.kept, found.swaps) == (found.words, found.words, ())


def test_findings_name_both_wordings_and_leave_out_what_was_found_otherwise():
    article, reference = text(SPUN), text(ORIGINAL)
    found = rewording(article, reference)
    findings = swapped_words(article, reference, found, ())
    assert [item.quote for item in findings] == [article.article.text[swap.start : swap.end] for swap in found.swaps]
    assert "“missive”" in findings[4].message
    assert "“letter”" in findings[4].message
    assert findings[1:] == swapped_words(article, reference, found, (replace(findings[0], check="lexis.x"),))


@pytest.mark.parametrize(
    ("words", "copied", "swaps", "reworked"),
    [(400, 400, 30, True), (400, 400, 5, False), (400, 150, 30, False), (60, 60, 4, False), (400, 220, 6, True), (0, 0, 0, False)],
)
def test_an_editor_is_no_spinner(words, copied, swaps, reworked):
    assert is_reworked(Rewording(words, copied, copied - swaps, (Swap(0, 1, 0, 1),) * swaps)) is reworked


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*ORIGINAL.split(), *SPUN.split()]), min_size=1, max_size=60))
def test_offsets_index_both_texts(words):
    article = " ".join(words)
    found = rewording(text(article), text(ORIGINAL))
    assert 0 <= found.kept <= found.copied <= found.words
    for swap in found.swaps:
        for whole, part in ((article, article[swap.start : swap.end]), (ORIGINAL, ORIGINAL[swap.reference_start : swap.reference_end])):
            assert part
            assert part in whole
            assert part == part.strip()
