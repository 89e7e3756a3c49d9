import pytest

from auditor.translation.marian.guards import flaw, repeats

LOOPS = [
    "the man said that that that that he would come",
    "he went to the house, to the house, to the house, to the house",
    "Il suo suo Suo suo cane",
    "lalalalala",
    "The preeeeeeeeeeeesident",
    "in the year of the king in the year of the king in the year of the king in the year of the king",
]
NO_LOOPS = [
    "",
    "no no no",
    "He had had enough of it, he said.",
    "Bora Bora and Wagga Wagga are far from here.",
    "The vote was 1,000,000 to 2,000,000, then 3,000,000 to 4,000,000.",
    "banana Mississippi cocoa",
    "it was cold and it was dark and it was late",
    "-- -- -- -- --",
    "Aaaah! Ooooh!",
]
FLAWS = [
    ("Good day.", "Buongiorno.", 3, 3, True, None),
    ("Good day.", "", 3, 0, True, "empty"),
    ("Good day.", "  ", 3, 1, True, "empty"),
    ("Good day.", "giorno giorno giorno giorno", 3, 4, True, "loop"),
    ("no, no, no, no, no", "no, no, no, no, no", 10, 10, True, None),
    ("no, no, no, no, no", "no " * 9, 10, 18, True, "loop"),
    ("A long sentence.", "Una frase che non finisce", 30, 76, False, "truncated"),
    ("A long sentence.", "Una.", 60, 2, True, "truncated"),
    ("A long sentence.", "Una frase molto lunga.", 60, 30, True, None),
    ("Byline", "Di una firma piuttosto lunga", 1, 8, True, None),
    ("A sentence.", "Parole diverse che non dicono la stessa cosa", 10, 60, True, "loop"),
]


@pytest.mark.parametrize("text", LOOPS)
def test_loops_are_seen(text: str) -> None:
    assert repeats(text) > 3


@pytest.mark.parametrize("text", NO_LOOPS)
def test_ordinary_repetition_is_no_loop(text: str) -> None:
    assert repeats(text) <= 3


@pytest.mark.parametrize(("source", "target", "source_pieces", "target_pieces", "finished", "expected"), FLAWS)
def test_flaws(source: str, target: str, source_pieces: int, target_pieces: int, finished: bool, expected: str | None) -> None:
    found = flaw(source, target, source_pieces=source_pieces, target_pieces=target_pieces, finished=finished)
    assert found == expected
