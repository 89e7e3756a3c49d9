"""Articles of the other gender before nouns that every reader of Spanish, Italian, French or Portuguese knows."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.romance.nouns import FRENCH, ITALIAN, PORTUGUESE, SPANISH, Nouns
from auditor.artifacts.romance.patterns import START, Wrong, any_case, told, wrong
from auditor.report import Severity

_TOLD = "“{noun}” is %s: “{quote}” has the wrong article."
# "El mano a mano", "un donna-simbolo", "una día-noche": part of a compound.
_END = r"(?![\w'’-])(?! a mano\b)"


def _clashes(nouns: Nouns, for_him: str, for_her: str, *suffixes: str) -> tuple[Wrong, ...]:
    """Return the rules of a language: its nouns, and the endings that make only feminine ones, behind the articles of the other gender."""
    feminine = "|".join([*nouns.feminine.split(), *suffixes])
    masculine = "|".join(nouns.masculine.split())
    return (
        wrong(rf"{START}{any_case(for_him)} (?P<noun>(?:{feminine}){nouns.plural}){_END}", _TOLD % "feminine"),
        wrong(rf"{START}{any_case(for_her)} (?P<noun>(?:{masculine}){nouns.plural}){_END}", _TOLD % "masculine"),
    )


CHECK = Check(
    path="romance.gender",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="In Spanish, Italian, French or Portuguese, an article of the other gender stands before an everyday noun.",
    flags=(
        "La problema de la vivienda preocupa a todos: es una problema grave.",
        "Un mujer murió en el ciudad de Lugo.",
        "La policía pidió el colaboración de los vecinos.",
        "Il governo ha una problema con il legge sul lavoro.",
        "Il decisione del tribunale è attesa per oggi.",
        "Le ville a perdu un femme courageuse.",
        "Il faut une gouvernement, a dit le population.",
        "Ele apertou o mão do ministro.",
        "Houve uma problema no sistema, disse o mulher.",
        "O governo anunciou o construção da ponte.",
    ),
    passes=(
        "El mano a mano entre los dos toreros empezó en el día de la fiesta, y él la ama.",
        "La número uno del mundo, la modelo y la presidente saludaron; el corazón y el bastión resisten.",
        "La capo del governo, il capostazione, la sindaco e la sindaca hanno indossato la pianeta; il podestà e il papà ridono.",
        "Il mano a mano è finito: un milione di persone, il sistema la programma e il chirurgo la opera.",
        "La livre sterling, le bastion, le cation, un million et le côté de la tour du comté.",
        "Il la programme, elle le ferme et le porte; nous le portions, la Film Commission aussi.",
        "O coração, o calção, o brasão e o artesão; a personagem e o personagem; de dia a dia, a preço de custo.",
        "Para o São João, o casal que o casa e o pedação de bolo; a Globo e o Estado.",
    ),
    run=told(
        {
            "es": _clashes(
                SPANISH,
                "el un del al los unos este ese",
                "la una las unas esta esa",
                r"\w{2,}(?:ción|sión)",
                r"\w{2,}idad",
            ),
            # "Un azione" lacks no more than its apostrophe.
            "it": _clashes(
                ITALIAN,
                "il un del al dal nel sul quel",
                "la una della alla dalla nella sulla questa quella",
                r"(?!capo|dopo|porta|salva|anti)[^\Waeiouà-ú]\w+(?:zione|sione)",
            ),
            "fr": _clashes(
                FRENCH,
                "le un du au ce",
                "la une cette ma ta sa",
                r"(?!bastion|cation)\w{2,}(?:[aiu]tion|ssion)",
            ),
            "pt": _clashes(
                PORTUGUESE,
                "o um do no ao num pelo esse este meu seu",
                "uma da na numa pela essa esta minha sua",
                r"(?!cora|peda|espa|bra|palha)\w{2,}[aiu]ção",
                r"\w{2,}idade",
            ),
        }
    ),
    languages=("es", "it", "fr", "pt"),
    confidence=0.9,
)
