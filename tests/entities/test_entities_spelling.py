import pytest

from auditor.entities.likeness.spelling import edits, foreign_reading, heard, sound, tolerated

FOREIGN = [
    ("tschechow", "chekhov", "German"),
    ("jelzin", "yeltsin", "German"),
    ("rasputine", "rasputin", "French"),
    ("tchernenko", "chernenko", "French"),
    ("kowalczuk", "kovalchuk", "Polish"),
    ("tsjajkovskij", "chaykovskiy", "Dutch"),
    ("shoygou", "shoygu", "French"),
]


@pytest.mark.parametrize(("written", "expected", "tradition"), FOREIGN)
def test_names_the_tradition(written, expected, tradition):
    reading = foreign_reading(written, expected)
    assert reading is not None
    assert reading.tradition == tradition
    assert reading.changes


@pytest.mark.parametrize(("written", "expected"), [("chekov", "chekhov"), ("petrov", "ivanov"), ("walker", "miller"), ("orlov", "orlov")])
def test_a_slip_or_another_name_follows_no_tradition(written, expected):
    assert foreign_reading(written, expected) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sergey", "sergei"),
        ("dmitriy", "dmitry"),
        ("zelenskyy", "zelensky"),
        ("maxim", "maksim"),
        ("yevgeny", "evgeny"),
        ("fyodor", "fedor"),
    ],
)
def test_usual_variation_of_english_is_tolerated(one, other):
    assert tolerated(one) == tolerated(other)


@pytest.mark.parametrize(
    ("one", "other"), [("lyman", "liman"), ("orlova", "orlov"), ("marina", "marian"), ("yeats", "eats"), ("toyota", "toeta")]
)
def test_other_variation_is_not(one, other):
    assert tolerated(one) != tolerated(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("uarkaya", "huarcaya"), ("iolanda", "yolanda"), ("wagner", "vagner"), ("viktor", "victor"), ("ernesto", "hernesto")],
)
def test_names_written_by_ear_are_heard_alike(one, other):
    assert heard(one) == heard(other)


@pytest.mark.parametrize(("one", "other"), [("marta", "maria"), ("chavez", "kavez"), ("hanson", "hansen")])
def test_other_names_are_not(one, other):
    assert heard(one) != heard(other)


def test_sound_ignores_letters_and_keeps_consonants():
    assert sound("philippe") == sound("filip")
    assert sound("kruse") == sound("cruz")
    assert sound("marta") != sound("maria")


def test_a_swap_of_neighbours_is_one_edit():
    assert edits("brain", "brian") == 1
