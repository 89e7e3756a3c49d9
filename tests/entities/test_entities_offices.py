"""Ministers are compared by what they have charge of."""

import pytest

from auditor.entities import compare

OURS = "Nobody had seen it coming, or so they say in the bars by the river."
THEIRS = "It came as a shock to experts, and prices rose at once."
CLEAN = "The transport minister, Murat Kocak, announced an inquiry. Finance Minister Lurdes Tavira, once in charge of schools, wept."

# (what the article says, the offices that are not the reference's)
TOLD = [
    ("Health minister Murat Kocak promised money to the families.", {"Health minister"}),
    ("Money was promised by the minister of the Interior, Murat Kocak.", {"minister of the Interior"}),
    ("Murat Kocak, the health minister, promised money.", {"health minister"}),
    ("“We will pay”, said Kocak, minister of Agriculture.", {"minister of Agriculture"}),
    ("Money was promised by the health minister, Murad Kocak.", {"health minister"}),
    ("The minister of the Interior Murat Kocak promised money.", {"minister of the Interior"}),
    ("The minister of Public Works, Lurdes Tavira, wept.", {"minister of Public Works"}),
    # The same office in other words.
    ("The minister of public works, Murat Kocak, promised money.", set()),
    ("The minister of Finance Lurdes Tavira wept.", set()),
    ("The minister of Transport Murat Kocak promised money.", set()),
    ("The infrastructure minister, Murat Kocak, promised money.", set()),
    ("Kocak, the minister for transport, promised money. Treasury secretary Lurdes Tavira wept.", set()),
    ("Economy Minister Lurdes Tavira wept.", set()),
    # Held before, held by somebody else, two offices in one hand, or a charge that the reference tells as well.
    ("Murat Kocak, a former health minister, promised money.", set()),
    ("The former health minister Murat Kocak promised money.", set()),
    ("The health minister wept. Murat Kocak promised money.", set()),
    ("The health minister, Anna Veras, wept with Murat Kocak.", set()),
    ("The energy and transport minister, Murat Kocak, promised money.", set()),
    ("Lurdes Tavira, the schools minister, wept.", set()),
    ("Murat Kocak met the foreign minister.", set()),
]


@pytest.mark.parametrize(("article", "offices"), TOLD)
def test_offices_of_one_minister(segmented, article, offices):
    found = compare(segmented(f"{article}\n{OURS}"), segmented(f"{CLEAN}\n{THEIRS}"), related=True).drift
    assert {item.article for item in found if "person" in item.parts} == offices
