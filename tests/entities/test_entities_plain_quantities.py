"""Figures, dates and times in languages without rules of their own."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.article import Article
from auditor.entities.mention import Moment, Quantity
from auditor.entities.recognition.plain_quantities import find_plain_quantities
from auditor.entities.recognition.recognise import recognise
from auditor.language import segment


def figure(amount, unit=""):
    return Quantity(amount, unit, amount, unit)


# (language, text, what is read in it)
READ = [
    ("de", "Rund 3.500 Beschäftigte", [figure(3500.0)]),
    ("de", "1,2 Mio. Euro", [figure(1.2e6)]),
    ("de", "1,2 Millionen Euro", [figure(1.2e6)]),
    ("de", "7,5 Prozent und 7,5 %", [figure(7.5, "percent"), figure(7.5, "percent")]),
    ("de", "am Dienstag, 12. März 2024, um 6.30 Uhr", [Moment(weekday=1), Moment(2024, 3, 12), Moment(minute=390)]),
    ("de", "gegen 16 Uhr und um 16:00 Uhr", [Moment(minute=960), Moment(minute=960)]),
    ("de", "am 12.03.2024", [Moment(2024, 3, 12)]),
    ("de", "gewann 3:2", [figure(3.0), figure(2.0)]),
    ("nl", "2,3 miljoen en 2,3 mln. euro", [figure(2.3e6), figure(2.3e6)]),
    ("nl", "vrijdag 1 maart om 20.00 uur", [Moment(weekday=4), Moment(month=3, day=1), Moment(minute=1200)]),
    ("pl", "1,5 tys. osób i 1500 osób", [figure(1500.0), figure(1500.0)]),
    ("pl", "12 marca o godz. 2.40", [Moment(month=3, day=12), Moment(minute=160)]),
    ("ru", "3 тыс. человек, 3000 человек", [figure(3000.0), figure(3000.0)]),
    ("ru", "3 октября, 4,7 миллиарда рублей", [Moment(month=10, day=3), figure(4.7e9)]),
    ("sv", "kl. 03.12 var 1 500 personer där", [Moment(minute=192), figure(1500.0)]),
    ("tr", "3 Ekim günü 45 milyon lirayı buldu", [Moment(month=10, day=3), figure(45e6)]),
    ("ar", "٤٫٧ مليون دينار و4.7 مليون", [figure(4.7e6), figure(4.7e6)]),
    ("ar", "٣٠٠٠ شخص", [figure(3000.0)]),
    ("hi", "47 करोड़ रुपये, 25 प्रतिशत", [figure(47e7), figure(25.0, "percent")]),
    ("zh", "全长1.2公里,总投资4.7亿元", [figure(1.2), figure(4.7e8)]),
    ("ko", "470억 원", [figure(470e8)]),
    ("de", "www.grenna.de/2024 und Typ B12", []),
    ("xx", "5 km", [figure(5.0)]),
]


@pytest.mark.parametrize(("language", "text", "values"), READ)
def test_what_is_read(language, text, values):
    assert [value for *_, value in find_plain_quantities(text, language)] == values


@given(st.text(alphabet=st.sampled_from("0123456789.,:/- %٣٫万億Uhrtysмлн'")), st.sampled_from(["de", "pl", "zh", "ar", "xx"]))
def test_any_text_is_read_in_order_and_without_overlap(text, language):
    found = find_plain_quantities(text, language)
    assert all(0 <= start < end <= len(text) for start, end, *_ in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "On a vu M. Dupont et Mme Lefèvre à Lyon.", ["Dupont", "Lefèvre", "Lyon"]),
        ("fr", "Ils ont vu hier le Dr Nguyen et Paul Martin.", ["Nguyen", "Paul Martin"]),
        ("es", "La Dra. Ríos llegó con el Sr. Lozano y la Sra. Carmen Vila.", ["Ríos", "Lozano", "Carmen Vila"]),
        ("it", "Dott. Marini è arrivato con il Sig. Galli.", ["Marini", "Galli"]),
        ("pt", "O Sr. Antunes falou com a Dra. Rita Sousa.", ["Antunes", "Rita Sousa"]),
        ("de", "Am Dienstag kam Herr Brunner.", ["Brunner"]),
        ("en", "It was M. Dupont who came.", ["M. Dupont"]),
        ("es", "El pueblo es Don Benito.", ["Don Benito"]),
    ],
)
def test_titles_of_other_languages_are_no_part_of_names(language, text, names):
    found = recognise(segment(Article("a", text), language=language))
    assert [mention.text for mention in found if isinstance(mention.text, str) and mention.value is None] == names
