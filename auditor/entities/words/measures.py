"""How English writes numbers, months, money and measures."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ), 1)
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri", "saturday sat", "sunday sun"))
    for name in names.split()
}  # fmt: skip

_TO_NINETEEN = (
    "zero one two three four five six seven eight nine ten "
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)  # fmt: skip
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBERS = {word: number for number, word in enumerate(_TO_NINETEEN.split())} | {
    word: 10 * number for number, word in enumerate(_TENS.split(), 2)
}
ORDINALS = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),  # noqa: SIM905
        "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th".split(),  # noqa: SIM905
        strict=True,
    )
)
NTH = (
    {word: int(digits[:-2]) for word, digits in ORDINALS.items()}
    | {f"{word}th": number for word, number in NUMBERS.items() if 12 < number < 20}
    | {f"{word[:-1]}ieth": 10 * number for number, word in enumerate(_TENS.split(), 2)}
)
DECADES = {f"{word[:-1]}ies": 10 * number for number, word in enumerate(_TENS.split(), 2)}
SCALES = {
    "dozen": 12, "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12,
}  # fmt: skip

CURRENCIES = {
    name: code
    for code, names in (
        ("USD", "$ us$ u.s.$ dollar dollars usd"), ("EUR", "€ euro euros eur"), ("GBP", "£ pound pounds gbp sterling quid pence"),
        ("JPY", "¥ yen jpy"), ("RUB", "₽ rouble roubles ruble rubles rub"),
        ("INR", "₹ rs rupee rupees inr"), ("CNY", "yuan cny rmb renminbi"), ("CHF", "franc francs chf"), ("MXN", "peso pesos mx$ mxn"),
        ("ESP", "peseta pesetas"),
        ("PLN", "zloty zlotys pln"), ("SEK", "krona kronor sek"), ("NOK", "kroner nok"), ("TRY", "lira"), ("BRL", "reais r$ brl"),
        ("AUD", "a$ au$ aud"), ("CAD", "c$ ca$ can$ cad"), ("NZD", "nz$ nzd"), ("HKD", "hk$ hkd"), ("SGD", "s$ sg$ sgd"),
        ("TWD", "nt$ twd"), ("AED", "dh dhs aed dirham dirhams"), ("MAD", "mad"), ("CENT", "cents"),
        ("CZK", "czk koruna korunas crown crowns"), ("HUF", "huf forint forints"), ("NLG", "guilder guilders"), ("DEM", "dm"),
    )
    for name in names.split()
}  # fmt: skip

# What is a hundredth of a sum's unit: of euros or of dollars, cents do not say; pence are of pounds.
HUNDREDTHS = {"cents": 0.01, "pence": 0.01}
# Whose dollars they are; a dollar that nobody's name stands by is that of the country that the text is written in.
DOLLARS = {
    issuer: code
    for code, issuers in (
        ("USD", "us|u.s.|american"), ("CAD", "canadian"), ("AUD", "australian"), ("NZD", "new zealand"), ("HKD", "hong kong"),
        ("SGD", "singapore"), ("TWD", "taiwan"),
    )
    for issuer in issuers.split("|")
}  # fmt: skip
ANY_DOLLAR = frozenset({"$", "dollar", "dollars"})

# Unit words, each with its dimension and its size in that dimension's base unit: a conversion is no drift.
UNITS = {
    name: (dimension, size)
    for dimension, size, names in (
        ("length", 1.0, "metre metres meter meters m"), ("length", 1e3, "kilometre kilometres kilometer kilometers km kms"),
        ("length", 1609.344, "mile miles"), ("length", 0.3048, "foot feet ft"), ("length", 0.0254, "inch inches"),
        ("length", 0.9144, "yard yards"), ("length", 0.01, "centimetre centimetres centimeter centimeters cm"),
        ("length", 1e-3, "millimetre millimetres millimeter millimeters mm"), ("mass", 1e-3, "gram grams gramme grammes g"),
        ("mass", 1.0, "kilogram kilograms kilogramme kilogrammes kilo kilos kg"), ("mass", 0.4536, "lb lbs"),
        ("mass", 1e3, "tonne tonnes ton tons"), ("percent", 1.0, "percent % per-cent"), ("speed", 1.0, "km/h kph"),
        ("speed", 1.609344, "mph"), ("point", 1.0, "percentage-point percentage-points"), ("point", 0.01, "basis-point basis-points bps"),
        ("temperature-c", 1.0, "°c celsius centigrade"), ("temperature-f", 1.0, "°f fahrenheit"),
        ("volume", 1.0, "litre litres liter liters"), ("volume", 3.785, "gallon gallons"), ("area", 1.0, "hectare hectares"),
        ("area", 0.4047, "acre acres"), ("second", 1.0, "second seconds"), ("minute", 1.0, "minute minutes"), ("hour", 1.0, "hour hours"),
        ("day", 1.0, "day days"), ("week", 1.0, "week weeks"), ("month", 1.0, "month months"), ("year", 1.0, "year years"),
    )
    for name in names.split()
}  # fmt: skip
# Spans of time, each with what it is so many of for certain: a month is no number of days.
SPANS = {
    "second": ("second", 1), "minute": ("second", 60), "hour": ("second", 3_600), "day": ("second", 86_400), "week": ("second", 604_800),
    "month": ("month", 1), "year": ("month", 12),
}  # fmt: skip
# What stands before a unit of length, and the power that it raises it to; and how the power is written, before or behind it.
POWERS = {"square": 2, "cubic": 3}
WRITTEN_POWERS = dict.fromkeys(("square", "sq", "²", "2"), "square") | dict.fromkeys(("cubic", "cu", "³", "3"), "cubic")
# Units of length that make one of speed with "per hour" or "an hour", and what a metre in that time is in km/h.
HOURS = {"hour": 1e-3, "second": 3.6}
