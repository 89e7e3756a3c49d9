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
    ("Karl Müller", "Karl Mueller"),
    ("Möller", "Anna Moeller"),
    ("Åse Lund", "Aase Lund"),
    ("COVID-19", "Covid"),
    ("Covid-19 Fund", "Covid Fund"),
    ("G7", "Group of Seven"),
    ("G-20", "Group of Twenty"),
    ("F1", "Formula One"),
    ("M&S", "Marks & Spencer"),
    ("J&J", "Johnson and Johnson"),
    ("WWII", "World War Two"),
    ("WWI", "World War I"),
    ("Second World War", "World War II"),
    ("BBC", "British Broadcasting Corporation"),
    ("FDA", "Food and Drug Administration"),
    ("CDC", "Centers for Disease Control and Prevention"),
    ("DfT", "Department for Transport"),
    ("ISIS", "Islamic State"),
    ("Unicef", "United Nations Children’s Fund"),
    ("Man Utd", "Manchester United"),
    ("Man City", "Manchester City"),
    ("Ft. Worth", "Fort Worth"),
    ("Türkiye", "Turkey"),
    ("Kharkov", "Kharkiv"),
    ("Port of Odessa", "Port of Odesa"),
    ("Nur-Sultan", "Astana"),
    ("Marseilles", "Marseille"),
    ("Mohamed Almada", "Mohammad Almada"),
    ("Hizbollah", "Hezbollah"),
    ("Aleksandr Orlov", "Alexander Orlov"),
    ("Harbour Defence Programme", "Harbor Defense Program"),
    ("Salt Road Vol. 2", "Salt Road Volume 2"),
    ("Salt v Stone", "Salt Versus Stone"),
    ("Fish ’n’ Ships", "Fish and Ships"),
    ("Fish'n'Ships", "Fish & Ships"),
    ("V. Orlov", "Viktor Orlov"),
    ("Rowin’ Home", "Rowing Home"),
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
    ("Karl Muller", "Karl Miller"),
    ("Matti Saari", "Matti Sari"),
    ("Edward Grey", "Edward Gray"),
    ("Joe Lyons", "Joe Lyon"),
    ("G7", "Group of Eight"),
    ("G20", "G7"),
    ("F1", "Formula Two"),
    ("M&S", "Morgan Stanley"),
    ("WWII", "World War One"),
    ("First World War", "World War II"),
    ("FDA", "Food and Health Administration"),
    ("Man Utd", "Manchester City"),
    ("Man Power", "Manchester Power"),
    ("Odesa", "Odense"),
    ("Mohamed Almada", "Mahmoud Almada"),
    ("North Korea", "South Korea"),
    ("Salt Road Vol. 2", "Salt Road Vol. 3"),
    ("Salt Road Volume 2", "Salt Road Part 2"),
    ("John N Farrow", "John M Farrow"),
    ("Dominica", "Dominican Republic"),
    ("Sudan", "South Sudan"),
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
