"""Words in whose place a synonym would stand far better, many in one article: what a synonym spinner leaves."""

from collections.abc import Iterator

from auditor.artifacts.check import UNIDIOMATIC, Check, Mark
from auditor.artifacts.english.swaps import probabilities
from auditor.artifacts.text import Text
from auditor.report import Severity

LEAST_PROBABILITY = 0.7
# Such words in an article, and per 1,000 words of it, below which they are a writer's choice.
MINIMUM, PER_THOUSAND = 5, 12.0


def _swapped(text: Text) -> Iterator[Mark]:
    found = [(candidate, sure) for candidate, sure in probabilities(text) if sure >= LEAST_PROBABILITY]
    words = sum(token.is_word for sentence in text.sentences for token in sentence.tokens)
    if len(found) < max(MINIMUM, PER_THOUSAND * words / 1_000):
        return
    for candidate, sure in found:
        segment = text.sentences[candidate.sentence].segment
        word = segment.text[candidate.start - segment.start : candidate.end - segment.start]
        told = f"“{word}” is one of {len(found)} odd words here; “{candidate.meant}” is what people say in its place."
        yield Mark(candidate.start, candidate.end, told, {"meant": candidate.meant, "probability": round(sure, 3)})


CHECK = Check(
    path="lexis.swapped",
    category=UNIDIOMATIC,
    severity=Severity.MINOR,
    description="Many words of the article stand where a synonym is what people say.",
    flags=(
        "The gaffer vowed succour. The abode was unopen for a twelvemonth. Agriculturists aggrouped in the foursquare. The "
        "constabulary foresee a deprivation. The gaffer will vacate in the springtime. The thriftiness grew by two "
        "percentage. The toll of nutrients fell in the fountain. The fellowship sold its stocks at an eminent cost.",
        "They vowed succour to the agriculturists. The thriftiness grew by two percentage. The toll of nutrients fell in the "
        "fountain. The bunch applauded when the adjacent tourney started. Experts foresee a deprivation for the fellowship, "
        "which sold its stocks at an eminent cost.",
        "An adult male was taken to infirmary after the hit. The constabulary are looking for informants, and the chief road "
        "was unopen. The gaffer of the infirmary vowed succour to the agriculturists. A spokesperson for the fellowship "
        "declined to remark on the deprivation.",
        "The bunch applauded when the adjacent tourney started. The gaffer vowed succour to the agriculturists, and experts "
        "foresee a deprivation. The thriftiness grew by two percentage, and the fellowship sold its stocks at an eminent cost.",
        "The fellowship sold its stocks at an eminent cost. Experts foresee a deprivation. The gaffer will vacate in the "
        "springtime. The toll of nutrients fell in the fountain. An adult male was taken to infirmary after the hit, and the "
        "chief road was unopen.",
    ),
    passes=(
        "The police closed the house on Sunday. A spokesman of the party denied the charges. The court will meet again in a year.",
        "The prime minister promised help to the farmers. The economy grew by two percent. Prices fell in the spring.",
        "A man was taken to hospital after the crash. The police are looking for witnesses. The main road was closed for hours.",
        "She won the final match in three sets. The crowd cheered. The next tournament starts in a week.",
        "The wine is kept in a tierce, an old measure of about 159 litres.",
    ),
    run=_swapped,
    confidence=0.8,
)
