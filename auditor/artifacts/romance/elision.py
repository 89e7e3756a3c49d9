"""Words whose form goes by the sound that follows: "l'école", "lo studente", "padre e hijo"."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.romance.patterns import LETTER, START, any_case, told, words, wrong
from auditor.report import Severity

# Before i- and hi-, but not before a glide ("y hielo") nor an h that is spoken ("y hip hop", "o hobby").
_I = r"(?!iceberg|iphone|ipad)[ií](?![aeoué])|h[ií](?![aeo]|ps?\b|pp|ts?\b|jab|nterland|gh)"
_O = r"[oó](?!\b)|h[oó](?!bb|ck|ld|me\b|t|us|ll[iy])"
_I_NAMES = words("Irán Irak Italia India Irlanda Islandia Israel Inglaterra Ibiza Indonesia Inés Isabel Ignacio")
_SPANISH_LA = rf"{START}[Ll]a {words('agua águila alma área aula hambre hacha acta arca')}\b"
# Of the h's, only the silent ones; words without a vowel in front of them in speech ("le onze", "la yaourt", "la une") are no nouns here.
_FRENCH = (
    "homme heure histoire hôpital hôtel habitant hiver humanité huile hypothèse herbe honneur horloge horreur humour héritage hélicoptère "
    "hommage habitude école église élection économie énergie eau année adresse absence arrivée affaire action administration opinion œuvre "
    "équipe entreprise enquête enfant avocat avenir argent article accord accident auteur ami amie idée île État été élève avion aéroport "
    "ouvrier ouverture usine université emploi espoir espace effort église armée attaque industrie institution opposition association"
)
_FRENCH_FEMININE = "amie idée école équipe entreprise histoire enfance armée adresse absence arrivée action opinion œuvre habitude épouse"
_ITALIAN_IMPURE = r"(?=(?:s[bcdfglmnpqrtv]|z|gn(?!occ)|ps)\w*[aeiou])(?=\w{4})(?!sms|spa\b)"
_ITALIAN_VOWEL = "acqua isola aria anima erba alba età estate università amico amica anno uomo uccello ufficio"
_END = r"(?![\w'’-])"
_FRENCH_MASCULINE = "homme hôpital hôtel hiver enfant avocat accord accident auteur ami avion été article argent espoir effort"
_ITALIAN_IL = "presidente ministro sindaco paese mondo problema bambino padre figlio medico tribunale direttore"
_APOSTROPHE = "elides here: “{quote}” lacks its apostrophe."

CHECK = Check(
    path="romance.elision",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="In Spanish, Italian or French, a word has not the form that the sound after it asks for: “l'école”, “lo studente”.",
    flags=(
        "Padre y hijo viajaron juntos a Cádiz.",
        "Las relaciones entre Rusia y Irán mejoran.",
        "Murieron siete o ocho personas.",
        "La agua llegó a las casas por la mañana.",
        "Le homme a été arrêté devant la école.",
        "Le maire de la ville dit que il ne sait pas si ils viendront.",
        "Le ministre a présenté sa idée à ce homme.",
        "Il studente ha vinto il premio, e i studenti ridono.",
        "Il presidente ha visitato la isola e ha parlato con lo presidente.",
    ),
    passes=(
        "Agua y hielo, acción y hierro, jazz y hip hop; ¿y Ignacio? O hobby o trabajo, o bien o mal.",
        "Padre e hijo, aguja e hilo, siete u ocho; vida y Iowa; una gran área, el agua y la única arma.",
        "Le onze français, le oui, la une du journal, le huit, la hausse, le héros, la ouate et le énième report.",
        "Prends-le avant midi, dis-le à ton ami; la yole, le hibou et le haut du pavé.",
        "Lo studente, gli zii, il suo amico, lo dice, gli dico, i gnocchi, il whisky e il pneumatico.",
        "Il chirurgo la opera, lo ama e la aiuta; il sushi, il sale, un po' di zucchero.",
    ),
    run=told(
        {
            "es": (
                wrong(rf"(?<!¿){START}(?P<mark>y) (?=(?:{_I})[a-zñáéíóú]{{2}})", "Before the sound “i” Spanish has “e” for “{quote}”."),
                wrong(rf"(?<!¿){START}(?P<mark>y) (?={_I_NAMES}\b)", "Before the sound “i” Spanish has “e” for “{quote}”."),
                wrong(rf"{START}(?P<mark>o) (?=(?:{_O})[a-zñáéíóú]{{2}})", "Before the sound “o” Spanish has “u” for “{quote}”."),
                wrong(_SPANISH_LA, "Before a stressed “a” Spanish has “el”: “{quote}”."),
            ),
            "fr": (
                wrong(rf"{START}{any_case('le la de que jusque lorsque')} {words(_FRENCH)}s?{_END}", f"French {_APOSTROPHE}"),
                wrong(rf"{START}(?:que|si|lorsque|puisque) ils?\b", f"French {_APOSTROPHE}"),
                wrong(rf"{START}(?:que|lorsque|puisque) elles?\b", f"French {_APOSTROPHE}"),
                wrong(rf"{START}{words('ma ta sa')} {words(_FRENCH_FEMININE)}{_END}", "Before a vowel French has “mon”, “son”: “{quote}”."),
                wrong(rf"{START}ce {words(_FRENCH_MASCULINE)}{_END}", "Before a vowel French has “cet”: “{quote}”."),
            ),
            "it": (
                wrong(
                    rf"{START}{any_case('il un del al dal nel sul i dei ai dai nei sui quel bel')} {_ITALIAN_IMPURE}{LETTER}+",
                    "Before these sounds Italian has “lo”, “uno”, “gli”: “{quote}”.",
                ),
                wrong(
                    rf"{START}{any_case('il lo la del della al alla dal nel nella sul')} {words(_ITALIAN_VOWEL)}{_END}",
                    f"Italian {_APOSTROPHE}",
                ),
                wrong(rf"{START}lo {words(_ITALIAN_IL)}{_END}", "Before this sound Italian has “il”: “{quote}”."),
            ),
        }
    ),
    languages=("es", "it", "fr"),
    confidence=0.9,
)
