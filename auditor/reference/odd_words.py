"""Odd words that the reference never uses, in an article that is known for a machine's translation of its story.

Two writers choose different words as well; but of those that a machine chose and no writer did, every third betrays it, and the odder ones
more often. How odd a word is, the proofreader and the model of English say; how often it then betrays the machine was learnt from
translated stories whose faults are marked (`bench/artifacts/odd_words_fit.py`).
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

import numpy as np

from auditor.article import SegmentedArticle
from auditor.artifacts.oddness.card import Scorer, scorer
from auditor.artifacts.oddness.figures import ALONE, PROOF, Figures, Floats
from auditor.artifacts.oddness.judged import Judged
from auditor.artifacts.text import Token
from auditor.entities.lexicon import is_function
from auditor.entities.side import side
from auditor.entities.spans import Span, is_free
from auditor.entities.tokens import content_words
from auditor.report import Drift, Finding, Severity

CHECK = "reference.odd-words"
# What is read of a word.
FIGURES = ("proof.changed", "proof.damaged", "proof.swapped", "surprisal", "rarity")
_COLUMNS = [(ALONE + PROOF).index(name) for name in FIGURES]
_READS_ODD = "“{quote}” reads oddly in a text that a machine seems to have translated, and the reference nowhere has {what}."


def odd_words(
    judged: Judged, article: SegmentedArticle, reference: SegmentedArticle, recogniser: str, others: Sequence[Finding | Drift]
) -> tuple[Finding, ...]:
    """Return a finding for each run of odd words that the reference never uses, that touches none of what was found otherwise.

    Args:
        judged: the words of the article with their figures.
        article: a machine's translation: nothing here asks whether it is one.
        reference: a clean text of its story.
        recogniser: what recognises names, which are no one's choice of words.
        others: what was found.
    """
    card, text = load(), article.article.text
    known, taken = own_words(reference), [(item.start, item.end) for item in others]
    names = [mention.span for mention in side(article, recogniser).mentions]
    found = []
    for item in judged.sentences:
        words, rows = strange(item.figures, known, names)
        scores = card.log_odds(rows) if len(words) else np.zeros(0)
        odd = [(word, score) for word, score in zip(words, scores.tolist(), strict=True) if score >= card.threshold]
        found += [_finding(run, card, text) for run in _runs(odd, text)]
    return tuple(finding for finding in found if is_free((finding.start, finding.end), taken))


def own_words(text: SegmentedArticle) -> frozenset[str]:
    """Return the lemmas of all content words of a text."""
    return frozenset(word for segment in text.segments for word in content_words(segment.text))


def strange(figures: Figures, known: frozenset[str], names: Sequence[Span]) -> tuple[list[Token], Floats]:
    """Return the words of a sentence whose lemmas are not among the known ones, and no names, with their figures; none unless proofread."""
    if figures.proof is None:
        return [], np.zeros((0, len(FIGURES)))
    chosen = [i for i, word in enumerate(figures.words) if _is_strange(word, known, names)]
    return [figures.words[i] for i in chosen], np.concatenate([figures.alone, figures.proof], axis=1)[chosen][:, _COLUMNS]


def _is_strange(word: Token, known: frozenset[str], names: Sequence[Span]) -> bool:
    lemmas = [] if is_function(word.lower) else content_words(word.text)
    return bool(lemmas) and not known.issuperset(lemmas) and is_free((word.start, word.end), names)


def _runs(odd: Sequence[tuple[Token, float]], text: str) -> Iterator[list[tuple[Token, float]]]:
    """Yield words that have nothing but space between them together."""
    starts = [0, *(i + 1 for i, (one, two) in enumerate(pairwise(odd)) if not text[one[0].end : two[0].start].isspace()), len(odd)]
    return (list(odd[first:last]) for first, last in pairwise(starts) if first < last)


def _finding(run: Sequence[tuple[Token, float]], card: Scorer, text: str) -> Finding:
    start, end, score = run[0][0].start, run[-1][0].end, max(score for _, score in run)
    return Finding(
        check=CHECK,
        category="accuracy/mistranslation",
        severity=Severity.MINOR,
        start=start,
        end=end,
        quote=text[start:end],
        message=_READS_ODD.format(quote=text[start:end], what="that word" if len(run) == 1 else "these words"),
        confidence=card.confidence(score),
        evidence={"score": round(score, 2)},
    )


@cache
def load() -> Scorer:
    """Return the card that ships."""
    table: Mapping[str, object] = json.loads(files("auditor.reference").joinpath("data", "odd_words.json").read_text(encoding="utf-8"))
    return scorer(table)
