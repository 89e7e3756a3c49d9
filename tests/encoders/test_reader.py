"""The reader: its arithmetic, its passages, and what it refuses."""

import shutil
from pathlib import Path

import pytest

from auditor.encoders.reader import MAX_PIECES, Passage, Reader, load_reader
from auditor.encoders.typography import plain
from auditor.errors import ModelError
from auditor.scoring.features.reader import reader_features
from auditor.translation.models.catalogue import bundled_folder

SENTENCES = (
    "The council met on Tuesday and put off the vote on the new bridge.",
    "Nobody in the room seemed surprised.",
    "Asked about the cost, the mayor shrugged: forty million, give or take.",
    "Work was to begin in spring; it will now wait for the autumn budget, if there is one.",
    "The ferry, at any rate, will keep running.",
    "Its captain has heard such promises before.",
    "He has steered the same boat across the same stretch of water for thirty-one years, and means to go on until they stop him.",
    "The river does not care either way.",
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


def test_passages_cover_every_sentence_once_and_in_order(reader: Reader) -> None:
    passages = reader.read(SENTENCES)
    assert [index for passage in passages for index in range(passage.first, passage.last + 1)] == list(range(len(SENTENCES)))
    assert all(passage.pieces <= MAX_PIECES + 1 for passage in passages)
    assert len(passages) > 1


def test_company_changes_nothing(reader: Reader) -> None:
    together = reader.read(SENTENCES)
    first = together[0]
    assert reader.read(SENTENCES[: first.last + 1]) == [first]


def test_an_endless_sentence_is_read_up_to_the_limit(reader: Reader) -> None:
    (passage,) = reader.read(["and so on and so forth " * 200])
    assert passage.pieces == MAX_PIECES + 1


@pytest.mark.parametrize("sentences", [(), ("",), (" ", "")])
def test_nothing_to_read_gives_no_features(reader: Reader, sentences: tuple[str, ...]) -> None:
    assert reader_features(reader.read(sentences)) == {}


def test_control_tokens_in_a_text_stay_text(reader: Reader) -> None:
    (plainly,), (spelled,) = reader.read(["It ends here."]), reader.read(["It ends </s> here <pad> >>fra<<."])
    assert spelled.pieces > plainly.pieces


def test_typography_does_not_change_the_reading(reader: Reader) -> None:
    curly = [sentence.replace("'", "’").replace("; ", " ; ") for sentence in SENTENCES]
    assert reader.read(curly) == reader.read(SENTENCES)


def test_features_weigh_passages_by_length() -> None:
    found = reader_features([Passage(0, 0, 30, (1.0, 3.0)), Passage(1, 1, 10, (-2.0, -2.0))])
    assert found["reader.mean"] == pytest.approx((30 * 2.0 + 10 * -2.0) / 40)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("“Yes” , she said – twice .", '"Yes", she said - twice.'),
        ("It 's not `` new '' ( they say ) .", 'It\'s not " new " (they say).'),
        ("don’t…", "don't..."),
        ("5 000 km, 3:1 and 10 %", "5 000 km, 3:1 and 10%"),
        ("An ordinary sentence, already plain.", "An ordinary sentence, already plain."),
    ],
)
def test_plain_text(written: str, expected: str) -> None:
    assert plain(written) == expected
    assert plain(expected) == expected


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    folder = tmp_path / "reader"
    shutil.copytree(bundled_folder() / "reader", folder)
    path = folder / "a" / "model.bin"
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    with pytest.raises(ModelError, match="damaged"):
        Reader(folder)


def test_missing_weights_are_refused_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(ModelError) as caught:
        Reader(tmp_path)
    assert caught.value.remedy
