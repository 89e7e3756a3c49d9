"""Words that are one slip away from an English word."""

from collections.abc import Iterator

from auditor.artifacts.check import SPELLING, Check, Mark
from auditor.artifacts.english.vocabulary import foreign_languages, misspelt
from auditor.artifacts.kinds import spanning
from auditor.artifacts.lexis.knowing import unexplained
from auditor.artifacts.text import Text
from auditor.report import Severity

# A short word of an article without another strange one may be a word that the tables lack; not so if two letters changed places.
LEAST, LONG = 2, 7


def _slips(text: Text) -> Iterator[Mark]:
    places = list(unexplained(text))
    for sentence, i in places:
        word = sentence.tokens[i].lower
        meant = None if foreign_languages(word) else misspelt(word)
        if meant and (len(word) >= LONG or len(places) >= LEAST or sorted(word) == sorted(meant)):
            yield spanning(sentence, i, i + 1, "“{quote}” is no word of English; perhaps “{0}” is meant.", meant, meant=meant)


CHECK = Check(
    path="lexis.misspelt",
    category=SPELLING,
    severity=Severity.MINOR,
    description="A word that English lacks is one letter away from one that it has.",
    flags=(
        "The annoucement came late in the evening.",
        "She is a spokeswomen of the comittee.",
        "The goverment fell in the spring.",
        "They live in a appartment near the river.",
        "They jsut want to wrok in peace.",
    ),
    passes=(
        "The announcement came late in the evening.",
        "She wrote colour and color, centre and center, organise and organize.",
        "Hats perched atop their hair; the fields lie fallow, the truth was less droll, and the interviewee wrote to the emirate.",
        "The senators reëlected their leader, and the café’s owner coöperates.",
        "He is called Pedrro by friends and lives in Londan.",
        "“I aint sayin nuffin,” he said.",
        "The slug Arion ater and the shrub Rosa rugosa thrive. The lily is Lilium regale, and the wasp V. velutina.",
        "The file is called reportt.txt, and the tag #finaly trended.",
    ),
    run=_slips,
    confidence=0.8,
)
