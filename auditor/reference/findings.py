"""What the sentences of a clean reference show to be wrong, beside what was found without it."""

from collections.abc import Sequence

from auditor.article import SegmentedArticle
from auditor.artifacts import allowed, from_likelihood, merge
from auditor.reference.digits import turned_digits
from auditor.reference.pronouns import other_pronouns
from auditor.reference.rewording import Rewording
from auditor.reference.swapped import swapped_words
from auditor.report import Drift, Finding


def held_against(
    article: SegmentedArticle,
    reference: SegmentedArticle,
    copy: Rewording,
    findings: Sequence[Finding],
    others: Sequence[Finding | Drift],
    disabled: tuple[str, ...],
) -> tuple[Finding, ...]:
    """Return the findings together with those that the reference adds, none of which touches `others`.

    A swapped word beside what the reference has is a plainer finding than that the word is odd, and takes its place; all else that was
    found stays. `disabled` names the checks that are left out.
    """
    plain = [item for item in findings if not from_likelihood(item)]
    swapped = allowed(swapped_words(article, reference, copy, (*plain, *others)), disabled)
    found = merge((*findings, *swapped))
    # How English writes figures and speaks of people.
    for look in (turned_digits, other_pronouns) if article.language == reference.language == "en" else ():
        found += allowed(look(article, reference, (*found, *others)), disabled)
    return found
