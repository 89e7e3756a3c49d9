"""The pieces of a BERT-like encoder, by a vocabulary small enough to see through."""

from pathlib import Path

import pytest

from auditor.encoders.wordpieces import END, START, UNKNOWN, WordPieces

PIECES = [START, END, UNKNOWN, "the", "law", "##court", "##s", "[", "]", "se", "##p", "cls", ",", "cafe"]


@pytest.fixture(scope="module")
def pieces(tmp_path_factory: pytest.TempPathFactory) -> WordPieces:
    folder = tmp_path_factory.mktemp("encoder")
    (folder / "vocab.txt").write_text("".join(f"{piece}\n" for piece in PIECES))
    return WordPieces(folder)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The lawcourts", ["the", "law", "##court", "##s"]),
        ("the law, the café", ["the", "law", ",", "the", "cafe"]),
        # A literal control token is letters in brackets.
        ("[SEP] [CLS]", ["[", "se", "##p", "]", "[", "cls", "]"]),
        # What cannot be spelled is one unknown word.
        ("the zebra", ["the", UNKNOWN]),
        ("", []),
    ],
)
def test_words_fall_into_the_longest_pieces_there_are(pieces: WordPieces, text: str, wanted: list[str]) -> None:
    assert [PIECES[index] for index in pieces.ids(text)] == wanted


def test_control_tokens_are_known_by_name(pieces: WordPieces) -> None:
    assert [PIECES[pieces.control[token]] for token in (START, END, UNKNOWN)] == [START, END, UNKNOWN]


def test_a_vocabulary_without_them_is_refused(tmp_path: Path) -> None:
    (tmp_path / "vocab.txt").write_text("the\nlaw\n")
    with pytest.raises(KeyError):
        WordPieces(tmp_path)
