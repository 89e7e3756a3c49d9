"""Apostrophes that glue an article to its noun, as French and Italian elide, or that open where they should close."""

import re
from collections.abc import Iterator

from auditor.artifacts.check import UNTRANSLATED, Check, Mark
from auditor.artifacts.english.vocabulary import is_english
from auditor.artifacts.english.words import FUNCTION_WORDS
from auditor.artifacts.kinds import either, existence
from auditor.artifacts.lexis.knowing import is_french
from auditor.artifacts.text import Sentence, Text
from auditor.report import Severity

# Lower-case and followed by a lower-case word: "L'Oréal", "d'Artagnan" and "d'Ivoire" are names; the longer ones are loans.
_ALL_ELIDED = existence(
    r"(?<![\w'’-])(?P<mark>(?:l|d|dell|all|nell|sull|qu|un)['’][a-zà-ÿ]{3,})",
    "“{quote}” keeps an elided article or preposition of the source language.",
    unless=r"(?i)d['’](?:état|etat|oeuvre|œuvre|art|être|etre|affaires|hôte|hote|oeil|appui|honneur|orsay|horizon|esprit|orchestre|armes)"
    r"|d['’](?:yous?e?|ye[rh]?|yis)\b|[a-z]+ de l['’]|maître d['’]\w+|\b[àa] l['’]\w+"
    # Dishes, plays and instruments.
    r"|all['’](?:arrabb?iata|amatriciana|italiana|antica|aperto)|dell['’]arte|(?:oboe|viola|storia) d['’]amore"
    r"|trompe[ -]l['’](?:oeil|œil)|l['’]chaim",
)
_GLUED = re.compile(r"(?:L|D|Dell|All|Nell|Sull)['’]\w")


def _elided(text: Text) -> Iterator[Mark]:
    """Yield what an English word stands before; behind another language's, which may be English as well,
    it belongs to a title or phrase: "L'elisir d'amore", "film d'auteur".
    """
    before = {token.start: (sentence, i) for sentence in text.sentences for i, token in enumerate(sentence.tokens) if i}
    for mark in _ALL_ELIDED(text):
        place = before.get(mark.start)
        if place is None or not _is_phrase(*place):
            yield mark


def _is_phrase(sentence: Sentence, i: int) -> bool:
    """Tell whether what is elided and the word before it are of one language; a name alone tells none, unless it has such an article."""
    word, elided, after = sentence.tokens[i - 1], sentence.tokens[i], sentence.next(i + 1)
    if elided.lower.startswith("d'") and is_french(word.text):
        counted = i > 1 and sentence.tokens[i - 2].text[0].isdigit()
        return not counted and (after is None or is_english(after.lower) or not after.is_word)
    return bool(word.text.islower() or _GLUED.match(word.text)) and not is_english(word.lower.removesuffix("'s"))


# In a name the mark is a letter of its own, of Hawaiian or Arabic: "Ka‘anapali", "the Ba‘ath party".
_FUNCTION = "|".join(word.capitalize() for word in sorted(FUNCTION_WORDS))

CHECK = Check(
    path="typography.elision",
    category=UNTRANSLATED,
    severity=Severity.MINOR,
    description="An apostrophe glues an untranslated article or preposition to its noun, or opens a quotation inside a word.",
    flags=(
        "The prize went to l'artist for her second film.",
        "The council d'administration met on Tuesday.",
        "The firm paid 3 millions d'euros.",
        "The news came from the‘doctor herself.",
        "He was the head dell'office in Turin.",
        "The boss of Fiat dell'azienda has left.",
        "Mr Weber's l'article on the strike was read aloud.",
        "The boss of the`company resigned.",
        "The‘doctor herself said so.",
    ),
    passes=(
        "The artist’s second film won the prize.",
        "A coup d'état followed within days.",
        "The O'Neill family and Jeanne d'Arc were the subjects.",
        "It was the players’ ‘worst’ season, he said.",
        "He served hors d'oeuvres at rock ’n’ roll parties.",
        "They played commedia dell'arte, ate penne all'arrabbiata and duck à l'orange, and heard L'elisir d'amore with an oboe d'amore.",
        "“Why d’you think so?” he asked after his tour d’horizon.",
        "It is a rare film d'auteur, and d'yer know, the pain d'avoine was good.",
        "The hotels of Ka‘anapali and the Ba‘ath party were in the news.",
    ),
    run=either(
        _elided,
        existence(
            r"(?<!\w)\w*[a-z](?P<mark>[‘`´](?!s\b|t\b|re\b|ve\b|ll\b|m\b|d\b)[A-Za-z]\w+)",
            "The opening mark in “{quote}” is no apostrophe.",
            flags=re.ASCII,
            unless=rf"(?<!\w)(?!(?:{_FUNCTION})[‘`´])[A-Z]\w*[‘`´][a-z]",
        ),
    ),
    confidence=0.8,
)
