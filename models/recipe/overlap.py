"""Keep evaluation text out of training: FLORES devtest, NTREX and the WMT test sets from 2011 on."""

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_WORD = re.compile(r"\w+")
NGRAM = 10
# More overlap than this is no accident: the file is an evaluation set, or carries one.
REFUSED_SHARE = 0.01


class EvaluationOverlap(ValueError):
    """A training source carries evaluation text."""


def words(sentence: str) -> tuple[str, ...]:
    """Return the words of `sentence` without case and punctuation."""
    return tuple(_WORD.findall(sentence.casefold()))


def ngrams(sentence: str, size: int = NGRAM) -> Iterator[tuple[str, ...]]:
    """Yield every n-gram of `size` words; a shorter sentence is one n-gram of its own."""
    tokens = words(sentence)
    if 0 < len(tokens) < size:
        yield tokens
    for start in range(len(tokens) - size + 1):
        yield tokens[start : start + size]


class EvaluationGuard:
    """Knows the evaluation sentences and recognises them whole or in part.

    Sentences below four words are no evidence ("Thank you.") and never match.
    """

    def __init__(self, sentences: Iterable[str]) -> None:
        self._known = {hash(gram) for sentence in sentences for gram in ngrams(sentence) if len(gram) >= 4}

    def overlaps(self, sentence: str) -> bool:
        """Tell whether `sentence` shares an n-gram with the evaluation text."""
        return any(hash(gram) in self._known for gram in ngrams(sentence))

    def filter(self, pairs: list[tuple[str, str]], source: str) -> list[tuple[str, str]]:
        """Return the pairs without overlap; refuse a source that has too much of it.

        Raises:
            EvaluationOverlap: more than one pair in a hundred overlaps.
        """
        kept = [pair for pair in pairs if not any(map(self.overlaps, pair))]
        dropped = len(pairs) - len(kept)
        if dropped > max(20, REFUSED_SHARE * len(pairs)):
            raise EvaluationOverlap(f"{source}: {dropped} of {len(pairs)} pairs overlap with evaluation text; remove the source")
        return kept


def evaluation_sentences(data: Path) -> Iterator[str]:
    """Yield every evaluation sentence under `data` (folders `eval/` and `detect/`)."""
    for path in sorted((data / "eval").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            yield from line.split("\t")
    for path in sorted((data / "detect").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield from json.loads(line)["segments"]
