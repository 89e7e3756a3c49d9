"""Find titles that a translation carried over by their meaning: the words changed, the place in the story did not."""

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import Indel

from auditor.entities.alignment.align import Alignment
from auditor.entities.alignment.surroundings import context
from auditor.entities.entity import Entity, is_worded
from auditor.entities.mention import Kind
from auditor.entities.titles.renderings import Returned, rendering_score, returned_parts, string_parts
from auditor.entities.words.classes import WORKS
from auditor.entities.words.lexicon import are_synonyms, is_function, lemma, synonyms
from auditor.entities.words.measures import NUMBERS
from auditor.entities.words.normalise import Tokens, fold, name_tokens, spelling

WEIGHTS = {"shared": 0.35, "meaning": 0.1, "shape": 0.15, "order": 0.1, "context": 0.3}
THRESHOLD = 0.5
MINIMUM_SHARED = 0.3
# What a round trip that yields the article's very form adds.
SUPPORT = 0.2
# With round trips at hand: a pair is taken for a rendering from this probability on, where both stand in the same place of the story.
CERTAIN = 0.8
SAME_PLACE = 0.35


def title_words(text: str) -> Tokens:
    """Return the content words of a title as lemmas in one spelling, without an instalment's number in figures, Roman ones too."""
    words = [token if token in NUMBERS else lemma(spelling(token)) for token in name_tokens(text) if not is_function(token)]
    return tuple(word for word in words if not word.isdigit()) or tuple(words)


def title_parts(left: str, right: str) -> dict[str, float]:
    """Return what two titles have in common, each part in [0, 1].

    `shared`: words of the right title that the left one has. `meaning`: of the others, the share that the left one renders
    by a synonym, or by a word that shares a synonym with it. `shape`: alike number of words. `order`: shared words keep their place from
    the start or from the end.
    """
    a, b = title_words(left), title_words(right)
    if not a or not b:
        return {"shared": 0.0, "meaning": 0.0, "shape": 0.0, "order": 0.0}
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
    return are_synonyms(word, other) or bool(synonyms(word) & synonyms(other))


def translated_titles(
    article: Sequence[Entity],
    reference: Sequence[Entity],
    same: Mapping[int, int],
    alignment: Alignment,
    round_trips: Mapping[str, Returned],
) -> dict[tuple[int, int], tuple[dict[str, float], float]]:
    """Return {(article entity, reference entity): (parts, score)} for titles that can be renderings of one another.

    The reference's form must be shown to be a title and be missing from the article; the article's form must be no form of
    any name of the reference. `round_trips` gives what engines made of the titles of both; it can support a pair, never make one.
    """
    found = set(same.values())
    suspects = [i for i, entity in enumerate(article) if i not in same and is_suspect(entity)]
    missing = [j for j, entity in enumerate(reference) if j not in found and entity.titled and len(title_words(entity.text)) > 1]
    pairs = {}
    for i in suspects:
        for j in missing:
            parts = closest_parts(article[i].text, reference[j].text)
            meant = round_trips.get(reference[j].text, {})
            rendering = _rendering(article[i].text, reference[j].text, (round_trips.get(article[i].text, {}), meant))
            if not (_is_rendering(parts, titled=article[i].titled) or rendering >= CERTAIN):
                continue
            parts["context"] = context(article, reference, i, j, same, alignment)
            score = sum(WEIGHTS[name] * value for name, value in parts.items())
            if meant:
                parts |= {"round_trip": _support(article[i].text, reference[j].text, meant), "rendering": rendering}
                score += SUPPORT * parts["round_trip"]
                if rendering >= CERTAIN and parts["context"] >= SAME_PLACE:
                    score = max(score, rendering)
            if parts["context"] > 0 and score >= THRESHOLD:
                pairs[i, j] = (parts, min(score, 1.0))
    return pairs


def reordered_titles(
    article: Sequence[Entity], reference: Sequence[Entity], same: Mapping[int, int]
) -> dict[tuple[int, int], tuple[dict[str, float], float]]:
    """Return {(article entity, reference entity): (parts, score)} for titles that kept their words and lost their order.

    "The House of Glass" for "The Glass House": the same name to a matcher, another title to a reader.
    """
    taken = set(same.values())
    unmatched = [
        (i, j)
        for i, written in enumerate(article)
        for j, meant in enumerate(reference)
        if i not in same and j not in taken and _may_be_title(written) and _may_be_title(meant)
    ]
    matched = [
        (i, j) for i, j in same.items() if (article[i].titled or reference[j].titled) and _is_work(article[i]) and _is_work(reference[j])
    ]
    pairs = {}
    for i, j in (*unmatched, *matched):
        a, b = title_words(article[i].text), title_words(reference[j].text)
        if a != b and sorted(a) == sorted(b):
            pairs[i, j] = (title_parts(article[i].text, reference[j].text), 1.0 - WEIGHTS["order"])
    return pairs


def _may_be_title(entity: Entity) -> bool:
    """Tell whether a name of common words is a work's: the words of an organisation, award or day may be turned round."""
    return is_suspect(entity) and is_worded(entity) and entity.kind is not Kind.ORGANISATION and _is_work(entity)


def _is_work(entity: Entity) -> bool:
    """Tell whether a word nearby says that a name is a work's, or a capital on its article does."""
    return bool(entity.roles & WORKS) or entity.text.startswith(("The ", "A "))


def is_suspect(entity: Entity) -> bool:
    """Tell whether a name of an article can be a title that was translated: shown to be one, or made of common words as titles are."""
    return not entity.weak and entity.kind is not Kind.PERSON and (entity.titled or is_worded(entity))


def closest_parts(left: str, right: str) -> dict[str, float]:
    """Return the parts of a pair of titles; the right one's subtitle may be missing from the left one."""
    main = right.split(":")[0]
    options = [right] + ([main] if main != right and len(title_words(main)) > 1 else [])
    return max(
        (title_parts(left, option) for option in options), key=lambda parts: sum(WEIGHTS[name] * value for name, value in parts.items())
    )


def _is_rendering(parts: Mapping[str, float], *, titled: bool) -> bool:
    if parts["shared"] == 1.0:
        return False
    return parts["shared"] >= MINIMUM_SHARED or (titled and parts["meaning"] >= 0.5)


def _rendering(written: str, expected: str, returned: tuple[Returned, Returned]) -> float:
    """Return how surely a title went the way of the round trips of another, 0 where no pivot was asked for both."""
    if not returned[0].keys() & returned[1].keys():
        return 0.0
    return rendering_score(string_parts(written, expected) | returned_parts(written, expected, returned, closest_parts(written, expected)))


def _support(written: str, expected: str, forms: Returned) -> float:
    """Return by how much the written title is nearer to a title's round trip than to the title itself."""
    return max(0.0, max(_closeness(written, form) for form in forms.values()) - _closeness(written, expected))


def _closeness(one: str, other: str) -> float:
    return float(Indel.normalized_similarity(fold(one), fold(other)))
