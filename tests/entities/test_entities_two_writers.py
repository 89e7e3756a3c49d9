"""Articles of two writers: no sentence of one is a sentence of the other, and what drifted is told by what stands around it."""

import pytest

from auditor.entities import compare
from auditor.entities.recognition.quantities import find_quantities
from auditor.entities.values.equality import compatible
from auditor.entities.words.normalise import same_name

CLEAN = """Grete Solheim ended her time at Brann with a goal in extra time on Saturday, when a crowd of 17,300 saw them beat Viking \
2-1 in Bergen.

The striker, 24, joins Union Berlin in July. “I told my father I would bring the cup home for his birthday,” she said. “Now he wants the \
boots as well.” Union turned down nobody else's offers, but Brann had rejected a first bid of 900,000 euros in March. She signed a \
contract until June 2029.

Rescue workers took 31 people to hospital after a stand gave way, and the police of Bergen seized 450 flares at the gates."""

ARTICLE = """Brann has its cup, and Grete Solheim was once more the one to thank.

Before 17,300 spectators the 24-year-old decided the final against Viking in Bergen, two to one. “I have told my father that I bring the \
glass home for his birthday,” laughed Solheim. “Now he wants the boots as well.”

Union Berlin gets her in July with a contract that runs until June 2031. A first bid of 600,000 euros had been rejected by Brann in March. \
At the gates the police of Bergen had seized 45 flares; 31 people came to a hospital when a stand gave way."""

OTHER = """Grete Solheim said goodbye to Brann in style. Her strike in extra time won a final that Viking had led, and 17,300 people in \
Bergen would not go home.

“I told my father I would bring the cup home,” she said, and that is where it will stand. Union Berlin, who have her until 2029, paid more \
than the 900,000 euros that Brann turned down in the spring.

The evening was not all joy. A stand collapsed and about 30 people were hurt; some 450 flares had been found on the way in."""


def drift(segmented, article, reference):
    return {(item.cause, item.article) for item in compare(segmented(article), segmented(reference), related=True).drift}


def test_what_drifted_is_found_without_a_common_sentence(segmented):
    found = drift(segmented, ARTICLE, CLEAN)
    assert ("date-shifted", "June 2031") in found
    assert ("number-changed", "600,000 euros") in found
    assert any(cause == "number-changed" and quote.startswith("45") for cause, quote in found)
    assert any(cause == "quote-altered" and "glass" in quote for cause, quote in found)
    assert not any("boots" in quote for _, quote in found)


@pytest.mark.parametrize(("article", "reference"), [(OTHER, CLEAN), (CLEAN, OTHER)])
def test_two_clean_writers_show_none(segmented, article, reference):
    assert drift(segmented, article, reference) == set()


SENTENCES = [
    # A sentence of a quotation that was reworded, beside one that was not.
    (
        "“She left us a closed door. We will knock,” he said.",
        "“She left us a locked door,” he said. “We will knock.”",
        {"She left us a closed door."},
    ),
    # Broken off by one writer.
    ("“She left us a locked door.”", "“She left us a locked door, and I think that all of us knew it,” he said.", set()),
    ("“We will win the vote in May,” he said.", "“Nobody in this town will ever forget what happened,” he said.", set()),
    (
        "“We will not pay for the old bridge,” he said.",
        "“We will pay for the old bridge,” he said.",
        {"We will not pay for the old bridge,"},
    ),
]


@pytest.mark.parametrize(("article", "reference", "altered"), SENTENCES)
def test_quotations_are_compared_by_sentence(segmented, article, reference, altered):
    found = compare(segmented(article), segmented(reference), related=True).drift
    assert {item.article for item in found if item.cause == "quote-altered"} == altered


FIGURES = [
    ("The choir, founded in a barn, had sold 3,400 records by the spring.", "By spring the choir had sold 4,300 records.", True),
    ("The ship lost 400 tonnes of fuel near the pier.", "Out of the tank near the pier came 40 tonnes of fuel.", True),
    # Beside a figure that both have, digits in another order and noughts that came or went need no word in common.
    (
        "Protection evicted to 48.000 neighbours of the communities located to 15 kilometers to the round.",
        "The volcano threw ash into the sky. About 4,800 people have been moved from villages within 15 km of the crater.",
        True,
    ),
    ("They remember the avalanche of 1967, that left 23 dead.", "Not since 1976, when 23 people drowned, was it so bad.", True),
    ("They remember the avalanche of 1967, that left 23 dead.", "Not since 1981, when 23 people drowned, was it so bad.", False),
    ("The mill of 1967 has 14 windows.", "Not since 1976, when 23 people drowned, was it so bad.", False),
    ("The town spent 300 euros on flowers.", "The council sold 700 tickets in the town.", False),
    ("There were 31 arrests after the match in June 2031.", "There were 31 arrests after the match.", False),
]


@pytest.mark.parametrize(("article", "reference", "changed"), FIGURES)
def test_figures_of_one_fact(segmented, article, reference, changed):
    found = drift(segmented, article, reference)
    assert any(cause in ("number-changed", "scale-changed", "date-shifted") for cause, _ in found) is changed


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Colonel Archie Marsh", "Colonel Archibald Marsh", True),
        ("Nacho Herrera", "Ignacio Herrera", True),
        ("Winnie Holt", "Winifred Holt", True),
        ("Archie Marsh", "Albert Marsh", False),
    ],
)
def test_nicknames(one, other, same):
    assert same_name(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("more than 60 chisels", "63 chisels", True),
        ("nearly 400 guests", "387 guests", True),
        ("about $40 million", "$38.5 million", True),
        ("60 chisels", "63 chisels", False),
        ("more than 60 chisels", "93 chisels", False),
        ("just one per cent of the roofs", "1% of the roofs", True),
        ("just one per cent of the roofs", "2% of the roofs", False),
    ],
)
def test_a_bound_or_a_guess_is_near(one, other, same):
    (left,), (right,) = ([value for *_, value in find_quantities(text)] for text in (one, other))
    assert compatible(left, right) is same


def test_a_part_of_a_party_s_name_is_no_other_name(segmented):
    speech = "“I will not govern for half of this country,” she said."
    reference = (
        f"Helena Prado, a former judge, won the presidency on Sunday. {speech} Ms Prado's Green and Rural Alliance won 41 of the 90 seats "
        "in parliament and will need partners."
    )
    article = f"{speech} Her Green and Rural Alliance holds only 41 seats of 90. Even with the Liberals, who have eight, it may fail."
    assert drift(segmented, article, reference) == set()
    assert drift(segmented, reference, article) == set()


def test_a_people_is_no_misspelt_country(segmented):
    reference = "India and Saudi Arabia led those who objected."
    assert drift(segmented, "In the end it was India and the Saudis who saw to that.", reference) == set()


# (article's name, reference's name, whether one is a slip for the other)
SURNAMES = [
    ("Oliver Greene", "Oliver Green", True),
    ("Oliver Reid", "Oliver Reed", True),
    ("Oliver Greene", "Martha Green", False),
    ("Oliver Hill", "Oliver Mills", False),
]


@pytest.mark.parametrize(("ours", "theirs", "slip"), SURNAMES)
def test_surnames_that_sound_alike_and_differ_by_a_letter(segmented, ours, theirs, slip):
    article = f"The bakery was sold by {ours} in the autumn, for far less than it had cost."
    reference = f"Its owner, {theirs}, parted with the bakery because the oven had cracked."
    assert bool(drift(segmented, article, reference)) is slip


def test_a_name_whose_words_were_all_written_by_ear_is_found(segmented):
    article = "In Yauca forty were hurt by noon. A bell called itself, said Iolanda Uarkaya. The road to Lomas was cut for a day."
    reference = "Yolanda Huarcaya, a seamstress, dug with a pan. Yauca counted forty wounded. For a day no road led to Lomas."
    assert ("misspelt", "Iolanda Uarkaya") in drift(segmented, article, reference)


def test_a_figure_with_its_digits_turned_needs_but_one_common_word(segmented):
    article = "Holroyd closed with revenues of 840 million pounds and a useful before tax of 181 million."
    reference = "The Halifax company made a pre-tax profit of £118m on sales of £840m last year."
    assert ("number-changed", "181 million") in drift(segmented, article, reference)
    assert not drift(segmented, article.replace("181", "118"), reference)
