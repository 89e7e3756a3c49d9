"""Find entities that were lost, added or replaced, in sentences that otherwise say the same thing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.entities.alignment.align import Alignment, Sentence
from auditor.entities.alignment.neighbours import place_parts
from auditor.entities.entity import Entity
from auditor.entities.likeness.derived import STEM, is_of_one_people
from auditor.entities.likeness.harmless import is_pet_name
from auditor.entities.likeness.similarity import likeness
from auditor.entities.mention import Mention, kind_agreement
from auditor.entities.words.geography import COUNTRIES, STATES
from auditor.entities.words.governments import same_government
from auditor.entities.words.lexicon import is_common
from auditor.entities.words.normalise import fold, name_tokens

# Above this, two sentences are one sentence in two wordings; measured on human reference and machine output of one source.
COUNTERPART = 0.6
NEARLY_VERBATIM = 0.72


@dataclass(frozen=True, slots=True)
class Replaced:
    """An entity of the article that stands where the reference has another; one of both is `None` where nothing stands.

    `fixed`: both stand between the same words.
    """

    article: Mention | None
    reference: Mention | None
    segment: int
    similarity: float
    fixed: bool = False


def replaced_entities(
    article: Sequence[Entity], reference: Sequence[Entity], explained: tuple[set[int], set[int]], alignment: Alignment
) -> Iterator[Replaced]:
    """Yield entities that nothing else explains and whose sentence has its counterpart in the other text.

    `explained` are the indices of the article's and the reference's entities that were matched, changed or not.
    """
    ours = _loose(article, explained[0], _stems(alignment.reference))
    theirs = _loose(reference, explained[1], _stems(alignment.article))
    for i, row in enumerate(alignment.table):
        for j, near in enumerate(row):
            if near >= COUNTERPART and alignment.mutual(i, j):
                left, right = ours.get(i, []), theirs.get(j, [])
                if len(left) == len(right) == 1 and (_is_usual(left[0].text, right[0].text) or is_pet_name(left[0], right[0])):
                    continue
                if len(left) == 1 and len(right) == 1 and kind_agreement(left[0].kind, right[0].kind) > 0:
                    stands = place_parts((left[0].text, alignment.article[i]), (right[0].text, alignment.reference[j]))
                    yield Replaced(left[0], right[0], i, near, fixed=stands["before"] == stands["after"] == 1.0)
                elif right and not left and near >= NEARLY_VERBATIM:
                    yield from (Replaced(None, item, i, near) for item in right)
                elif left and not right and near >= NEARLY_VERBATIM:
                    yield from (Replaced(item, None, i, near) for item in left)


def _is_usual(written: str, meant: str) -> bool:
    """Tell whether English has both for one: by all words ("Al Qaida", "Qaeda"), as a people ("Jews", "Jewish") or as a government."""
    alike = likeness(written, meant)
    spelled = not (alike.left_rest or alike.right_rest) and all(pair.same for pair in alike.pairs)
    if same_government(" ".join(name_tokens(written)), " ".join(name_tokens(meant))):
        return True
    return spelled or is_of_one_people(fold(written), fold(meant))


def _stems(sentences: Sequence[Sentence]) -> frozenset[str]:
    return frozenset(word[:STEM] for sentence in sentences for word in sentence.words)


def _loose(entities: Sequence[Entity], explained: set[int], others: frozenset[str]) -> dict[int, list[Mention]]:
    """Return the first mention of every unexplained entity by its segment; one whose words the other text has at all is no loss.

    A name of common words alone ("Health Survey") may be told in other words, and is left out.
    """
    found: dict[int, list[Mention]] = {}
    for index, entity in enumerate(entities):
        if index not in explained and not entity.weak and entity.mentions[0].scored and _is_absent(entity, others):
            found.setdefault(entity.mentions[0].segment, []).append(entity.mentions[0])
    return found


def _is_absent(entity: Entity, others: frozenset[str]) -> bool:
    if " ".join(entity.tokens) in COUNTRIES.keys() | STATES:
        return False  # its people, its capital or "the country" may stand for it
    telling = [token for token in entity.tokens if len(token) > 3 and not is_common(token)]
    return bool(telling) and not any(token[:STEM] in others for token in entity.tokens)
