"""What requests and answers look like, for the OpenAPI description. Requests are read by intake, not by these models."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

READABLE = r"^[^\u0000]*[^\s\u0000][^\u0000]*$"

_STORY = "The bridge was opened on Monday. The mayor of the town cut the ribbon, and the first tram crossed it at noon."
_REFERENCE = "The new bridge opened on Monday. The mayor cut the ribbon, and at noon the first tram crossed."
_ARTICLE: JsonDict = {"id": "a1", "title": "A bridge", "language": "en", "text": _STORY}
_PROBLEM: JsonDict = {
    "type": "urn:auditor:problem:queue",
    "title": "Service Unavailable",
    "status": 503,
    "detail": "The queue is full.",
    "remedy": "Send the request again in a moment, or in smaller parts.",
}
Text = Annotated[str, Field(min_length=1, pattern=READABLE)]


class ArticleIn(BaseModel):
    """One article; unknown fields are ignored."""

    model_config = ConfigDict(json_schema_extra={"examples": [_ARTICLE]})

    text: Annotated[Text, Field(description="The article; offsets in its report index this text.")]
    id: Annotated[str | int | None, Field(description="Comes back in the report.")] = None
    title: str | None = None
    language: Annotated[str | None, Field(description="What the sender believes the language to be.")] = None
    published: str | None = None
    source: str | None = None


class BatchIn(BaseModel):
    """Several articles, and a clean article about the same story to compare them with."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"articles": [_ARTICLE], "reference": {"text": _REFERENCE}}]})

    articles: Annotated[list[ArticleIn], Field(min_length=1)]
    reference: ArticleIn | list[ArticleIn] | None = None


class ResultOut(BaseModel):
    """One article of a job."""

    id: Annotated[str, Field(description="The id that the article came with.")]
    state: Literal["queued", "running", "done"]
    kind: Annotated[Literal["report", "failure", "skipped"] | None, Field(description="What came out; null while it waits.")]
    verdict: Literal["clean", "machine-translated", "spun", "undetermined"] | None
    report: Annotated[str, Field(description="Where the outcome is.", examples=["/v1/reports/0f3c…"])]
    outcome: Annotated[dict[str, Any] | None, Field(description="The outcome itself, in an answer at once.")] = None


class CallbackOut(BaseModel):
    """What became of announcing the job."""

    state: Literal["pending", "delivered", "dead"]
    attempts: int


class JobOut(BaseModel):
    """A job: an accepted request."""

    id: str
    state: Literal["queued", "running", "done", "failed"]
    created: str
    finished: str | None
    articles: int
    waiting: Annotated[int, Field(description="Articles without an outcome.")]
    results: list[ResultOut]
    callback: CallbackOut | None


class ProblemOut(BaseModel):
    """An error answer (RFC 9457)."""

    model_config = ConfigDict(json_schema_extra={"examples": [_PROBLEM]})

    type: str
    title: str
    status: int
    detail: Annotated[str, Field(description="What happened.")]
    remedy: Annotated[str, Field(description="What to do about it.")]


class HealthOut(BaseModel):
    """How the service is."""

    status: Literal["ok", "not ready"]
    checks: dict[str, bool] = {}
