"""Every check, in the order of `docs/checks.md`."""

from auditor.artifacts.agreement import number, preposition_verb, relative, subject_verb, verb_form
from auditor.artifacts.casing import small_words
from auditor.artifacts.check import Check
from auditor.artifacts.determiners import article_form, doubled, names
from auditor.artifacts.fragments import cut_off, lower_case_start, repeated, verbless
from auditor.artifacts.lexis import accented, broken_word, false_friend, fixed_phrase, homograph, leftover, rare_synonym, tortured_phrase
from auditor.artifacts.numbers import currency, dates, separators
from auditor.artifacts.order import adjective_behind, country_behind, fronted_predicate, nationality, so_called, split_name
from auditor.artifacts.pronouns import dropped_subject, possessive, reflexive, resumptive
from auditor.artifacts.typography import elision, foreign_marks, initials, spacing

CHECKS: tuple[Check, ...] = (
    number.CHECK,
    preposition_verb.CHECK,
    relative.CHECK,
    subject_verb.CHECK,
    verb_form.CHECK,
    small_words.CHECK,
    article_form.CHECK,
    doubled.CHECK,
    names.CHECK,
    cut_off.CHECK,
    lower_case_start.CHECK,
    repeated.CHECK,
    verbless.CHECK,
    accented.CHECK,
    broken_word.CHECK,
    false_friend.CHECK,
    fixed_phrase.CHECK,
    homograph.CHECK,
    leftover.CHECK,
    rare_synonym.CHECK,
    tortured_phrase.CHECK,
    currency.CHECK,
    dates.CHECK,
    separators.CHECK,
    adjective_behind.CHECK,
    country_behind.CHECK,
    fronted_predicate.CHECK,
    nationality.CHECK,
    so_called.CHECK,
    split_name.CHECK,
    dropped_subject.CHECK,
    possessive.CHECK,
    reflexive.CHECK,
    resumptive.CHECK,
    elision.CHECK,
    foreign_marks.CHECK,
    initials.CHECK,
    spacing.CHECK,
)
