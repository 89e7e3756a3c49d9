"""An article that is its reference's text with other words put in, as a spinner or a translation out and back leaves it.

Two writers of one story share hardly a sentence; a reworked copy shares nearly all. Sentences are compared word by word (Levenshtein 1966,
"Binary codes capable of correcting deletions, insertions, and reversals", here on lemmas); what differs between words that are the same is
a swap where both sides have words with a meaning. Names and figures are left to drift.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from auditor.article import SegmentedArticle
from auditor.entities.alignment.align import sentence
from auditor.entities.words.lexicon import is_function, lemma
from auditor.entities.words.normalise import spelling
from auditor.entities.words.tokens import Token, tokenise

# A sentence with this share of its words, in their order, is the other's copy; shorter ones are alike by chance.
COPY = 0.5
SHORTEST = 4
# Words on either side of a swap, at most: more are another wording.
LONGEST = 4


@dataclass(frozen=True, slots=True)
class Swap:
    """Words of the article, and those that the reference has in their place; the offsets index each text."""

    start: int
    end: int
    reference_start: int
    reference_end: int


@dataclass(frozen=True, slots=True)
class Rewording:
    """How far an article is its reference's text.

    Attributes:
        words: of the article.
        copied: its words in sentences that are copies.
        kept: of these, the words that are the reference's.
        swaps: in reading order.
    """

    words: int
    copied: int
    kept: int
    swaps: tuple[Swap, ...]


def rewording(article: SegmentedArticle, reference: SegmentedArticle) -> Rewording:
    """Compare every sentence of an article with the sentence of its reference that is nearest to it."""
    theirs = _sentences(reference)
    forms = [words for _, words in theirs]
    copied = kept = 0
    swaps: list[Swap] = []
    ours = _sentences(article)
    for tokens, words in ours:
        best, alike = _nearest(words, forms)
        if alike >= COPY and len(words) >= SHORTEST:
            copied += len(words)
            differing = []
            for run in _runs(words, forms[best]):
                if run.same:
                    kept += run.end - run.start
                else:
                    differing.append(run)
            swaps += [swap for run in differing if (swap := _swap(tokens[run.start : run.end], theirs[best][0][run.there : run.behind]))]
    return Rewording(sum(len(words) for _, words in ours), copied, kept, tuple(sorted(swaps, key=lambda item: item.start)))


def _sentences(text: SegmentedArticle) -> list[tuple[tuple[Token, ...], tuple[str, ...]]]:
    """Return the words of every segment with their offsets, and as lemmas in one spelling: "labour" is no other word than "labor"."""
    return [
        (tokenise(segment.text, segment.start), tuple(map(_form, sentence(segment.text, text.language).order))) for segment in text.segments
    ]


def _form(word: str) -> str:
    return lemma(spelling(word))


def _nearest(words: Sequence[str], others: Sequence[Sequence[str]]) -> tuple[int, float]:
    """Return the index of the most alike of other sentences, and the share of words that both have in order."""
    known = set(words)
    near = [(Levenshtein.normalized_similarity(words, other), -j) for j, other in enumerate(others) if len(known & set(other)) >= SHORTEST]
    alike, index = max(near, default=(0.0, 0))
    return -index, alike


@dataclass(frozen=True, slots=True)
class _Run:
    """Words `start` to `end` of one sentence beside `there` to `behind` of the other, the same or not."""

    same: bool
    start: int
    end: int
    there: int
    behind: int


def _runs(words: Sequence[str], other: Sequence[str]) -> Iterator[_Run]:
    """Yield what is the same in two sentences and what stands between, in order."""
    open_: _Run | None = None
    for step in Levenshtein.opcodes(words, other):
        if step.tag == "equal":
            if open_:
                yield open_
            open_ = None
            yield _Run(True, step.src_start, step.src_end, step.dest_start, step.dest_end)
        else:
            start, there = (open_.start, open_.there) if open_ else (step.src_start, step.dest_start)
            open_ = _Run(False, start, step.src_end, there, step.dest_end)
    if open_:
        yield open_


def _swap(here: Sequence[Token], there: Sequence[Token]) -> Swap | None:
    """Return the swap of two runs of words, small ones at either end left out.

    There is none where a run is empty or too long, all small words, or has a name or figure, or where the two are written apart or
    together ("per cent", "percent").
    """
    if not all(0 < len(run) <= LONGEST for run in (here, there)):
        return None
    if _together(here) == _together(there):
        return None
    content = [[token for token in run if not is_function(token.lower)] for run in (here, there)]
    if not all(content) or any(token.capitalised or token.text[0].isdigit() for token in (*content[0], *content[1])):
        return None
    ours, theirs = content
    return Swap(ours[0].start, ours[-1].end, theirs[0].start, theirs[-1].end)


def _together(run: Sequence[Token]) -> str:
    """Return words in one spelling, without what stands between and in them."""
    return "".join(_form(token.lower) for token in run).replace("-", "")
