"""One figure, date or weekday in another's place, and titles that lost their words, in sentences that otherwise say the same."""

import pytest

from auditor.entities import compare
from auditor.entities.align import sentence
from auditor.entities.neighbours import place_of, place_parts

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
]  # fmt: skip

HARMLESS = [
    ("The heavy cargo weighs 9,200 kilos, the captain wrote.", "The heavy cargo weighs 9.200 kilos, the captain wrote."),
    ("The rain began on Tuesday and the crew went home.", "The rain began and the crew went home."),
    ("The storm lasted from Monday until Friday in the port.", "The storm lasted from Monday to Friday in the port."),
    ("The pier was built for the fleet in the 1980s.", "The pier was built for the fleet in the eighties."),
    ("It was closed on 13 October 2014 for good.", "It was closed on October 13, 2014 for good."),
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
