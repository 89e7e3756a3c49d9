"""Thousands parted by a comma as in English, in a text whose decimals have the comma."""

import re
from collections.abc import Iterator

from auditor.artifacts.check import NUMBER_FORMAT, Check, Mark
from auditor.artifacts.romance.patterns import is_quoted, words
from auditor.artifacts.text import Text
from auditor.report import Severity

_EDGE, _END = r"(?<![\d.,{])", r"(?![\d]|[.,]\d)"
_DECIMAL = re.compile(rf"{_EDGE}\d+,\d{{1,2}}{_END}")
# Fewer than two commas may be a decimal with three places ("1,789 euros el litro", "42,195 km"), unless people are counted.
_COUNTED = words(
    "personas habitantes trabajadores empleados vecinos soldados muertos heridos espectadores alumnos "
    "persone abitanti lavoratori dipendenti soldati morti feriti spettatori studenti "
    "personnes habitants salariés employés soldats morts blessés spectateurs élèves "
    "pessoas habitantes trabalhadores funcionários moradores soldados mortos feridos espectadores alunos"
)
_ENGLISH = re.compile(rf"{_EDGE}(?P<mark>[1-9]\d{{0,2}}(?:,\d{{3}}){{2,}}{_END}|[1-9]\d{{0,2}},\d{{3}}(?= {_COUNTED}\b))")


def _parted(text: Text) -> Iterator[Mark]:
    if not any(_DECIMAL.search(sentence.segment.text) for sentence in text.sentences):
        return
    for sentence in text.sentences:
        for match in _ENGLISH.finditer(sentence.segment.text):
            start, end = (sentence.segment.start + place for place in match.span("mark"))
            if not is_quoted(sentence, start, end):
                yield Mark(
                    start, end, f"“{match['mark']}” parts its thousands as English does; elsewhere here a comma begins the decimals."
                )


CHECK = Check(
    path="romance.separators",
    category=NUMBER_FORMAT,
    severity=Severity.MINOR,
    description="In Spanish, Italian, French or Portuguese, a comma parts thousands, though decimals of the article have the comma.",
    flags=(
        "Costó 2,5 millones y asistieron 1,500 personas.",
        "La inflación fue del 3,2 %; perdieron 1,250,000 pesos.",
        "Il prezzo è salito del 4,5 per cento e 12,300 dipendenti scioperano.",
        "Le taux est de 1,5 % pour 35,000 habitants.",
        "A taxa subiu 0,5 ponto e afetou 1,200 moradores.",
    ),
    passes=(
        "Costó 2.5 millones y asistieron 1,500 personas.",
        "Asistieron 1,500 personas.",
        "La benzina costa 1,789 euro al litro, lo 0,5 per cento in più.",
        "La maratón mide 42,195 km y duró 2,5 horas; 1.500 personas corrieron.",
        "Le taux est de 1,5 % pour 35 000 habitants.",
        "A taxa subiu 0,5 ponto e afetou 1.200 moradores.",
    ),
    run=_parted,
    languages=("es", "it", "fr", "pt"),
    confidence=0.9,
)
