"""How Spanish, French, Italian and Portuguese write numbers, money, dates and times; months and weekdays come from Unicode's CLDR."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from auditor.entities.words.normalise import fold

_Meant = TypeVar("_Meant")
_TENS = (20, 30, 40, 50, 60, 70, 80, 90)
_CODES = {"€": "EUR", "$": "USD", "us$": "USD", "r$": "BRL", "£": "GBP", "¥": "JPY", "eur": "EUR", "usd": "USD", "gbp": "GBP"}


@dataclass(frozen=True, eq=False)
class Romance:
    """The words of one language.

    Attributes:
        low: number words from zero on, `|` between two for one number, `-` for one, which is an article as well.
        one: how "one" is written behind tens.
        tens: the words for 20, 30, …, 90; empty where a number is put together otherwise.
        joint: what stands between tens and ones, `|` between two ways.
        scales: scale words with what they multiply by.
        currencies: currency words with their codes.
        of: what may stand within a date and before a currency, as a pattern.
        within: what stands before a year, as a pattern.
        at: what stands before a clock time, as a pattern.
        hours: what a clock time may be followed by where it is told in full hours, as a pattern.
        early, late: how the first and the second half of the day are named behind it, as patterns.
        percent: how "per cent" is written, as a pattern.
    """

    language: str
    low: str
    one: str
    tens: str
    joint: str
    scales: Mapping[str, float]
    currencies: Mapping[str, str]
    of: str
    within: str
    at: str
    hours: str
    early: str
    late: str
    percent: str

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Return the folded number words up to 99."""
        low = {fold(form): number for number, forms in enumerate(self.low.split()) for form in forms.split("|") if form != "-"}
        tens = dict(zip(map(fold, self.tens.split()), _TENS, strict=False))
        ones = {word: number for word, number in low.items() if 0 < number < 10} | dict.fromkeys(self.one.split(), 1)
        glues = self.joint.split("|")
        joined = {f"{ten}{glue}{one}": value + number for ten, value in tens.items() for one, number in ones.items() for glue in glues}
        # Italian drops the vowel of the tens before another: "ventuno", "quarantotto".
        elided = {} if self.joint else {f"{ten[:-1]}{one}": tens[ten] + number for ten in tens for one, number in (("uno", 1), ("otto", 8))}
        return joined | elided | low | tens

    @cached_property
    def months(self) -> dict[str, int]:
        """Return the folded names of the months with their numbers."""
        from babel.dates import get_month_names

        return {fold(name): number for number, name in get_month_names("wide", locale=self.language).items()}

    @cached_property
    def weekdays(self) -> dict[str, int]:
        """Return the folded names of the weekdays; Monday is 0. Of the Portuguese only Tuesday is no ordinal without "-feira"."""
        from babel.dates import get_day_names

        named = {fold(name): number for number, name in get_day_names("wide", locale=self.language).items()}
        return named | {
            name.removesuffix("-feira"): number for name, number in named.items() if name in ("terca-feira", "sabado", "domingo")
        }


def _table(forms: Mapping[_Meant, str]) -> dict[str, _Meant]:
    """Return {word: what it means} of {what they mean: words}; `_` stands for the space within one."""
    return {word.replace("_", " "): value for value, words in forms.items() for word in words.split()}


# Unit words of all four languages, each with its dimension and its size in that dimension's base unit (`measures.UNITS`).
UNITS = {
    word: (dimension, size)
    for dimension, size, words in (
        ("length", 1.0, "m metro metros metre metres metri"),
        ("length", 1e3, "km kilometro kilometros kilometre kilometres chilometro chilometri quilometro quilometros"),
        ("length", 0.01, "cm centimetro centimetros centimetre centimetres centimetri"),
        ("length", 1e-3, "mm milimetro milimetros millimetre millimetres millimetro millimetri"),
        ("length", 1609.344, "milla millas milles miglio miglia milha milhas"),
        ("length", 0.3048, "pie pies pied pieds piede piedi pe pes"),
        ("length", 0.0254, "pulgada pulgadas pouce pouces pollice pollici polegada polegadas"),
        ("length", 0.9144, "yarda yardas verge verges iarda iarde jarda jardas"),
        ("mass", 1.0, "kg kilo kilos kilogramo kilogramos kilogramme kilogrammes chilo chili chilogrammo chilogrammi quilo quilos"),
        ("mass", 1.0, "quilograma quilogramas"),
        ("mass", 1e3, "tonelada toneladas tonne tonnes tonnellata tonnellate"),
        ("area", 1.0, "hectarea hectareas hectare hectares ettaro ettari"),
        ("area", 0.4047, "acre acres acri"),
    )
    for word in words.split()
}  # fmt: skip
# Degrees are of Celsius or of Fahrenheit, as the country has it.
DEGREES = frozenset({"grado", "grados", "degre", "degres", "gradi", "grau", "graus"})


def pattern(forms: Mapping[str, object]) -> str:
    """Return an alternation of folded words that finds them with and without accents, longest first."""
    return "|".join(_accented(form) for form in sorted(forms, key=len, reverse=True))


def _accented(form: str) -> str:
    letters = {"a": "aáàâã", "e": "eéèê", "i": "iíìî", "o": "oóòôõ", "u": "uúùûü", "c": "cç"}
    return re.sub("[aeiouc]", lambda match: f"[{letters[match.group()]}]", re.escape(form)).replace(r"\ ", r"\s")


_SPANISH = Romance(
    "es",
    "cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve "
    "veinte veintiuno|veintiún|veintiuna veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve",
    "uno un una",
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
    " y ",
    _table({12: "docena docenas", 1e2: "cien ciento", 1e3: "mil", 1e6: "millon millones", 1e9: "mil_millones", 1e12: "billon billones"}),
    _table({
        "EUR": "euro euros", "USD": "dolar dolares", "GBP": "libra libras", "JPY": "yen yenes", "MXN": "peso pesos",
        "CHF": "franco francos", "RUB": "rublo rublos", "BRL": "real reales",
    }),
    r"(?:de|del)\s",
    r"(?:en|desde|hasta|de|del|durante|antes\sde|después\sde)",
    r"(?:a\slas|las|desde\slas|hasta\slas)",
    "horas?",
    r"de\sla\s(?:mañana|madrugada)",
    r"de\sla\s(?:tarde|noche)",
    r"por\sciento",
)  # fmt: skip
_FRENCH = Romance(
    "fr",
    "zéro - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf",
    "un une",
    "vingt trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix",
    "-| et ",
    _table({
        10: "dizaine dizaines", 12: "douzaine douzaines", 1e2: "cent cents", 1e3: "mille", 1e6: "million millions",
        1e9: "milliard milliards",        1e12: "billion billions",
    }),
    _table({
        "EUR": "euro euros", "USD": "dollar dollars", "GBP": "livre_sterling livres_sterling", "JPY": "yen yens", "MXN": "peso pesos",
        "CHF": "franc francs", "RUB": "rouble roubles",
    }),
    r"(?:de\s|d['’])",
    r"(?:en|depuis|dès|de|d['’]ici|avant|après|courant)",
    r"(?:à|dès|vers)",
    "heures?",
    r"du\smatin",
    r"(?:de\sl['’]après-midi|du\ssoir)",
    r"pour\s?cent",
)  # fmt: skip
_ITALIAN = Romance(
    "it",
    "zero - due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto "
    "diciannove venti",
    "",
    "venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
    "",
    _table({
        10: "decina decine", 12: "dozzina", 1e2: "cento", 1e3: "mille mila", 1e6: "milione milioni", 1e9: "miliardo miliardi",
        1e12: "bilione bilioni",
    }),
    _table({
        "EUR": "euro", "USD": "dollaro dollari", "GBP": "sterlina sterline", "JPY": "yen", "MXN": "peso pesos", "CHF": "franco franchi",
        "RUB": "rublo rubli", "ITL": "lira lire",
    }),
    r"(?:(?:di|del|dell)\s|(?:d|dell)['’])",
    r"(?:nel|dal|del|al|in|fino\sal)",
    r"(?:alle|ore|dalle|delle)",
    "ore",
    r"(?:del\smattino|di\smattina|della\smattina)",
    r"(?:del\spomeriggio|(?:di|della)\ssera)",
    r"per\s?cento",
)  # fmt: skip
_PORTUGUESE = Romance(
    "pt",
    "zero - dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezesseis|dezasseis "
    "dezessete|dezassete dezoito dezenove|dezanove vinte",
    "um uma",
    "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
    " e ",
    _table({
        10: "dezena dezenas", 12: "duzia", 1e2: "cem cento", 1e3: "mil", 1e6: "milhao milhoes", 1e9: "mil_milhoes bilhao bilhoes",
        1e12: "biliao bilioes trilhao trilhoes",
    }),
    _table({
        "EUR": "euro euros", "USD": "dolar dolares", "GBP": "libra libras", "JPY": "iene ienes", "MXN": "peso pesos",
        "CHF": "franco francos", "RUB": "rublo rublos", "BRL": "real reais",
    }),
    r"(?:de|do)\s",
    r"(?:em|desde|até|de|no\sano\sde|durante|antes\sde|depois\sde)",
    r"(?:às|as|das|desde\sas|até\sàs)",
    "horas?",
    r"da\s(?:manhã|madrugada)",
    r"da\s(?:tarde|noite)",
    r"por\scento",
)  # fmt: skip
_KNOWN = {item.language: item for item in (_SPANISH, _FRENCH, _ITALIAN, _PORTUGUESE)}


def romance(language: str) -> Romance | None:
    """Return the words of a language, `None` for one that is not known."""
    return _KNOWN.get(language)


def currency(name: str, words: Romance) -> str:
    """Return the code of a sign or a word for money."""
    return _CODES.get(name.lower()) or words.currencies[re.sub(r"\s", " ", fold(name))]
