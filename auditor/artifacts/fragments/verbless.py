"""Sentences without a verb between sentences that have one."""

from collections.abc import Iterator

from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.english.words import FUNCTION_WORDS, listed, per_million, share
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Text
from auditor.report import Severity

SHORTEST = 9


# Adjectives that name a group of people, so that a verb may follow: "the poor face a future".
_GROUPS = listed("poor rich wealthy needy hungry homeless unemployed young old elderly sick disabled blind deaf dead living weak strong")


def _may_be_verb(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    group = index > 1 and sentence.tokens[index - 1].lower in _GROUPS and sentence.tokens[index - 2].lower == "the"
    if group and share(token.lower, "VZD") > 0:
        return True
    if token.tag in (Tag.AUXILIARY, Tag.BASE, Tag.THIRD, Tag.PAST, Tag.GERUND) or "'" in token.lower:
        return True
    before = sentence.tokens[index - 1].tag if index else Tag.DETERMINER
    if before in (Tag.DETERMINER, Tag.ADJECTIVE, Tag.PREPOSITION):
        return False
    unknown = token.text.islower() and token.lower not in FUNCTION_WORDS and per_million(token.lower) == 0
    return unknown or share(token.lower, "VZDG") > 0.03


def _torn(text: Text) -> Iterator[Mark]:
    for sentence in text.sentences:
        tokens = sentence.tokens
        whole = (
            len(tokens) >= SHORTEST and tokens[-1].text == "." and tokens[0].text[0].isupper() and not any(token.quoted for token in tokens)
        )
        nominal = whole and tokens[0].lower in {"the", "a", "an", "his", "her", "their"} and any(token.tag in NOMINAL for token in tokens)
        listed = any(token.text in {":", ";", "-", "–", "—", "…", "(", ","} for token in tokens)
        if nominal and not listed and not any(_may_be_verb(sentence, i) for i in range(len(tokens))):
            yield Mark(tokens[0].start, tokens[-1].end, "The sentence has no verb.")


CHECK = Check(
    path="fragments.verbless",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A whole sentence that begins with a noun phrase has no verb in any reading.",
    flags=(
        "The film by the American director of the famous trilogy.",
        "The capsule with the astronaut and the actress of the film.",
        "The largest city of the region and of the whole country.",
        "A new chapter for the university and for the young people of the area.",
        "The first person in the history of the country in the cosmos.",
        "The old capital of the region and of the whole country.",
    ),
    passes=(
        "The film by the American director opens in May.",
        "The city sleeps.",
        "The poor face a future without a home of their own.",
        "The elderly are most at risk from the heat.",
        "“A new chapter for the university of the north.”",
        "The results: a hospital for the young people of the region.",
        "Not a word from the university or the city.",
    ),
    run=_torn,
    confidence=0.7,
)
