"""References in the audit itself: what the report says, and that neither order nor neighbours change it."""

import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from reference_stories import HARBOUR, HARBOUR_SPUN, PRIZE_A, PRIZE_B, SHIP_A, SHIP_B, SPANISH, article
from rich.console import Console

from auditor.article import Article
from auditor.errors import SettingsError
from auditor.pipeline import Auditor, audit
from auditor.reference import Archive
from auditor.rendering.html import write_site
from auditor.rendering.json import to_json
from auditor.rendering.markdown import outcome_to_markdown
from auditor.rendering.terminal import print_report
from auditor.report import Failure, Origin, Report
from auditor.settings import Settings

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))
ODD = SHIP_A.replace("Ingrid Solberg", "Ingrid Solbergh")


@pytest.fixture
def settings(tmp_path):
    archive = Archive(tmp_path / "clean.db", create=True)
    archive.add([(article(SHIP_B, "ship"), "en"), (article(PRIZE_A, "prize"), "en"), (article(SPANISH, "barco"), "es")])
    return Settings(engine="none", archive=str(archive.path))


def is_valid(report: Report) -> bool:
    return Draft202012Validator(SCHEMA).is_valid(json.loads(to_json([report], single=True)))


def quotes_hold(report: Report) -> bool:
    return all(
        report.reference_of(drift).text[drift.reference_start : drift.reference_end] == drift.reference_quote
        for drift in report.drift
        if drift.reference_start is not None
    ) and all(report.article.text[drift.start : drift.end] == drift.quote for drift in report.drift)


def test_the_report_says_which_reference_was_found_and_how_sure_that_is(settings):
    report = audit(article(ODD), settings=settings)
    (reference,) = report.references
    assert (report.reference.id, reference.origin, reference.used) == ("ship", Origin.ARCHIVE, True)
    assert reference.confidence > 0.9
    assert "Ingrid Solbergh" in [drift.quote for drift in report.drift]
    assert quotes_hold(report)
    assert is_valid(report)


def test_every_rendering_names_the_reference(settings, tmp_path):
    hostile = Article("id", SHIP_B, title="<b>*Clean* [red]ship\x1b[31m")
    report = audit(article(ODD), hostile, settings)
    told = "sure to tell the same story)"
    console = Console(file=io.StringIO(), width=200)
    print_report(report, console)
    assert told in console.file.getvalue()
    assert "\x1b[31m" not in console.file.getvalue()
    assert "sure to tell the same story" in outcome_to_markdown(report)
    assert "<b>" not in outcome_to_markdown(report)
    write_site([report], tmp_path / "site")
    pages = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "site").rglob("*.html"))
    assert told in pages
    assert "<b>*Clean*" not in pages


def test_an_article_that_is_in_the_archive_itself_is_not_held_against_itself(settings):
    archive = Archive(Path(settings.archive))
    archive.add([(article(ODD, "odd"), "en"), (article(SPANISH.replace("19", "20"), "otro"), "es")])
    report = audit(article(ODD), settings=settings)
    assert [reference.article.id for reference in report.references] == ["ship"]
    assert "Ingrid Solbergh" in [drift.quote for drift in report.drift]
    alone = audit(article(PRIZE_A), settings=settings)
    assert not any(reference.used for reference in alone.references)


def test_order_and_neighbours_change_no_reference(settings):
    texts = [article(ODD, "odd"), article(PRIZE_B, "prize of another"), article(SPANISH, "es"), article("Short. Text.", "short")]
    auditor = Auditor(settings)
    alone = {item.id: next(auditor.audit([item])) for item in texts}
    assert [report == alone[report.article.id] for report in auditor.audit(reversed(texts))] == [True] * 4


def test_a_given_reference_is_taken_before_the_archive(settings):
    report = audit(article(ODD), article(SHIP_A, "given"), settings)
    assert [(item.article.id, item.origin) for item in report.references] == [("given", Origin.GIVEN)]


def test_several_references_each_keep_their_place(settings, tmp_path):
    text = ODD.replace("Captain", "The captain") + " Pieter Voss and Clean Fiords were named."
    report = audit(article(text), [article(PRIZE_A, "wrong"), article(SHIP_A, "a"), article(SHIP_B, "b")], settings)
    assert [item.used for item in report.references] == [True, True, False]
    assert report.reference == report.references[0].article
    assert quotes_hold(report)
    assert is_valid(report)
    assert any("another story" in warning for warning in report.warnings)
    write_site([report], tmp_path / "site")


def test_the_wrong_reference_makes_no_drift_and_the_audit_goes_on(settings):
    report = audit(article(ODD), article(PRIZE_A, "wrong"), settings)
    assert (report.drift, report.quality.entity_fidelity, report.reference.id) == ((), None, "wrong")
    assert report.references[0].confidence < 0.5
    assert report.quality.score is not None
    assert is_valid(report)


def test_a_story_makes_its_own_reference():
    texts = [article(ODD, "odd"), article(SHIP_A, "a"), article(SHIP_B, "b"), article(PRIZE_A, "prize")]
    reports = list(Auditor(Settings(engine="none")).audit(texts, story=texts))
    drift = {report.article.id: [item.quote for item in report.drift] for report in reports}
    assert drift == {"odd": ["Ingrid Solbergh"], "a": [], "b": [], "prize": []}
    assert "no majority" in reports[3].warnings[-1]
    assert all(quotes_hold(report) and is_valid(report) for report in reports)


def test_an_archive_that_goes_away_fails_articles_and_not_the_run(settings):
    auditor = Auditor(settings)
    Path(settings.archive).unlink()
    outcomes = list(auditor.audit([article(ODD, "a"), article(SHIP_A, "b")]))
    assert [type(outcome) for outcome in outcomes] == [Failure, Failure]
    assert outcomes[0].remedy


def test_a_missing_archive_is_told_at_once(tmp_path):
    with pytest.raises(SettingsError):
        Auditor(Settings(engine="none", archive=str(tmp_path / "none.db")))


def swapped(report: Report) -> list[str]:
    return [finding.quote for finding in report.findings if finding.check == "reference.swapped-words"]


def test_a_spun_copy_of_a_clean_reference_has_its_swaps_marked_and_one_of_a_story_has_not():
    plain = Settings(engine="none")
    spun, original = article(HARBOUR_SPUN, "spun"), article(HARBOUR, "clean")
    assert {"folks", "missive", "rooftop"} <= set(swapped(audit(spun, original, plain)))
    assert swapped(audit(spun, original, Settings(engine="none", disabled_checks=("reference",)))) == []
    assert swapped(audit(original, original, plain)) == []
    assert [swapped(report) for report in Auditor(plain).audit([spun, original], story=[spun, original])] == [[], []]
