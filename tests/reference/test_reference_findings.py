"""What a reference adds to the findings."""

from types import SimpleNamespace

import pytest
from reference_stories import HARBOUR as ORIGINAL
from reference_stories import HARBOUR_SPUN as SPUN

from auditor.article import Article
from auditor.artifacts import Text
from auditor.language import segment
from auditor.reference import rewording
from auditor.reference.findings import Beside, held_against
from auditor.report import Finding, Severity
from auditor.settings import Settings


def text(words):
    return segment(Article(id="text", text=words), language="en")


def marked(check, word, severity=Severity.MINOR):
    start = SPUN.index(word)
    return Finding(check, "style/unidiomatic-style", severity, start, start + len(word), word, "…", 0.7, {})


def found(article, reference, findings=(), disabled=(), clean=0.1):
    beside = Beside(article, reference, rewording(article, reference), Text("en", ()), {"clean": clean})
    return held_against(beside, findings, (), Settings(disabled_checks=disabled))


def checks(findings, **options):
    return {item.quote: (item.check, item.evidence.get("also")) for item in found(text(SPUN), text(ORIGINAL), findings, **options)}


def test_a_swap_takes_the_place_of_an_odd_wording_and_names_it():
    assert checks([marked("likelihood.odd-wording", "missive")])["missive"] == ("reference.swapped-words", ["likelihood.odd-wording"])


def test_what_a_rule_found_and_what_is_graver_stays():
    assert checks([marked("lexis.rare-synonym", "missive")])["missive"] == ("lexis.rare-synonym", None)
    graver = marked("likelihood.odd-wording", "missive", Severity.MAJOR)
    assert checks([graver])["missive"] == ("likelihood.odd-wording", ["reference.swapped-words"])


def test_what_the_reference_has_is_plainer_than_a_guess_at_a_synonym():
    guesses = [marked("lexis.swapped", word) for word in ("missive", "ferry")]
    assert checks(guesses)["missive"] == ("reference.swapped-words", ["lexis.swapped"])
    told = checks([*guesses[:1], marked("likelihood.odd-wording", "missive")])
    assert told["missive"] == ("reference.swapped-words", ["lexis.swapped", "likelihood.odd-wording"])
    # The reference has that word, too, so nobody put it there.
    assert "ferry" not in checks(guesses)


def test_without_swaps_beside_the_reference_a_guess_stays():
    assert checks([marked("lexis.swapped", "ferry")], clean=0.6) == {"ferry": ("lexis.swapped", None)}
    assert checks([marked("lexis.swapped", "missive")], disabled=("reference",)) == {"missive": ("lexis.swapped", None)}


@pytest.mark.parametrize(
    ("probabilities", "suspicion", "log_odds", "translated"),
    [
        ({"machine-translated": 0.75}, "", 0.0, True),
        ({"machine-translated": 0.65}, "", 0.0, False),
        ({"machine-translated": 0.4}, "rules", 9.0, False),  # the verdict has read the words, too
        ({}, "rules", 4.0, True),
        ({}, "rules", 2.0, False),
        ({}, "spinner", 9.0, False),
        ({}, "", 0.0, False),
        ({}, None, 0.0, False),  # nobody has read it
    ],
)
def test_words_speak_for_a_machine_where_there_is_no_verdict(probabilities, suspicion, log_odds, translated):
    read = SimpleNamespace(judged=SimpleNamespace(suspicion=suspicion, odds={"rules": log_odds, "spinner": log_odds}))
    article = text(ORIGINAL)
    assert Beside(article, article, rewording(article, article), read, probabilities).is_translated is translated


def test_what_is_switched_off_takes_no_place():
    odd = marked("likelihood.odd-wording", "missive")
    assert checks([odd], disabled=("reference",)) == {"missive": ("likelihood.odd-wording", None)}


def test_a_copy_that_reads_clean_has_no_swapped_words():
    odd = marked("likelihood.odd-wording", "missive")
    assert checks([odd], clean=0.6) == {"missive": ("likelihood.odd-wording", None)}


def test_other_languages_write_figures_their_own_way():
    article, reference = (segment(Article(id="a", text=f"Il passo è a {digits} metri."), language="it") for digits in ("2.757", "2,757"))
    assert found(article, reference) == ()
    article, reference = (text(f"The pass lies at {digits} metres.") for digits in ("2.757", "2,757"))
    assert [item.quote for item in found(article, reference)] == ["2.757"]


def test_a_false_friend_takes_the_place_of_an_odd_wording_of_no_known_cause():
    article, reference = text("The library in Rua Nova sells novels."), text("The bookshop in Rua Nova sells novels.")
    odd = Finding("likelihood.odd-wording", "style/unidiomatic-style", Severity.MINOR, 4, 11, "library", "…", 0.7, {})
    assert [item.check for item in found(article, reference, [odd])] == ["lexis.false-friend"]
    assert found(article, reference, [odd], disabled=("lexis.false-friend",)) == (odd,)
