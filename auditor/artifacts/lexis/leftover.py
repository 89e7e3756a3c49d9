"""Words of the source language left in English text."""

from collections.abc import Iterator

from auditor.artifacts.check import UNTRANSLATED, Check, Mark
from auditor.artifacts.english.loans import in_loan_phrase
from auditor.artifacts.english.vocabulary import is_english
from auditor.artifacts.english.words import FUNCTION_WORDS, listed, per_million
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.text import VERBAL, Sentence, Tag, Token
from auditor.report import Severity

_FUNCTION = {
    "Italian": "della delle degli dello nella nelle dalla dalle alla alle sulla sulle gli questo questa quello anche essere sono perché "
    "però più così",
    "Spanish": "los las una unos del también pero porque según desde hasta entre este esta muy más está fue ser cuando donde",
    "French": "les des une dans pour avec sur aux est sont était cette aussi mais qui leur été plus ou où par selon entre",
    "Portuguese": "não são uma dos das pelo pela também foi mais muito está entre",
    "German": "und der die das den dem des ein eine einer nicht auch mit für auf von wird wurde sind zum zur",
}
_LANGUAGES = {word: language for language, words in _FUNCTION.items() for word in words.split()}
# English words, and words that English borrowed together with their neighbours ("vis-à-vis", "coup de grâce", "die").
_ENGLISH = listed("die den des dem plus pour sur est ser mit ou par sole")
# English, too, before these: "dos and don'ts", the auxiliary of a radio.
_ENGLISH_BEFORE = {"dos": listed("and"), "aux": listed("cable cables cord cords in input jack lead port ports socket sockets")}
# Dishes are named with these, behind a rare word: "tarte aux pommes", "spaghetti alle vongole"; with these, behind one that English has
# borrowed: "torta della nonna".
_WITH, _OF = listed("aux alla alle allo"), listed("della dello delle degli")
# Per million: nothing that is more usual names a dish.
_RARE = 3.0
_DISTINCT = frozenset(_LANGUAGES) - _ENGLISH
# At the start of a sentence these may be people.
_NAMES = listed("alla dalla das della des dos este las les leur los sono una une von")


def _foreign(token: Token) -> bool:
    return token.text.islower() and token.is_word and token.lower in _LANGUAGES and token.lower not in FUNCTION_WORDS


def _begins(sentence: Sentence) -> bool:
    """Tell whether a sentence begins with a foreign function word, and goes on as no name would: "Según the mayor", not "Las said"."""
    token, after = sentence.tokens[0], sentence.next(1)
    return (
        token.text.istitle()
        and token.lower in _DISTINCT - _NAMES - FUNCTION_WORDS
        and after is not None
        and after.text.islower()
        and after.tag not in VERBAL | {Tag.PREPOSITION, Tag.CONJUNCTION}
    )


def _unknown(token: Token) -> bool:
    return (
        token.text.islower()
        and token.is_word
        and len(token.text) > 2
        and token.lower not in FUNCTION_WORDS
        and per_million(token.lower) == 0
    )


def _is_telling(sentence: Sentence, i: int) -> bool:
    """Tell whether a word is foreign by itself and where it stands."""
    word, after = sentence.tokens[i].lower, sentence.next(i + 1)
    english = after is not None and after.lower in _ENGLISH_BEFORE.get(word, ())
    return word in _DISTINCT and not english and not in_loan_phrase(sentence, i) and not _in_dish(sentence, i)


def _in_dish(sentence: Sentence, i: int) -> bool:
    """Tell whether the word joins a dish to what it is made with, of which English has no word."""
    word, before, after = sentence.tokens[i].lower, sentence.next(i - 1), sentence.next(i + 1)
    made = after is not None and after.text.islower() and per_million(after.lower) == 0
    rate = per_million(before.lower) if before is not None and before.text.islower() else _RARE
    borrowed = before is not None and rate == 0 and is_english(before.lower)
    return made and ((word in _WITH and rate < _RARE) or (word in _OF and borrowed))


def _plain(token: Token | None) -> bool:
    return token is None or token.text.islower() or not token.is_word


def _left(sentence: Sentence) -> Iterator[Mark]:
    """Yield runs of two or more foreign words with a function word among them, and lone function words between English words."""
    i = 0
    while i < len(sentence.tokens):
        j = 1 if i == 0 and _begins(sentence) else i
        while j < len(sentence.tokens) and (_foreign(sentence.tokens[j]) or _unknown(sentence.tokens[j])):
            j += 1
        run = sentence.tokens[i:j]
        telling = [sentence.tokens[k] for k in range(i, j) if _is_telling(sentence, k)]
        framed = _plain(sentence.next(i - 1)) and _plain(sentence.next(j)) and not any(token.quoted for token in run)
        if framed and telling:
            language = _LANGUAGES[telling[0].lower]
            yield spanning(sentence, i, j, "“{quote}” seems to be {0} left untranslated.", language, language=language)
        i = max(j, i + 1)


CHECK = Check(
    path="lexis.leftover",
    category=UNTRANSLATED,
    severity=Severity.MINOR,
    description="Function words of Italian, Spanish, French, Portuguese or German stand untranslated among English words.",
    flags=(
        "The president della company spoke first.",
        "They met in the square and talked también about money.",
        "The price of milk und butter rose again.",
        "The work was done avec great care.",
        "The mayor dos town and the aux ministers met alla end of May.",
        "He won the vote não without doubt.",
        "Según the mayor, the road is open.",
        "The head della regione spoke, and the tax aux frontiers fell.",
        "The workers went alla fabbrica, and the president alla riunione.",
        "Avec great care the work was done.",
    ),
    passes=(
        "The Corriere della Sera and the Bundesverband der Industrie agreed.",
        "The die was cast, and the plus side was clear.",
        "“Vamos a la playa con los niños,” they sang.",
        "He drank vin de pays and ate foie gras en route.",
        "The book explains the dos and don'ts of dating.",
        "The spaghetti alle vongole was cold, the torta della nonna superb; we had croissants aux amandes and a tarte aux pommes.",
        "We ate penne alla vodka. Plug the phone into the aux socket.",
        "The Museo de las Culturas reopened; the den was empty.",
        "Della said that she would stay. Las often won, and Entre nous sang.",
        "Entre Ríos is in Argentina. Avec opened in May. Hasta in her hand, she slept.",
    ),
    run=each(_left),
    confidence=0.8,
)
