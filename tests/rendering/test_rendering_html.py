"""The HTML page: the whole text in order under its marks, nothing fetched, nothing run, and colours that can be read."""

import dataclasses
import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from factory import arabic_report, drift, every_outcome, finding, full_report, hostile_report, report, undetermined_report
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.article import SegmentKind
from auditor.rendering.html import to_html
from auditor.rendering.safe import visible
from auditor.report import Drift, Finding, Quality, Report, SegmentView, Severity

REPORTS = [outcome for outcome in every_outcome() if isinstance(outcome, Report)]
VOID = {"meta", "rect", "br"}
STYLE = (Path(__file__).parents[2] / "auditor/rendering/templates/style.css").read_text(encoding="utf-8")


class Page(HTMLParser):
    """A parsed page: every element's attributes, what was left open, and the article's text without the labels in it."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[tuple[str, dict[str, str]]] = []
        self.misnested: list[str] = []
        self.article: list[str] = []
        self.marked: list[tuple[str, str]] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = (tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop()[0] != tag:
            self.misnested.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        classes = [attributes.get("class", "").split() for _, attributes in self.open]
        if ["text"] in classes and not any("note" in names for names in classes):
            self.article.append(data)
            if self.open[-1][0] == "mark":
                self.marked.append((self.open[-1][1]["class"], data))

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]


def _shown(text: str) -> str:
    return visible(text)


@pytest.mark.parametrize("outcome", REPORTS, ids=lambda item: item.article.id[:9])
def test_the_page_holds_the_whole_text_in_order(outcome: Report) -> None:
    page = Page(to_html(outcome))
    assert "".join(page.article) == _shown(outcome.article.text)
    assert page.misnested == []
    assert page.open == []


@pytest.mark.parametrize("outcome", REPORTS, ids=lambda item: item.article.id[:9])
def test_every_finding_and_drift_is_linked_both_ways(outcome: Report) -> None:
    page = Page(to_html(outcome))
    assert len(page.ids) == len(set(page.ids))
    targets = [attributes["href"].removeprefix("#") for tag, attributes in page.elements if tag == "a"]
    assert set(targets) <= set(page.ids)
    entries = [f"finding-{number}" for number in range(1, len(outcome.findings) + 1)]
    entries += [f"drift-D{number}" for number in range(1, len(outcome.drift) + 1)] if outcome.reference else []
    for entry in entries:
        assert {entry, f"{entry}-in-text"} <= set(targets)


def test_marks_that_cross_are_cut_into_runs() -> None:
    text = "one two three four"
    outcome = report(
        text,
        segments=(),
        findings=(
            finding(text, "one two"),
            finding(text, "two three", severity=Severity.CRITICAL),
            finding(text, "two", severity=Severity.MAJOR),
        ),
    )
    assert Page(to_html(outcome)).marked == [("minor finding", "one "), ("critical finding", "two"), ("critical finding", " three")]


def test_marks_are_named_and_not_by_colour_alone() -> None:
    page = to_html(full_report())
    assert "start of finding 3: </span>" in page
    assert re.search(r'<span class="hidden"> end of finding </span>3 calque</a>', page)
    assert re.search(r'<span class="hidden"> end of drift </span>D2 date</a>', page)


def test_what_is_not_scored_says_so() -> None:
    page = to_html(full_report())
    for kind in ("headline", "caption", "furniture"):
        assert page.count(f">{kind}, not scored<") == 1
    assert '<span class="unscored">Photo: the lantern room, last week.</span>' in page


@pytest.mark.parametrize("outcome", REPORTS, ids=lambda item: item.article.id[:9])
def test_nothing_is_fetched_and_nothing_runs(outcome: Report) -> None:
    page = Page(to_html(outcome))
    assert not {"script", "link", "img", "iframe", "object", "form", "base"} & {tag for tag, _ in page.elements}
    for tag, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "style", "action")], tag
    policy = next(attributes["content"] for _, attributes in page.elements if attributes.get("http-equiv") == "Content-Security-Policy")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert not re.search(r"@import|url\(|https?:", STYLE)


def test_hostile_text_stays_text() -> None:
    page = to_html(hostile_report())
    assert "<script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "{{ 7 * 7 }}" in page
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", page)
    page.encode("utf-8")


def test_right_to_left_text_says_so() -> None:
    page = Page(to_html(arabic_report()))
    (attributes,) = [attributes for _, attributes in page.elements if attributes.get("class") == "text"]
    assert (attributes["lang"], attributes["dir"]) == ("ar", "rtl")
    assert all(attributes["dir"] == "ltr" for tag, attributes in page.elements if "tag" in attributes.get("class", "").split())


def test_an_unknown_language_is_not_claimed() -> None:
    page = Page(to_html(undetermined_report()))
    (attributes,) = [attributes for _, attributes in page.elements if attributes.get("class") == "text"]
    assert attributes == {"class": "text", "dir": "auto"}


def test_undetermined_is_a_result_with_a_reason_and_no_bar() -> None:
    page = to_html(undetermined_report())
    assert "Undetermined: the evidence does not carry a verdict" in page
    assert "a verdict needs 80" in page
    assert "<svg" not in page
    assert "None" not in page


def test_the_page_leads_with_the_verdict_and_three_reasons() -> None:
    page = to_html(full_report())
    places = [page.index(text) for text in (">Signals consistent with", ">Two names", ">Drift from", ">The text<", ">Round trips")]
    assert places == sorted(places)
    assert "fourth reason" not in page


def test_a_reference_that_was_not_compared_vouches_for_nothing() -> None:
    reference = report("Nothing.").article
    apart, agreeing = Quality(90.0, 10.0, None), Quality(90.0, 10.0, 1.0)
    assert "Nothing was compared with the reference" in to_html(report(reference=reference, quality=apart))
    assert "that both texts have" in to_html(report(reference=reference, quality=agreeing))


@st.composite
def audited(draw: st.DrawFn) -> Report:
    """Return a report of any text with any spans, empty, nested and crossing ones included."""
    text = draw(st.text(st.one_of(st.characters(), st.sampled_from("\n\r \t<&'\"e\u0301\u202e\ud800{%#")), max_size=60))
    edges = st.integers(0, len(text))
    spans = st.lists(st.tuples(edges, edges).map(lambda pair: tuple(sorted(pair))), max_size=6)
    findings = tuple(_finding(text, *span, severity=draw(st.sampled_from(Severity))) for span in draw(spans))
    drifts = tuple(_drift(text, *span) for span in draw(spans))
    cuts = sorted(draw(st.sets(edges, max_size=5)))
    kinds = st.sampled_from(SegmentKind)
    views = [(start, end, draw(kinds)) for start, end in pairwise(cuts)]
    segments = tuple(SegmentView(start, end, kind, kind is SegmentKind.BODY) for start, end, kind in views)
    return report(text, segments=segments, findings=findings, drift=drifts, reference=report("Nothing.").article)


def _finding(text: str, start: int, end: int, severity: Severity) -> Finding:
    return dataclasses.replace(finding(text, ""), start=start, end=end, quote=text[start:end], severity=severity)


def _drift(text: str, start: int, end: int) -> Drift:
    return dataclasses.replace(drift(text, ""), start=start, end=end, quote=text[start:end], article=text[start:end])


@given(audited())
@settings(deadline=None)
def test_any_text_under_any_marks_is_whole(outcome: Report) -> None:
    page = Page(to_html(outcome))
    assert "".join(page.article) == _shown(outcome.article.text)
    assert page.misnested == []
    places = [name for name in page.ids if name.endswith("-in-text")]
    assert len(places) == len(set(places)) == len(outcome.findings) + len(outcome.drift)


@given(audited())
@settings(deadline=None)
def test_what_is_marked_is_what_the_spans_cover(outcome: Report) -> None:
    text = outcome.article.text
    covered = {offset for item in (*outcome.findings, *outcome.drift) for offset in range(item.start, item.end)}
    gaps = {offset for match in re.finditer(r"[\r\n]\s*", text) for offset in range(*match.span())}
    expected = "".join(_shown(text[offset]) for offset in sorted(covered - gaps))
    assert "".join(data for _, data in Page(to_html(outcome)).marked) == expected


def _luminance(color: str) -> float:
    channels = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast ratio of two colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _schemes() -> list[dict[str, str]]:
    return [dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block)) for block in re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)]


@pytest.mark.parametrize("scheme", _schemes(), ids=["light", "dark"])
def test_every_text_has_contrast(scheme: dict[str, str]) -> None:
    grounds = ["paper", "sheet", "critical", "major", "minor", "neutral", "drift"]
    texts = [(text, ground) for text in ("ink", "soft") for ground in grounds]
    texts += [("link", ground) for ground in ("paper", "sheet", "drift")]
    texts += [(tone, "paper") for tone in ("bad", "good", "open")]
    assert {
        pair: round(_contrast(scheme[pair[0]], scheme[pair[1]]), 2) for pair in texts if _contrast(*(scheme[name] for name in pair)) < 4.5
    } == {}


@pytest.mark.parametrize("scheme", _schemes(), ids=["light", "dark"])
def test_every_line_under_a_mark_has_contrast(scheme: dict[str, str]) -> None:
    pairs = [(f"{name}-line", ground) for name in ("critical", "major", "minor", "neutral", "drift") for ground in ("paper", name)]
    assert {
        pair: round(_contrast(scheme[pair[0]], scheme[pair[1]]), 2) for pair in pairs if _contrast(*(scheme[name] for name in pair)) < 3
    } == {}
