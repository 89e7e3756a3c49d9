"""What the evaluation counts: loops, empty outputs, names, and figures beside what is aimed at."""

import pytest

from auditor.translation.engine import Translation
from models.recipe.evaluate import COLUMNS, measure_direction, measure_round_trip, table


class Scripted:
    """An engine that answers from a table, and repeats what is not in it."""

    def __init__(self, answers):
        self.answers = answers

    def translate(self, segments, source, target):
        return [Translation(self.answers.get((text, target), text)) for text in segments]


ENGLISH = ["Then Marta Ruiz went to Turin.", "He said that it was over.", "Later the minister met Smith."]


def test_a_perfect_round_trip():
    figures = measure_round_trip(Scripted({}), ENGLISH, "it")
    assert figures["chrf"] == pytest.approx(100)
    assert (figures["loops"], figures["empty"]) == (0, 0)
    assert (figures["names_kept"], figures["sentences_with_all_names_kept"]) == (1, 1)
    assert (figures["recognised_names_kept"], figures["sentences_with_all_recognised_names_kept"]) == (1, 1)


def test_lost_names_loops_and_silence_are_counted():
    answers = {
        (ENGLISH[0], "en"): "Then Marta Ruis went to Turin.",
        (ENGLISH[1], "en"): "",
        (ENGLISH[2], "en"): "Later the minister met Smith " + "and he was there " * 4,
    }
    figures = measure_round_trip(Scripted(answers), ENGLISH, "it")
    assert figures["loops"] == pytest.approx(1 / 3)
    assert figures["empty"] == pytest.approx(1 / 3)
    assert figures["names_kept"] == pytest.approx(3 / 4)
    assert figures["sentences_with_all_names_kept"] == pytest.approx(1 / 2)


def test_a_name_inside_another_word_is_not_kept():
    answers = {(ENGLISH[2], "en"): "Later the minister met Smithson.", (ENGLISH[0], "en"): "Then Martas Ruiz’ sister went to Turin."}
    figures = measure_round_trip(Scripted(answers), ENGLISH, "it")
    assert figures["names_kept"] == pytest.approx(2 / 4)
    assert figures["recognised_names_kept"] == pytest.approx(2 / 3)


def test_letter_case_is_no_loss_of_a_recognised_name():
    answers = {(ENGLISH[0], "en"): "then marta ruiz went to turin."}
    figures = measure_round_trip(Scripted(answers), ENGLISH, "it")
    assert figures["names_kept"] == pytest.approx(1 / 4)
    assert figures["recognised_names_kept"] == 1


def test_the_table_has_every_system_beside_the_model():
    flores = {"en": ENGLISH, "pt": ["Depois Marta Ruiz foi a Turim.", "Ele disse que acabou.", "Mais tarde o ministro encontrou Smith."]}
    perfect = Scripted({(english, "pt"): foreign for english, foreign in zip(flores["en"], flores["pt"], strict=True)})
    row = measure_direction(Scripted({}), perfect, flores, "en", "pt")
    assert row["bleu"] < 30 < row["bleu_beam"] == pytest.approx(100)
    head, line = table([row]).splitlines()
    assert all(name in head for name in COLUMNS)
    assert line.split() == ["en-pt", f"{row['bleu']:.1f}", f"{row['chrf']:.1f}", "100.0", "100.0", "–", "43.7", "17", "34"]
