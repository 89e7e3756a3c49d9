"""Tell a translation that cannot be trusted: an empty one, a loop, one that stops early.

Noisy or list-like input makes Marian models repeat themselves or fall silent; such segments are left out of the
figures instead of being trusted. What the source itself repeats is no loop.
"""

import re

# More repetitions in a row than this are a loop.
MAX_REPEATS = 3
LONGEST_NGRAM = 8
# Lengths in pieces. Measured on translations between Romance languages and English the ratio stays within 0.5 and 2.
SHORTEST_RATIO, LONGEST_RATIO = 0.3, 3.0
# Short segments (bylines, exclamations) vary freely.
SLACK = 8

_WORD = re.compile(r"\w+")
_STUTTER = re.compile(r"([^\W\d_]{2,8}?)\1{3,}")


def repeats(text: str) -> int:
    """Return how often in a row the most repeated word n-gram, or syllable within a word, stands in `text`."""
    folded = text.casefold()
    words = _WORD.findall(folded)
    stutters = (len(match[0]) // len(match[1]) for match in _STUTTER.finditer(folded))
    return max((*(_run(words, size) for size in range(1, LONGEST_NGRAM + 1)), *stutters))


def _run(words: list[str], size: int) -> int:
    """Return the repetitions in a row of an n-gram of `size`: where it repeats, `words` agree with themselves shifted by `size`."""
    run = longest = 0
    for earlier, later in zip(words, words[size:], strict=False):
        run = run + 1 if earlier == later else 0
        longest = max(longest, run)
    return longest // size + 1


def flaw(source: str, target: str, *, source_pieces: int, target_pieces: int, finished: bool) -> str | None:
    """Return `empty`, `loop` or `truncated` if `target` cannot be a translation of `source`.

    Args:
        source: the normalised source text.
        target: its translation.
        source_pieces: length of the source in pieces.
        target_pieces: length of the target in pieces.
        finished: whether the decoder ended the sentence itself.
    """
    if not target.strip():
        return "empty"
    if repeats(target) > max(MAX_REPEATS, repeats(source)) or target_pieces > LONGEST_RATIO * source_pieces + SLACK:
        return "loop"
    if not finished or target_pieces + SLACK < SHORTEST_RATIO * source_pieces:
        return "truncated"
    return None
