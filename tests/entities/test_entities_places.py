"""What stands where the reference has another name, in sentences that otherwise say the same."""

import pytest

from auditor.entities import compare
from auditor.entities.places import is_explained
from auditor.report import Severity

FRAME = "The ship left Bergen at noon. {} The harbour master wrote down the hour. Nobody else was on the pier that day."

# (the reference's sentence, the article's, the words of the article that must be marked, cause)
DRIFTED = [
    ("It was written by Councillor Karel Brandys.", "It was written by Karel Bandys.", "Karel Bandys", "misspelt"),
    ("Loans came from the IMF in spring, he said.", "Loans came from the FMI in spring, he said.", "FMI", "translated-name"),
    ("Retired Sergeant Major Otto Bielak repaired it.", "Staff Sergeant Otto Dielak repaired it.", "Sergeant Otto Dielak", "misspelt"),
    ("She sang in “The Poll of Fools” last winter.", "She sang in “The Survey of Fools”.", "The Survey of Fools", "translated-title"),
    ("The pilot was Corneliu Tudoran, born in Iasi.", "The pilot was Cornelius Tudoran, born in Iasi.", "Cornelius Tudoran", "misspelt"),
    ("Families will pay CZK 1,000 more each year.", "Families will pay SEK 1,000 more each year.", "SEK 1,000", "currency-changed"),
    ("Reyes played the sport for over 60 years.", "Reyes played the sport for over 6 years.", "6 years", "number-changed"),
    ("Fishermen of Trinidad and Tobago waited.", "Fishermen of Trinidad and Tobabago waited.", "Tobabago", "misspelt"),
]

HARMLESS = [
    ("The Spanish Basketball Association thanked him.", "The Spanish Basketball Federation thanked him."),
    ("The Congress of the CPC opened on Sunday.", "The Congress of the Party opened on Sunday."),
    ("The Republicans claimed the victory at once.", "The Republican leaders claimed the victory at once."),
    ("The Calabrese council met on the quay again.", "The Calabrian council met on the quay again."),
    ("Guenther Merlin paid for the repair himself.", "Günther Merlin paid for the repair himself."),
    ("Envoys from Teheran had arrived by train.", "Envoys from Tehran had arrived by train."),
    ("He called it “very bad luck” in his letter.", "He called it “quite awful luck” in his letter."),
    ("The Harbour Transport Office (HTB) sent a guard.", "The HTB sent a guard."),
    ("It stays open on 2-3 October in any weather.", "It stays open on October 2-3 in any weather."),
    ("It stays open on 7 and 8 November, they wrote.", "It stays open on November 7 and 8, they wrote."),
    ("Deputy Viorel Blaj thanked the whole crew.", "MP Viorel Blaj thanked the whole crew."),
]


@pytest.mark.parametrize(("there", "here", "quote", "cause"), DRIFTED)
def test_flags_the_name_that_took_another_place(segmented, there, here, quote, cause):
    drift = compare(segmented(FRAME.format(here)), segmented(FRAME.format(there))).drift
    assert [(item.quote, item.cause) for item in drift] == [(quote, cause)]


@pytest.mark.parametrize(("there", "here"), HARMLESS)
def test_lets_other_wording_pass(segmented, there, here):
    assert [item for item in compare(segmented(FRAME.format(here)), segmented(FRAME.format(there))).drift if item.kind != "quote"] == []


@pytest.mark.parametrize(("there", "here"), HARMLESS)
def test_no_major_drift_the_other_way_round(segmented, there, here):
    drift = compare(segmented(FRAME.format(there)), segmented(FRAME.format(here))).drift
    assert [item for item in drift if item.severity is Severity.MAJOR] == []


EXPLAINED = [
    ("Ferrante", ["Elia Ferrante"], True),
    ("Elia Ferrante", ["Ferrante"], True),
    ("Ilya Ferrante", ["Ferrante", "Elia Ferrante"], False),
    ("Dow Harbour Media", ["Dow Harbour", "Dow Harbour Average"], False),
    ("Moretti", ["Elia Ferrante"], False),
]


@pytest.mark.parametrize(("text", "known", "expected"), EXPLAINED)
def test_a_short_form_explains_no_other_full_name(text, known, expected):
    assert is_explained(text, known) is expected
