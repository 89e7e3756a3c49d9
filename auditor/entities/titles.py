"""Find titles that a translation carried over by their meaning: the words changed, the place in the story did not."""

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import Indel

from auditor.entities.align import Alignment
from auditor.entities.entity import Entity, is_worded
from auditor.entities.lexicon import is_function, lemma, synonyms
from auditor.entities.match import context
from auditor.entities.mention import Kind
from auditor.entities.normalise import Tokens, fold, name_tokens

WEIGHTS = {"shared": 0.35, "meaning": 0.1, "shape": 0.15, "order": 0.1, "context": 0.3}
THRESHOLD = 0.5
MINIMUM_SHARED = 0.3


def title_words(text: str) -> Tokens:
    """Return the content words of a title as lemmas, without an instalment's number."""
    words = [lemma(token) for token in name_tokens(text) if not is_function(token)]
    return tuple(word for word in words if not word.isdigit()) or tuple(words)


def title_parts(left: str, right: str) -> dict[str, float]:
    """Return what two titles have in common, each part in [0, 1].

    `shared`: words of the right title that the left one has. `meaning`: of the others, the share that the left one renders
    by a synonym, or by a word that shares a synonym with it. `shape`: alike number of words. `order`: shared words keep their place from
    the start or from the end.
    """
    a, b = title_words(left), title_words(right)
    shared = [word for word in b if word in a]
    rest_a, rest_b = [word for word in a if word not in b], [word for word in b if word not in a]
    meant = [word for word in rest_b if any(_related(word, other) for other in rest_a)]
    kept = [word for word in shared if a.index(word) == b.index(word) or len(a) - a.index(word) == len(b) - b.index(word)]
    return {
        "shared": len(shared) / max(len(b), len(a)),
        "meaning": len(meant) / len(rest_b) if rest_b else 1.0,
        "shape": 1.0 - abs(len(a) - len(b)) / max(len(a), len(b)),
        "order": len(kept) / len(shared) if shared else 0.0,
    }


def _related(word: str, other: str) -> bool:
    return other in synonyms(word) or word in synonyms(other) or bool(synonyms(word) & synonyms(other))


def translated_titles(
    article: Sequence[Entity],
    reference: Sequence[Entity],
    same: Mapping[int, int],
    alignment: Alignment,
    round_trips: Mapping[str, Sequence[str]],
) -> dict[tuple[int, int], tuple[dict[str, float], float]]:
    """Return {(article entity, reference entity): (parts, score)} for titles that can be renderings of one another.

    The reference's form must be shown to be a title and be missing from the article; the article's form must be no form of
    any name of the reference. `round_trips` gives what engines made of a title; it can support a pair, never make one.
    """
    found = set(same.values())
    pairs = {}
    for i, left in enumerate(article):
        if i in same or left.weak or not (left.titled or is_worded(left)) or left.kind not in (Kind.TITLE, Kind.NAME, Kind.ORGANISATION):
            continue
        for j, right in enumerate(reference):
            if j in found or not right.titled or len(title_words(right.text)) < 2:
                continue
            parts = title_parts(left.text, right.text)
            if not MINIMUM_SHARED <= parts["shared"] < 1.0 and not (parts["meaning"] >= 0.5 and left.titled and parts["shared"] < 1.0):
                continue
            parts["context"] = context(article, reference, i, j, same, alignment)
            score = sum(WEIGHTS[name] * value for name, value in parts.items())
            if right.text in round_trips:
                parts["round_trip"] = max(
                    (_closeness(left.text, form) - _closeness(left.text, right.text) for form in round_trips[right.text]), default=0.0
                )
                score += 0.2 * max(0.0, parts["round_trip"])
            if parts["context"] > 0 and score >= THRESHOLD:
                pairs[i, j] = (parts, min(score, 1.0))
    return pairs


def _closeness(one: str, other: str) -> float:
    return float(Indel.normalized_similarity(fold(one), fold(other)))
