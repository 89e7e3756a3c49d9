"""The recipe of the lexicons learns what it should from a few invented pairs whose alignment is given."""

from dataclasses import replace
from pathlib import Path

import pytest

from models.recipe.tables import bilingual, literal
from models.recipe.tables.alignment import Aligned, Counts, count, noun_slots, read_links
from models.recipe.tables.false_friends import contexts, false_friends
from models.recipe.tables.homographs import homographs

NOUNS = {"ship": "barco", "dog": "perro", "town": "pueblo", "wall": "muro", "king": "rey", "garden": "huerto", "lamp": "candil"}


def aligned(english: str, foreign: str, links: str) -> Aligned:
    """Return a pair whose two directions agree on `links`, written `0-0 1-1`."""
    found = [(int(i), int(j)) for i, j in (link.split("-") for link in links.split())]
    return Aligned(english.split(), foreign.split(), found, found)


def pairs() -> list[Aligned]:
    """Return pairs in which `sobre` is "on", and now and then "envelope"; `sin embargo` is "however" and elsewhere "embargo"."""
    made = [
        aligned(f"the {e} is on the {g}", f"el {s} es sobre el {t}", "0-0 1-1 2-2 3-3 4-4 5-5")
        for e, s in NOUNS.items()
        for g, t in NOUNS.items()
        if e != g
    ] * 2
    made += [aligned(f"the envelope of the {e}", f"el sobre del {s}", "0-0 1-1 2-2 3-2 4-3") for e, s in NOUNS.items()]
    made += [aligned(f"however the {e} sank", f"sin embargo el {s} naufragó", "0-1 1-2 2-3 3-4") for e, s in NOUNS.items()] * 3
    made += [aligned(f"the {e} left without embargo", f"el {s} salió sin embargos", "0-0 1-1 2-2 3-3 4-4") for e, s in NOUNS.items()]
    made += [aligned(f"the embargo of the {e}", f"el embargo del {s}", "0-0 1-1 2-2 3-2 4-3") for e, s in NOUNS.items()]
    return made


@pytest.fixture(scope="module")
def counts() -> Counts:
    return count(pairs())


def test_a_word_has_several_neighbouring_readings_at_once(counts: Counts) -> None:
    assert counts.readings["del"] == {"of the": 14}


def test_a_word_without_a_link_reads_as_nothing(counts: Counts) -> None:
    assert counts.readings["sin"] == {"": 21, "without": 7}


def test_readings_apart_are_no_reading() -> None:
    pair = Aligned(["it", "is", "not", "so"], ["no", "es", "así"], [(2, 0), (1, 1), (3, 2)], [(0, 1), (1, 1), (2, 0), (3, 2)])
    assert pair.readings == [(2,), (0, 1), (3,)]
    apart = Aligned(["he", "does", "not", "go"], ["no", "va"], [(2, 0), (3, 1)], [(0, 1), (1, 0), (2, 0), (3, 1)])
    assert apart.readings == [(1, 2), (3,)]


def test_behind_an_article_a_function_word_is_its_homograph() -> None:
    sentences = [["gli", "dei", "dei", "monti"], *[["uno", "dei", "re"]] * 9]
    slots = noun_slots(sentences, "it")
    assert slots[0] == {1}
    assert not any(slots[1:])
    pair = Aligned(["the", "gods"], ["gli", "dei"], [(0, 0)], [(0, 0), (1, 1)])
    assert pair.readings == [(0,), ()]
    assert replace(pair, slots=slots[0]).readings == [(0,), (1,)]


def test_lexicon_has_both_shares(counts: Counts) -> None:
    rows = dict(bilingual.rows(counts, bilingual.runs(pairs())))
    (on, envelope) = rows["sobre"]
    assert on == ("on", pytest.approx(84 / 91), 1.0)
    assert envelope == ("envelope", pytest.approx(7 / 91), 1.0)
    assert bilingual.cells(("del", [("of the", 1.0, 0.5)])) == ("del", "of the:1000:500")


def test_homographs_are_found_and_ordinary_nouns_are_not(counts: Counts) -> None:
    assert [(row[0], row[1], row[4]) for row in homographs(counts)] == [("sobre", "envelope", "on|envelope")]


def test_a_phrase_is_literal_where_its_words_mean_something_else_apart(counts: Counts) -> None:
    found = list(literal.literals(pairs(), counts, {}, {}))
    assert ("sin embargo", "without embargo", "however", 1.0) in found
    assert not [row for row in found if row[0].startswith("el ")]


def test_a_literal_reading_that_english_has_is_left_out(counts: Counts) -> None:
    found = literal.literals(pairs(), counts, {"without embargo": 5}, {})
    assert "without embargo" not in {row[1] for row in found}


def test_false_friends_look_alike_and_mean_something_else() -> None:
    made = [aligned(f"the {e} attended", f"el {s} asistió", "0-0 1-1 2-2") for e, s in NOUNS.items()] * 3
    made += [aligned(f"assist the {e} now", f"ayuda el {s} ahora", "0-0 1-1 2-2 3-3") for e, s in NOUNS.items()] * 3
    made += [
        aligned(f"attend the {e} school meeting today", f"asistir el {s} escuela reunión hoy", "0-0 1-1 2-2 3-3 4-4 5-5")
        for e, s in NOUNS.items()
    ] * 3
    friends = list(false_friends(count(made)))
    assert [(row[0], row[1], row[4]) for row in friends] == [("asistir", "assist", "attend")]
    ((row, context),) = contexts(made, friends)
    assert row[1] == "assist"
    assert {word.split(":")[0] for word in context.split("|")} == {"meeting", "school", "today"}


def test_a_true_friend_is_no_false_one() -> None:
    made = [aligned(f"the {e} was glad", f"el {s} era contento", "0-0 1-1 2-2 3-3") for e, s in NOUNS.items()] * 3
    made += [aligned(f"a {e} of content now", f"un {s} de cosa ahora", "0-0 1-1 2-2 3-3 4-4") for e, s in NOUNS.items()] * 3
    assert list(false_friends(count(made))) == []


def test_links_are_read(tmp_path: Path) -> None:
    path = tmp_path / "links"
    path.write_text("0-0 2-1\n\n1-1\n", encoding="utf-8")
    assert list(read_links(path)) == [[(0, 0), (2, 1)], [], [(1, 1)]]
