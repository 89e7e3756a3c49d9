"""Every check, in the order of `docs/checks.md`."""

from auditor.artifacts.agreement import noun_verb, number, participle, preposition_verb, pronoun_case, relative, subject_verb, verb_form
from auditor.artifacts.casing import proper, sentence_start, small_words
from auditor.artifacts.check import Check
from auditor.artifacts.determiners import article_form, doubled, names, stranded
from auditor.artifacts.fragments import cut_off, lower_case_start, repeated, verbless
from auditor.artifacts.lexis import (
    accented,
    broken_word,
    false_friend,
    fixed_phrase,
    foreign_word,
    homograph,
    leftover,
    misspelt,
    no_word,
    other_script,
    rare_synonym,
    swapped,
    tortured_phrase,
    untranslated,
)
from auditor.artifacts.likelihood import odd_wording, source_reading
from auditor.artifacts.numbers import currency, dates, separators
from auditor.artifacts.order import adjective_behind, country_behind, fronted_predicate, nationality, so_called, split_name, such
from auditor.artifacts.pronouns import dropped_subject, possessive, reflexive, resumptive
from auditor.artifacts.typography import doubled_marks, elision, final_stop, foreign_marks, initials, spacing, unpaired

CHECKS: tuple[Check, ...] = (
    noun_verb.CHECK,
    number.CHECK,
    participle.CHECK,
    preposition_verb.CHECK,
    pronoun_case.CHECK,
    relative.CHECK,
    subject_verb.CHECK,
    verb_form.CHECK,
    proper.CHECK,
    sentence_start.CHECK,
    small_words.CHECK,
    article_form.CHECK,
    doubled.CHECK,
    names.CHECK,
    stranded.CHECK,
    cut_off.CHECK,
    lower_case_start.CHECK,
    repeated.CHECK,
    verbless.CHECK,
    accented.CHECK,
    broken_word.CHECK,
    false_friend.CHECK,
    fixed_phrase.CHECK,
    foreign_word.CHECK,
    homograph.CHECK,
    leftover.CHECK,
    misspelt.CHECK,
    no_word.CHECK,
    other_script.CHECK,
    rare_synonym.CHECK,
    swapped.CHECK,
    tortured_phrase.CHECK,
    untranslated.CHECK,
    odd_wording.CHECK,
    source_reading.CHECK,
    currency.CHECK,
    dates.CHECK,
    separators.CHECK,
    adjective_behind.CHECK,
    country_behind.CHECK,
    fronted_predicate.CHECK,
    nationality.CHECK,
    so_called.CHECK,
    split_name.CHECK,
    such.CHECK,
    dropped_subject.CHECK,
    possessive.CHECK,
    reflexive.CHECK,
    resumptive.CHECK,
    doubled_marks.CHECK,
    elision.CHECK,
    final_stop.CHECK,
    foreign_marks.CHECK,
    initials.CHECK,
    spacing.CHECK,
    unpaired.CHECK,
)
