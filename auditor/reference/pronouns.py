"""Pronouns that make another of whoever the reference speaks of: "his car" for hers, "your mother" for his.

Spanish, Italian and Portuguese seldom say the subject, and their "su" and "suo" are his, her, its and, in Spanish and Portuguese, your;
what a translator puts there is a guess (Cho et al. 2019, "On Measuring Gender Bias in Translation of Gender-neutral Pronouns", for other
languages).
"""

from collections.abc import Iterable, Iterator, Sequence

from auditor.article import Segment, SegmentedArticle
from auditor.entities.alignment.side import side
from auditor.entities.recognition.quotations import find_quoted
from auditor.entities.spans import is_free
from auditor.entities.words.tokens import Token, tokenise
from auditor.reference.counterparts import Beside, counterparts
from auditor.reference.pair import Kind, Words
from auditor.reference.persons import may_be_one
from auditor.report import Drift, Finding

KIND = Kind(
    check="reference.pronouns",
    category="accuracy/mistranslation",
    confidence=0.8,
    message="“{quote}” stands where the reference speaks of “{meant}”.",
)
_HIM, _HER, _YOU = "him", "her", "you"
_PERSONS = {
    **dict.fromkeys(("he", "him", "his", "himself"), _HIM),
    **dict.fromkeys(("she", "her", "hers", "herself"), _HER),
    **dict.fromkeys(("you", "your", "yours", "yourself", "yourselves"), _YOU),
}


def other_pronouns(article: SegmentedArticle, reference: SegmentedArticle, others: Sequence[Finding | Drift]) -> tuple[Finding, ...]:
    """Return a finding for each pronoun of one person where the reference has but another's, that touches none of what was found."""
    taken = [(item.start, item.end) for item in others]
    return tuple(
        KIND.finding(Words(pronoun.text, pronoun.start), Words(meant[0].text, meant[0].start))
        for beside in counterparts(article, reference)
        for pronoun, meant in _astray(beside)
        if is_free((pronoun.start, pronoun.end), taken) and may_be_one((side(article), [pronoun]), (side(reference), meant))
    )


def _astray(beside: Beside) -> Iterator[tuple[Token, list[Token]]]:
    """Yield the pronouns of a sentence that speaks of one person where its counterparts speak of another alone, with all of theirs.

    Whose sentence, or the reference's around it, speak of both may well mean either.
    """
    own = list(_pronouns([beside.segment]))
    # Speech may be addressed to anyone.
    quoted = [(beside.segment.start + start, beside.segment.start + end) for start, end in find_quoted(beside.segment.text)]
    if quoted and not any(map(_quotes, beside.counterparts)):
        return  # The reference leaves out who speaks.
    told = [token for token in own if is_free((token.start, token.end), quoted)]
    theirs = [token for token in _pronouns(beside.counterparts) if _person(token) != _YOU]
    around = {_person(token) for token in _pronouns(beside.around)}
    persons = {_person(token) for token in told}
    meant = {_person(token) for token in theirs}
    if len(meant) == 1 and len(persons) == 1 and not persons & around and {_person(token) for token in own} - {_YOU} <= persons:
        yield from ((token, theirs) for token in told)


def _pronouns(segments: Iterable[Segment]) -> Iterator[Token]:
    return (token for segment in segments for token in tokenise(segment.text, segment.start) if token.lower in _PERSONS)


def _quotes(segment: Segment) -> bool:
    return next(find_quoted(segment.text), None) is not None


def _person(token: Token) -> str:
    return _PERSONS[token.lower]
