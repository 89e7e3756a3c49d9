"""Sentences that stop before they are over."""

from collections.abc import Iterator

from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.text import NOMINAL, Sentence
from auditor.report import Severity

# No English sentence can end on these; prepositions can ("the world we live in.").
_NEVER_LAST = listed("the an my its their your our and or because although whose than every")


def _cut(sentence: Sentence) -> Iterator[Mark]:
    tokens = sentence.tokens
    if len(tokens) < 4 or tokens[-1].quoted:
        return
    last = len(tokens) - (2 if tokens[-1].text == "." else 1)
    if _is_whole(sentence, last):
        return
    if tokens[last].text.islower() and tokens[last].lower in _NEVER_LAST and tokens[-1].text in {".", tokens[last].text}:
        yield spanning(sentence, last, last + 1, "The sentence breaks off after “{0}”.", tokens[last].text)


def _is_whole(sentence: Sentence, last: int) -> bool:
    """Tell whether a sentence may end there after all: "just because", "nobody could say whose", "either/or", "oh, my"."""
    word, before = sentence.tokens[last].lower, sentence.tokens[last - 1]
    asked = word == "whose" and before.tag not in NOMINAL and before.text != ","
    called = word == "my" and any(token.lower == "oh" for token in sentence.tokens[max(0, last - 2) : last])
    return asked or called or (word == "because" and before.lower in {"just", "simply"}) or (word in {"or", "and"} and before.text == "/")


CHECK = Check(
    path="fragments.cut-off",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A sentence ends on an article, possessive or conjunction.",
    flags=(
        "The station was named after the.",
        "He has been working on his film and.",
        "The agency sent the crew to their",
        "She left the country because.",
        "The launch was watched by more people than.",
        "They spoke of the director, whose.",
        "Nothing was said about the islands that each party claims its.",
    ),
    passes=(
        "The station was named after the pilot.",
        "It is the world that we live in.",
        "The crew was the best there ever was.",
        "Nobody knew what the money was for.",
        "They did it just because.\nNobody could say whose.\nIt need not be an either/or.\nOh, my.",
        "He pleaded guilty, and so did the other two.",
    ),
    run=each(_cut),
    confidence=0.9,
)
