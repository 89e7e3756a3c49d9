"""Figures, sums, dates and times: what is found, and what it amounts to."""

import pytest

from auditor.entities.mention import Kind, Moment, Quantity
from auditor.entities.recognition.dates import ClockTime, Days, last_of, zone_of
from auditor.entities.recognition.quantities import find_quantities

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
    ("the early 1490s", Kind.DATE, Quantity(1490.0, "decade", 1490.0)),
    ("the eighties", Kind.DATE, Quantity(1980.0, "decade", 1980.0)),
    ("2021-10-05", Kind.DATE, Moment(2021, 10, 5)),
    ("October 2021", Kind.DATE, Moment(2021, 10)),
    ("7: 00 a.m.", Kind.DATE, Moment(minute=7 * 60)),
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
    ("2-3 October", Kind.DATE, Days(None, 10, 2)),
    ("October 2-3", Kind.DATE, Days(None, 10, 2)),
    ("181 persons", Kind.NUMBER, Quantity(181, "people", 181)),
    ("12 to 14. October", Kind.DATE, Days(None, 10, 12)),
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
    ("90 km / h", Kind.NUMBER, Quantity(90, "speed", 90, "km/h")),
    ("on the 27th", Kind.DATE, Moment(day=27)),
    ("of the 3rd and", Kind.DATE, Moment(day=3)),
    ("on the 27th floor", Kind.NUMBER, Quantity(27, "", 27)),
    ("on the 19th century", Kind.NUMBER, Quantity(19, "", 19)),
    ("67 thousand millions", Kind.NUMBER, Quantity(67e9, "", 67e9)),
    ("DM 500", Kind.MONEY, Quantity(500, "DEM", 500, "dm")),
    ("C$ 500", Kind.MONEY, Quantity(500, "CAD", 500, "c$")),
    ("CA$500", Kind.MONEY, Quantity(500, "CAD", 500, "ca$")),
    ("R$500", Kind.MONEY, Quantity(500, "BRL", 500, "r$")),
    ("500 Canadian dollars", Kind.MONEY, Quantity(500, "CAD", 500, "canadian dollars")),
    ("500 New Zealand dollars", Kind.MONEY, Quantity(500, "NZD", 500, "new zealand dollars")),
    ("500 U.S. dollars", Kind.MONEY, Quantity(500, "USD", 500, "u.s. dollars")),
    ("500 Swiss francs", Kind.MONEY, Quantity(500, "CHF", 500, "francs")),
    ("two and a half million euros", Kind.MONEY, Quantity(2.5e6, "EUR", 2.5e6, "euros")),
    ("10\u2009000 ships", Kind.NUMBER, Quantity(10_000, "ship", 10_000)),
    ("the forty-fifth mayor", Kind.NUMBER, Quantity(45, "", 45)),
    ("the two hundred and fifth", Kind.NUMBER, Quantity(205, "", 205)),
    ("the second time", Kind.NUMBER, Quantity(2, "", 2)),
    ("the third-largest ship", Kind.NUMBER, Quantity(3, "", 3)),
    ("the nineteenth century", Kind.NUMBER, Quantity(19, "", 19)),
    ("two and a half thousand ships", Kind.NUMBER, Quantity(2_500, "ship", 2_500)),
    ("two-and-a-half-year", Kind.NUMBER, Quantity(2.5, "year", 2.5, "year")),
    ("two years and a half", Kind.NUMBER, Quantity(2.5, "year", 2.5, "year")),
    ("an hour and a quarter", Kind.NUMBER, Quantity(1.25, "hour", 1.25, "hour")),
    ("3½ per cent", Kind.NUMBER, Quantity(3.5, "percent", 3.5, "per-cent")),
    ("20 sq km", Kind.NUMBER, Quantity(20e6, "square length", 20, "km")),
    ("20 sq. km", Kind.NUMBER, Quantity(20e6, "square length", 20, "km")),
    ("20km²", Kind.NUMBER, Quantity(20e6, "square length", 20, "km")),
    ("20 cu m", Kind.NUMBER, Quantity(20, "cubic length", 20, "m")),
    ("120 kilometres per hour", Kind.NUMBER, Quantity(120, "speed", 120, "kilometres per hour")),
    ("30 metres per second", Kind.NUMBER, Quantity(108, "speed", 30, "metres per second")),
    ("120 kilometres per day", Kind.NUMBER, Quantity(120_000, "length", 120, "kilometres")),
    ("25 basis points", Kind.NUMBER, Quantity(0.25, "point", 25, "basis-points")),
    ("2 percentage points", Kind.NUMBER, Quantity(2, "point", 2, "percentage-points")),
    ("120 points", Kind.NUMBER, Quantity(120, "point", 120)),
    ("40C", Kind.NUMBER, Quantity(40, "temperature-c", 40, "°c")),
    ("40 degrees Celsius", Kind.NUMBER, Quantity(40, "temperature-c", 40, "°c")),
    ("-12°C", Kind.NUMBER, Quantity(-12, "temperature-c", -12, "°c")),
    ("minus 12", Kind.NUMBER, Quantity(-12, "", -12)),
    ("12 degrees below zero", Kind.NUMBER, Quantity(-12, "degree", -12)),
    ("minus two players", Kind.NUMBER, Quantity(2, "player", 2)),
    ("12 degrees below the average", Kind.NUMBER, Quantity(12, "degree", 12)),
    ("1830 GMT", Kind.DATE, ClockTime(minute=18 * 60 + 30)),
    ("until 1830 GMT", Kind.DATE, ClockTime(minute=18 * 60 + 30)),
    ("until 1830", Kind.DATE, Moment(1830)),
    ("5ft 9in", Kind.NUMBER, Quantity(5.75 * 0.3048, "length", 5.75, "foot")),
    ("5 feet 9 inches", Kind.NUMBER, Quantity(5.75 * 0.3048, "length", 5.75, "foot")),
    ("a 6-foot-6 guard", Kind.NUMBER, Quantity(6.5 * 0.3048, "length", 6.5, "foot")),
    ("an hour and 45 minutes", Kind.NUMBER, Quantity(1.75, "hour", 1.75, "hour")),
    ("two hours, six minutes and 36 seconds", Kind.NUMBER, Quantity(2.11, "hour", 2.11, "hour")),
    ("one year and six months", Kind.NUMBER, Quantity(1.5, "year", 1.5, "year")),
    ("7lb 8oz", Kind.NUMBER, Quantity(7.5 * 0.4536, "mass", 7.5, "pound")),
    ("a hundred and twenty ships", Kind.NUMBER, Quantity(120, "ship", 120)),
    ("one thousand two hundred ships", Kind.NUMBER, Quantity(1_200, "ship", 1_200)),
    ("two thousand five hundred and six ships", Kind.NUMBER, Quantity(2_506, "ship", 2_506)),
    ("two thousand and five ships", Kind.NUMBER, Quantity(2_005, "ship", 2_005)),
    ("two hundred and five thousand ships", Kind.NUMBER, Quantity(205_000, "ship", 205_000)),
    ("1.234,50 euros", Kind.MONEY, Quantity(1_234.5, "EUR", 1_234.5, "euros")),
    ("1.234.567 ships", Kind.NUMBER, Quantity(1_234_567, "ship", 1_234_567)),
    ("12'500 francs", Kind.MONEY, Quantity(12_500, "CHF", 12_500, "francs")),
    ("3 milliards of euros", Kind.MONEY, Quantity(3e9, "EUR", 3e9, "euros")),
    ("20 millions of dollars", Kind.MONEY, Quantity(2e7, "USD", 2e7, "dollars")),
    ("five million of pounds", Kind.MONEY, Quantity(5e6, "GBP", 5e6, "pounds")),
    ("six grandchildren", Kind.NUMBER, Quantity(6, "grandchild", 6)),
    ("14 old fishermen", Kind.NUMBER, Quantity(14, "fisherman", 14)),
    ("5 lakh", Kind.NUMBER, Quantity(5e5, "", 5e5)),
    ("₹5 crore", Kind.MONEY, Quantity(5e7, "INR", 5e7, "₹")),
    ("2 lakh crore rupees", Kind.MONEY, Quantity(2e12, "INR", 2e12, "rupees")),
    ("around 6 p.m.", Kind.DATE, ClockTime(minute=18 * 60)),
    ("Rs5 crore", Kind.MONEY, Quantity(5e7, "INR", 5e7, "rs")),
    ("Rs. 500", Kind.MONEY, Quantity(500, "INR", 500, "rs")),
    ("Dh5 million", Kind.MONEY, Quantity(5e6, "AED", 5e6, "dh")),
    ("AED 5 million", Kind.MONEY, Quantity(5e6, "AED", 5e6, "aed")),
    ("5 million dirhams", Kind.MONEY, Quantity(5e6, "AED", 5e6, "dirhams")),
    ("1 million 200 thousand euros", Kind.MONEY, Quantity(1.2e6, "EUR", 1.2e6, "euros")),
    ("1 million 200 thousand ships", Kind.NUMBER, Quantity(1.2e6, "ship", 1.2e6)),
    ("40 cents", Kind.MONEY, Quantity(0.4, "CENT", 40, "cents")),
    ("40 pence", Kind.MONEY, Quantity(0.4, "GBP", 40, "pence")),
    ("50 litres per square metre", Kind.NUMBER, Quantity(0.05, "length", 50, "litres per square metre")),
    ("at noon", Kind.DATE, Moment(minute=720)),
    ("at 12 noon", Kind.DATE, Moment(minute=720)),
    ("before midnight", Kind.DATE, ClockTime(minute=0, hedged=True)),
    ("one person drowned", Kind.NUMBER, Quantity(1, "people", 1)),
]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("150-200 words", [150, 200]),
        ("15%-26%", [15, 26]),
        ("10-15%", [10, 15]),
        ("a 2-4 defeat", [2, 4]),
        ("26-14 votes", [26, 14]),
        ("1.5-2.5 points", [1.5, 2.5]),
        ("the 4-4-2 formation", [4]),
        ("at 12-14/2", [12]),
        ("two consecutive four-year terms", [2, 4]),
        ("the 2015-16 season", [2015]),
        ("12 to 16 thousand", [12_000, 16_000]),
        ("between 2 and 3 million", [2_000_000, 3_000_000]),
        ("$2-3 million", [2_000_000, 3_000_000]),
        ("from 500 to 2 thousand", [500, 2_000]),
        ("from 0% to 5", [0, 5]),
        ("for the 3 and 2 million others", [3, 2_000_000]),
        ("two hours and three hours", [2, 3]),
        ("two to three years and six months", [2, 3.5]),
        ("an hour, 40 minutes later", [40]),
        ("in the 90+3 minute", []),
    ],
)
def test_a_range_has_two_figures(text, figures):
    assert [item[3].written for item in find_quantities(f"It was {text} then.")] == figures


@pytest.mark.parametrize("text", ["$100-300", "100-300 dollars", "100 to 300 dollars", "between 100 and 300 dollars", "100 or 300 dollars"])
def test_both_figures_of_a_range_have_the_unit_of_one(text):
    assert [(item[2], item[3].unit) for item in find_quantities(f"It cost {text} then.")] == [(Kind.MONEY, "USD")] * 2


def test_a_range_of_hours_has_two_times():
    assert [item[3] for item in find_quantities("Open between 17 and 18:30.")] == [Moment(minute=17 * 60), Moment(minute=18 * 60 + 30)]
    assert [item[2] for item in find_quantities("Between 17 and 18 ships came.")] == [Kind.NUMBER, Kind.NUMBER]


@pytest.mark.parametrize(
    ("text", "last"), [("3 to 5 May", 5), ("May 3-5", 5), ("3 and 4 May 2020", 4), ("30 and 1 May", None), ("3 May", None)]
)
def test_the_last_of_several_days(text, last):
    assert [last_of(item[3]) for item in find_quantities(f"It was {text} then.")] == [last]


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


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("3 p.m. ET", "eastern"),
        ("3 p.m. EDT", "eastern"),
        ("3pm Eastern Daylight Time", "eastern"),
        ("3 p.m. (GMT)", "utc"),
        ("15:00 UTC+3", "utc+3"),
        ("3 p.m. local time", "local"),
        ("3 p.m. New York time", "new york"),
        ("3 p.m. at a time", ""),
        ("3 p.m. et al", ""),
        ("3 p.m. Oslo", ""),
    ],
)
def test_whose_clock_a_time_is_told_on(text, zone):
    assert [zone_of(item[3]) for item in find_quantities(f"It was {text} then.")] == [zone]


def test_a_group_of_twenty_is_no_decade():
    assert find_quantities("It was the G-20's plan then.") == []


@pytest.mark.parametrize(
    "text", ["a third of the crew", "a second later", "one third of it", "second to none", "Fifth Avenue", "third-party"]
)
def test_shares_moments_and_names_are_no_ordinals(text):
    assert find_quantities(f"It was {text} then.") == []


@pytest.mark.parametrize("text", ["They may march on.", "It is one of them.", "version v2.0.1b", "See it at http://example.org/2020/10."])
def test_no_values(text):
    assert find_quantities(text) == []
