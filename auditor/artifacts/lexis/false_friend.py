"""English words that look like the foreign word, in a context that speaks for what the foreign word means."""

from collections.abc import Iterator

from auditor.artifacts.check import MISTRANSLATION, Check, Mark
from auditor.artifacts.kinds import spanning
from auditor.artifacts.sources import LANGUAGE_NAMES, FalseFriend, false_friends
from auditor.artifacts.text import Sentence, Text
from auditor.report import Severity

# Two telling words in the sentence, or one and more in the whole; tuned on human news, where fewer fire too often.
SUPPORT = 6.0
WITNESSES = 3


def _support(item: FalseFriend, sentence: Sentence) -> tuple[float, list[str]]:
    witnesses = sorted({token.lower for token in sentence.tokens} & item.context.keys())
    return sum(item.context[word] for word in witnesses), witnesses


def _misread(text: Text) -> Iterator[Mark]:
    known = false_friends()
    for sentence in text.sentences:
        for i, token in enumerate(sentence.tokens):
            for item in known.get(token.text, ()):
                weight, witnesses = _support(item, sentence)
                if weight < SUPPORT or len(witnesses) < WITNESSES or token.quoted:
                    continue
                parts = (token.text, item.usual[0], LANGUAGE_NAMES[item.language], item.foreign)
                evidence = {"language": item.language, "foreign": item.foreign, "context": witnesses}
                yield spanning(sentence, i, i + 1, "“{0}” may stand for “{1}”: that is what {2} “{3}” means.", *parts, **evidence)
                break


CHECK = Check(
    path="lexis.false-friend",
    category=MISTRANSLATION,
    severity=Severity.MINOR,
    description="A word looks like a foreign one of another meaning, and its sentence speaks for that other meaning.",
    flags=(
        "The driver showed his passport, but lost points on his patent.",
        "The policies left the station with two officers.",
        "The leak gives local attackers access to sensible information.",
        "They did not assist the party or the meeting, being sick.",
        "For long hours at the bus stop they attend longer than expected.",
    ),
    passes=(
        "He is a sensible man, and his parents are proud of him.",
        "The library lent the book for the lecture.",
        "She actually won, which nobody had expected.",
        "The mayor assumed that the college would assist.",
        "The court heard that the patent had expired.",
    ),
    run=_misread,
    confidence=0.6,
)
