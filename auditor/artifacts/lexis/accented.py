"""Words with accents that English does not write, left by a translator that did not know them."""

import re
from collections.abc import Iterator

from auditor.artifacts.check import UNTRANSLATED, Check, Mark
from auditor.artifacts.english.loans import LOANS, in_loan_phrase
from auditor.artifacts.english.vocabulary import is_english, without_dots
from auditor.artifacts.english.words import per_million
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.lexis.knowing import is_knowing
from auditor.artifacts.text import Sentence, Token
from auditor.report import Severity

# Long vowels mark Māori, Japanese, Sanskrit or Arabic as their scholars spell them: "the rūnanga met", "a karate dōjō".
_LONG = re.compile("[āēīōū]")


def _foreign(token: Token) -> bool:
    bare = token.lower.removesuffix("'s")
    parts = bare.split("-")
    return (
        token.text.islower()
        and not bare.isascii()
        and not _LONG.search(bare)
        and "".join(parts).replace("'", "").isalpha()
        and not _is_written(bare)
        and not all(part.isascii() or _is_written(part) for part in parts)
    )


def _is_written(word: str) -> bool:
    """Tell whether English writes a word with accents, or the word without the dots that part two vowels."""
    plain = without_dots(word)
    borrowed = word in LOANS or word.removesuffix("s") in LOANS
    return borrowed or per_million(word) > 0 or (plain.isascii() and is_english(plain))


def _alone(sentence: Sentence, i: int) -> bool:
    """Tell whether the word is neither quoted nor part of a foreign name or phrase ("the Société de géographie")."""
    token = sentence.tokens[i]
    neighbours = [other for step in (-2, -1, 1, 2) if (other := sentence.next(i + step)) is not None]
    named = any(other.is_word and other.text[0].isupper() and other.start > sentence.segment.start for other in neighbours)
    foreign = any(not other.text.isascii() and other.is_word for other in neighbours)
    return not (token.quoted or named or foreign or any(other.text in {"(", ")", "*", "_", "“", "”", "‘", "’"} for other in neighbours))


def _left(sentence: Sentence) -> Iterator[Mark]:
    for i, token in enumerate(sentence.tokens):
        if _foreign(token) and _alone(sentence, i) and not in_loan_phrase(sentence, i) and not is_knowing(sentence, i):
            yield spanning(sentence, i, i + 1, "“{quote}” is no English word and seems to be left untranslated.")


CHECK = Check(
    path="lexis.accented",
    category=UNTRANSLATED,
    severity=Severity.MINOR,
    description="A lower-case word with accents that English does not write stands alone among English words.",
    flags=(
        "She paid the metà of the price in cash.",
        "The reunión ended after midnight.",
        "They reached the frontière on foot.",
        "The council discussed the situação for hours.",
        "He opened the négociation with a joke.",
        "The road to the sommet was développé in a year.",
        "The frontière’s guards and the métier-like work were new.",
    ),
    passes=(
        "They met in a café with a glass façade and ordered crème brûlée.",
        "The Société de géographie was founded in Paris.",
        "The chargé d'affaires spoke of a coup d'état and its raison d'être at a soirée.",
        "“Mi corazón está roto,” he sang.",
        "The dish (sancocho de gallina criolla, or gallina guisada con ñame) is old.",
        "Beyoncé and Zoë Kravitz came with José Muñoz.",
        "The café’s owner and her fiancé’s family planned a café-bar; the film is cliché-ridden.",
        "The restaurant has an à la carte menu, serves canapés and piña colada, and sells bric-à-brac beside a crèche.",
        "A cortège left the château after the fête; the séance in the pied-à-terre seemed passé.",
        "The maître d’ left, and the maître d’s wife stayed.",
        "The rūnanga met at noon, and the dōjō was closed.",
        "It is all très chic, and the ingénue fenced with an épée. The firm’s clientèle ate crudités.",
        "She had papanaşi, a sort of doughnut, and pain d'épices. He ordered a côte de bœuf.",
        "She wore a jacket of cream bouclé with a blouse of black cloqué, and the sleeves were of dévoré velvet.",
        "The dancer followed a string of jetés with a brisé, and the ring had a guilloché dial.",
        "They began with gougères and went on to a velouté of peas. The négociant ate rösti and drank pálinka.",
        "Two of the séracs had gone by the morning, and a bowl of phở was hot.",
        "They naïvely reëlected him, and the school works with whānau.",
    ),
    run=each(_left),
    confidence=0.8,
)
