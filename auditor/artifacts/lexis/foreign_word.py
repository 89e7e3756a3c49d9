"""Words of the source language that a translator did not know and left."""

from collections.abc import Iterator

from auditor.artifacts.check import UNTRANSLATED, Check, Mark
from auditor.artifacts.english.vocabulary import foreign_languages
from auditor.artifacts.kinds import spanning
from auditor.artifacts.lexis.knowing import unexplained
from auditor.artifacts.sources import told_languages
from auditor.artifacts.text import Text
from auditor.report import Severity


def _left(text: Text) -> Iterator[Mark]:
    for sentence, i in unexplained(text):
        languages = foreign_languages(sentence.tokens[i].lower)
        if languages:
            told = told_languages(languages)
            yield spanning(sentence, i, i + 1, "“{quote}” is {0}, and seems to be left untranslated.", told, languages=list(languages))


CHECK = Check(
    path="lexis.foreign-word",
    category=UNTRANSLATED,
    severity=Severity.MINOR,
    description="A word that English does not have but Italian, Spanish, French, Portuguese or German does stands among English words.",
    flags=(
        "The workers left the fabbrica in the morning.",
        "She bought a barco and sailed to the islands.",
        "The minister met the consommateurs in the capital.",
        "The police found the dinheiro in the kitchen.",
        "Maria compra the house. Her uncle vende the garden.",
        "The ministro de hacienda resigned. The carretera de montaña was closed.",
        "He paid the rent of the vivienda for a year.",
    ),
    passes=(
        "The workers left the factory in the morning.",
        "The Fabbrica di San Pietro was closed, and the Casa de la Vivienda too.",
        "“Mucho dinheiro,” he laughed.",
        "The plaza is new, the trattoria is full, and the maestro bowed.",
        "The wine (rosso or bianco) was served in the cantina.",
        "A garda spokesman said that an armada of boats had crossed the lake. The wrestler left sumo in May.",
        "The pas de deux was slow. A wine to drink with a côte de bœuf won best in show at the concours d'elegance.",
        "The nave has a fresco, and the concerto had two solos. She lost a mitten in the bourse. It is a sous chef’s habitude.",
        "He gave the order sotto voce while the amigos ate gelato, and a lawyer read the tome pro bono.",
    ),
    run=_left,
    confidence=0.8,
)
