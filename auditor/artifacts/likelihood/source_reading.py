"""Odd words that a word of the source language explains: it was given one of its other meanings."""

from collections.abc import Iterator, Mapping
from math import exp
from typing import TYPE_CHECKING

from auditor.artifacts.check import MISTRANSLATION, Check, Mark
from auditor.artifacts.combination import together
from auditor.artifacts.text import Text
from auditor.report import Severity

if TYPE_CHECKING:
    from auditor.artifacts.hypotheses.hypothesis import Hypothesis

# Nats that a whole phrase, or a word that no translation into its language confirms, must be explained better by than its own threshold:
# on the development half no phrase and no such word of clean news is.
LEAST_PHRASE = LEAST_WORD = 2.5


def run(text: Text) -> Iterator[Mark]:
    """Mark what is odd by likelihood and explained by a word of a source language."""
    from auditor.artifacts.hypotheses import explain

    for item in text.judged.sentences:
        segment = item.sentence.segment
        pivots = {reading.pivot: reading.pivot_text for reading in item.sentence.readings}
        for span in item.supporting:
            found = explain(segment.text, span.start - segment.start, span.end - segment.start, pivots)
            if found and _convinces(found, pivots):
                evidence = {
                    "language": found.language, "foreign": found.foreign, "meant": list(found.meant), "kind": found.kind.value,
                    "explanation": round(found.score, 2), "odd": round(span.score, 2),
                }  # fmt: skip
                confidence = together(span.confidence, 1 / (1 + exp(-found.score)))
                yield Mark(segment.start + found.start, segment.start + found.end, found.message, evidence, confidence)


def _convinces(found: "Hypothesis", pivots: Mapping[str, str]) -> bool:
    """Tell whether an explanation is good enough: nearly any rare word has another meaning in some language."""
    from auditor.artifacts.hypotheses.kinds import Kind

    if found.kind is Kind.PHRASE:
        return found.score >= LEAST_PHRASE
    if " " in found.foreign or found.language in pivots:
        return True
    return found.kind is not Kind.AMBIGUOUS and found.score >= LEAST_WORD


CHECK = Check(
    path="likelihood.source-reading",
    category=MISTRANSLATION,
    severity=Severity.MAJOR,
    description="Odd words that a word of the source language explains, which was given another of its meanings.",
    flags=(
        "Without embargo the minister stayed in office.",
        "With every probability the vote will be postponed.",
        "They met to noon in front of the station.",
        "He wrote a book envelope the war.",
        "The train left to noon from the station.",
    ),
    passes=(
        "The minister stayed in office despite the embargo on arms.",
        "In all probability the vote will be postponed.",
        "They met at noon in front of the station.",
        "He signed the envelope and sent it to the lawyer.",
        "She looked backwards and saw the train leave.",
        "She sold the brand to a rival, and the season finale was a success.",
        "The sound of the drum was heard in the vice mayor's garden.",
        "Police officers searched the library and found the missing book.",
        "DA leader Lindiwe Maseko, herself a member of the cabinet, said that the matter would be raised.",
        "Minute by minute, they sent out reports of gruesome testimony.",
        "Portugal got off to a perfect start in Lisbon's Estadio da Luz.",
        "It was all over bar the shouting by the middle of the afternoon.",
        "The Nikkei fell 0.9% to close at 38,310.46, off an intraday low of 38,055.68.",
    ),
    run=run,
    confidence=0.8,
)
