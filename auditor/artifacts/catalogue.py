"""Every check, in the order of `docs/checks.md`."""

from auditor.artifacts.casing import small_words
from auditor.artifacts.check import Check
from auditor.artifacts.determiners import article_form, doubled, names
from auditor.artifacts.numbers import currency, dates, separators
from auditor.artifacts.typography import elision, foreign_marks, initials, spacing

CHECKS: tuple[Check, ...] = (
    small_words.CHECK,
    article_form.CHECK,
    doubled.CHECK,
    names.CHECK,
    currency.CHECK,
    dates.CHECK,
    separators.CHECK,
    elision.CHECK,
    foreign_marks.CHECK,
    initials.CHECK,
    spacing.CHECK,
)
