import pytest

from auditor.entities.likeness.similarity import likeness
from auditor.entities.words.nicknames import counterparts
from auditor.entities.words.normalise import same_name

SAME = [
    ("Mr Almada", "Almada"),
    ("Jorge Almada", "JORGE ALMADA"),
    ("José Ibáñez", "Jose Ibanez"),
    ("Владимир Орлов", "Vladimir Orlov"),
    ("Bob Farrow", "Robert Farrow"),
    ("J. Almada", "Jorge Almada"),
    ("Yu.A. Sorokin", "Yuri Sorokin"),
    ("Orban Laszlo", "Laszlo Orban"),
    ("World Trade Organisation", "World Trade Organization"),
    ("WTO", "World Trade Organization"),
    ("Baltmar Lines Ltd", "Baltmar Lines"),
    ("The Salt Orchard", "Salt Orchard"),
    ("Channel One", "Channel 1"),
    ("Rocky II", "Rocky 2"),
    ("Silver Queen I", "Silver Queen 1"),
    ("Anna-Lena Berg", "Annalena Berg"),
    ("U.S.", "United States"),
    ("Britain", "United Kingdom"),
    ("Olofsson’s", "Olofsson"),
    ("America", "United States"),
    ("Russian Federation", "Russia"),
    ("Ms. Du", "Du"),
    ("Second Harbour Fair", "2nd Harbour Fair"),
    ("The K-12 Group", "K12 Group"),
    ("General Orlov", "Orlov"),
    ("Queen Margaret", "Margaret"),
    ("Secretary General", "General Secretary"),
    ("Lord Sugar", "Sugar"),
    ("L. Wei", "Li Wei"),
    ("Yu. Sorokin", "Yuri Sorokin"),
    ("J.R. Farrow", "John Robert Farrow"),
    ("Jo Farrow", "Joanna Farrow"),
    ("A. Orlov", "Anton Orlov"),
    ("Alex Orlov", "Alexander Orlov"),
    ("Otto Orlov Jr.", "Otto Orlov Junior"),
    ("Côte d’Ivoire", "Ivory Coast"),
    ("L’Assomption", "Assomption"),
]
OTHER = [
    ("Maria Conti", "Marta Conti"),
    ("Porto City", "Porto United"),
    ("Austria", "Australia"),
    ("Niger", "Nigeria"),
    ("Jill Farrow", "Joe Farrow"),
    ("President", "President Orlov"),
    ("WTO", "World Health Organization"),
    ("Harbour Nights", "Harbour Days"),
    ("Rocky 2", "Rocky 3"),
    ("Silver Queen I", "Silver Queen 2"),
    ("Captain of Norway", "Party of Norway"),
    ("Queen of Hearts", "House of Hearts"),
    ("Second Harbour Fair", "3rd Harbour Fair"),
    ("Major League", "Premier League"),
    ("General Motors", "Baltmar Motors"),
    ("Prince Hotel", "Park Hotel"),
    ("Captain America", "Radio America"),
    ("General Government", "Government of Ghettos"),
    ("Li Wei", "Lu Wei"),
    ("Ma Lin", "Mo Lin"),
    ("Li Wei", "Lin Wei"),
    ("A. Orlov", "Viktor Orlov"),
    ("H-ctor Orlov", "Héctor Orlov"),
    ("Stelianro Orlov", "Stelian Orlov"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_variants_of_one_name(one, other):
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_different_names(one, other):
    assert not same_name(one, other)
    assert not same_name(other, one)


def test_given_names_across_languages():
    assert counterparts("giovanni", "john")
    assert not counterparts("giovanni", "george")


def test_a_slip_is_nearer_than_another_name():
    slip, other = likeness("Nora Lindqvst", "Nora Lindqvist"), likeness("Nora Sandberg", "Nora Lindqvist")
    assert slip.parts["string"] > 0.9 > 0.7 > other.parts["string"]
    assert other.left_rest == ("sandberg",)
