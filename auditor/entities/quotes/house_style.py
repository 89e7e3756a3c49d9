"""Bring the words of a quotation to one house style: a paper prints "$20m" and "can't" where another has "20 million dollars" and "cannot".

Nobody altered what was said by that, so that it has to be set aside before two quotations are compared.
"""

import re
from functools import lru_cache

from auditor.entities.mention import Found, Kind, Moment, Quantity
from auditor.entities.recognition.dates import last_of
from auditor.entities.recognition.numerals import is_ordinal
from auditor.entities.recognition.quantities import find_quantities
from auditor.entities.words.measures import DOLLARS, NTH, NUMBERS
from auditor.entities.words.normalise import Tokens, canonical, fold, unhyphened
from auditor.entities.words.tokens import tokenise

# Contractions whose letters do not tell what they stand for, what speech runs together, and words that Britain and America write in two
# ways that no rule of spelling ties.
_FORMS = {
    "cannot": "can not", "can't": "can not", "won't": "will not", "shan't": "shall not", "let's": "let us", "gonna": "going to",
    "wanna": "want to", "gotta": "got to", "gimme": "give me", "lemme": "let me", "'cause": "because", "y'all": "you all", "ok": "okay",
    "o.k.": "okay", "mom": "mum", "moms": "mums", "gray": "grey", "tire": "tyre", "tires": "tyres", "curb": "kerb", "check": "cheque",
    "checks": "cheques", "plow": "plough", "pajamas": "pyjamas", "airplane": "aeroplane", "airplanes": "aeroplanes",
    "mustache": "moustache", "skeptical": "sceptical", "skeptic": "sceptic", "skeptics": "sceptics", "whilst": "while",
    "amongst": "among", "towards": "toward", "afterwards": "afterward", "till": "until", "'til": "until", "per cent": "percent",
    "for ever": "forever", "any more": "anymore", "no one": "nobody", "no-one": "nobody", "alright": "all right", "kinda": "kind of",
    "sorta": "sort of", "dunno": "do not know", "'em": "them", "mister": "mr",
}  # fmt: skip
_FORM = re.compile(rf"(?<![\w'-])(?:{'|'.join(map(re.escape, sorted(_FORMS, key=len, reverse=True)))})(?![\w'-])", re.IGNORECASE)
_CONTRACTIONS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'s": "isorhas", "'d": "hadorwould"}
_CONTRACTED = re.compile("|".join(_CONTRACTIONS), re.IGNORECASE)
# What "he's" and "he'd" may stand for: nobody who writes them out can be told to be wrong.
_OPEN = {"isorhas": ("is", "has"), "hadorwould": ("had", "would")}
_SCALES = r"(?=(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)\b)"
_HALF = re.compile(rf"\bhalf\san?\s{_SCALES}", re.IGNORECASE)
_ONE = re.compile(rf"\ban?\s{_SCALES}", re.IGNORECASE)
# Shares: "2/3", "two-thirds" and "⅔" are one.
_SHARES = {2: "half", 3: "third", 4: "quarter"} | {number: word for word, number in NTH.items() if 4 < number < 11}
_SHARE = re.compile(r"(?<![\d/.,])(?P<few>[1-9])/(?P<many>10|[2-9])(?![\d/])|(?<!\d)(?<!\d\s)(?P<sign>[½⅓⅔¼¾])")
_SHARE_WORDS = re.compile(
    rf"\b(?P<few>{'|'.join(list(NUMBERS)[1:10])})[\s-](?P<many>{'|'.join(_SHARES.values())})(?P<s>s?)\b", re.IGNORECASE
)
_SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4)}
_ADDED = re.compile(r"\[[^]]*]")
# A hyphen between words is a matter of style: "a no-win situation".
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_ABBREVIATION = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?")
_ORDINAL = re.compile(r"(.*\d)(?:st|nd|rd|th)")
_MILLIONTHS = 1e6


@lru_cache(maxsize=4_096)  # each sentence is compared with every other
def quote_words(text: str) -> Tokens:
    """Return the words of a quotation in one house style, every figure as plain digits with a word for its unit.

    What "’s" and "’d" stand for is left open (`in_one_style`).
    """
    plain = _ADDED.sub(" ", re.sub("[‘’]", "'", text))
    plain = _FORM.sub(lambda found: _FORMS[found.group().lower()], plain)
    plain = _SHARE_WORDS.sub(_spaced_share, _SHARE.sub(_share_in_words, plain))
    plain = _with_plain_figures(_ONE.sub("one ", _HALF.sub("0.5 ", plain)))
    plain = _HYPHEN.sub(" ", _CONTRACTED.sub(lambda found: f" {_CONTRACTIONS[found.group().lower()]}", plain))
    words = canonical(tuple(_word(token.text) for token in tokenise(plain)))
    return tuple(_ORDINAL.sub(r"\1th", word) for word in words)


@lru_cache(maxsize=4_096)
def in_one_style(left: str, right: str) -> tuple[Tokens, Tokens]:
    """Return the words of two quotations; where either has "’s" or "’d", all that it may stand for is one word in both."""
    one, other = quote_words(left), quote_words(right)
    open_ = {meant: form for form, meanings in _OPEN.items() if form in one or form in other for meant in meanings}
    return tuple(open_.get(word, word) for word in one), tuple(open_.get(word, word) for word in other)


def _share_in_words(found: re.Match[str]) -> str:
    few, many = _SIGNS[found["sign"]] if found["sign"] else (int(found["few"]), int(found["many"]))
    if few >= many:  # a date, or the seventh of July
        return found.group()
    return _share(few, _SHARES[many])


def _spaced_share(found: re.Match[str]) -> str:
    few, many = NUMBERS[found["few"].lower()], found["many"].lower()
    return _share(few, many) if (few > 1) == bool(found["s"]) else found.group()


def _share(few: int, many: str) -> str:
    return f"{few} {many}s" if few > 1 else many if many == "half" else f"a {many}"


def is_figure(word: str) -> bool:
    """Tell whether a word of `quote_words` is a figure, an ordinal aside."""
    return word.removeprefix("minus").replace(".", "", 1).isdigit()


def _word(text: str) -> str:
    return unhyphened(fold(text.replace(".", "") if _ABBREVIATION.fullmatch(text) else text))


def _with_plain_figures(text: str) -> str:
    for found in reversed(find_quantities(text)):
        start, end, *_ = found
        text = f"{text[:start]} {_plain(found, text[start:end])} {text[end:]}"
    return text


def _plain(found: Found, text: str) -> str:
    value = found[3]
    return _plain_moment(value, text) if isinstance(value, Moment) else _plain_quantity(value, found[2], text)


def _plain_moment(value: Moment, text: str) -> str:
    """Return a date as day, month and year, a time as minutes and half of the day; a weekday as it stands."""
    if value.minute is not None:
        half = "" if value.open_half else ("am", "pm")[value.minute // 720]
        return f"{value.minute % 720} {half}"
    told = (value.day, last_of(value), value.month and f"month{value.month}", value.year)
    return " ".join(str(part) for part in told if part) or text


def _plain_quantity(value: Quantity, kind: Kind, text: str) -> str:
    written = f"{'minus' if value.written < 0 else ''}{_digits(abs(value.written))}"
    if kind is Kind.MONEY:
        return f"{_digits(abs(value.amount))} {'dollar' if value.unit in DOLLARS.values() else value.unit}"
    if value.spelled_unit and value.written:
        size = _digits(abs(value.amount / value.written) * _MILLIONTHS)
        return f"{written} {value.unit.replace(' ', '').replace('-', '')}{size}"
    if value.unit == "decade":
        return f"{written} decade"
    return f"{written}th" if is_ordinal(text) else written


def _digits(number: float) -> str:
    return f"{number:f}".rstrip("0").rstrip(".") or "0"
