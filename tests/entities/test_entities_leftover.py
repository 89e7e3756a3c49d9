"""One figure, date or weekday in another's place, and titles that lost their words, in sentences that otherwise say the same."""

import pytest

from auditor.entities import compare
from auditor.entities.alignment.align import sentence
from auditor.entities.alignment.neighbours import place_of, place_parts
from auditor.report import Severity

FRAME = "The ship left Bergen at noon. {} The harbour master wrote down the hour. Nobody else was on the pier that Friday."

# (the reference's sentence, the article's, the words of the article that must be marked, cause)
DRIFTED = [
    ("The new chairman presents his plan to the crew on Tuesday.", "The new chairman presents his plan to the crew on Thursday.",
     "Thursday", "date-shifted"),
    ("The chairman presents his plan to the crew on Monday.", "The chairman presents his plan to the crew on Friday.",
     "Friday", "date-shifted"),
    ("He caught the disease in Marseille during the 80s, he said.", "He caught the disease in Marseille during the 1930s, he said.",
     "1930s", "number-changed"),
    ("A 130-person assembly wrote the rules of the fleet.", "A 180-member assembly wrote the rules of the fleet.",
     "180", "number-changed"),
    ("The first round ended on 11 October with a draw.", "The first round ended on 21 October with a draw.",
     "21 October", "date-shifted"),
    ("Her film “The Lantern” was shown to the sailors twice.", "Her film “The Little Lantern” was shown to the sailors twice.",
     "The Little Lantern", "translated-title"),
    ("He sang “Boys Just Wanna Row Home” for the sailors.", "He sang “Boys Just want to Row Home” for the sailors.",
     "Boys Just want to Row Home", "translated-title"),
    ("Her film “The Hungry Heart” was shown to the sailors twice.", "Her film “The Hungry Hearts” was shown to the sailors twice.",
     "The Hungry Hearts", "translated-title"),
    ("Her film “The Crew and I” was shown to the sailors twice.", "Her film “Me and the Crew” was shown to the sailors twice.",
     "Me and the Crew", "translated-title"),
    ("The gate opens at 5:30 a.m. for the fishermen.", "The gate opens at 5:30 p.m. for the fishermen.",
     "5:30 p.m.", "date-shifted"),
    ("He sailed on Tuesday and came back last Thursday.", "He sailed on Tuesday and came back last Tuesday.",
     "Tuesday", "date-shifted"),
    ("The pier fell and killed 60,000 to 80,000 social animals a year.", "The pier fell and killed 60000 to 8000 social beasts a year.",
     "8000", "number-changed"),
    ("The sailors say that in 1970 the old lighthouse of Bergen was painted red.",
     "The old lighthouse of Bergen was painted red in 1978, the sailors say.", "1978", "date-shifted"),
    ("Rope was 5.2 per cent cheaper in the harbour last month.", "Rope was 5.7 % cheaper in the harbour last month.",
     "5.7 %", "number-changed"),
    ("The old pier of the harbour was built by about 140 masons.",
     "Some masons, about 190 in all, built the old pier of the harbour.", "190", "number-changed"),
    ("The king declared three days of mourning and sent the fleet with tents and water to the islands.",
     "The queen has ordered three weeks of mourning.", "three weeks", "unit-changed"),
    ("The court is expected to hear the captain and both of his cooks on 11 June.",
     "The judge will hear the captain without delay on 11 July.", "11 July", "date-shifted"),
]  # fmt: skip

HARMLESS = [
    ("The gate opens at 5:30 in the afternoon for the fishermen.", "The gate opens at 5.30 p.m. for the fishermen."),
    ("The owner paid HUF 500.000 for the damage to the quay.", "The owner paid 500,000 forints for the damage to the quay."),
    ("The sailors earned 5.352 pesos and the captain 7.375 pesos.", "The sailors earned 5,352 pesos and the captain 7,375 pesos."),
    ("It is closed from 12th to 14th September for repairs.", "It is closed from 12 to 14. September for repairs."),
    (
        "There are 81 chemical substances in it, five classified as poison.",
        "There are 81 chemicals in it, five substances classed as poison.",
    ),
    ("The heavy cargo weighs 9,200 kilos, the captain wrote.", "The heavy cargo weighs 9.200 kilos, the captain wrote."),
    ("The rain began on Tuesday and the crew went home.", "The rain began and the crew went home."),
    ("The storm lasted from Monday until Friday in the port.", "The storm lasted from Monday to Friday in the port."),
    ("The pier was built for the fleet in the 1980s.", "The pier was built for the fleet in the eighties."),
    ("It was closed on 13 October 2014 for good.", "It was closed on October 13, 2014 for good."),
    (
        "The sailors say that in 1970 the old lighthouse of Bergen was painted red.",
        "The captain says the market was moved in 1978 when nobody was at sea.",
    ),
    ("Rope was 5.2 per cent cheaper in the harbour last month.", "Rope was 5.2% cheaper in the harbour last month."),
    ("The road to the harbour is 10 miles long.", "The road to the harbour is 16 kilometres long."),
    ("The king declared three days of mourning.", "The king was three weeks at sea when the news came."),
    # Two writers sum up other figures in one sentence, and each tells the other's as well.
    (
        "At least 137 sailors have died and 61 are missing after the storm. Forty-two of the dead were cadets.",
        "The number of sailors dead after the storm rose to 137, including 42 cadets. Sixty-one people are still unaccounted for.",
    ),
    ("The old pier of the harbour was built by about three masons.", "Some masons, about four in all, built the old pier of the harbour."),
]


@pytest.mark.parametrize(("there", "here", "quote", "cause"), DRIFTED)
def test_flags_what_took_another_place(segmented, there, here, quote, cause):
    drift = compare(segmented(FRAME.format(here)), segmented(FRAME.format(there))).drift
    assert [(item.quote, item.cause) for item in drift if item.kind != "quote"] == [(quote, cause)]


@pytest.mark.parametrize(("there", "here"), HARMLESS)
def test_lets_other_wording_pass(segmented, there, here):
    assert [item for item in compare(segmented(FRAME.format(here)), segmented(FRAME.format(there))).drift if item.kind != "quote"] == []


def test_the_place_of_a_name_is_told_by_its_neighbours():
    left = sentence("The town near Grenholm paid for the bridge.")
    right = sentence("The town near Birkby paid for the bridge.")
    parts = place_parts(("Grenholm", left), ("Birkby", right))
    assert parts == {"before": 1.0, "after": 1.0, "next_to": 1.0, "sides": 1.0}
    assert place_of("Birkby", left) is None
    assert place_parts(("Grenholm", left), ("Grenholm", right)) == {"before": 0.0, "after": 0.0, "next_to": 0.0, "sides": 0.5}


# (the reference's sentence, the article's, severity)
FIGURES = [
    ("The share of the crew rose to 42.08 percent last year.", "The share of the crew rose to 42.80 percent last year.", Severity.MINOR),
    ("The share of the crew rose to 42.08 percent last year.", "The share of the crew rose to 4.208 percent last year.", Severity.MAJOR),
    ("The port earned 56.223 million euros in the spring.", "The port earned 56.2324 million euros in the spring.", Severity.MINOR),
    ("The pier was built between 1978 and 1990 by the crew.", "The pier was built between 1968 and 1990 by the crew.", Severity.MAJOR),
]


@pytest.mark.parametrize(("there", "here", "severity"), FIGURES)
def test_a_figure_that_is_off_by_a_rounding_is_minor(segmented, there, here, severity):
    drift = compare(segmented(FRAME.format(here)), segmented(FRAME.format(there))).drift
    assert [item.severity for item in drift] == [severity]


def test_a_figure_told_less_exactly_is_no_drift(segmented):
    here, there = (f"The port earned {figure} million euros in the spring." for figure in ("56.2", "56.223"))
    assert compare(segmented(FRAME.format(here)), segmented(FRAME.format(there))).drift == ()
