"""Odd words that the reference never uses, in an article that is known for a machine's translation of its story.

Two writers choose different words as well; but of those that a machine chose and no writer did, every third betrays it, and the odder ones
more often. How odd a word is, the proofreader and the model of English say; how often it then betrays the machine was learnt from
translated stories whose faults are marked (`bench/artifacts/reference_words_fit.py`).
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np

from auditor.article import SegmentedArticle
from auditor.artifacts.oddness.card import Scorer, scorer
from auditor.artifacts.oddness.figures import ALONE, PROOF, Figures, Floats
from auditor.artifacts.oddness.judged import Judged
from auditor.artifacts.text import Token
from auditor.entities.alignment.side import side
from auditor.entities.spans import Span, is_free
from auditor.entities.words.lexicon import is_function
from auditor.entities.words.normalise import spelling
from auditor.entities.words.tokens import content_words
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
        chosen, rows = strange(item.figures, known, names)
        scores = np.full(len(item.figures.words), -np.inf)
        scores[chosen] = card.log_odds(rows)
        found += [
            _finding(item.figures.words[first:last], float(scores[first:last].max()), card, text)
            for first, last in item.runs((scores >= card.threshold).tolist())
        ]
    return tuple(finding for finding in found if is_free((finding.start, finding.end), taken))


def own_words(text: SegmentedArticle) -> frozenset[str]:
    """Return the lemmas of all content words of a text, as they are written and in American spelling."""
    words = [word for segment in text.segments for word in content_words(segment.text)]
    return frozenset((*words, *map(spelling, words)))


def strange(figures: Figures, known: frozenset[str], names: Sequence[Span]) -> tuple[list[int], Floats]:
    """Return the indices and figures of the words of a sentence that are neither known lemmas nor names; none unless proofread."""
    if figures.proof is None:
        return [], np.zeros((0, len(FIGURES)))
    chosen = [i for i, word in enumerate(figures.words) if _is_strange(word, known, names)]
    return chosen, np.concatenate([figures.alone, figures.proof], axis=1)[chosen][:, _COLUMNS]


def _is_strange(word: Token, known: frozenset[str], names: Sequence[Span]) -> bool:
    lemmas = [] if is_function(word.lower) else content_words(word.text)
    return bool(lemmas) and not known.issuperset(map(spelling, lemmas)) and is_free((word.start, word.end), names)


def _finding(run: Sequence[Token], score: float, card: Scorer, text: str) -> Finding:
    start, end = run[0].start, run[-1].end
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
