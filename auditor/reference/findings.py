"""What the sentences of a clean reference show to be wrong, beside what was found without it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from auditor.article import SegmentedArticle
from auditor.artifacts import Text, allowed, from_likelihood, merge
from auditor.reference.digits import turned_digits
from auditor.reference.odd_words import odd_words
from auditor.reference.pronouns import other_pronouns
from auditor.reference.rewording import Rewording
from auditor.reference.swapped import swapped_words
from auditor.report import Drift, Finding, Label
from auditor.settings import Settings

# A label is likely from this probability on: likelier than everything else together. To be given as the verdict takes more.
LIKELY = 0.5


@dataclass(frozen=True)
class Beside:
    """An article beside its reference.

    Attributes:
        article: the text that is audited.
        reference: a clean text of its story.
        copy: how far the one is the other's text.
        text: the article as the checks read it.
        probabilities: of the labels of its verdict, as far as there are any.
    """

    article: SegmentedArticle
    reference: SegmentedArticle
    copy: Rewording
    text: Text
    probabilities: Mapping[str, float]

    def is_likely(self, label: Label) -> bool:
        """Tell whether a label is likelier than all others together."""
        return self.probabilities.get(label.value, 0.0) > LIKELY


def held_against(beside: Beside, findings: Sequence[Finding], drift: Sequence[Drift], settings: Settings) -> tuple[Finding, ...]:
    """Return the findings together with those that the reference adds, none of which touches drift or what a rule found."""
    odd, plain = ([item for item in findings if from_likelihood(item) is likely] for likely in (True, False))
    # That a word was swapped is plainer than that it is odd.
    found = (*plain, *merge((*odd, *allowed(_swapped(beside, (*plain, *drift)), settings.disabled_checks))))
    # How English writes figures and speaks of people.
    if beside.article.language == beside.reference.language == "en":
        for look in (turned_digits, other_pronouns):
            found += allowed(look(beside.article, beside.reference, (*found, *drift)), settings.disabled_checks)
    if beside.is_likely(Label.MACHINE_TRANSLATED):
        strange = odd_words(beside.text.judged, beside.article, beside.reference, settings.recogniser, (*found, *drift))
        found += allowed(strange, settings.disabled_checks)
    return found


def _swapped(beside: Beside, others: Sequence[Finding | Drift]) -> tuple[Finding, ...]:
    """Return the swapped words of a copy that is not likely clean, as two people's translations of one text are."""
    return () if beside.is_likely(Label.CLEAN) else swapped_words(beside.article, beside.reference, beside.copy, others)
