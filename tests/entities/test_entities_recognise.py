import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.entities.entity import cluster
from auditor.entities.mention import NAMES, Kind, Moment, Quantity
from auditor.entities.quantities import find_quantities
from auditor.entities.quotations import find_quotations, find_titles
from auditor.entities.recognise import recognise

NAMED = [
    ("The mayor, Greta Olofsson, met the head of Nordbank in Tallinn.", {"Greta Olofsson", "Nordbank", "Tallinn"}),
    ("Yesterday Ferrante spoke to students of the University of Padua.", {"Ferrante", "University of Padua"}),
    ("Meanwhile President Aino Virtanen flew to Ghana.", {"Aino Virtanen", "Ghana"}),
    ("Helvetica Motors CEO Bruno Keller resigned.", {"Helvetica Motors", "Bruno Keller"}),
    ("The talks between Keller and Olofsson took place on Monday in May.", {"Keller", "Olofsson"}),
    ("He praised Vincent van der Meer and Abu Bakr al-Hadi.", {"Vincent van der Meer", "Abu Bakr al-Hadi"}),
    ("A spokesman for the W.H.O. and one for UNESCO agreed.", {"W.H.O.", "UNESCO"}),
    ("She stars in Star Garden: Origins, which opens in June.", {"Star Garden: Origins"}),
    ("They saw “The Last Ferry” twice.", {"The Last Ferry"}),
    ("The Hungarian writer Zsofia Balint lives here.", {"Zsofia Balint"}),
    ("Keller of Switzerland won.", {"Keller", "Switzerland"}),
    ("It was signed by J. R. Whitlock, the lawyer.", {"J. R. Whitlock"}),
    ("Then Ohio Gov Peter Maddox met the Mayor of Bad Saarow.", {"Ohio", "Peter Maddox", "Bad Saarow"}),
    ("It was Academy Professor Iva Novak who spoke.", {"Professor Iva Novak"}),
    ("Then @harbourwatch wrote about it.", {"@harbourwatch"}),
    ("They sailed to the Isle of Grenna.", {"Isle of Grenna"}),
    ("I think that the German and the French teams will not come.", set()),
    ("However, nobody knew. Perhaps it rained.", set()),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_names(segmented, text, names):
    assert {mention.text for mention in recognise(segmented(text)) if mention.kind in NAMES and not mention.weak} == names


KINDS = [
    ("The actress Renata Vogel smiled.", "Renata Vogel", Kind.PERSON),
    ("Mr Ossipov left.", "Mr Ossipov", Kind.PERSON),
    ("They work for the Ministry of Fisheries.", "Ministry of Fisheries", Kind.ORGANISATION),
    ("He came from Lake Balaton.", "Lake Balaton", Kind.PLACE),
    ("It happened in Uruguay.", "Uruguay", Kind.PLACE),
    ("The film Broken Compass opens today.", "Broken Compass", Kind.TITLE),
    ("His novel “Ash” sold well.", "Ash", Kind.TITLE),
]


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_kinds(segmented, text, name, kind):
    assert kind in [mention.kind for mention in recognise(segmented(text)) if mention.text == name]


VALUES = [
    ("$200 million", Kind.MONEY, Quantity(2e8, "USD", 2e8, "$")),
    ("$ 200m", Kind.MONEY, Quantity(2e8, "USD", 2e8, "$")),
    ("200 million dollars", Kind.MONEY, Quantity(2e8, "USD", 2e8, "dollars")),
    ("€1.5bn", Kind.MONEY, Quantity(1.5e9, "EUR", 1.5e9, "€")),
    ("5 October 2021", Kind.DATE, Moment(2021, 10, 5)),
    ("October 5th, 2021", Kind.DATE, Moment(2021, 10, 5)),
    ("Oct. 5", Kind.DATE, Moment(None, 10, 5)),
    ("5. October", Kind.DATE, Moment(None, 10, 5)),
    ("Wednesday", Kind.DATE, Moment(weekday=2)),
    ("the mid-1990s", Kind.DATE, Quantity(1990.0, "decade", 1990.0)),
    ("the eighties", Kind.DATE, Quantity(1980.0, "decade", 1980.0)),
    ("2021-10-05", Kind.DATE, Moment(2021, 10, 5)),
    ("October 2021", Kind.DATE, Moment(2021, 10)),
    ("10:30 p.m.", Kind.DATE, Moment(minute=22 * 60 + 30)),
    ("twenty-five miles", Kind.NUMBER, Quantity(25 * 1609.344, "length", 25, "miles")),
    ("1,200 people", Kind.NUMBER, Quantity(1200, "people", 1200)),
    ("12 per cent", Kind.NUMBER, Quantity(12, "percent", 12, "per-cent")),
    ("12 per-cent", Kind.NUMBER, Quantity(12, "percent", 12, "per-cent")),
    ("55 thousand million tonnes", Kind.NUMBER, Quantity(55e12, "mass", 55e9, "tonnes")),
    ("40 square metres", Kind.NUMBER, Quantity(40, "square length", 40, "metres")),
    ("18,70 euros", Kind.MONEY, Quantity(18.7, "EUR", 18.7, "euros")),
    ("80 000 people", Kind.NUMBER, Quantity(80_000, "people", 80_000)),
    ("3.5%", Kind.NUMBER, Quantity(3.5, "percent", 3.5, "%")),
    ("CZK 50", Kind.MONEY, Quantity(50, "CZK", 50, "czk")),
    ("15 thousand crowns", Kind.MONEY, Quantity(15_000, "CZK", 15_000, "crowns")),
    ("2-3 October", Kind.DATE, Moment(None, 10, 2)),
    ("October 2-3", Kind.DATE, Moment(None, 10, 2)),
    ("181 persons", Kind.NUMBER, Quantity(181, "people", 181)),
    ("12 to 14. October", Kind.DATE, Moment(None, 10, 12)),
    ("HUF 500.000", Kind.MONEY, Quantity(500_000, "HUF", 500_000, "huf")),
    ("34.5km", Kind.NUMBER, Quantity(34_500, "length", 34.5, "km")),
    ("76th minute", Kind.NUMBER, Quantity(76, "", 76)),
    ("two hundred and five ships", Kind.NUMBER, Quantity(205, "ship", 205)),
    ("two-hundred-thousand", Kind.NUMBER, Quantity(200_000, "", 200_000)),
    ("three dozen", Kind.NUMBER, Quantity(36, "", 36)),
    ("9.200 feet", Kind.NUMBER, Quantity(9.2 * 0.3048, "length", 9.2, "feet")),
    ("2 square km", Kind.NUMBER, Quantity(2e6, "square length", 2, "km")),
    ("the '70s of the 18th century", Kind.DATE, Quantity(1770.0, "decade", 1770.0)),
    ("19h30", Kind.DATE, Moment(minute=19 * 60 + 30)),
    ("19.30 hrs", Kind.DATE, Moment(minute=19 * 60 + 30)),
]


@pytest.mark.parametrize(("text", "kind", "value"), VALUES)
def test_values(text, kind, value):
    assert [(found[2], found[3]) for found in find_quantities(f"It was {text} then.")] == [(kind, value)]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("in June", [6]),
        ("of May", [5]),
        ("last March", [3]),
        ("by June Carter", []),
        ("They may in time", []),
        ("this Mayor", []),
        ("before the October fair", [10]),
        ("before the March on the harbour", []),
    ],
)
def test_a_month_by_itself(text, months):
    assert [item[3] for item in find_quantities(f"It was there {text}.")] == [Moment(month=month) for month in months]


def test_both_years_of_a_span_are_dates():
    found = find_quantities("It was built between 1978 and 1990 by hand.")
    assert [item[3] for item in found] == [Moment(1978), Moment(1990)]


def test_an_hour_may_be_of_either_half_of_the_day():
    hours = [find_quantities(f"It was {text} then.")[0][3].open_half for text in ("5:30", "5.30 p.m.", "17:30", "05:30")]
    assert hours == [True, False, False, False]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("from 4 until 5:15 p.m.", [16 * 60, 17 * 60 + 15]),
        ("between 8.05 and 8.40 PM", [20 * 60 + 5, 20 * 60 + 40]),
        ("from 10 to 2 p.m.", [10 * 60, 14 * 60]),
        ("8-9 a.m.", [8 * 60, 9 * 60]),
    ],
)
def test_the_last_time_of_a_range_tells_the_half_of_the_day(text, minutes):
    assert [item[3] for item in find_quantities(f"It was open {text} then.")] == [Moment(minute=minute) for minute in minutes]


@pytest.mark.parametrize("text", ["They may march on.", "It is one of them.", "version v2.0.1b", "See it at http://example.org/2020/10."])
def test_no_values(text):
    assert find_quantities(text) == []


def test_quotations_and_titles():
    text = 'She said: "We shall be there before noon." The "Night Ferry" left, a "quick" one.'
    assert [text[slice(*span)] for span in find_quotations(text)] == ["We shall be there before noon."]
    assert [text[slice(*span)] for span in find_titles(text)] == ["Night Ferry"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ('"We sat down, and then "Night Ferry" began, and "Salt and Stone" came after it," he told us.', ["Night Ferry", "Salt and Stone"]),
        ('He read “Low Tide”. "We sat, "Night Ferry" began, and it rained," he told us.', ["Night Ferry", "Low Tide"]),
        ("They sang “My Boat, My Harbour” twice.", ["My Boat, My Harbour"]),
        ("They watched “Ahoy There! Good Captain” twice.", ["Ahoy There! Good Captain"]),
        ('"Ropes and Sails," says the captain of the ship.', []),
        ('"Well, Otto, look." The "Night Ferry" left.', ["Night Ferry"]),
    ],
)
def test_titles(text, titles):
    assert [text[slice(*span)] for span in find_titles(text)] == titles


def test_a_half_of_the_day_and_an_exclamation_are_no_names(segmented):
    article = segmented("Oh, it was 5.30 PM when the crew of Ha Dong came aboard.")
    assert [mention.text for mention in recognise(article)] == ["5.30 PM", "Ha Dong"]


def test_short_forms_join_the_full_name(segmented):
    article = segmented(
        "Greta Olofsson arrived. Olofsson, as Ms Olofsson is called, met the Baltic Fishing Council. The BFC was pleased. "
        "Porto City beat Porto United, but Porto slept."
    )
    forms = [set(entity.forms) for entity in cluster(recognise(article), article.article.text)]
    assert {"Greta Olofsson", "Ms Olofsson", "Olofsson"} in forms
    assert {"Baltic Fishing Council", "BFC"} in forms
    assert not any({"Porto City", "Porto United"} <= group for group in forms)


def test_title_case_shows_no_names_of_its_own(segmented):
    article = segmented("Bruno Keller leaves after nine years.", headline="Shares Fall After Bruno Keller Leaves Company")
    assert [(mention.text, mention.scored) for mention in recognise(article) if mention.kind in NAMES] == [
        ("Bruno Keller", False),
        ("Bruno Keller", True),
    ]


PIECES = st.sampled_from(
    [
        "Greta Olofsson",
        "“",
        "”",
        '"',
        "said",
        "the",
        "$5m",
        " on 5 May",
        ": ",
        ". ",
        " ",
        "\r\n",
        "😀",
        "e\u0301",
        "𠀀",
        "NATO",
        "12 km",
        "’s",
        "&",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_mentions_are_cut_at_their_offsets(segmented, text):
    article = segmented(text)
    for mention in recognise(article):
        assert text[mention.start : mention.end] == mention.text != ""
