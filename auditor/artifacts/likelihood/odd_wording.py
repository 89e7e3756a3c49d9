"""Wordings that no one would choose, above all in an article that looks like a weak translator's or a spinner's work."""

from collections.abc import Iterable, Iterator, Mapping

from auditor.artifacts.check import UNIDIOMATIC, Check, Mark
from auditor.artifacts.odd import SPINNER, OddSpan
from auditor.artifacts.text import Text
from auditor.letters import as_looked_up
from auditor.report import Severity

# Share of findings that a reader must be expected to uphold; in a spun article fewer, for it is spun all over.
LEAST, LEAST_SPUN = 0.5, 0.35


def least(suspicion: str | None) -> float:
    """Return the confidence from which on an odd span is found in an article that raises a suspicion, or none."""
    return LEAST_SPUN if suspicion == SPINNER else LEAST


def sure(spans: Iterable[OddSpan], suspicion: str | None) -> Iterator[OddSpan]:
    """Yield the odd spans that are sure enough to be found in an article that raises a suspicion, or none."""
    enough = least(suspicion)
    return (span for span in spans if span.confidence >= enough)


def run(text: Text) -> Iterator[Mark]:
    """Mark the odd spans above the threshold; a rare word that the article uses again is what it is about."""
    counts = text.vocabulary
    for item in text.judged.sentences:
        segment = item.sentence.segment
        for span in sure(item.odd, text.judged.suspicion):
            quote = segment.text[span.start - segment.start : span.end - segment.start]
            if _is_subject(quote, counts):
                continue
            told = _message(quote, span, spun=text.judged.suspicion == SPINNER)
            yield Mark(span.start, span.end, told, {"score": round(span.score, 2), **span.evidence}, span.confidence)


def _is_subject(quote: str, counts: Mapping[str, int]) -> bool:
    return all(counts.get(as_looked_up(word), 0) > 1 for word in quote.split())


def _message(quote: str, span: OddSpan, *, spun: bool) -> str:
    if span.rather:
        return f"“{quote}” is an unusual wording; a clean text would rather read “{span.rather}”."
    # The evidence is that of the oddest word: of several, others may well be English.
    if span.evidence.get("invented") and len(quote.split()) == 1:
        return f"“{quote}”: English has no such word."
    if spun and span.evidence.get("proof.swapped", 0.0) > span.evidence.get("proof.damaged", 0.0):
        return f"“{quote}” reads like a synonym put in the place of the usual word."
    if span.evidence.get("unseen.left") and span.evidence.get("unseen.right"):
        return f"“{quote}” stands among words that it hardly ever stands beside."
    return f"“{quote}” is an unusual wording here."


CHECK = Check(
    path="likelihood.odd-wording",
    category=UNIDIOMATIC,
    severity=Severity.MINOR,
    description="Words that no one would choose, above all in an article that looks like a weak translator's or a spinner's work.",
    flags=(
        "The actions in the airline have fallen sharply after the pilots have voted partorisca walk was.\n"
        "His later novella says of two sisters that inherits a race-low hotel for the sea.\n"
        "The ferry has run fracasado in fat fog, and the passengers have been taken went by bounced salvavidas.",
        "Thieves transgressed into the chapel overnight and piddled off with a silver cup.\n"
        "The ferry ran aground in thick fog, and the riders were taken off by lifeboats.\n"
        "A judge fuddled out the vitrine after the key witness changed her story.\n"
        "The museum has put off its opening because the roof still leaks.\n"
        "Farmers fear that the late rime has deflowered most of the apple craw.\n"
        "The band called forth the enlistment when the singer lost his voice.\n"
        "Teachers enunciate that pupils who skip breakfast find it hard to devote attention.\n"
        "The mayor thanked the offers and said the town would gestate the cost itself.\n"
        "Shares in the airline fell sharply after its pilots voted to walk away.\n"
        "Her latest refreshing tells of two sises who inherit a run-down hotel by the sea.\n"
        "Firefighters spent the night pumping water out of flooded cellars.\n"
        "The striker hobbled off after ten arcminutes and is likely to miss the final.",
        "Thieves broke into the chapel overnight and made forth with a silver cup.\n"
        "The ferry ran aground in boneheaded fog, and the passengers were taken forth by lifeboats.\n"
        "A judge threw away the case after the key witness changed her story.\n"
        "The museum has put forth its opening because the roof notwithstanding leaks.\n"
        "Farmers fear that the late frost has ruined most of the apple crop.\n"
        "The band called away the tour when the singer lost his voice.\n"
        "Teachers say that pupils who skip breakfast find it laborious to pay attention.\n"
        "The mayor thanked the volunteers and said the town would bear the cost itself.\n"
        "Shares in the airline fell crisply after its pilots voted to walk away.\n"
        "Her modish fresh tells of two sisters who inherit a run-down hotel by the sea.\n"
        "Firefighters spent the night pumping water away of flooded cellars.\n"
        "The striker limped forth after ten minutes and is probable to miss the final.",
        "Thieves broke into the chapel overnight and made off with a silver cup.\n"
        "The ferryboat coursed aground in thick fog, and the passengers were needed away by lifeboats.\n"
        "A try threw out the face after the paint witness switched her story.\n"
        "The museum has put away its opening because the cap still leaks.\n"
        "Farmers fear that the late freeze has destroyed most of the apple crop.\n"
        "The lot named off the tour when the vocalist lost his voice.\n"
        "Teachers say that students who skip breakfast find it hard to pay care.\n"
        "The mayor thanked the offers and ordered the townspeople would have the cost itself.\n"
        "Shares in the airway fell sharp after its pilots voted to walk away.\n"
        "Her modish novel says of two babies who inherit a run-down hotel by the ocean.\n"
        "Firefighters spent the dark pumping water away of flooded cellars.\n"
        "The hitter limped away after ten minutes and is potential to lose the final.",
        "Thieves paused into the chapel overnight and pretended off with a silver cupful.\n"
        "The ferryboat ran aground in thick fog, and the riders were needed off by lifeboats.\n"
        "A judge threw out the example after the key witness converted her story.\n"
        "The museum has pose off its opening because the roof still leaks.\n"
        "Farmers fear that the late frost has ruined most of the apple crop.\n"
        "The lot yelled off the circuit when the singer lost his voice.\n"
        "Teachers read that pupils who skip breakfast obtain it hard to bear attention.\n"
        "The mayor thanked the offers and said the town would bear the cost itself.\n"
        "Shares in the airline fell sharply after its pilots voted to walk out.\n"
        "Her latest novel tells of two sisters who inherit a run-down hotel by the sea.\n"
        "Firefighters spent the night pumping weewee out of inundated cellars.\n"
        "The striker limped off after ten mins and is likely to pretermit the final.",
        "The thieves broke to the chapel at night and did went with a cup of silver.\n"
        "The ferry ran agrounded in thick fog, and the passengers were taken went by lifeboats.\n"
        "A judge threw out of the case after the key witness changed his history.\n"
        "The museum has postponed his inaugural because the ceiling still leaks.\n"
        "The farmers dread that the late frost has ruined the majority of the harvest of apple.\n"
        "The band called of the visit when the singer lost his voice.\n"
        "The professors say that pupils who skip the breakfast finds it hard to pay attention.\n"
        "The mayor thanked the volunteers and said the city would hold the side he.\n"
        "The actions in the airline fell sharply after his pilots voted to walk was.\n"
        "His later novel says of two sisters who inherit a career-down hotel by the mar.\n"
        "The firemen spent the water of pumping of the night out of flooded cellars.\n"
        "The striker limped was after ten minutes and is likely to lose the final.",
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
