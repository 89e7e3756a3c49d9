"""One article as a comparison reads it: its mentions, its entities, and the content words of its sentences."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from auditor.article import SegmentedArticle
from auditor.entities.alignment.align import Sentence, sentences
from auditor.entities.entity import Entity, cluster
from auditor.entities.mention import Mention
from auditor.entities.recognition.recognise import recognise
from auditor.entities.recognition.spacy_names import OWN


@dataclass(frozen=True, slots=True)
class Side:
    """An article and what was recognised in it."""

    text: SegmentedArticle
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    sentences: tuple[Sentence, ...]

    def read_as(self, mentions: Iterable[Mention]) -> "Side":
        """Return the side with other mentions, in reading order, and the entities that they make."""
        ordered = tuple(sorted(mentions, key=lambda item: (item.start, item.end)))
        return replace(self, mentions=ordered, entities=cluster(ordered, self.text.article.text))


# Room for a batch of articles and their references, each of which is compared several times.
@lru_cache(maxsize=128)
def side(text: SegmentedArticle, recogniser: str = OWN) -> Side:
    """Return an article with what was recognised in it; a recent one is not read again."""
    mentions = recognise(text, recogniser)
    return Side(text, mentions, cluster(mentions, text.article.text), sentences(text))
