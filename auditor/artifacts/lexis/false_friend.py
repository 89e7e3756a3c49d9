"""English words that look like the foreign word, where the context speaks for what that means and its English word would fit better."""

from collections.abc import Iterator

from auditor.artifacts.check import MISTRANSLATION, Check, Mark
from auditor.artifacts.english.fitting import best_instead
from auditor.artifacts.kinds import spanning
from auditor.artifacts.sources import LANGUAGE_NAMES, FalseFriend, false_friends
from auditor.artifacts.text import Sentence, Text
from auditor.report import Severity

# Two telling words in the sentence, or one and more in the whole; tuned on human news, where fewer fire too often.
SUPPORT = 6.0
WITNESSES = 3
# Nats by which what the foreign word means must stand better between the neighbours. What an article is about speaks for many a word that
# means what it says ("the passengers of the car" for "turned" instead of "result"); its neighbours do not.
BETTER = 1.5


def _support(item: FalseFriend, sentence: Sentence) -> tuple[float, list[str]]:
    witnesses = sorted({token.lower for token in sentence.tokens} & item.context.keys())
    return sum(item.context[word] for word in witnesses), witnesses


def _misread(text: Text) -> Iterator[Mark]:
    known = false_friends()
    for sentence in text.sentences:
        for i, token in enumerate(sentence.tokens):
            # A capital within a sentence is a name's.
            for item in known.get(token.text if i else token.lower, ()):
                weight, witnesses = _support(item, sentence)
                if weight < SUPPORT or len(witnesses) < WITNESSES or token.quoted:
                    continue
                meant, better = best_instead(sentence, token, item.usual)
                if better < BETTER:
                    continue
                parts = (token.text, meant, LANGUAGE_NAMES[item.language], item.foreign)
                evidence = {"language": item.language, "foreign": item.foreign, "context": witnesses}
                yield spanning(sentence, i, i + 1, "“{0}” may stand for “{1}”: that is what {2} “{3}” means.", *parts, **evidence)
                break


CHECK = Check(
    path="lexis.false-friend",
    category=MISTRANSLATION,
    severity=Severity.MINOR,
    description="A word looks like a foreign one of another meaning, and its sentence and its neighbours speak for that other meaning.",
    flags=(
        "The driver showed his passport, but lost points on his patent.",
        "The policies left the station with two officers.",
        "The leak gives local attackers access to sensible information.",
        "They did not assist the party or the meeting, being sick.",
        "For long hours at the bus stop they attend longer than expected.",
        "Policies left the station with two officers after the raid.",
    ),
    passes=(
        "He is a sensible man, and his parents are proud of him.",
        "Sensible people leave the car at home. Policies that protect the officers were read out at the station.",
        "The library lent the book for the lecture.",
        "She actually won, which nobody had expected.",
        "The mayor assumed that the college would assist.",
        "The court heard that the patent had expired.",
        "As a result of the car accident, two passengers were injured.",
        "The current strike began five days ago, and the report says that the party could win the election next year.",
        "About 5,000 people are expected to attend the new festival next year.",
        "The court heard that the firm was running out of money and was expected to close.",
        "Hundreds of people walked for miles last year to reach the border.",
        "Hundreds of miles of road were lost in the flood, and people walked for miles.",
        "Her parents and close friends told the family on Monday.",
        "He was content to work from home and see more of his children.",
        "Prosecutors said the guard on duty did not know the father of the boy.",
        "Visitors use a code, issued by security, to enter the library.",
    ),
    run=_misread,
    confidence=0.6,
)
