"""The sources of evidence, weighed together: rules, likelihood, and readings of the source language.

A major finding needs two sources that agree, unless its rule is certain by itself:

- a rule whose findings are upheld at least `CERTAIN` of the time keeps its severity;
- a major finding of any other rule is minor until an odd span or a reading of the source language lies on the same words;
- a minor mistranslation that a rule names becomes major when one does;
- a rule that has itself asked the model of English, or the words that it knows, has no second source in it: there the proofreader must
  find damage, and what no proofreader read stays minor;
- an odd wording of at least `CERTAINLY_ODD` that the proofreader finds damaged, or that is no word of English, is major unless the model of
  English by itself finds it usual: the one reads whole sentences and the other three words, they were trained apart, and the article as a
  whole looks damaged; in an article that raises no suspicion the proofreader must be sure of it;
- a reading of the source language in an article that raises no suspicion is minor, and no surer than even, unless the proofreader finds
  damage: nearly any rare wording of a good writer could come from some word of some language;
- what only a spinner leaves is reported where the article as a whole looks spun and an odd wording is found on the same words.

Two independent sources are wrong together only where both are, so the confidence of a supported finding is `1 - (1 - p)(1 - q)`.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from auditor.artifacts.check import MISTRANSLATION
from auditor.artifacts.likelihood.odd_wording import sure
from auditor.artifacts.odd import SPINNER, OddSpan
from auditor.artifacts.text import Text
from auditor.report import Finding, Severity

LIKELIHOOD = "likelihood."
# Checks for what only a spinner leaves.
SPUN = frozenset({"lexis.swapped"})
# Checks that ask the model of English how a word fits, or whether it is one: what it does not know is rare to it, the same fact again.
ASKED_ENGLISH = frozenset({"lexis.false-friend", "lexis.no-word"})
SOURCE_READING = "likelihood.source-reading"
CERTAIN = 0.8
# How sure a finding can be that the proofreader, which read it, does not uphold.
LONE = 0.5
# Log-odds, in nats, from which on the proofreader is a second source: it calls many a sound word damaged that it has never read.
DAMAGED = 2.0
# How sure an odd wording must be: of those that two models agree on, .78 to .89 are right in text garbled on purpose.
CERTAINLY_ODD = 0.5
# No finding is surer than this: the sources are not quite independent.
SUREST = 0.97


def from_likelihood(finding: Finding) -> bool:
    """Tell whether a finding is owed to likelihood rather than to a rule."""
    return finding.check.startswith(LIKELIHOOD)


def weighed(findings: Iterable[Finding], text: Text) -> Iterator[Finding]:
    """Yield the findings with the severity and confidence that all sources together give them."""
    for finding in findings:
        if finding.check in SPUN and not _is_spun(finding, text):
            continue
        if finding.check == SOURCE_READING:
            yield _upheld(finding, text)
        elif from_likelihood(finding):
            yield _raised(finding, text)
        else:
            yield _weighed(finding, text) if _may_change(finding) else finding


def _is_spun(finding: Finding, text: Text) -> bool:
    """Tell whether the article looks spun and the words of a finding odd; what no proofreader read is taken at the rule's word."""
    judged = text.judged
    return judged.suspicion is None or (judged.suspicion == SPINNER and any(touch(span, finding) for span in sure(judged.odd, SPINNER)))


def touch(one: Finding | OddSpan, other: Finding) -> bool:
    """Tell whether two stretches of the text share a code point."""
    return one.start < other.end and other.start < one.end


def _upheld(finding: Finding, text: Text) -> Finding:
    """Return a reading of the source language, minor in a sound article if the proofreader finds no damage there."""
    if _may_be_damage(finding, text):
        return finding
    return replace(finding, severity=Severity.MINOR, confidence=min(finding.confidence, LONE))


def _may_be_damage(finding: Finding, text: Text) -> bool:
    """Tell whether the article as a whole looks damaged or was not read, or else the proofreader is sure that the words are."""
    return text.judged.suspicion != "" or _damaged(finding, text) is not None


def _raised(finding: Finding, text: Text) -> Finding:
    """Return an odd wording as major where two models agree on it."""
    agreed = any(span.agreed and span.start == finding.start for span in text.judged.odd)
    if finding.confidence >= CERTAINLY_ODD and agreed and _may_be_damage(finding, text):
        return replace(finding, severity=Severity.MAJOR)
    return finding


def _may_change(finding: Finding) -> bool:
    uncertain = finding.severity is Severity.MAJOR and finding.confidence < CERTAIN
    raisable = finding.severity is Severity.MINOR and finding.category == MISTRANSLATION
    return uncertain or raisable


def _weighed(finding: Finding, text: Text) -> Finding:
    support = _support(finding, text)
    if support is None:
        return replace(finding, severity=Severity.MINOR)
    confidence = together(finding.confidence, support.confidence)
    evidence = {**finding.evidence, "odd": round(support.score, 2)}
    return replace(finding, severity=Severity.MAJOR, confidence=max(finding.confidence, confidence), evidence=evidence)


def together(one: float, other: float) -> float:
    """Return the confidence in what two sources say independently."""
    return min(SUREST, 1 - (1 - one) * (1 - other))


def _support(finding: Finding, text: Text) -> OddSpan | None:
    """Return the oddest span on the words of a finding that is no witness of what its rule has read already."""
    if finding.check in ASKED_ENGLISH:
        return _damaged(finding, text)
    touching = (span for span in text.judged.supporting if touch(span, finding))
    return max(touching, key=lambda span: span.score, default=None)


def _damaged(finding: Finding, text: Text) -> OddSpan | None:
    """Return the word of a finding that the proofreader finds most damaged, if it is sure of it."""
    spans = (
        OddSpan(sentence.segment.start + word.start, sentence.segment.start + word.end, odds, 1 / (1 + math.exp(-odds)))
        for sentence in text.sentences
        for word in sentence.proof
        if (odds := word.odds[1]) >= DAMAGED
    )
    return max((span for span in spans if touch(span, finding)), key=lambda span: span.score, default=None)
