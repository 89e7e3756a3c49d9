"""Sentence-level BLEU, chrF and TER with every setting spelled out.

Post, "A Call for Clarity in Reporting BLEU Scores" (2018), for why; sacrebleu for how.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from statistics import fmean
from typing import Any

# sacrebleu's own tokenizer for Chinese; characters where words are not spaced; its standard `13a` elsewhere.
_TOKENIZERS = {"zh": "zh", "ja": "char", "th": "char", "ko": "char"}
# Part of every signature: change a setting below and change this.
SIGNATURE = "bleu=exp-smoothed-effective-order,chrf=6.0.2,ter=cased,names-and-numbers=masked,text=normalised"


@dataclass(frozen=True, slots=True)
class Similarity:
    """How alike two texts are: BLEU and chrF from 0 to 100, more is closer; TER in percent edits, less is closer."""

    bleu: float
    chrf: float
    ter: float


@dataclass(frozen=True, slots=True)
class Mutual:
    """How alike two texts of equal standing are: BLEU and chrF from 0 to 100, each the mean of both directions."""

    bleu: float
    chrf: float


def compare(text: str, reference: str, *, language: str) -> Similarity | None:
    """Return the similarity of `text` to `reference`; `None` if one of them is empty."""
    if not text.strip() or not reference.strip():
        return None
    bleu, chrf, ter = (metric.sentence_score(text, [reference]).score for metric in _metrics(_TOKENIZERS.get(language, "13a")))
    return Similarity(bleu, chrf, ter)


def mutual(one: str, other: str, *, language: str) -> Mutual | None:
    """Return how alike two texts are of which neither is the reference; `None` if one of them is empty."""
    if not one.strip() or not other.strip():
        return None
    bleu, chrf, _ = _metrics(_TOKENIZERS.get(language, "13a"))
    there_and_back = (fmean(metric.sentence_score(a, [b]).score for a, b in ((one, other), (other, one))) for metric in (bleu, chrf))
    return Mutual(*there_and_back)


@cache
def _metrics(tokenizer: str) -> tuple[Any, Any, Any]:
    from sacrebleu.metrics import BLEU, CHRF, TER

    return (
        BLEU(tokenize=tokenizer, smooth_method="exp", effective_order=True, lowercase=False),
        CHRF(char_order=6, word_order=0, beta=2, lowercase=False, whitespace=False, eps_smoothing=False),
        TER(normalized=False, no_punct=False, asian_support=False, case_sensitive=True),
    )


def corpus_chrf(texts: Sequence[str], references: Sequence[str]) -> float:
    """Return the corpus chrF of `texts` to `references`, 0-100."""
    return float(_metrics("13a")[1].corpus_score(list(texts), [list(references)]).score)
