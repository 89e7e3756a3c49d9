"""What changed between two tellings of one fact."""

from dataclasses import dataclass

from auditor.entities.mention import Mention


@dataclass(frozen=True, slots=True)
class Change:
    """A value or quotation of the article that differs from the reference's about the same fact; `sure`: surely about the same one."""

    article: Mention
    reference: Mention
    cause: str
    parts: dict[str, float]
    score: float
    sure: bool = True
