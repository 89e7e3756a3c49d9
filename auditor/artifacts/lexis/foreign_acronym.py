"""Acronyms that a translator left as the source has them: OTAN for NATO."""

from collections.abc import Iterator

from auditor.artifacts.check import UNTRANSLATED, Check, Mark
from auditor.artifacts.kinds import spanning
from auditor.artifacts.sources import told_languages
from auditor.artifacts.text import Sentence, Text
from auditor.bilingual import acronyms
from auditor.report import Severity

# Small words up to this length part no name: "Banco Central de Brenta".
_SMALL = 3


def _left(text: Text) -> Iterator[Mark]:
    spelled = {code for sentence in text.sentences for code in _initials(sentence)}
    for sentence in text.sentences:
        for i, token in enumerate(sentence.tokens):
            known = acronyms().get(token.text)
            if known and not token.quoted and token.text not in spelled and not _named(sentence, i):
                told = told_languages(known.languages)
                yield spanning(sentence, i, i + 1, "“{quote}” is {0} for {1}.", told, known.english, languages=list(known.languages))


def _initials(sentence: Sentence) -> Iterator[str]:
    """Yield what runs of capitalised words begin with: behind "Banco Central Europeo", "BCE" is no slip, and a company is its own."""
    words = [token.text for token in sentence.tokens if token.is_word and (token.text[0].isupper() or len(token.text) > _SMALL)]
    letters = "".join(word[0].upper() if word[0].isupper() and not word.isupper() else " " for word in words)
    for run in letters.split():
        yield from (run[start:end] for start in range(len(run)) for end in range(start + 2, len(run) + 1))


def _named(sentence: Sentence, i: int) -> bool:
    """Tell whether a word in capitals is part of a name, or of a line in capitals: "TUC Radio"."""
    beside = [other for step in (-1, 1) if (other := sentence.next(i + step)) is not None]
    return any(other.is_word and other.text[0].isupper() and other.start > sentence.segment.start for other in beside)


CHECK = Check(
    path="lexis.foreign-acronym",
    category=UNTRANSLATED,
    severity=Severity.MINOR,
    description="An acronym that Spanish, Portuguese, French, Italian or German has, and for which English writes another.",
    flags=(
        "The ministers of the OTAN met in Vilnius.",
        "Inflation will fall next year, says the FMI.",
        "The UE asked for more time.",
        "The Organization of American States (OEA) sent observers.",
        "The OMS declared the end of the outbreak.",
    ),
    passes=(
        "The ministers of NATO met in Vilnius, says the IMF.",
        "The banner said “OTAN no” in red.",
        "The Oficina de Ayuda Humanitaria (OAH) and the Fondo Minero Internacional (FMI) paid.",
        "She joined OMC Cardiff in June.",
        "The otan is a boat, and the Ue a river.",
    ),
    run=_left,
    confidence=0.8,
)
