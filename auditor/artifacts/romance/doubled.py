"""Articles and prepositions of Spanish, Italian, French and Portuguese that stand twice."""

from auditor.artifacts.check import ADDITION, Check
from auditor.artifacts.romance.patterns import LETTER, START, told, wrong
from auditor.report import Severity

# Those that are no pronoun, verb or noun as well ("en en parlant", "a cidade para para ver", "une une"), and of which the first stands for
# no noun that was left out ("distinto del del año pasado", "diferente da da semana passada").
_SMALL = {
    "es": "de el los en con por para un una",
    "it": "di il in con per un una del della nel nella al alla dal dalla",
    "fr": "de du des un dans pour avec sur au aux",
    "pt": "de os em com por um uma",
}
# Two forms of one preposition; not "a al menos", "em no mínimo".
_TWO_FORMS = {
    "es": "de del",
    "it": "di del|di della|in nel|in nella|a alla",
    "fr": "de du",
    "pt": "de do|de da|em na|em no(?! m[íá]ximo| m[íá]nimo)",
}
_TOLD = "“{quote}”: one of the two is too many."
# "La política de de la Rúa": the particle of a name.
_PARTICLE = r"(?! (?:la|los|las|le|di|de|da|do|dos) [A-ZÀ-Ö])"

CHECK = Check(
    path="romance.doubled",
    category=ADDITION,
    severity=Severity.MINOR,
    description="In Spanish, Italian, French or Portuguese, an article or a preposition stands twice.",
    flags=(
        "El presidente de de la comisión habló ayer.",
        "Los vecinos de del barrio protestaron.",
        "Il sindaco di della città ha parlato.",
        "Il treno per per la capitale era in ritardo.",
        "Le maire de du village est venu avec avec sa femme.",
        "O ministro da da cultura falou em na capital.",
    ),
    passes=(
        "La política de De Gaulle y de de la Rúa, que que venga o no, da igual.",
        "La la la, cantaba; se lo lo dijo a un uno.",
        "La politique de de Gaulle; nous nous voyons, vous vous taisez.",
        "Di di Maio e di Di Pietro si parla; via via, man mano, piano piano.",
        "O o do teclado, a a z, e há há muito; diz que que sim.",
        "La ciudad ayudó a al menos diez; o festival durou em no mínimo três dias.",
        "O jogo é diferente da da semana passada; une une de presse à au moins dix pages.",
        "Vengo de, de alguna manera, de lejos; de “de” a “de”.",
    ),
    run=told(
        {
            language: (
                wrong(rf"{START}(?P<word>{small.replace(' ', '|')}) (?P=word)(?= {LETTER}{{2}}){_PARTICLE}", _TOLD),
                wrong(rf"{START}(?:{_TWO_FORMS[language]})(?= {LETTER}{{3}})", _TOLD),
            )
            for language, small in _SMALL.items()
        }
    ),
    languages=("es", "it", "fr", "pt"),
    confidence=0.9,
)
