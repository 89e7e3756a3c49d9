"""Grammar and wording of weak translators: each sentence is marked by its check, and hard good English by none of these rooms."""

from pathlib import Path

import pytest
from samples import segmented

from auditor.artifacts import CHECKS
from auditor.artifacts.english.words import is_third_person
from auditor.artifacts.text import tokenised

HERE = Path(__file__).parent
ROOMS = ("agreement", "order", "determiners", "pronouns", "fragments")
OURS = tuple(check for check in CHECKS if check.path.split(".")[0] in ROOMS)
WRONG = [tuple(line.split("\t")) for line in (HERE / "weak_grammar.tsv").read_text(encoding="utf-8").splitlines()]
RIGHT = (HERE / "hard_english.txt").read_text(encoding="utf-8").splitlines()


def marked(sentence: str) -> set[str]:
    """Return the checks of these rooms that mark a sentence."""
    text = tokenised(segmented(sentence))
    return {check.path for check in OURS if list(check.run(text))}


@pytest.mark.parametrize(("path", "sentence"), WRONG)
def test_what_weak_translators_leave_is_marked(path: str, sentence: str) -> None:
    assert path in marked(sentence)


@pytest.mark.parametrize("sentence", RIGHT)
def test_hard_english_is_left_alone(sentence: str) -> None:
    assert marked(sentence) == set()


@pytest.mark.parametrize(
    ("word", "expected"),
    [("says", True), ("wants", True), ("allows", True), ("parents", False), ("drugs", False), ("pensions", False), ("plans", False)],
)
def test_third_person_is_no_plural(word: str, expected: bool) -> None:
    assert is_third_person(word) is expected
