"""Figures, sums, dates and times in Spanish, French, Italian and Portuguese."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.entities import compare
from auditor.entities.mention import Moment, Quantity
from auditor.entities.recognition.romance_quantities import find_romance_quantities

MAY = Moment(2024, 5, 14)
# (language, text, what is read in it)
READ = [
    ("es", "el martes 14 de mayo de 2024", [Moment(weekday=1), MAY]),
    ("fr", "mardi 14 mai 2024", [Moment(weekday=1), MAY]),
    ("it", "martedì 14 maggio 2024", [Moment(weekday=1), MAY]),
    ("pt", "terça-feira, 14 de maio de 2024", [Moment(weekday=1), MAY]),
    ("pt", "na terça, 14/05/2024", [Moment(weekday=1), MAY]),
    ("fr", "le 1er mars", [Moment(month=3, day=1)]),
    ("it", "nel 1999", [Moment(1999)]),
    ("fr", "à 6 h 30", [Moment(minute=390)]),
    ("it", "alle 18.45", [Moment(minute=1125)]),
    ("pt", "às 18h45", [Moment(minute=1125)]),
    ("es", "a las 3 de la tarde", [Moment(minute=900)]),
    ("es", "a las 15 horas", [Moment(minute=900)]),
    ("es", "a las tres y media de la tarde", [Moment(minute=930)]),
    ("es", "a las 9 de la mañana", [Moment(minute=540)]),
    ("es", "con las 3 mujeres", [Quantity(3.0, "mujer", 3.0)]),
    ("fr", "à 3 heures de l'après-midi", [Moment(minute=900)]),
    ("fr", "à 15 heures", [Moment(minute=900)]),
    ("fr", "neuf heures de mer", [Quantity(9.0, "heur", 9.0)]),
    ("it", "alle 3 del pomeriggio", [Moment(minute=900)]),
    ("pt", "às 3 da tarde", [Moment(minute=900)]),
    ("es", "10\u2009000 obreros", [Quantity(10_000.0, "obrer", 10_000.0)]),
    ("es", "2,4 millones de euros", [Quantity(2.4e6, "EUR", 2.4e6, "eur")]),
    ("es", "3 mil millones de dólares", [Quantity(3e9, "USD", 3e9, "usd")]),
    ("es", "£125m", [Quantity(125e6, "GBP", 125e6, "gbp")]),
    ("it", "1.250 euro", [Quantity(1250.0, "EUR", 1250.0, "eur")]),
    ("pt", "R$ 5 bilhões", [Quantity(5e9, "BRL", 5e9, "brl")]),
    ("fr", "12,5 %", [Quantity(12.5, "percent", 12.5, "percent")]),
    ("es", "40 mil habitantes", [Quantity(40_000.0, "habitant", 40_000.0)]),
    ("es", "3 000 obreros", [Quantity(3000.0, "obrer", 3000.0)]),
    ("es", "3,000 obreros", [Quantity(3000.0, "obrer", 3000.0)]),
    ("es", "treinta y una obreras", [Quantity(31.0, "obrer", 31.0)]),
    ("fr", "cinquante-deux ouvriers", [Quantity(52.0, "ouvrier", 52.0)]),
    ("fr", "vingt et un ouvriers", [Quantity(21.0, "ouvrier", 21.0)]),
    ("it", "ventotto operai", [Quantity(28.0, "opera", 28.0)]),
    ("it", "trentuno operai", [Quantity(31.0, "opera", 31.0)]),
    ("pt", "vinte e duas pessoas", [Quantity(22.0, "pesso", 22.0)]),
    ("es", "ciento veinte personas", [Quantity(120.0, "person", 120.0)]),
    ("es", "doscientas treinta y cinco personas", [Quantity(235.0, "person", 235.0)]),
    ("es", "mil quinientos euros", [Quantity(1500.0, "EUR", 1500.0, "eur")]),
    ("es", "dos mil trescientas personas", [Quantity(2300.0, "person", 2300.0)]),
    ("es", "ciento veinte mil euros", [Quantity(120_000.0, "EUR", 120_000.0, "eur")]),
    ("es", "quinientos millones de euros", [Quantity(5e8, "EUR", 5e8, "eur")]),
    ("es", "el diez por ciento", [Quantity(10.0, "percent", 10.0, "percent")]),
    ("es", "mil gracias", []),
    ("fr", "cent vingt ouvriers", [Quantity(120.0, "ouvrier", 120.0)]),
    ("fr", "deux cent trente-cinq ouvriers", [Quantity(235.0, "ouvrier", 235.0)]),
    ("fr", "deux cents ouvriers", [Quantity(200.0, "ouvrier", 200.0)]),
    ("fr", "mille cinq cents ouvriers", [Quantity(1500.0, "ouvrier", 1500.0)]),
    ("fr", "deux cent mille euros", [Quantity(200_000.0, "EUR", 200_000.0, "eur")]),
    ("it", "centoventi operai", [Quantity(120.0, "opera", 120.0)]),
    ("it", "duemilacinquecento operai", [Quantity(2500.0, "opera", 2500.0)]),
    ("it", "millecinquecento euro", [Quantity(1500.0, "EUR", 1500.0, "eur")]),
    ("pt", "cento e vinte pessoas", [Quantity(120.0, "pesso", 120.0)]),
    ("pt", "mil e quinhentos euros", [Quantity(1500.0, "EUR", 1500.0, "eur")]),
    ("pt", "três mil duzentas e trinta pessoas", [Quantity(3230.0, "pesso", 3230.0)]),
    ("es", "19 kilómetros", [Quantity(19_000.0, "length", 19.0, "kilometros")]),
    ("fr", "de 2 à 4 pouces", [Quantity(2 * 0.0254, "length", 2.0, "pouces"), Quantity(4 * 0.0254, "length", 4.0, "pouces")]),
    ("es", "una mujer y un hombre", []),
    ("fr", "une femme, 26 degrés", []),
    ("it", "www.grenna.it/2024", []),
]


@pytest.mark.parametrize(("language", "text", "values"), READ)
def test_what_is_read(language, text, values):
    before = "Ah, "
    found = find_romance_quantities(f"{before}{text}.", language)
    assert [value for *_, value in found] == values
    assert all(0 <= start < end <= len(before + text) for start, end, *_ in found)


PIECES = st.sampled_from(
    ["0", "1", "23", "456", ".", ",", "/", ":", "h", "%", "€", "$", "-", "mil", "de", "euros", "14", "mayo", "mai", "a"]
)


@given(st.sampled_from(["es", "fr", "it", "pt"]), st.lists(PIECES, max_size=12))
def test_offsets_index_any_text(language, parts):
    for text in ("".join(parts), " ".join(parts)):
        found = find_romance_quantities(text, language)
        spans = [(start, end) for start, end, *_ in found]
        assert spans == sorted(spans)
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_other_languages_are_left_to_others():
    assert find_romance_quantities("14 May 2024", "en") is None


REST = {
    "es": "El capitán dio las gracias a los bomberos en el muelle.",
    "fr": "Le capitaine a remercié les pompiers sur le quai.",
    "it": "Il capitano ha ringraziato i pompieri sul molo.",
    "pt": "O capitão agradeceu aos bombeiros no cais.",
}
# (language, the reference's sentence, the article's, what must be marked with its cause, empty where nothing is)
TOLD = [
    ("es", "El puerto cerró el martes por la tormenta.", "El puerto cerró el miércoles por la tormenta.", ("miércoles", "date-shifted")),
    ("fr", "Le port a fermé le 14 mai 2024 au soir.", "Le port a fermé le 15 mai 2024 au soir.", ("15 mai 2024", "date-shifted")),
    (
        "it",
        "La riparazione costa 2,4 milioni di euro.",
        "La riparazione costa 24 milioni di euro.",
        ("24 milioni di euro", "number-changed"),
    ),
    ("pt", "O navio esperou nove horas na baía.", "O navio esperou seis horas na baía.", ("seis", "number-changed")),
    ("it", "La riparazione costa 300 euro in tutto.", "La riparazione costa 300 dollari in tutto.", ("300 dollari", "currency-changed")),
    ("es", "El barco pesa 3.000 toneladas en total.", "El barco pesa 3000 toneladas en total.", ()),
    ("es", "El barco se paró a 19 kilómetros de aquí.", "El barco se paró a 12 millas de aquí.", ()),
    ("fr", "Le navire a attendu neuf heures en mer.", "Le navire a attendu 9 heures en mer.", ()),
    ("pt", "O conserto custa 2,5 milhões de euros.", "O conserto custa 2.500.000 euros.", ()),
    ("fr", "Le port a fermé à 15 h ce mardi.", "Le port a fermé à 3 h ce mardi.", ()),
    ("es", "El puerto cerró a las 3 de la tarde.", "El puerto cerró a las 15 horas.", ()),
    ("es", "El puerto cerró a las 3 de la tarde ayer.", "El puerto cerró a las 3 de la mañana ayer.", ("3 de la mañana", "date-shifted")),
]


@pytest.mark.parametrize(("language", "there", "here", "marked"), TOLD)
def test_changed_values_are_told_and_others_left(segmented, language, there, here, marked):
    article, reference = (segmented(f"{text} {REST[language]}", language=language) for text in (here, there))
    drift = compare(article, reference, related=True).drift
    assert [(item.quote, item.cause) for item in drift] == ([marked] if marked else [])
