"""Weekdays, months and peoples with the capital that English gives them."""

import re

from auditor.artifacts.check import SPELLING, Check
from auditor.artifacts.romance.patterns import START, Wrong, told, words, wrong
from auditor.report import Severity

_TOLD = "“{mark}” is written small here; the capital is a habit of English."
_YEAR = r"(?:de |del |do )?20\d\d\b"
# Days that are remembered by their dates are written large in the names of streets and laws.
_STREETS = re.compile(
    r"(?i)\b(?:calle|avenida|av\.|plaza|parque|ley|via|viale|piazza|corso|legge|rue|place|avenue|boulevard|square|rua|praça|lei)\b[^,.;]{0,12}$"
)
_FEASTS = r"(?! (?:de|del|delle|di|des|da|do|in|santo|santa|saint|Santo|Santa|grasso|gordo|negro|noir|nero)\b)"


def _is_street(match: re.Match[str]) -> bool:
    return _STREETS.search(match.string[: match.start()]) is not None


def _dates(months: str, of: str) -> Wrong:
    """Return the rule for the months of dates with their year."""
    names = words(months)
    return wrong(rf"{START}\d{{1,2}}(?:º|°|er|ero)? {of}(?P<mark>{names}) {_YEAR}", _TOLD, excused=_is_street)


def _peoples(nouns: str, peoples: str) -> Wrong:
    """Return the rule for peoples' names behind nouns that are written small; a name of a firm goes on ("la empresa Española de Minas")."""
    return wrong(rf"{START}{words(nouns)} (?P<mark>{words(peoples)})\b(?! (?:de|di|do|da|des?|per|para|e|y|et|&)\b)(?! [A-ZÀ-Ö])", _TOLD)


def _weekdays(before: str, days: str, after: str = "") -> Wrong:
    return wrong(rf"{START}{words(before)} (?P<mark>{days}){_FEASTS}{after}", _TOLD)


_SPANISH_DAYS = "Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Domingo"
_SPANISH = (
    _weekdays("pasado próximo", _SPANISH_DAYS),
    _weekdays("el del este al", _SPANISH_DAYS, r"(?= (?:\d|por la|pasado\b|próximo\b))"),
    _dates("Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Setiembre Octubre Noviembre Diciembre", "de "),
    _peoples(
        "gobierno presidente presidenta ministro ministra ejército pueblo policía economía ciudadano ciudadanos",
        "Español Española Francés Francesa Alemán Alemana Italiano Italiana Inglés Inglesa Británico Británica Ruso Rusa Chino "
        "China Japonés Mexicano Mexicana Chileno Chilena Brasileño Peruano Colombiano Colombiana Estadounidense Ucraniano Turco",
    ),
)
_ITALIAN_DAYS = "(?:Lune|Marte|Mercole|Giove|Vener)dì|Sabato"
_ITALIAN = (
    _weekdays("scorso prossimo entro", _ITALIAN_DAYS),
    _weekdays("di il lo da a per", _ITALIAN_DAYS, r"(?= (?:\d|scorso\b|prossimo\b|mattina\b|sera\b|notte\b))"),
    _dates("Gennaio Febbraio Marzo Aprile Maggio Giugno Luglio Agosto Settembre Ottobre Novembre Dicembre", ""),
    _peoples(
        "governo presidente ministro ministra esercito popolo polizia economia cittadino cittadini",
        "Italiano Italiana Italiani Francese Francesi Tedesco Tedesca Tedeschi Spagnolo Spagnola Inglese Inglesi Britannico Russo "
        "Russa Cinese Giapponese Americano Americana Ucraino Turco Polacco Greco Svizzero Austriaco",
    ),
)
_FRENCH_DAYS = "Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche"
_FRENCH = (
    _weekdays("le ce du", _FRENCH_DAYS, r"(?= (?:\d|dernier\b|prochain\b|matin\b|soir\b))"),
    _dates("Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre", ""),
    _peoples(
        "gouvernement président présidente ministre armée police économie citoyen citoyens",
        "Français Française Allemand Allemande Italien Italienne Espagnol Espagnole Anglais Anglaise Britannique Russe Chinois "
        "Chinoise Japonais Américain Américaine Ukrainien Turc Polonais Grec Belge Suisse Canadien Canadienne",
    ),
)
# Months had their capital in the spelling that many in Portugal keep; days of the week never.
_PORTUGUESE = (
    _weekdays("na da à última próxima nesta desta", "(?:Segunda|Terça|Quarta|Quinta|Sexta)-[Ff]eira"),
    _peoples(
        "governo presidente ministro ministra exército povo polícia economia cidadão cidadãos",
        "Brasileiro Brasileira Português Portuguesa Francês Francesa Alemão Alemã Italiano Italiana Espanhol Espanhola Inglês "
        "Inglesa Britânico Russo Russa Chinês Chinesa Japonês Americano Americana Ucraniano Turco",
    ),
)

CHECK = Check(
    path="romance.capitals",
    category=SPELLING,
    severity=Severity.MINOR,
    description="In Spanish, Italian, French or Portuguese, a weekday, a month or a people's adjective has a capital, as in English.",
    flags=(
        "El ministro llegó el pasado Lunes a Quito.",
        "La ley entró en vigor el 3 de Marzo de 2021.",
        "El gobierno Francés rechazó la propuesta.",
        "L'incontro si terrà il prossimo Martedì.",
        "La legge è del 12 Gennaio 2020, secondo il governo Italiano.",
        "Le procès s'ouvrira le Lundi 4 mars.",
        "Le gouvernement Allemand a refusé le 3 Avril 2022.",
        "A reunião será na Quarta-feira, disse o presidente.",
        "O governo Brasileiro anunciou a medida.",
    ),
    passes=(
        "El Miércoles de Ceniza, el Viernes Santo y la plaza 25 de Mayo; el diario El Jueves; Plácido Domingo.",
        "La selección Argentina y la empresa Española de Minas; la avenida 9 de Julio de 2001.",
        "Il Venerdì Santo, il 25 Aprile, il Partito Comunista Italiano e il Club Alpino Italiano.",
        "Le Vendredi saint, le Journal du Dimanche, la rue du 8 Mai 1945 et les Français.",
        "A Sexta-feira Santa, a Quarta-feira de Cinzas e o 25 de Abril; em Março de 1974.",
        "El gobierno francés, le gouvernement allemand, il governo italiano e o governo brasileiro.",
    ),
    run=told({"es": _SPANISH, "it": _ITALIAN, "fr": _FRENCH, "pt": _PORTUGUESE}),
    languages=("es", "it", "fr", "pt"),
    confidence=0.85,
)
