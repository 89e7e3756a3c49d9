import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.language.blocks import find_blocks

PROSE = (
    "The ferry to the outer islands was cancelled for the third day in a row, and the baker on the quay had nothing left to sell. "
    "Most passengers slept in the waiting room, where the harbour master handed out blankets and told them what he knew of the storm."
)


def blocks(text):
    return [text[start:end] for start, end in find_blocks(text)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\f"])
@pytest.mark.parametrize("gap", [1, 2, 4])
def test_every_kind_of_newline_parts_long_paragraphs(newline, gap):
    assert blocks(f"Ferry cancelled{newline * gap}{PROSE}{newline * gap}{PROSE}{newline}") == ["Ferry cancelled", PROSE, PROSE]


def test_a_line_of_no_break_spaces_is_blank():
    assert blocks("One.\n\u00a0\u2003\nTwo.\n\t\nThree.") == ["One.", "Two.", "Three."]


@pytest.mark.parametrize("width", [45, 60, 72, 80, 110])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_wrapped_paragraph_is_one_block_and_keeps_its_newlines(width, newline):
    wrapped = newline.join(textwrap.wrap(PROSE, width))
    text = newline.join(["Ferry cancelled", "", wrapped, "", wrapped, "By Ann Roe"])
    assert blocks(text)[:3] == ["Ferry cancelled", wrapped, *blocks(text)[2:3]]
    assert blocks(text)[2].startswith(wrapped)


def test_a_headline_longer_than_the_lines_of_the_text_parts_none_of_them():
    headline = "The ferry to the outer islands was cancelled again, and nobody is able to say why"
    wrapped = "\n".join(textwrap.wrap(PROSE, 64))
    assert blocks(f"{headline}\n\n{wrapped}\n\n{wrapped}") == [headline, wrapped, wrapped]


@pytest.mark.parametrize("width", [64, 69, 72, 78])
@pytest.mark.parametrize("indentation", [0, 2, 3, 5])
def test_a_wrapped_paragraph_that_lost_its_indentation_is_one_block(width, indentation):
    wrapped = textwrap.fill(PROSE, width, initial_indent=" " * indentation).strip()
    assert blocks(f"Ferry cancelled\n\n{wrapped}\n\n{wrapped}") == ["Ferry cancelled", wrapped, wrapped]


def test_a_line_that_is_shorter_than_an_indentation_explains_is_not_wrapped():
    wrapped = "\n".join(textwrap.wrap(PROSE, 64))
    assert blocks(f"{wrapped}\n\nA heading of the second part of it all\n{wrapped}") == [
        wrapped,
        "A heading of the second part of it all",
        wrapped,
    ]


def test_lines_beside_whole_paragraphs_were_not_wrapped():
    lines = [line.ljust(50, "n") for line in ("The first line of a song", "the second line of it", "the third line of it")]
    assert blocks(f"{PROSE}\n\n" + "\n".join(lines)) == [PROSE, *lines]


ADDRESS = "https://courier.example/islands/" + "-".join(["the-ferry-is-late"] * 6)


@pytest.mark.parametrize("line", [ADDRESS, f"Read more: {ADDRESS}"])
def test_an_address_that_cannot_be_wrapped_says_nothing_of_the_width(line):
    wrapped = "\n".join(textwrap.wrap(PROSE, 64))
    assert blocks(f"{wrapped}\n\n{wrapped}\n\n{line}") == [wrapped, wrapped, line]


SHORT = [
    "The ferry to the outer islands was cancelled for the third day in a row, and nothing was left.",
    "Most passengers slept in the waiting room, where the harbour master handed out blankets to all who came in.",
    "The baker on the quay had nothing left to sell by the afternoon, and the mill stood still.",
    "Nobody on the quay could say when the next boat would leave, and so the passengers went back to sleep.",
]


@pytest.mark.parametrize("width", [60, 64, 72])
@pytest.mark.parametrize("indentation", [0, 3])
def test_short_wrapped_paragraphs_need_no_blank_lines(width, indentation):
    wrapped = [textwrap.fill(paragraph, width, initial_indent=" " * indentation) for paragraph in SHORT]
    assert blocks("\n".join(wrapped)) == [paragraph.strip() for paragraph in wrapped]


def test_an_indented_line_opens_a_paragraph_though_the_one_before_is_full():
    full = (
        "The ferry to the outer islands was cancelled for the third time\nin a row, and the baker on the quay had nothing left to sell us."
    )
    assert blocks("\n".join([full, f"   {full}", f"   {full}"])) == [full, full, full]


@pytest.mark.parametrize(
    "lines",
    [
        # Sentences of much the same length.
        ["The ferry was late by half an hour on Monday.", "It was late by an hour and a half on Tuesday.", "Nobody came.", "It rained."]
        * 3,
        ["Ferry cancelled again", "By Ann Roe", "5 October 2021"],
        ["Bread", "Milk", "Two kilos of flour", "A bag of salt"],
        [
            "The ferry did not come on Monday, so nobody went.",
            "It came on Tuesday.",
            "On Wednesday it did not come, and on Thursday neither.",
        ],
        [PROSE, "A heading", PROSE],
    ],
)
def test_lines_that_were_not_wrapped_are_blocks_of_their_own(lines):
    assert blocks("\n".join(lines)) == lines


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("ab .\n\r\u2028\u00a0\u0301😀𠀀中"), max_size=200))
def test_blocks_are_ordered_trimmed_and_lose_nothing(text):
    spans = find_blocks(text)
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert "".join("".join(text[start:end] for start, end in spans).split()) == "".join(text.split())
    assert spans == sorted(set(spans))
