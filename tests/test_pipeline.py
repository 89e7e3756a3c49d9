"""The flow: order, batches and neighbours change nothing, and a missing or failing stage is told."""

import random
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from auditor.article import Article, BodyState
from auditor.artifacts.likelihood import odd_wording
from auditor.errors import ModelError
from auditor.language import Identified
from auditor.pipeline import Auditor
from auditor.report import Failure, Report, Skipped
from auditor.settings import Settings
from auditor.translation.engine import Likelihood, Translation

DEMO = Path(__file__).parents[1] / "corpus" / "demo"


class Shouting:
    """An engine that is quick and deterministic: it translates to upper case and back."""

    def signature(self) -> str:
        return "shouting"

    def supports(self, source: str, target: str) -> bool:
        return {source, target} <= {"en", "it"}

    def pivots(self, language: str) -> tuple[str, ...]:
        return ("it",) if language == "en" else ()

    def translate(self, segments: Sequence[str], source: str, target: str) -> list[Translation]:
        return [Translation(segment.upper() if target == "it" else segment.capitalize()) for segment in segments]

    def score(self, sources: Sequence[str], targets: Sequence[str], source: str, target: str) -> list[Likelihood | None]:
        return [Likelihood(tuple(target_text.split()), tuple(-0.1 * len(word) for word in target_text.split())) for target_text in targets]


TWO_SPELLINGS = (
    "Margaret Delaney led the work on the lighthouse. Margaret Delanney said that it had taken four years. Delaney was pleased. "
    "The town council paid for the rest of it, and the lighthouse opened to visitors on Saturday."
)


class Breaking(Shouting):
    """An engine that fails on one word, as no engine should."""

    def translate(self, segments: Sequence[str], source: str, target: str) -> list[Translation]:
        if any("zeppelin" in segment.lower() for segment in segments):
            raise RuntimeError("secret text of the article")
        return super().translate(segments, source, target)


def articles() -> list[Article]:
    return [Article(id=path.name, text=path.read_text(encoding="utf-8")) for path in sorted(DEMO.glob("*.txt"))]


def test_batches_and_order_change_no_report(monkeypatch):
    auditor = Auditor(engine=Shouting())
    alone = {article.id: next(iter(auditor.audit([article]))) for article in articles()}
    shuffled = articles()
    random.Random(3).shuffle(shuffled)
    for size in (1, 2, 16):
        monkeypatch.setattr("auditor.pipeline.flow.ARTICLES_PER_BATCH", size)
        for article, report in zip(shuffled, auditor.audit(shuffled), strict=True):
            assert report == alone[article.id]


def test_without_a_model_the_audit_goes_on_and_says_so(monkeypatch):
    def missing(_settings: Settings) -> None:
        raise ModelError("The model is gone.", "Fetch it.")

    monkeypatch.setattr("auditor.pipeline.instruments.load_engine", missing)
    report = next(Auditor().audit(articles()[:1]))
    assert isinstance(report, Report)
    assert report.round_trips == ()
    assert report.verdict.label == "undetermined"
    assert "Fetch it." in report.warnings[0]


def test_without_the_reader_the_audit_goes_on_and_says_so(monkeypatch):
    def missing():
        raise ModelError("The reader is not there.", "Reinstall the auditor.")

    monkeypatch.setattr("auditor.pipeline.instruments.load_reader", missing)
    auditor = Auditor(engine=Shouting())
    report = next(iter(auditor.audit(articles())))
    assert any("The reader is not there." in warning for warning in report.warnings)
    assert not [feature for feature in report.features if feature.name.startswith("reader.")]
    assert {item.machine_log_odds for item in report.segments} == {None}
    assert "reader:none" in report.signature


def test_without_the_proofreader_the_audit_goes_on_and_says_so(monkeypatch):
    def missing():
        raise ModelError("The proofreader is not there.", "Reinstall the auditor.")

    monkeypatch.setattr("auditor.pipeline.instruments.load_proofreader", missing)
    report = next(Auditor(engine=Shouting()).audit(articles()[:1]))
    assert isinstance(report, Report)
    assert any("The proofreader is not there." in warning for warning in report.warnings)
    assert "proofreader:none" in report.signature


def test_the_reader_s_figures_stand_at_every_scored_segment_and_nowhere_else():
    report = next(iter(Auditor(engine=Shouting()).audit(articles())))
    assert any(item.scored for item in report.segments)
    assert any(not item.scored for item in report.segments)
    for item in report.segments:
        assert (item.machine_log_odds is not None) == item.scored


def test_an_article_in_another_language_is_not_read():
    text = "Il consiglio comunale ha rinviato martedì il voto sul nuovo ponte. Nessuno in sala sembrava sorpreso. Il traghetto resta."
    report = next(iter(Auditor(engine=Shouting()).audit([Article(id="it", text=text)])))
    assert report.language == "it"
    assert {item.machine_log_odds for item in report.segments} == {None}


def test_an_article_that_breaks_a_stage_fails_alone_and_its_text_stays_out_of_the_message(caplog):
    broken = Article(id="broken", text="The zeppelin landed on the meadow behind the town. It had come from the north. " * 6)
    first, second, third = Auditor(engine=Breaking()).audit([articles()[0], broken, articles()[1]])
    assert isinstance(first, Report)
    assert isinstance(third, Report)
    assert isinstance(second, Failure)
    assert second.id == "broken"
    assert "secret" not in second.message + caplog.text
    assert "zeppelin" not in second.message + caplog.text


@pytest.mark.parametrize(
    "other", [Failure("bad", "bad.txt", "intake", "It is empty.", "Give another one."), Skipped("picture", "a.json", "It is a picture.")]
)
def test_what_intake_skipped_or_could_not_read_keeps_its_place(other):
    first, second, third = Auditor(engine=Shouting()).audit([articles()[0], other, articles()[1]])
    assert second is other
    assert (first.article.id, third.article.id) == (articles()[0].id, articles()[1].id)


def test_what_likelihood_finds_is_shown_but_is_no_feature(monkeypatch):
    monkeypatch.setattr("auditor.pipeline.instruments.load_engine", lambda settings: None)
    text = odd_wording.CHECK.flags[0]
    shown, hidden = (
        next(Auditor(Settings(language="en", disabled_checks=off)).audit([Article("a", text)])) for off in ((), ("likelihood", "lexis"))
    )
    plain = next(Auditor(Settings(language="en", disabled_checks=("likelihood",))).audit([Article("a", text)]))
    assert any("likelihood.odd-wording" in (found.check, *found.evidence.get("also", ())) for found in shown.findings)
    assert not any(found.check.startswith("likelihood.") for found in hidden.findings)
    assert shown.features == plain.features


def test_a_check_that_is_switched_off_counts_nowhere():
    shown, hidden = (
        next(Auditor(Settings(engine="none", language="en", disabled_checks=off)).audit([Article("a", TWO_SPELLINGS)]))
        for off in ((), ("entities.inconsistent-spelling",))
    )
    assert [found.check for found in shown.findings] == ["entities.inconsistent-spelling"]
    assert hidden.findings == ()
    counted = [{item.name: item.value for item in report.features} for report in (shown, hidden)]
    assert [found["artifacts.minor"] > 0 for found in counted] == [True, False]
    assert [found["artifacts.kinds"] > 0 for found in counted] == [True, False]
    assert ["-entities.inconsistent-spelling|" in report.signature for report in (shown, hidden)] == [False, True]


def test_every_offset_indexes_the_text_as_received():
    clean = Article(id="clean", text=(DEMO / "clean.txt").read_text(encoding="utf-8"))
    for report in Auditor(engine=Shouting()).audit(articles(), clean):
        text = report.article.text
        for mark in (*report.findings, *report.drift):
            assert text[mark.start : mark.end] == mark.quote
        for drift in report.drift:
            if drift.reference_start is not None:
                assert clean.text[drift.reference_start : drift.reference_end] == drift.reference_quote


@pytest.mark.parametrize(("declared", "warned"), [("en-GB", False), ("EN", False), ("enm", True), ("it", True), (None, False)])
def test_a_declared_language_that_the_text_contradicts_is_told(declared, warned):
    article = Article(id="a", text=articles()[0].text, declared_language=declared)
    report = next(Auditor(engine=Shouting()).audit([article]))
    assert any("declares" in warning for warning in report.warnings) is warned


def identified_as(monkeypatch, language, second_opinion=None):
    """Let every text be identified as `language`."""
    # By name the package gives the function `segment`, which hides the module of that name.
    module = sys.modules["auditor.language.segment"]
    monkeypatch.setattr(module, "identify", lambda text, identifier: Identified(language, 0.99, second_opinion))


@pytest.mark.parametrize(
    ("declared", "identified", "warned"),
    [("nb-NO", "no", False), ("nn", "nb", False), ("yue-HK", "zh", False), ("fil", "tl", False), ("da", "no", True), ("en", "und", False)],
)
def test_codes_of_one_language_agree_and_an_unidentified_one_contradicts_nothing(monkeypatch, declared, identified, warned):
    identified_as(monkeypatch, identified)
    report = next(Auditor(engine=Shouting()).audit([Article(id="a", text=articles()[0].text, declared_language=declared)]))
    assert any("declares" in warning for warning in report.warnings) is warned


@pytest.mark.parametrize(("language", "warned"), [("en", False), ("de", True), ("und", True)])
def test_a_language_that_few_checks_read_is_told_for_nothing_found_is_no_praise_then(monkeypatch, language, warned):
    identified_as(monkeypatch, language)
    report = next(Auditor(engine=Shouting()).audit(articles()[:1]))
    assert any("checks read" in warning for warning in report.warnings) is warned


def test_a_teaser_gets_no_verdict_however_long_it_is():
    article = Article(id="a", text=articles()[0].text, body=BodyState.PARTIAL)
    report = next(Auditor(engine=Shouting()).audit([article]))
    assert report.verdict.label == "undetermined"
    assert report.quality.score is None
    assert any("teaser" in warning for warning in report.warnings)


@pytest.mark.parametrize(("second_opinion", "warned"), [("it", True), ("en", False), (None, False)])
def test_a_second_opinion_on_the_language_is_told_where_it_differs(monkeypatch, second_opinion, warned):
    identified_as(monkeypatch, "en", second_opinion)
    report = next(Auditor(engine=Shouting()).audit(articles()[:1]))
    assert any("disputed" in warning for warning in report.warnings) is warned
