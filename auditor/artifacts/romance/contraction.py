"""Prepositions and articles that Spanish, Italian, French and Portuguese run together, and that a weak engine leaves apart."""

import re

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.romance.nouns import FRENCH
from auditor.artifacts.romance.patterns import LETTER, START, told, words, wrong
from auditor.report import Severity

_NEXT = rf"(?= {LETTER}{{3}})"
_TOLD = "“{quote}” is written as one word, “%s”."
_SPANISH = {"de el": "del", "a el": "al"}
# Not "da", which is also "dà" without its accent, nor "a la" and "de la", which are other languages' ("à la carte").
_ITALIAN = {
    "di il": "del", "di lo": "dello", "di la": "della", "di i": "dei", "di gli": "degli", "di le": "delle",
    "in il": "nel", "in lo": "nello", "in la": "nella", "in i": "nei", "in gli": "negli", "in le": "nelle",
    "su il": "sul", "su lo": "sullo", "su la": "sulla", "su i": "sui", "su gli": "sugli", "su le": "sulle",
    "a il": "al", "a lo": "allo", "a gli": "agli",
}  # fmt: skip
# "Al di là" and "di là dal fiume" without the accent, and the keys of music.
_BEYOND, _KEY = r"(?<!\bal )", r"(?! (?:da|di|del|dal|dell\w*|dall\w*|minore|maggiore|bemolle|diesis)\b)"
_FRENCH = {"de le": "du", "à le": "au", "de les": "des", "à les": "aux"}
_FRENCH_PERSONS = " président maire ministre enfants"
_PORTUGUESE = {
    "de o": "do", "de a": "da", "de os": "dos", "de as": "das", "em o": "no", "em a": "na", "em os": "nos", "em as": "nas",
    "por o": "pelo", "por a": "pela", "por os": "pelos", "por as": "pelas", "a o": "ao", "a os": "aos",
}  # fmt: skip
# "O facto de o governo ter…": the article belongs to the subject of an infinitive, and "de o ver" has a pronoun before one.
_INFINITIVE = re.compile(r"(?:[^.;:!?]|[.:]\d)*?\w(?:[aei]r(?:em|es|mos)?|pôr|-[nl]?[oa]s?)\b")
_ON_FOOT = re.compile(r" (?:pé|cavalo|pouco|bocado)\b")


def _before_infinitive(match: re.Match[str]) -> bool:
    rest = match.string[match.end() :]
    return bool(_INFINITIVE.match(rest) or _ON_FOOT.match(rest))


CHECK = Check(
    path="romance.contraction",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="In Spanish, Italian, French or Portuguese, a preposition and an article stand apart that are written as one word.",
    flags=(
        "El precio de el gas subió ayer.",
        "La ministra saludó a el presidente de la comisión.",
        "Il sindaco di il paese ha firmato l'accordo.",
        "Il treno si è fermato in la stazione di Terni.",
        "Le discours de le président a duré une heure.",
        "Il a parlé à les enfants de la ville.",
        "O ministro falou em o parlamento na terça-feira.",
        "A chegada de o presidente foi adiada.",
        "O livro foi escrito por o filho do poeta.",
    ),
    passes=(
        "El presidente de El Salvador se lo dijo a él, y de él depende.",
        "La decisión es de el o la titular de la cartera; lo publicó el diario de El Escorial.",
        "Il punto è al di la del fiume, e la sonata è in la minore.",
        "Per il sindaco, che gli parlava su Il Sole, il menù à la carte era caro.",
        "Il est temps de le faire, de les aider et de le dire à les entendre.",
        "Elle a décidé de le remettre à Paris, puis de les y rejoindre.",
        "O facto de o edifício, de 3.100 metros quadrados, ter ardido e a hipótese de a empresa fechar preocupam.",
        "Antes de os deputados votarem, gostou de o ver em Os Lusíadas, e andava de a pé.",
    ),
    run=told(
        {
            "es": tuple(
                # "de el o la titular", "a el que": the writer means the article itself.
                wrong(rf"{START}{apart}(?= (?!(?:que|cual|la|las|los)\b){LETTER}{{3}})", _TOLD % one)
                for apart, one in _SPANISH.items()
            ),
            "it": tuple(wrong(rf"{START}{_BEYOND}{apart}{_KEY}{_NEXT}", _TOLD % one) for apart, one in _ITALIAN.items()),
            # "de le faire" has a pronoun: only before a noun that is no verb as well.
            "fr": tuple(
                wrong(rf"{START}(?P<mark>{apart}) {words(FRENCH.either + _FRENCH_PERSONS)}\b", _TOLD % one)
                for apart, one in _FRENCH.items()
            ),
            "pt": tuple(wrong(rf"{START}{apart}{_NEXT}", _TOLD % one, excused=_before_infinitive) for apart, one in _PORTUGUESE.items()),
        }
    ),
    languages=("es", "it", "fr", "pt"),
    confidence=0.9,
)
