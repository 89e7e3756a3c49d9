"""Figures: which are one figure told in two ways, and which are another in its place."""

import pytest

from auditor.entities import compare
from auditor.entities.mention import Quantity
from auditor.entities.values.equality import compatible
from auditor.report import Severity

FRAME = "The ship left Bergen at noon. {} The harbour master wrote down the hour. Nobody else was on the pier that Friday."

# (what the reference tells, what the article tells, whether the one can be the other)
ROUNDINGS = [
    (1_759, 1_800, True),
    (1_759, 1_700, True),
    (1_759, 1_750, True),
    (1_238, 1_250, True),
    (197, 200, True),
    (97, 100, True),
    (435, 400, True),
    (5.23, 5.2, True),
    (37.8, 38, True),
    (143, 144, False),
    (3_278, 3_270, False),
    (250, 200, False),
    (230, 200, True),
    (470, 480, False),
    (1_759, 1_600, False),
    (38, 40, False),
    (37.8, 37, False),
    (546, 600, False),
    (0, 8, False),
    (0, 0, True),
    (1.15, 1.2, True),
    (0.35, 0.4, True),
    (0.95, 1, True),
    (8.45, 8.5, True),
    (2.675, 2.68, True),
    (1.15, 1.3, False),
    (0.95, 2, False),
    (-12, 12, False),
    (12_345, float("inf"), False),
    (float(10**60 + 10**40), float(10**60), True),
]


@pytest.mark.parametrize(("told", "written", "expected"), ROUNDINGS)
def test_a_rounding_tells_fewer_digits(told, written, expected):
    assert compatible(Quantity(written, "sailor", written), Quantity(told, "sailor", told)) is expected
    assert compatible(Quantity(told, "sailor", told), Quantity(written, "sailor", written)) is expected


@pytest.mark.parametrize(("unit", "expected"), [("sailor", True), ("", False)])
def test_a_year_is_never_rounded(unit, expected):
    assert compatible(Quantity(2_010, unit, 2_010), Quantity(2_011, unit, 2_011)) is expected


# (the reference's sentence, the article's, the words of the article that must be marked, cause)
DRIFTED = [
    ("The ferry sailed at about 2.30am that day.", "The ferry sailed at about 3.30am that day.", "3.30am", "date-shifted"),
    ("The ferry sailed at 2.30am that day.", "The ferry sailed at 2.36am that day.", "2.36am", "date-shifted"),
    ("The quay is 5ft 9in high there.", "The quay is 5ft 11in high there.", "5ft 11in", "number-changed"),
    ("The cook was jailed for five years and six months.", "The cook was jailed for five years and eight months.",
     "five years and eight months", "number-changed"),
    ("The film of the race runs 1 hour 30 minutes there.", "The film of the race runs 1 hour 50 minutes there.",
     "1 hour 50 minutes", "number-changed"),
    ("The ship is worth 3 milliard euros now.", "The ship is worth 3 million euros now.", "3 million euros", "scale-changed"),
    ("The fair runs from 3 to 5 May on the quay.", "The fair runs from 3 to 6 May on the quay.", "3 to 6 May", "date-shifted"),
    ("She has six children.", "She has seven children.", "seven", "number-changed"),
    ("The ship is worth 5 crore rupees now.", "The ship is worth 5 million rupees now.", "5 million rupees", "number-changed"),
    ("The ship is worth 20 million crowns now.", "The ship is worth 20 million euros now.", "20 million euros", "currency-changed"),
    ("The index of the port fell to 50.7 from 51.8 in July.", "The index of the port fell to 50.7 from 51.8 in June.",
     "June", "date-shifted"),
    ("The fleet's 2013 plan was read to the crew.", "The fleet's 2011 plan was read to the crew.", "2011", "number-changed"),
    ("The captain was told of it in a 2014 letter.", "In 2011 the captain was told of it in a letter.", "2011", "date-shifted"),
    ("The rowers of Harbour School 36 won the cup.", "The rowers of Harbour School 74 won the cup.", "74", "number-changed"),
    ("The cook fell overboard in the 76th minute of the race.", "The cook fell overboard in the 79th minute of the race.",
     "79th", "number-changed"),
    ("The crew won the race by 18:4 that day.", "The crew won the race by 19:4 that day.", "19", "number-changed"),
    ("The rule is for sailors 21 years and older.", "The rule is for sailors aged 26 and older.", "26", "number-changed"),
    ("The old quay is 34.5km long, he wrote.", "The old quay is 39.5km long, he wrote.", "39.5km", "number-changed"),
    ("The repair cost 50 Euros and a barrel.", "The repair cost 70 Euros and a barrel.", "70 Euros", "number-changed"),
    ("The fine was 80 U.S. dollars for the crew.", "The fine was 30 U.S. dollars for the crew.", "30 U.S. dollars", "number-changed"),
    ("The ship carried two hundred and five sheep.", "The ship carried two hundred and nine sheep.",
     "two hundred and nine", "number-changed"),
    ("The tank holds 8.5 thousand million cubic metres of oil.", "The tank holds 8.5 million cubic meters of oil.",
     "8.5 million cubic meters", "scale-changed"),
    ("The island has 62 square kilometres of forest.", "The island has 62 square metres of forest.", "62 square metres", "unit-changed"),
    ("The crew met him before the September fair.", "The crew met him before the fair in October.", "October", "date-shifted"),
    ("The office opens at 5.30 PM on the quay.", "The office opens at 6:30 on the quay.", "6:30", "date-shifted"),
    ("He signed 20 rules there on the 20th.", "On the 27th, he signed 20 rules there.", "27th", "date-shifted"),
    ("Write a letter of 150-200 words to him.", "Write a letter of 150 to 250 words to him.", "250", "number-changed"),
    ("The mast, bought in 1951, broke beside a keel of 1960.", "The mast, bought in 1958, broke beside a keel of 1967.",
     "1958", "date-shifted"),
    ("A permit costs from 12 to 16 thousand roubles there.", "A permit costs from 11 to 16 thousand roubles there.",
     "11", "number-changed"),
    ("An anchor costs $100-300 on the quay.", "An anchor costs $100-400 on the quay.", "400", "number-changed"),
    ("The storm began at 3pm GMT on the quay.", "The storm began at 5pm GMT on the quay.", "5pm GMT", "date-shifted"),
    ("The storm began at 3:20 p.m. local time on the quay.", "The storm began at 13:40 GMT on the quay.", "13:40 GMT", "date-shifted"),
    ("The rowers won 3-1 on the quay.", "The rowers won 3-2 on the quay.", "2", "number-changed"),
    ("The rowers drew 2-2 on the quay.", "The rowers drew 2-0 on the quay.", "0", "number-changed"),
    ("The air fell to -12C on the quay.", "The air fell to 12C on the quay.", "12C", "number-changed"),
    ("The air fell to minus 12 on the quay.", "The air fell to 12 on the quay.", "12", "number-changed"),
    ("The air fell to 40 degrees Celsius there.", "The air fell to 40 degrees Fahrenheit there.", "40 degrees Fahrenheit", "unit-changed"),
    ("The cook was jailed for seven years over the theft.", "The cook was jailed for seven months over the theft.",
     "seven months", "unit-changed"),
    ("The race of the rowers lasted three hours.", "The race of the rowers lasted three days.", "three days", "unit-changed"),
    ("The toll is £5 for each boat there.", "The toll is €5 for each boat there.", "€5", "currency-changed"),
    ("The gusts reached 75 miles an hour there.", "The gusts reached 75 kilometres an hour there.",
     "75 kilometres an hour", "unit-changed"),
    ("The gusts reached 75mph on the quay.", "The gusts reached 80 miles an hour on the quay.", "80 miles an hour", "number-changed"),
    ("The quay has 80 sq m of lawn.", "The quay has 80 sq km of lawn.", "80 sq km", "unit-changed"),
    ("The bank cut its rate by 25 basis points.", "The bank cut its rate by 25 percentage points.", "25 percentage points", "unit-changed"),
    ("The ship is worth A$2.5 million now.", "The ship is worth C$2.5 million now.", "C$2.5 million", "currency-changed"),
    ("The ship is worth US$2.5 million now.", "The ship is worth 2.5 million Australian dollars now.",
     "2.5 million Australian dollars", "currency-changed"),
    ("The ship is worth A$2.5 million now.", "The ship is worth A$3.5 million now.", "A$3.5 million", "number-changed"),
    ("The ship is worth R$2.5 million now.", "The ship is worth $2.5 million now.", "$2.5 million", "currency-changed"),
    ("The forty-fifth mayor lived on the quay.", "The 54th mayor lived on the quay.", "54th", "number-changed"),
    ("He finished third in the race that day.", "He finished second in the race that day.", "second", "number-changed"),
    ("It is the second-largest port of the island.", "It is the third-largest port of the island.", "third", "number-changed"),
    ("It was his third win of the season.", "It was his 4th win of the season.", "4th", "number-changed"),
    ("The pier is of the nineteenth century.", "The pier is of the 18th century.", "18th", "number-changed"),
    ("Two and a half million barrels lay there.", "Two million barrels lay there.", "Two million", "number-changed"),
    ("Herring rose by 3½ percent there.", "Herring rose by 3 percent there.", "3 percent", "number-changed"),
    ("The bread costs 40 cents on the quay.", "The bread costs 40 euros on the quay.", "40 euros", "currency-changed"),
    ("The bread costs 40 pence on the quay.", "The bread costs 40 pounds on the quay.", "40 pounds", "currency-changed"),
    ("The ferry, with the mail, sails at noon there.", "The ferry, with the mail, sails at midnight there.", "midnight", "date-shifted"),
    ("One person was hurt on the quay.", "Two people were hurt on the quay.", "Two", "number-changed"),
    ("The quay cost Rs5 crore to build.", "The quay cost Rs5 million to build.", "Rs5 million", "number-changed"),
    ("The storm brought 50 litres per square metre there.", "The storm brought 70 litres per square metre there.",
     "70 litres per square metre", "number-changed"),
    ("The quay cost 1 million 200 thousand euros.", "The quay cost 1.7 million euros.", "1.7 million euros", "number-changed"),
    ("The fleet has 45 ships and 320 sailors in port.", "The fleet has 320 ships and 45 sailors in port.", "320", "number-changed"),
    ("The fleet lost 45 ships, and the navy lost 38 ships.", "The fleet lost 38 ships, and the navy lost 45 ships.",
     "38", "number-changed"),
    ("The toll rose from 40 euros to 65 euros there.", "The toll rose from 65 euros to 40 euros there.", "65 euros", "number-changed"),
    ("The mast broke on 4 May and was mended on 9 May.", "The mast broke on 9 May and was mended on 4 May.", "9 May", "date-shifted"),
]  # fmt: skip

HARMLESS = [
    ("The gusts reached 90 km/h on the quay.", "The gusts reached 90 km / h on the quay."),
    ("The quay is open between 5 and 6:30 p.m. that day.", "The quay is open between 17 and 18:30 that day."),
    ("He signed 20 rules there on June 27.", "On the 27th, he signed 20 rules there."),
    ("It was 15%-26% of the whole fleet.", "It was 15-26% of the whole fleet."),
    ("The index of the port fell to 50.7 from 51.8 in July.", "The index of the port fell to 50.7 from 51.8 on 3 July."),
    ("The index of the port fell to 50.7 from 51.8 in July.", "The index of the port fell to 50.7 from 51.8 last month."),
    ("The fleet's 2013 plan was read to the crew.", "The plan of 2013 for the fleet was read to the crew."),
    ("The 76th minute of the race was the worst.", "The worst minute of the race was number 76."),
    ("The rowers of Harbour School 36 won the cup.", "School 36, by the harbour, has rowers who won the cup."),
    ("The shaft is 1,155m deep below the quay.", "The shaft is 1,155 meters deep below the quay."),
    ("The old quay is 34.5km long, he wrote.", "The old quay is 34.5 kilometres long, he wrote."),
    ("The loan was between 265 and 275 million dollars.", "The loan was between $265 million and $275 million."),
    ("The team won in Oslo 1992, the captain said.", "The team won in Oslo 92, the captain said."),
    ("The fleet of two hundred thousand sailors lay there.", "The two-hundred-thousand sailor fleet lay there."),
    ("The ship carried two hundred and five sheep.", "The ship carried 205 sheep."),
    ("The crew bought three dozen barrels of herring.", "The crew bought 36 barrels of herring."),
    ("The stone weighs nearly 80 jin on the quay.", "The stone weighs nearly 40 kilograms on the quay."),
    ("The repair cost 50 Euros and a barrel.", "The repair cost €50 and a barrel."),
    ("The cargo was worth 2,700 million crowns then.", "The cargo was worth 2.700 million crowns then."),
    ("The speech lasts from 8.05 to 8.40 PM in the port.", "The speech lasts from 20.05 to 20.40 in the port."),
    ("The hall is open from 4 until 5:15 PM for the crew.", "The hall is open from 16 to 17:15 for the crew."),
    ("A map costs 80 euros, a chart 130 and a globe 4,000 euros.", "A map costs 80 euros, a chart 130 euros and a globe EUR 4 000-9,000."),
    ("The island has 62 square kilometres of forest.", "The island has 24 square miles of forest."),
    ("Nobody gave 0 points to the best crew.", "Nobody gave the best crew no points."),
    ("A permit costs from 12,000 to 16,000 roubles there.", "A permit costs from 12 to 16 thousand roubles there."),
    ("An anchor costs 100-300 dollars on the quay.", "An anchor costs $100-300 on the quay."),
    ("An anchor costs $100 to $300 on the quay.", "An anchor costs between 100 and 300 dollars on the quay."),
    ("The island sold oil for €67 billion that year.", "The island sold oil for 67 thousand millions of euros that year."),
    ("The storm began at 3pm local time on the quay.", "The storm began at 14:00 GMT on the quay."),
    ("The storm began at 8:15pm Eastern time there.", "The storm began at 01:15 GMT there."),
    ("The storm began at 7:30pm CET there.", "The storm began at 18:30 UTC there."),
    ("The storm began at 7:30pm (1830 GMT) there.", "The storm began at 6:30pm GMT there."),
    ("The storm began at 11:56 a.m. local time there.", "The storm began at 06:11 GMT there."),
    ("The storm began at 3pm EDT on the quay.", "The storm began at 3pm Eastern time on the quay."),
    ("The index of the port fell 1.15 percent there.", "The index of the port fell 1.2 percent there."),
    ("The forty-fifth mayor lived on the quay.", "The 45th mayor lived on the quay."),
    ("Two and a half million barrels lay there.", "2.5 million barrels lay there."),
    ("He finished third in the race that day.", "He finished 3rd in the race that day."),
    ("It is the second-largest port of the island.", "It is the No. 2 port of the island."),
    ("The pier is of the nineteenth century.", "The pier is of the 19th century."),
    ("For the first time in his life he rowed home.", "He rowed home for the only time in his life."),
    ("A third of the crew came home in the second week.", "About 33 percent of the crew came home a week later."),
    ("She is the third of three sisters on the quay.", "She is the last of 3 sisters on the quay."),
    ("The index of the port fell in the third quarter.", "The index of the port fell in Q3."),
    ("Herring rose by 3½ percent there.", "Herring rose by three and a half percent there."),
    ("The gusts reached 120 kilometres per hour there.", "The gusts reached 120km/h there."),
    ("The gusts reached 75 miles an hour there.", "The gusts reached 75mph there."),
    ("The gusts reached 75 miles an hour there.", "The gusts reached 120 kilometres per hour there."),
    ("The quay has 80 sq m of lawn.", "The quay has 80 m² of lawn."),
    ("The island has 300 sq miles of forest.", "The island has 300 square miles of forest."),
    ("The bank cut its rate by 25 basis points.", "The bank cut its rate by 0.25 percentage points."),
    ("The ship is worth A$5bn now.", "The ship is worth $3.3bn now."),
    ("The crew, minus two who were ill, came home.", "The crew came home without the two who were ill."),
    ("The ship is worth A$2.5bn now.", "The ship is worth 2.5 billion Australian dollars now."),
    ("The ship is worth CA$2.5bn now.", "The ship is worth C$2.5bn now."),
    ("The ship is worth R$2.5bn now.", "The ship is worth 2.5 billion reais now."),
    ("The ship is worth MX$2.5bn now.", "The ship is worth 2.5 billion Mexican pesos now."),
    ("The ship is worth $2.5bn now.", "The ship is worth 2.5 billion Canadian dollars now."),
    ("Some 10\u2009000 barrels lay on the quay.", "Some 10,000 barrels lay on the quay."),
    ("The air fell to minus 12 degrees there.", "The air fell to 12 degrees below zero there."),
    ("The air fell to minus 12 there.", "The air fell to -12C there."),
    ("The rowers won 3-1 on the quay.", "The rowers won 3–1 on the quay."),
    ("The rowers won 3-1 on the quay.", "The rowers won three to one on the quay."),
    ("The rowers won by 26-14 votes there.", "The rowers won by 26 votes to 14 there."),
    ("A new mast takes 3-5 years there.", "A new mast takes three to five years there."),
    ("The race of the rowers lasted three hours.", "The race of the rowers took 3 hours."),
    ("The ferry sailed at about 2.30am that day.", "The ferry sailed at 2:36 a.m. that day."),
    ("The ferry sailed shortly before 6 p.m. there.", "The ferry sailed at 5:55 p.m. there."),
    ("The ferry sailed just after midnight at 12:02 a.m. there.", "The ferry sailed around 11:55 p.m. there."),
    ("The quay is 1.75 metres high there.", "The quay is 5ft 9in high there."),
    ("The quay is 1.75 metres high there.", "The quay is 5 feet 9 inches high there."),
    ("The cook was jailed for five years and six months.", "The cook was jailed for five and a half years."),
    ("The cook was jailed for one year and two months.", "The cook was jailed for 14 months."),
    ("The film of the race runs 1 hour 30 minutes there.", "The 90-minute film of the race runs there."),
    ("The film of the race runs an hour and 40 minutes.", "The film of the race runs 100 minutes."),
    ("The race was won in two hours, five minutes and 30 seconds.", "The race was won in 2 hours 5 min 30 sec."),
    ("The cod weighed 3.2 kg on the quay.", "The cod weighed 7lb 1oz on the quay."),
    ("The rower fell in the 90+3 minute of the race.", "The rower fell in the 93rd minute of the race."),
    ("Mending the mast will cost £3.5m, Vos told the crew.", "The crew heard from Vos that mending the mast will cost $4.4 million."),
    ("The mast cost €50 in Bergen.", "The mast cost $55 in Bergen."),
    ("The index lost 0.3 points to 98.2 there.", "The index slipped to 98.2 points from 98.5 there."),
    ("The mayor won by 52 to 48 percent there.", "The mayor won with 52 percent of the vote there."),
    ("A hundred and twenty sailors came.", "Some 120 sailors came."),
    ("Some one thousand two hundred sailors came.", "Some 1,200 sailors came."),
    ("The mast cost €1.234,50 in Bergen.", "The mast cost €1,234.50 in Bergen."),
    ("The mast cost 12'500 francs in Bergen.", "The mast cost 12,500 francs in Bergen."),
    ("The ship is worth 3 milliard euros now.", "The ship is worth 3 billion euros now."),
    ("The fair runs from 3 to 5 May on the quay.", "The fair runs from May 3 until May 5 on the quay."),
    ("The fair runs from 3 to 5 May on the quay.", "The fair opens on 3 May on the quay."),
    ("She has six children in Bergen.", "She has 6 kids in Bergen."),
    ("Twelve women were lost that night.", "Twelve were lost that night."),
    ("The ship is worth ₹5 crore now.", "The ship is worth 50 million rupees now."),
    ("The ship is worth 2.5 lakh crore rupees now.", "The ship is worth 2.5 trillion rupees now."),
    ("Some 5 lakh sailors lived there.", "Some 500,000 sailors lived there."),
    ("The ship is worth 20 million crowns now.", "The ship is worth 20 million kronor now."),
    ("The ship is worth 20 million crowns now.", "The ship is worth 20 million kroner now."),
    ("The bread costs 40 cents on the quay.", "The bread costs €0.40 on the quay."),
    ("The bread costs 40 cents on the quay.", "The bread costs $0.40 on the quay."),
    ("The quay cost Rs5 crore to build.", "The quay cost Rs50m to build."),
    ("The quay cost Rs 5 crore to build.", "The quay cost Rs. 50 million to build."),
    ("The quay cost Dh5 million to build.", "The quay cost AED 5 million to build."),
    ("The quay cost 5 million dirhams to build.", "The quay cost Dhs5m to build."),
    ("The quay cost 1 million 200 thousand euros.", "The quay cost 1.2 million euros."),
    ("The storm brought 50 litres per square metre there.", "The storm brought 50mm there."),
    ("The storm brought 50 litres per square metre there.", "The storm brought 50 l/m² there."),
    ("The ferry sails at noon from the quay.", "The ferry sails at 12 p.m. from the quay."),
    ("The ferry sails at midnight from the quay.", "The ferry sails at 00:00 from the quay."),
    ("The ferry sails at midday from the quay.", "The ferry sails at noon from the quay."),
    ("The ferry sails shortly before noon there.", "The ferry sails at 11.50 a.m. there."),
    ("One person was hurt on the quay.", "A person was hurt on the quay."),
    ("One person in three rows there.", "Two people in six row there."),
    ("The fleet has 45 ships and 320 sailors in port.", "The fleet has 320 sailors and 45 ships in port."),
    ("The fleet lost 45 ships, and the navy lost 38 ships.", "The navy lost 38 ships, and the fleet lost 45 ships."),
    ("The quay has 12 and 14 windows there.", "The quay has 14 and 12 windows there."),
    ("The rowers won 3-1 on the quay.", "The rowers won 1-3 on the quay."),
    ("Sales rose 12 percent in May and 14 percent in June.", "Sales rose 14 percent in June and 12 percent in May."),
    ("The toll rose to 65 euros from 40 euros there.", "The toll rose from 40 euros to 65 euros there."),
    ("Of the 12 cooks and 14 rowers, most came home.", "Of the 14 rowers and 12 cooks, most came home."),
    ("The permit is good until midnight there.", "The permit is good until 11:59 p.m. there."),
    ("The fine was Dh 500 for the crew.", "The fine was 500 dirhams for the crew."),
    ("The toll rose from 40 to 65 euros there.", "The toll rose to 65 euros from 40 there."),
]


def values(segmented, there: str, here: str) -> list:
    drift = compare(segmented(FRAME.format(here)), segmented(FRAME.format(there))).drift
    return [item for item in drift if item.kind in ("number", "money", "date")]


@pytest.mark.parametrize(("there", "here", "quote", "cause"), DRIFTED)
def test_flags_another_figure(segmented, there, here, quote, cause):
    assert (quote, cause) in [(item.quote, item.cause) for item in values(segmented, there, here)]


@pytest.mark.parametrize(("there", "here"), HARMLESS)
def test_lets_the_same_figure_pass(segmented, there, here):
    assert values(segmented, there, here) == []
    assert values(segmented, here, there) == []


@pytest.mark.parametrize(
    ("there", "here"),
    [
        ("The air rose to 40 degrees Celsius there.", "The air rose to 40°C there."),
        ("The air rose to 40 degrees Celsius there.", "The air rose to 104 degrees Fahrenheit there."),
        ("The storm began at 8:15am Moscow time there.", "The storm began at 0515 GMT there."),
        ("The storm began at 3pm ET on the quay.", "The storm began at 3pm Eastern time on the quay."),
    ],
)
def test_the_scale_of_a_temperature_and_the_zone_of_a_time_are_no_names(segmented, there, here):
    for one, other in ((there, here), (here, there)):
        assert compare(segmented(FRAME.format(one)), segmented(FRAME.format(other))).drift == ()


# (the reference's sentence, the article's, severity): grave only where the words around say that it is the same fact.
SEVERITY = [
    ("The crew of the old ship sold 85 barrels of herring on the quay.", "The crew of the old ship sold 53 barrels of herring on the quay.",
     Severity.MAJOR),
    ("The memorandum about herring was signed by the owners on the 20th.",
     "On the 27th, the proprietors signed their memorandum about herring.", Severity.MINOR),
    ("The crew of the ship sold 200 barrels of herring on the quay.", "The crew of the ship sold 203 barrels of herring on the quay.",
     None),
    ("The crew of the ship sold 144 barrels of herring on the quay.", "The crew of the ship sold 143 barrels of herring on the quay.",
     Severity.MINOR),
]  # fmt: skip


@pytest.mark.parametrize(("there", "here", "severity"), SEVERITY)
def test_only_a_figure_in_the_same_place_is_grave(segmented, there, here, severity):
    assert [item.severity for item in values(segmented, there, here)] == ([severity] if severity else [])
