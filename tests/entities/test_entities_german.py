"""Names in German, which writes every noun with a capital."""

import pytest

from auditor.entities import compare
from auditor.entities.mention import NAMES
from auditor.entities.recognition.recognise import recognise

# (sentence, the names in it)
NAMED = [
    ("Zur Feier kamen etwa 500 Gäste in das Stadtarchiv von Erfurt.", ["Erfurt"]),
    ("Die Oberbürgermeisterin Katrin Lindemann dankte den Bürgern der Löberstraße.", ["Katrin Lindemann"]),
    ("Nach Angaben von Uwe Carstens liegt der Schaden bei zwei Millionen.", ["Uwe Carstens"]),
    ("Am Montag lobte Ministerpräsident Bernd Vogel die Geduld der Nachbarn.", ["Bernd Vogel"]),
    ("In der Lagerhalle in Bremen lagerten Akten, Karten und Briefe.", ["Bremen", "Akten"]),
    ("Gestern sprach Ursula von der Leyen in Neustadt mit Peter Keller.", ["Ursula von der Leyen", "Neustadt", "Peter Keller"]),
    ("Das sagte ein Sprecher der CDU im Schwarzwald.", ["CDU", "Schwarzwald"]),
]
STORY = "Die Stadt hat am Montag ein Archiv eröffnet. Der Architekt Jörg Hellwig hat das Gebäude geplant. Die Gäste lobten die Halle."
OTHER = "Erfurt feiert ein neues Haus. Geplant hat das Gebäude der Baumeister Jörg Hellwig. Die Bürger freuten sich über die Räume."


@pytest.mark.parametrize(("sentence", "names"), NAMED)
def test_common_nouns_are_no_names(sentence: str, names: list[str], segmented) -> None:
    found = recognise(segmented(sentence, language="de"))
    assert [mention.text for mention in found if mention.kind in NAMES] == names


def test_nouns_of_two_writers_are_no_drift(segmented) -> None:
    assert compare(segmented(OTHER, language="de"), segmented(STORY, language="de"), related=True).drift == ()


def test_a_misspelt_name_is_drift_among_nouns(segmented) -> None:
    wrong = OTHER.replace("Hellwig", "Hellweg")
    (drift,) = compare(segmented(wrong, language="de"), segmented(STORY, language="de"), related=True).drift
    assert wrong[drift.start : drift.end] == "Jörg Hellweg"
