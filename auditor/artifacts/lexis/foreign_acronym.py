"""Acronyms that a translator left as the source has them: OTAN for NATO."""

from collections.abc import Iterator
from itertools import pairwise

from auditor.artifacts.check import UNTRANSLATED, Check, Mark
from auditor.artifacts.english.words import FUNCTION_WORDS, listed
from auditor.artifacts.kinds import spanning
from auditor.artifacts.sources import told_languages
from auditor.artifacts.text import Sentence, Text
from auditor.bilingual import acronyms
from auditor.report import Severity

# Small words up to this length part no name: "Banco Central de Brenta".
_SMALL = 3
# What English has as acronyms of its own, and papers print without saying of what: funds and firms, unions of sport, an infection, offices,
# lawsuits, regions, exams, a civil service, plug-in cars, traffic, foam. (Two texts about one thing may still be told by them:
# `auditor/bilingual/acronyms.py`.)
_ENGLISH = listed("""
    AMI AOD APD APS CCR CEE DMI DSE DSI ECA EEB ESB FEI GFP IWF MTC OUA
    PCC PEV PIF PIL PNB PPB PPO PUF RCP SIE SPG TDA TDM TNP UCI UTI VPI
""")


def _left(text: Text) -> Iterator[Mark]:
    spelled = _ENGLISH | {code for sentence in text.sentences for code in (*_initials(sentence), *_introduced(sentence))}
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


def _introduced(sentence: Sentence) -> Iterator[str]:
    """Yield what stands in brackets behind small words that begin with its letters: "a central electoral board (CEB)"."""
    for i, (opening, code) in enumerate(pairwise(sentence.tokens)):
        words = [token.lower for token in sentence.tokens[:i] if token.is_word and token.lower not in FUNCTION_WORDS]
        initials = [part[0] for word in words for part in word.split("-") if part]
        if opening.text == "(" and "".join(initials).endswith(code.lower):
            yield code.text


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
        "The health organisation of the world (OMS) met.",
    ),
    passes=(
        "The ministers of NATO met in Vilnius, says the IMF.",
        "The banner said “OTAN no” in red.",
        "The Oficina de Ayuda Humanitaria (OAH) and the Fondo Minero Internacional (FMI) paid.",
        "She joined OMC Cardiff in June.",
        "She was treated for a urinary tract infection (UTI). The PIF bought the club, and the UCI banned the rider.",
        "The police and crime commissioner (PCC) read a public interest litigation (PIL) about the CEE region.",
        "Jobs in the APS were cut, the minister said, and sales of each PEV fell.",
        "He built an oil-mist carburettor (OMC) from an old motor of steel (OMS).",
        "The otan is a boat, and the Ue a river.",
    ),
    run=_left,
    confidence=0.8,
)
