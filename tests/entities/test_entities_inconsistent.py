import pytest

from auditor.artifacts.mqm import is_core
from auditor.entities import inconsistencies

FLAGGED = [
    ("The director Doris Kaminski arrived. Doris Kaminsky smiled at the Kaminski family. Doris Kaminski left.", None),
    ("Zurbano Energy built the plant. The shares of Zurbano Energy fell. Zubrano Energy denied it.", "Zubrano Energy"),
    ("The film “Lantern” opens today. She wrote “Lantern” in Rome. Lantren is her third film.", "Lantren"),
    ("Oskar Feldmann sang. Feldmann bowed, then Feldman left the stage.", "Feldman"),
    ("Oskar Feldmann sang while the choir of Oskar Feldman bowed. Oskar Feldmann left.", "Oskar Feldman"),
    ("Tim Brandell sang at noon. Brandell bowed. The crowd waved as Brandel left.", "Brandel"),
]
CLEAN = [
    "Maria Conti and Marta Conti are sisters. Maria Conti sings.",
    "Austria played against Australia. Austrian fans and Australians cheered.",
    "The Minister of Health left the Ministry of Health. The Democrats and the Democratic Party agreed.",
    "Rocky met the Rockies. Lille and its Lillois fans sang. Russia and the Russians met.",
    "Niger and Nigeria signed. Iran and Iraq did not.",
    "SpaceX flew into Space. Space is wide.",
    "Kim Jong Un is the son of Kim Jong Il.",
    "The account @oskarfeldman praised Oskar Feldmann.",
    "Mario Costa and his sister Maria Costa own the mill. Mario Costa paid for it.",
    "The Rhine and the Rhone flooded their banks.",
    "Hansen beat Hanson in the final. Hansen was glad, and Hanson was not.",
]


@pytest.mark.parametrize(("text", "odd"), FLAGGED)
def test_two_spellings(segmented, text, odd):
    findings = inconsistencies(segmented(text))
    quotes = [finding.quote for finding in findings]
    if odd is None:
        # "Kaminsky" and "Kaminski" are two usual transliterations: nobody's mistake.
        assert quotes == []
    else:
        assert quotes == [odd]
        assert all(text[finding.start : finding.end] == finding.quote for finding in findings)
        assert findings[0].check == "entities.inconsistent-spelling"
        assert findings[0].evidence["usual"] in text
        assert is_core(findings[0].category)


@pytest.mark.parametrize("text", CLEAN)
def test_different_names_stay_apart(segmented, text):
    assert inconsistencies(segmented(text)) == ()
