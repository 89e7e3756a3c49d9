"""The proofreader: its words, its parts, and that it sees what is wrong."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.encoders.proofreader import MAX_PIECES, Proofreader, load_proofreader, parts
from auditor.encoders.wordpieces import END, START, WordPieces
from auditor.errors import ModelError
from auditor.translation.models.catalogue import bundled_folder

CHANGED, DAMAGED, SWAPPED = range(3)


@pytest.fixture(scope="module")
def proofreader() -> Proofreader:
    return load_proofreader()


@pytest.fixture(scope="module")
def pieces() -> WordPieces:
    return WordPieces(bundled_folder() / "proofreader")


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=400))
def test_words_are_what_stands_between_spaces(text: str) -> None:
    found = load_proofreader().read(text)
    assert [text[word.start : word.end] for word in found] == text.split()


def test_a_long_sentence_is_read_in_parts(pieces: WordPieces) -> None:
    text = "The council of the town met again on Tuesday evening. " * 30
    found = list(parts(text, pieces))
    assert len(found) > 1
    assert all(len(part.ids) <= MAX_PIECES + 2 and sum(part.sizes) == len(part.ids) - 2 for part in found)
    assert {(part.ids[0], part.ids[-1]) for part in found} == {(pieces.control[START], pieces.control[END])}
    assert [text[start:end] for part in found for start, end in part.words] == text.split()


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_has_no_words(proofreader: Proofreader, text: str) -> None:
    assert proofreader.read(text) == []


def test_typography_does_not_change_the_reading(proofreader: Proofreader) -> None:
    straight, curly = 'He said: "It\'s late" - and left.', "He said: “It’s late” – and left."
    assert [word.odds for word in proofreader.read(straight)] == [word.odds for word in proofreader.read(curly)]


@pytest.mark.parametrize(
    ("clean", "wrong", "word", "head"),
    [
        ("The minister resigned on Monday.", "The minister gave the dismissals on Monday.", "dismissals", DAMAGED),
        ("The price of bread has risen by a third.", "The price of breads is augmented of a third.", "augmented", CHANGED),
        ("The court ruled that the tax was unlawful.", "The lawcourt ruled that the levy was unlawful.", "lawcourt", SWAPPED),
        ("She broke the world record in the long jump.", "She shattered the earth disk in the lengthy bounce.", "disk", SWAPPED),
        ("The bank raised its interest rate again.", "The bank raised its involvement pace again.", "involvement", SWAPPED),
    ],
)
def test_a_wrong_word_looks_worse_than_the_words_of_a_clean_sentence(
    proofreader: Proofreader, clean: str, wrong: str, word: str, head: int
) -> None:
    found = {wrong[item.start : item.end].strip("."): item.odds[head] for item in proofreader.read(wrong)}
    assert found[word] > max(item.odds[head] for item in proofreader.read(clean))


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "proofreader"
    shutil.copytree(bundled_folder() / "proofreader", folder)
    (folder / "head.safetensors").write_bytes(b"")
    with pytest.raises(ModelError, match="damaged"):
        Proofreader(folder)
