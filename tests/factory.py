"""Reports built by hand, for every test that needs one. All texts are invented.

`pytest` puts this folder on the import path (see `conftest.py`): `from factory import full_report`.
"""

import dataclasses
import re

from auditor.article import Article, BodyState, SegmentKind
from auditor.report import (
    Drift,
    Failure,
    Feature,
    Finding,
    Label,
    Outcome,
    Quality,
    Report,
    RoundTrip,
    SegmentRoundTrip,
    SegmentView,
    Severity,
    Skipped,
    Verdict,
)

STORY = """Harbour light goes dark after 140 years

The lighthouse of Vane Point, lit for the first time in 1886, it was switched off on Tuesday before a hundred of people on the quay.

"We have made the habit to it, like to the bread," said the guardian Eliza Thornbury, 67, who has climbed the 212 steps every evening since 1989. The Sea And Coast Trust will transform the tower into a museum, with an entry of 4,50 euro.

Photo: the lantern room, last week. Handout.

The harbour office of Port Ellery said that the new beacon, a mast of steel of 18 meters, " has a cost of nothing " compared with the old one. Nobody has contradicted.

Subscribe to our newsletter · Read also: Storm closes the pier
"""  # noqa: E501

REFERENCE = """Vane Point lighthouse is switched off after 140 years

The lighthouse at Vane Point, first lit in 1886, was switched off on Wednesday in front of about a hundred people on the quay. "We had grown used to it, like bread," said its keeper, Elisa Thornberry, 67, who had climbed its 212 steps each evening since 1989. The Coastal Heritage Trust plans a museum, with tickets at 4.50 euros.
"""  # noqa: E501

ARABIC = "أعلنت البلدية يوم الاثنين افتتاح الجسر الجديد (Sungate) بعد عامين من العمل. وقال العمدة: «هذا يوم كبير»."

SIGNATURE = "engine:example-1@0000000|beam:1|compute:int8|detector:example|version:0.1.0"


def span(text: str, quote: str) -> tuple[int, int]:
    """Return where `quote` first stands in `text`."""
    start = text.index(quote)
    return start, start + len(quote)


def article(text: str = STORY, *, id: str = "vane-point", **fields: object) -> Article:
    return Article(id=id, text=text, **{"title": None, **fields})


def finding(text: str, quote: str, *, severity: Severity = Severity.MINOR, **fields: object) -> Finding:
    start, end = span(text, quote)
    return Finding(
        **{
            "check": "example-check",
            "category": "fluency/grammar",
            "severity": severity,
            "start": start,
            "end": end,
            "quote": quote,
            "message": "An editor would write this otherwise.",
            "confidence": 0.8,
            "evidence": {"rule": "example"},
            **fields,
        }
    )


def drift(text: str, quote: str, reference: str = REFERENCE, reference_quote: str | None = None, **fields: object) -> Drift:
    start, end = span(text, quote)
    low, high = span(reference, reference_quote) if reference_quote is not None else (None, None)
    return Drift(
        **{
            "kind": "person",
            "cause": "respelled",
            "severity": Severity.MAJOR,
            "article": quote,
            "reference": reference_quote,
            "start": start,
            "end": end,
            "quote": quote,
            "reference_start": low,
            "reference_end": high,
            "reference_quote": reference_quote,
            "message": "The name is written otherwise in the reference.",
            "score": 0.9,
            "parts": {"spelling": 0.88, "sound": 0.97},
            **fields,
        }
    )


def segment_views(text: str) -> tuple[SegmentView, ...]:
    """Return a plain segmentation: sentences by their full stops, kinds by the look of a line."""
    views = []
    for match in re.finditer(r"[^\s.][^\n.]*(?:\.(?!\s)[^\n.]*)*\.?[\"”»]?", text):
        line = match[0]
        kind = SegmentKind.BODY
        if line.startswith(("Photo", "Handout")):
            kind = SegmentKind.CAPTION
        elif line.startswith("Subscribe"):
            kind = SegmentKind.FURNITURE
        elif match.start() == 0 and not line.endswith("."):
            kind = SegmentKind.HEADLINE
        views.append(SegmentView(start=match.start(), end=match.end(), kind=kind, scored=kind is SegmentKind.BODY))
    return tuple(views)


def round_trip(text: str, pivot: str = "it", *, flaw: str | None = None) -> RoundTrip:
    """Return a round trip whose last segment has no figures."""
    scored = [view for view in segment_views(text) if view.scored]
    segments = [
        SegmentRoundTrip(
            start=view.start,
            end=view.end,
            pivot_text=f"«{text[view.start : view.end]}»",
            back_text=text[view.start : view.end].lower(),
            bleu=51.25,
            chrf=70.5,
            ter=33.3,
            log_likelihood=-1.75,
            gap=-12.5,
            likelihood_gap=-0.25,
        )
        for view in scored
    ]
    if segments:
        nothing = dict.fromkeys(("bleu", "chrf", "ter", "log_likelihood", "gap", "likelihood_gap"))
        segments[-1] = dataclasses.replace(segments[-1], **nothing, flaw=flaw or "loop", back_text="")
    return RoundTrip(pivot, "engine:example", 51.25, 70.5, 33.3, -1.75, -12.5, None, tuple(segments))


def report(text: str = STORY, *, id: str = "vane-point", **fields: object) -> Report:
    """Return a report of `text` without findings; `fields` replace those of `Report`."""
    return Report(
        **{
            "article": article(text, id=id),
            "language": "en",
            "language_probability": 0.9987,
            "segments": segment_views(text),
            "verdict": Verdict(Label.CLEAN, 0.94, None, ("Few marks, and all of them light.",), {"clean": 0.94, "spun": 0.06}),
            "quality": Quality(score=98.5, penalty_per_1000_words=1.5, entity_fidelity=None),
            "findings": (),
            "drift": (),
            "round_trips": (),
            "features": (Feature("words_per_sentence", 21.4, "words"),),
            "reference": None,
            "signature": SIGNATURE,
            **fields,
        }
    )


def full_report() -> Report:
    """Return a report with everything in it: nested, overlapping and crossing marks, drift of every shape, absent figures."""
    return report(
        article=article(title="Harbour light goes dark after 140 years", source="inbox/vane-point.txt", published="2026-10-07"),
        verdict=Verdict(
            label=Label.MACHINE_TRANSLATED,
            probability=0.968,
            source_language="it",
            reasons=(
                "Two names and a weekday differ from the reference article.",
                "Five passages follow the word order of another language.",
                "The text changes less than human text does on its way through Italian and back.",
                "A fourth reason that no page has room for.",
            ),
            probabilities={"clean": 0.02, "machine-translated": 0.968, "spun": 0.012},
        ),
        quality=Quality(score=41.2, penalty_per_1000_words=58.8, entity_fidelity=0.714, penalty_interval=(31.4, 99.9)),
        findings=_findings(),
        drift=_drift(),
        round_trips=(round_trip(STORY), dataclasses.replace(round_trip(STORY, "fr", flaw="too-long"), bleu=None, chrf=None, gap=None)),
        features=(Feature("artifact_density", 31.2, "per 1,000 words"), Feature("gap_it", -12.5, "chrF points")),
        reference=article(REFERENCE, id="reference"),
        warnings=("The model for French left out one segment of seven: it was too long.",),
    )


def _findings() -> tuple[Finding, ...]:
    return (
        finding(STORY, "it was switched off", check="resumed-subject", message="A second subject after the first one."),
        finding(STORY, "a hundred of people", check="partitive", severity=Severity.MINOR, message="English counts without “of” here."),
        finding(
            STORY,
            "made the habit to it, like to the bread",
            check="spelling.calque",
            category="accuracy/mistranslation",
            severity=Severity.MAJOR,
            message="Word for word from another language: “to get used to”.",
            evidence={"pivot": "abbiamo fatto l'abitudine", "expected": ["grown used to"]},
        ),
        finding(STORY, "like to the bread", check="article-use", message="An article that English leaves out."),
        finding(
            STORY, "67, who has climbed the 212 steps every evening since 1989. The Sea And", check="odd-reach", severity=Severity.NEUTRAL
        ),
        finding(STORY, "Sea And Coast", check="capital-and", severity=Severity.MINOR, message="A small word with a capital inside a name."),
        finding(STORY, "4,50 euro", check="number-format", category="locale-convention/number-format", severity=Severity.MINOR),
        finding(STORY, '" has a cost of nothing "', check="quote-spacing", severity=Severity.PUNCTUATION, category="fluency/punctuation"),
        finding(STORY, "has a cost of nothing", check="verb-object", severity=Severity.CRITICAL, category="accuracy/mistranslation"),
    )


def _drift() -> tuple[Drift, ...]:
    return (
        drift(STORY, "Eliza Thornbury", reference_quote="Elisa Thornberry"),
        drift(STORY, "Tuesday", reference_quote="Wednesday", kind="date", cause="changed", severity=Severity.CRITICAL, parts={}),
        drift(STORY, "Sea And Coast Trust", reference_quote="Coastal Heritage Trust", kind="organisation", cause="translated-name"),
        drift(STORY, "Port Ellery", kind="place", cause="added", severity=Severity.MINOR, message="The reference does not name it."),
        drift(
            STORY,
            "Nobody has contradicted.",
            reference_quote="front of about",
            kind="quantity",
            cause="lost",
            severity=Severity.MINOR,
            message="The reference says “about”; the article does not.",
        ),
    )


def undetermined_report() -> Report:
    """Return a report of a text too short to judge."""
    return report(
        "Ferry late again.",
        id="ferry",
        language="und",
        language_probability=0.21,
        verdict=Verdict(Label.UNDETERMINED, None, None, ("3 scored words; a verdict needs 80.",)),
        quality=Quality(None, None, None),
        features=(),
        warnings=("No translation model was used: the language was not identified.",),
    )


def arabic_report() -> Report:
    """Return a report of right-to-left text with a Latin name in it."""
    return report(
        ARABIC,
        id="الجسر",
        language="ar",
        findings=(finding(ARABIC, "(Sungate)", check="left-in-latin"), finding(ARABIC, "هذا يوم كبير", severity=Severity.MAJOR)),
    )


def hostile_report() -> Report:
    """Return a report whose every text tries to be markup, a terminal command, or no text at all."""
    text = (
        "It <script>alert(1)</script> said [bold]so[/bold] | `x` \x1b[31mred\x1b[0m \x9b2J & \ud83d alone, 👩‍🚀 e\u0301, "
        "\u202egnihton\u202c {{ 7 * 7 }}."
    )
    return report(
        article=article(
            text,
            id="../../etc/[red]\x1b]0;x\x07",
            title='<img src=x onerror="alert(1)"> [link=http://x]t[/link] | **b**',
            body=BodyState.PARTIAL,
        ),
        segments=segment_views(text),
        findings=(
            finding(text, "<script>alert(1)</script>", message="</mark><b>bold</b> [blink]x[/blink] \x1b[5m"),
            finding(text, "\x1b[31mred", check="<i>"),
            finding(text, "\ud83d alone, 👩‍🚀", severity=Severity.CRITICAL),
        ),
        warnings=("[red]warning[/red] \x1b[2J <b>",),
    )


def failure(id: str = "scan.pdf") -> Failure:
    return Failure(id, f"inbox/{id}", "intake", "This is a PDF, not an article.", "Export its text as .txt or .html and audit that.")


def skipped(id: str = "harbour.jpg") -> Skipped:
    return Skipped(id, f"inbox/{id}", "It is a picture, not an article.")


def every_outcome() -> list[Outcome]:
    """Return one outcome of each shape."""
    return [full_report(), undetermined_report(), arabic_report(), hostile_report(), report(), skipped(), failure()]
