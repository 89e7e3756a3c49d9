"""Wordings that no one would choose: improbable in clean English, and not what the round trips make of them."""

from collections.abc import Iterator, Mapping

from auditor.artifacts.check import UNIDIOMATIC, Check, Mark
from auditor.artifacts.odd import OddSpan
from auditor.artifacts.text import Text
from auditor.report import Severity

# Share of findings that a reader must be expected to uphold.
LEAST = 0.5


def run(text: Text) -> Iterator[Mark]:
    """Mark the odd spans above the threshold; a rare word that the article uses again is what it is about."""
    counts = text.vocabulary
    for item in text.judged.sentences:
        segment = item.sentence.segment
        for span in (span for span in item.spans() if span.confidence >= LEAST):
            quote = segment.text[span.start - segment.start : span.end - segment.start]
            if _is_subject(quote, counts):
                continue
            yield Mark(span.start, span.end, _message(quote, span), {"score": round(span.score, 2), **span.evidence}, span.confidence)


def _is_subject(quote: str, counts: Mapping[str, int]) -> bool:
    return all(counts.get(word, 0) > 1 for word in quote.lower().split())


def _message(quote: str, span: OddSpan) -> str:
    if span.rather:
        return f"“{quote}” is an unusual wording; a clean text would rather read “{span.rather}”."
    if span.evidence.get("proof.swapped", -10.0) > max(0.0, span.evidence.get("proof.damaged", 0.0)):
        return f"“{quote}” reads like a synonym put in the place of the usual word."
    if span.evidence.get("unseen.left") and span.evidence.get("unseen.right"):
        return f"“{quote}” stands among words that it hardly ever stands beside."
    return f"“{quote}” is an unusual wording here."


CHECK = Check(
    path="likelihood.odd-wording",
    category=UNIDIOMATIC,
    severity=Severity.MINOR,
    description="Words that no one would choose: improbable in clean English, wrong to the proofreader, and changed by round trips.",
    flags=(
        "The actions in the airline have fallen sharply after the pilots have voted partorisca walk was.\n"
        "His later novella says of two sisters that inherits a race-low hotel for the sea.\n"
        "The ferry has run fracasado in fat fog, and the passengers have been taken went by bounced salvavidas.",
        "A judge projected away the case after the paint witness changed her report.\n"
        "Thieves bettered into the chapel overnight and made away with a flatware cup.\n"
        "The museum has position forth its affording because the cap nevertheless leaks.",
        "The mayor sprained downwardly the volunteer and enunciated the townsfolk would parent the money itself.\n"
        "Teachers suppose that schoolchilds who skim breakfast see it laborious to bear aid.",
        "The ferry scarpered aground in thick fog, and the riders were postulated off by lifeboats.\n"
        "A judge fuddled out the vitrine after the key witness changed her story.\n"
        "Farmers fear that the late rime has deflowered most of the apple crop.",
        "An evaluate hurled away the casing after the keystone witness deepened her account.\n"
        "The ring named away the turn when the vocalist misplaced his part.\n"
        "The mayor sprained downwardly the volunteer and enunciated the townsfolk would parent the money itself.",
        "The ferrying passed aground in thick daze, and the riders were taken off by lifeboats.\n"
        "A judge bewildered out the lawsuit after the tonality witness switched her story.\n"
        "The museum has set off its opening because the cap still leaks.",
    ),
    passes=(
        "The minister said on Monday that talks would go on.",
        "It rained all day, and the match was called off.",
        "The new bridge will open to traffic next spring.",
        "The party was visoriously unconomous by the vote. It was visoriously unconomous again.",
        "Thieves broke into the chapel overnight and made off with a silver cup.",
        "The band called off the tour when the singer lost his voice.",
        "Teachers say that pupils who skip breakfast find it hard to pay attention.",
        "She has worked as a nurse for more than twenty years.",
        "Police are looking for two men who were seen near the station.",
        "The company said that profits had fallen by a fifth.",
    ),
    run=run,
    confidence=0.5,
)
