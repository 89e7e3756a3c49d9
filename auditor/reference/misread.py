"""What an odd word may have been in the source: a foreign word with two meanings, of which the reference has the other.

That a foreign word can mean what stands in the article and what the counterpart sentence of the reference has tells little by itself, for
so it is with synonyms and with many a word of another writer. Of a word that reads oddly in a translated text it is the likeliest cause.
So is a small word of the same spelling as a noun, where the noun is odd and the reference speaks of no such thing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from auditor.article import SegmentedArticle
from auditor.artifacts.hypotheses.candidates import Candidate, candidates
from auditor.artifacts.sources import LANGUAGE_NAMES, homographs
from auditor.bilingual import lexicon
from auditor.entities.words.lexicon import are_synonyms, is_function, lemma
from auditor.entities.words.tokens import content_words
from auditor.reference.counterparts import counterparts
from auditor.reference.odd_words import CHECK, own_words
from auditor.report import Finding

# Checks that call a word odd and cannot tell why.
ODD = frozenset({"likelihood.odd-wording", CHECK})
# Shares of an English word's occurrences that must come from the foreign word, and of the foreign word's that must mean the other one.
LEAST_SOURCE, LEAST_USUAL = 0.04, 0.02
# Share of a noun's occurrences that must come from a small word, for that to be its cause where the reference has no such noun.
LEAST_HOMOGRAPH = 0.2
# Words that begin alike are mostly forms of one.
_STEM = 4
# Languages that are named at most.
_MOST = 2


def explained(findings: Sequence[Finding], article: SegmentedArticle, reference: SegmentedArticle) -> tuple[Finding, ...]:
    """Return the findings, odd words among them with the foreign word that was misread, where the lexicon and the reference show one."""
    own = own_words(article)
    told = [
        (beside.segment.start, beside.segment.end, frozenset(word for one in beside.counterparts for word in content_words(one.text)) - own)
        for beside in counterparts(article, reference)
    ]
    theirs = own_words(reference)
    return tuple(_explained(item, told, theirs) if item.check in ODD and len(item.quote.split()) == 1 else item for item in findings)


def _explained(finding: Finding, told: Sequence[tuple[int, int, frozenset[str]]], theirs: frozenset[str]) -> Finding:
    word = finding.quote.lower()
    near = next((words for start, end, words in told if start <= finding.start < end), frozenset())
    found = _named(misreadings(word, near))
    if found:
        sources = " or ".join(f"{LANGUAGE_NAMES[item.language]} “{item.foreign}”" for item in found)
        told_so = f"{sources} can be read so, but also means “{found[0].meant}”, which the reference has."
        return _with(finding, told_so, {item.language: item.foreign for item in found}, [found[0].meant])
    small = homographs().get(word)
    if small and small.source_share >= LEAST_HOMOGRAPH and not theirs.intersection(content_words(word)):
        usual = " or ".join(f"“{reading}”" for reading in small.usual[:_MOST])
        told_so = f"{LANGUAGE_NAMES[small.language]} “{small.foreign}”, usually {usual}, can be read so."
        return _with(finding, told_so, {small.language: small.foreign}, list(small.usual))
    return finding


def _with(finding: Finding, told_so: str, foreign: Mapping[str, str], meant: Sequence[str]) -> Finding:
    message = f"{finding.message.removesuffix('.')}: {told_so}"
    return replace(finding, message=message, evidence={**finding.evidence, "foreign": foreign, "meant": meant})


def misreadings(word: str, told: frozenset[str]) -> Iterator[Candidate]:
    """Yield the foreign words that a lower-case word may stand for, which mean a word of those that are told (lemmas) as well."""
    for item in candidates(word, lexicon()):
        likely = item.source >= LEAST_SOURCE and item.usual >= LEAST_USUAL
        if likely and lemma(item.meant) in told and not is_function(item.meant) and not _is_akin(lemma(word), lemma(item.meant)):
            yield item


def _is_akin(one: str, other: str) -> bool:
    """Tell whether two lemmas are synonyms or of one stem."""
    return one[:_STEM] == other[:_STEM] or are_synonyms(one, other)


def _named(found: Iterator[Candidate]) -> list[Candidate]:
    """Return the likeliest misreading and that of one more language, if it means the same."""
    best: dict[str, Candidate] = {}
    for item in sorted(found, key=lambda item: (-item.usual * item.source, item)):
        if item.meant == next(iter(best.values()), item).meant:
            best.setdefault(item.language, item)
    return list(best.values())[:_MOST]
