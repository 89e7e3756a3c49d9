"""Fixed phrases with two words swapped for synonyms."""

from collections.abc import Iterator

from auditor.artifacts.check import MISTRANSLATION, Check, Mark
from auditor.artifacts.english.phrases import spun_phrases
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.text import Sentence
from auditor.report import Severity


def _swapped(sentence: Sentence) -> Iterator[Mark]:
    for spun in spun_phrases(sentence):
        if spun.swapped > 1:
            yield spanning(sentence, spun.first, spun.last, "“{quote}” seems to be a spun form of “{0}”.", spun.meant, meant=spun.meant)


CHECK = Check(
    path="lexis.tortured-phrase",
    category=MISTRANSLATION,
    severity=Severity.MAJOR,
    description="Two words of a fixed phrase are swapped for synonyms, so that the term is lost.",
    flags=(
        "The laboratory works on counterfeit consciousness.",
        "Shares fell on the banal marketplace.",
        "Oil was replaced by inexhaustible vigour.",
        "Scientists warned of planetary heating.",
        "The woman died of bosom peril.",
    ),
    passes=(
        "The laboratory works on artificial intelligence.",
        "The counterfeit was found, and his consciousness returned.",
        "Carbon was replaced by renewable energy.",
        "He bought a mobile phone and a portable radio.",
        "The woman died of breast cancer.",
    ),
    run=each(_swapped),
    confidence=0.85,
)
