"""Fixed phrases with one word swapped for a synonym."""

from collections.abc import Iterator

from auditor.artifacts.check import UNIDIOMATIC, Check, Mark
from auditor.artifacts.english.phrases import spun_phrases
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.text import Sentence
from auditor.report import Severity


def _swapped(sentence: Sentence) -> Iterator[Mark]:
    for spun in spun_phrases(sentence):
        if spun.swapped == 1:
            yield spanning(
                sentence, spun.first, spun.last, "“{quote}” seems to stand for the fixed phrase “{0}”.", spun.meant, meant=spun.meant
            )


CHECK = Check(
    path="lexis.fixed-phrase",
    category=UNIDIOMATIC,
    severity=Severity.MINOR,
    description="One word of a fixed phrase is swapped for a synonym that nobody uses there.",
    flags=(
        "The prime pastor spoke to the house on Monday.",
        "Scientists blame the climate alteration for the drought.",
        "The film broke records at the box bureau.",
        "A hunt engine found the page at once.",
        "Doctors measured her blood insistence twice.",
    ),
    passes=(
        "The prime minister spoke to the house on Monday.",
        "The first minister and the foreign secretary left early.",
        "A change in the weather is blamed for the drought.",
        "The box was left in the office of the pastor.",
        "The coach driver and household members were called to the shopping plaza after the airplane crash.",
        "The trade accord fell, and so did gasoline consumption; a university diploma costs more than a personal laptop.",
        "The national squad met in wedding attire for the marriage ceremony; the imperial family watched in an influenza shot queue.",
        "He read a candid letter on mental wellbeing and global heating, and grad students gave computer skills classes.",
        "The film broke records at the box office.",
    ),
    run=each(_swapped),
    confidence=0.8,
)
