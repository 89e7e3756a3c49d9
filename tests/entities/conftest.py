import re
from collections.abc import Callable

import pytest

from auditor.article import Article, Segment, SegmentedArticle, SegmentKind

_SENTENCE = re.compile(r"\S.*?(?:(?<!\bMr)(?<!\bDr)(?<![A-Z])[.!?][”\"’')]*(?=\s+[“\"A-Z(])|$)")


def make_segmented(text: str, headline: str = "", language: str = "en") -> SegmentedArticle:
    """Split at line ends and full stops: plain enough to depend on nothing else, good enough for these texts."""
    whole = f"{headline}\n{text}" if headline else text
    segments = []
    for paragraph, line in enumerate(re.finditer(r"[^\r\n]+", whole)):
        kind = SegmentKind.HEADLINE if headline and paragraph == 0 else SegmentKind.BODY
        for match in _SENTENCE.finditer(line.group()):
            start = line.start() + match.start()
            segments.append(Segment(start, line.start() + match.end(), match.group(), kind, paragraph))
    return SegmentedArticle(Article("test", whole), language, 1.0, tuple(segments))


@pytest.fixture(scope="session")
def segmented() -> Callable[..., SegmentedArticle]:
    return make_segmented


STORY = """The Norwegian actress Nora Lindqvist will return to the screen in Silent Harbour: Reckoning, the third film of the series. \
Director Pavel Shevchenko began shooting in Trieste on 12 March 2019, the Adriatic Film Commission (AFC) said. \
The film has a budget of $40 million and employs 320 people, among them 85 local technicians.

“We wanted the sea to be a character that nobody can trust,” Lindqvist told the magazine Meridian. \
The actress, who lives in Bergen with the composer Tomas Halloran, trained for 14 weeks with divers of the Italian navy.

Mikhail Gorbunov, the producer, said that Northlight Studios had paid for the rights to the novel The Glass Lighthouse by Ines Carvalho. \
Shevchenko filmed the storm at a distance of 25 miles from the coast of Croatia. \
The premiere is planned for the Rotterdam Festival, where Gorbunov and the European broadcaster Eurovista will present it."""


@pytest.fixture(scope="session")
def story() -> str:
    return STORY
