"""English inflection, as far as a synonym spinner needs it: find the lemma of a form, and put another lemma into that form.

Irregular forms come from WordNet's exception lists; a synonym that is itself irregular is not used where its form would matter.
"""

import gzip
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

VOWELS = "aeiou"
# (part of speech, ending of the form, what takes its place in the lemma, the form's name); WordNet's own rules of detachment.
DETACHMENTS = (
    ("noun", "ies", "y", "s"),
    ("noun", "es", "", "s"),
    ("noun", "s", "", "s"),
    ("verb", "ies", "y", "s"),
    ("verb", "es", "", "s"),
    ("verb", "s", "", "s"),
    ("verb", "ied", "y", "ed"),
    ("verb", "ed", "e", "ed"),
    ("verb", "ed", "", "ed"),
    ("verb", "ing", "e", "ing"),
    ("verb", "ing", "", "ing"),
)
# One short vowel before one consonant, in one syllable: "stop", "plan", but not "order".
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]")
# Past tenses that are like the base form, which the exception lists leave out.
_UNCHANGED = "bet burst cast cost cut hit hurt let put quit read rid set shed shut split spread thrust wed"
UNCHANGED = frozenset(_UNCHANGED.split())


@dataclass(frozen=True)
class Entry:
    """A lemma in one part of speech: how often SemCor has it, and its synonyms."""

    count: int
    synonyms: tuple[str, ...]


@dataclass
class Thesaurus:
    """WordNet's synonyms, with what is needed to inflect them."""

    entries: dict[tuple[str, str], Entry] = field(default_factory=dict)
    irregular: dict[tuple[str, str], str] = field(default_factory=dict)
    frequency: dict[str, int] = field(default_factory=dict)

    def analyse(self, form: str) -> tuple[str, str, str] | None:
        """Return part of speech, lemma and form of a lower-case word; `None` where unknown or ambiguous.

        Ambiguous: SemCor does not have one part of speech at least twice as often as all others.
        """
        readings = sorted(self.readings(form), key=lambda reading: -self.entries[reading[0], reading[1]].count)
        if not readings:
            return None
        counts = {pos: max(self.entries[p, lemma].count for p, lemma, _ in readings if p == pos) for pos, _, _ in readings}
        best = readings[0]
        rest = sum(count for pos, count in counts.items() if pos != best[0])
        return best if counts[best[0]] >= 2 * rest else None

    def synonyms(self, pos: str, lemma: str, form: str) -> list[str]:
        """Return the one-word synonyms, inflected like `form`, most frequent first."""
        return self.inflected(self.entries[pos, lemma].synonyms, pos, form)

    def inflected(self, lemmas: Iterable[str], pos: str, form: str) -> list[str]:
        """Return those lemmas that are one word, and whose form is regular, in that form, most frequent first."""
        words = [word for word in lemmas if re.fullmatch("[a-z]{3,}", word)]
        usable = [word for word in words if not self._is_irregular(pos, word, form)]
        usable.sort(key=lambda word: (-self.frequency.get(word, 0), word))
        return [inflect(word, form) for word in usable]

    def readings(self, form: str) -> list[tuple[str, str, str]]:
        """Return every (part of speech, lemma, form) that a lower-case word may be."""
        found = [(pos, form, "base") for pos in ("noun", "verb", "adj", "adv") if (pos, form) in self.entries]
        for pos, ending, lemma_ending, name in DETACHMENTS:
            lemma = form[: -len(ending)] + lemma_ending
            undoubled = lemma[:-1] if name in {"ed", "ing"} and len(lemma) > 3 and lemma[-1] == lemma[-2] else lemma
            if form.endswith(ending):
                found += [(pos, item, name) for item in dict.fromkeys((lemma, undoubled)) if (pos, item) in self.entries]
        for pos, name in (("noun", "s"), ("verb", "ed")):
            lemma = self.irregular.get((pos, form), "")
            found += [(pos, lemma, name)] if (pos, lemma) in self.entries else []
        return found

    def _is_irregular(self, pos: str, lemma: str, form: str) -> bool:
        return form == ("s" if pos == "noun" else "ed") and (pos, lemma) in self._irregular_lemmas

    @cached_property
    def _irregular_lemmas(self) -> set[tuple[str, str]]:
        return {(pos, lemma) for (pos, _), lemma in self.irregular.items()} | {("verb", lemma) for lemma in UNCHANGED}


def load_thesaurus(data: Path) -> Thesaurus:
    """Return the thesaurus made of `lexicon/` in the data folder."""
    thesaurus = Thesaurus()
    for lemma, pos, count, synonyms in _rows(data / "lexicon" / "wordnet30_synonyms.tsv.gz"):
        thesaurus.entries[pos, lemma] = Entry(int(count), tuple(synonyms.split("|")))
    for pos, form, lemma in _rows(data / "lexicon" / "wordnet30_exceptions.tsv.gz"):
        thesaurus.irregular[pos, form] = lemma
    for word, count in _rows(data / "lexicon" / "freq_en_50k.tsv.gz"):
        thesaurus.frequency[word] = int(count)
    return thesaurus


def _rows(path: Path) -> list[list[str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def inflect(lemma: str, form: str) -> str:
    """Return `lemma` in a form: `base`, `s`, `ed` or `ing`."""
    if form == "base":
        return lemma
    if form == "s":
        return _with_s(lemma)
    if form == "ed" and lemma.endswith("e"):
        return lemma + "d"
    if form == "ed" and lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ied"
    if form == "ing" and lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    doubled = lemma + lemma[-1] if _DOUBLED.fullmatch(lemma) else lemma
    return doubled + form


def _with_s(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
