"""What the sentences of a clean reference show to be wrong, beside what was found without it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from auditor.article import SegmentedArticle
from auditor.artifacts import Text, allowed, from_likelihood, merge
from auditor.artifacts.combination import SPUN, touch
from auditor.artifacts.odd import SPINNER
from auditor.entities.words.tokens import content_words
from auditor.reference.digits import turned_digits
from auditor.reference.false_friends import misread_words
from auditor.reference.misread import explained
from auditor.reference.odd_words import odd_words, own_words
from auditor.reference.pronouns import other_pronouns
from auditor.reference.rewording import Rewording
from auditor.reference.swapped import is_reworked, swapped_words
from auditor.report import Drift, Finding, Label
from auditor.settings import Settings

# From this probability on a text is taken for clean: that is likelier than everything else together.
LIKELY = 0.5
# What a writer may have chosen is believed to be a machine's from this probability of a translation on; to be given as the verdict takes
# more. One of fourteen clean texts of the trial stories for development stands at .58, all others below .20.
TRANSLATED = 0.7
# Without a verdict the words alone may say that a machine translated them: log-odds of the suspicion from which on they are believed. Of
# 41 clean texts of trial stories one is suspected, at 2.4.
SUSPECTED = 3.0


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

    @property
    def is_english(self) -> bool:
        """Tell whether both texts are in English."""
        return self.article.language == self.reference.language == "en"

    @property
    def is_clean(self) -> bool:
        """Tell whether it is likelier clean than all else together."""
        return self.probabilities.get(Label.CLEAN.value, 0.0) > LIKELY

    @property
    def is_translated(self) -> bool:
        """Tell whether a machine likely translated it: by the verdict, or by its words where the verdict has no probabilities."""
        if self.probabilities:
            return self.probabilities.get(Label.MACHINE_TRANSLATED.value, 0.0) > TRANSLATED
        judged = self.text.judged
        if not judged.suspicion or judged.suspicion == SPINNER:
            return False
        return judged.odds[judged.suspicion] >= SUSPECTED


def held_against(beside: Beside, findings: Sequence[Finding], drift: Sequence[Drift], settings: Settings) -> tuple[Finding, ...]:
    """Return the findings together with those that the reference adds, none of which touches drift or what a rule found."""
    odd = [item for item in findings if from_likelihood(item)]
    guessed = [item for item in findings if item.check in SPUN]
    plain = [item for item in findings if item.check not in SPUN and not from_likelihood(item)]
    swapped = allowed(_swapped(beside, (*plain, *drift)), settings.disabled_checks)
    misread = allowed(_misread(beside, (*plain, *drift, *swapped)), settings.disabled_checks)
    # That a word was swapped or misread is plainer than that it is odd, and what the reference has than what a synonym might be.
    told = (_naming(item, guessed) for item in merge((*_elsewhere(odd, misread), *swapped)))
    found = (*plain, *misread, *(_still_guessed(guessed, swapped, beside.reference) if swapped else guessed), *told)
    # How English writes figures and speaks of people.
    if beside.is_english:
        for look in (turned_digits, other_pronouns):
            found += allowed(look(beside.article, beside.reference, (*found, *drift)), settings.disabled_checks)
    if beside.is_translated:
        strange = odd_words(beside.text.judged, beside.article, beside.reference, settings.recogniser, (*found, *drift))
        found = explained((*found, *allowed(strange, settings.disabled_checks)), beside.article, beside.reference)
    return found


def _swapped(beside: Beside, others: Sequence[Finding | Drift]) -> tuple[Finding, ...]:
    """Return the swapped words of a copy that is not likely clean, as two people's translations of one text are."""
    return () if beside.is_clean else swapped_words(beside.article, beside.reference, beside.copy, others)


def _misread(beside: Beside, others: Sequence[Finding | Drift]) -> tuple[Finding, ...]:
    """Return the false friends of an article in English that is no reworked copy, whose words come from a list of synonyms."""
    if not beside.is_english or is_reworked(beside.copy):
        return ()
    taken = [(item.start, item.end) for item in others]
    return misread_words(beside.article, beside.reference, taken, is_translated=beside.is_translated)


def _elsewhere(odd: Iterable[Finding], misread: Sequence[Finding]) -> list[Finding]:
    """Return the odd words of which it is not known what they were read for."""
    return [item for item in odd if not any(touch(friend, item) for friend in misread)]


def _still_guessed(guessed: Iterable[Finding], swapped: Sequence[Finding], reference: SegmentedArticle) -> list[Finding]:
    """Return the guesses at swapped words of a reworked copy that are no swap beside its reference, and no word of the reference itself."""
    known = own_words(reference)
    return [item for item in guessed if not any(touch(swap, item) for swap in swapped) and not known.issuperset(content_words(item.quote))]


def _naming(finding: Finding, guessed: Iterable[Finding]) -> Finding:
    """Return a finding with the checks that guessed at the same words among those that found it, too."""
    others = {item.check for item in guessed if touch(finding, item)}
    return (
        replace(finding, evidence={**finding.evidence, "also": sorted(others.union(finding.evidence.get("also", ())))})
        if others
        else finding
    )
