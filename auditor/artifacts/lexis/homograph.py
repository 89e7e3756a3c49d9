"""Nouns that stand where a function word should: the translator read the function word's homograph."""

from collections.abc import Iterator

from auditor.artifacts.check import MISTRANSLATION, Check, Mark
from auditor.artifacts.english.names import RELATIVES
from auditor.artifacts.english.phrases import singular
from auditor.artifacts.english.words import BE, POSSESSIVES
from auditor.artifacts.kinds import spanning
from auditor.artifacts.sources import LANGUAGE_NAMES, Homograph, homographs
from auditor.artifacts.text import Sentence, Tag, Text, Token
from auditor.report import Severity

_STEM = 4
_BEFORE_BARE = frozenset({Tag.AUXILIARY, Tag.THIRD, Tag.PAST, Tag.BASE, Tag.PREPOSITION, Tag.ADVERB, Tag.CONJUNCTION})


def _supported(text: Text, word: str) -> bool:
    """Tell whether the article speaks of the noun elsewhere: the word again, or another word of the same stem."""
    stem = singular(word)[: max(_STEM, len(singular(word)) - 2)]
    return sum(count for other, count in text.vocabulary.items() if other.startswith(stem) or other == singular(word)) > 1


def _motivated(sentence: Sentence, i: int) -> bool:
    """Tell whether the noun fits its place: determined, modified, part of a name or of a compound, or quoted."""
    token, before = sentence.tokens[i], sentence.next(i - 1)
    modified = before is not None and before.tag in (Tag.DETERMINER, Tag.ADJECTIVE, Tag.NUMBER, Tag.NAME, Tag.GERUND, Tag.NOUN, Tag.PLURAL)
    return (
        modified or token.quoted or (before is not None and (before.lower.endswith("'s") or before.text in {"-", "/", '"', "“", "‘", "'"}))
    )


def _in_function_slot(sentence: Sentence, i: int, known: Homograph) -> bool:
    """Tell whether the noun stands where the function word would: after a verb and before a phrase that it cannot govern."""
    before, after = sentence.next(i - 1), sentence.next(i + 1)
    if after is None:
        return False
    if known.usual[0] in POSSESSIVES:
        # Before other nouns a bare noun makes a compound ("sound waves").
        return (before is None or before.tag in _BEFORE_BARE) and _starts_relative(after)
    if sentence.tokens[i].tag is Tag.PLURAL:
        existential = before is not None and (before.lower in BE or before.lower == "there")
        return existential and after.tag is Tag.PREPOSITION and after.lower != "of" and _followed_by_phrase(sentence, i + 2)
    determined = after.tag in (Tag.DETERMINER, Tag.NAME) or after.lower in POSSESSIVES
    return determined and before is not None and before.tag in _BEFORE_BARE - {Tag.CONJUNCTION, Tag.PREPOSITION}


def _starts_relative(token: Token) -> bool:
    return token.lower in RELATIVES


def _followed_by_phrase(sentence: Sentence, i: int) -> bool:
    after = sentence.next(i)
    return after is not None and after.tag in (Tag.DETERMINER, Tag.NAME, Tag.NOUN, Tag.PLURAL, Tag.ADJECTIVE)


def _misread(text: Text) -> Iterator[Mark]:
    known = homographs()
    for sentence in text.sentences:
        for i, token in enumerate(sentence.tokens):
            item = known.get(token.text)
            if item is None or _motivated(sentence, i) or not _in_function_slot(sentence, i, item) or _supported(text, token.text):
                continue
            usual = " or ".join(f"“{word}”" for word in item.usual[:2])
            message = "{0} “{1}”, usually {2}, seems to have been read as “{3}”."
            parts = (LANGUAGE_NAMES[item.language], item.foreign, usual, token.text)
            yield spanning(sentence, i, i + 2, message, *parts, language=item.language, foreign=item.foreign, usual=list(item.usual))


CHECK = Check(
    path="lexis.homograph",
    category=MISTRANSLATION,
    severity=Severity.MAJOR,
    description="A noun stands where a foreign function word of the same spelling as its own translation would.",
    flags=(
        "The mayor spoke envelope the new bridge for an hour.",
        "On the square there are gods near the gate of the school.",
        "She lives with sound husband in the north.",
        "In the yard were gods behind the parked vans.",
        "The minister wrote envelope the war in his memoirs.",
    ),
    passes=(
        "There are gods in the temple, and the gods of the sea are stern.",
        "The envelope on the table was open.",
        "He met sound engineers in the studio and sent envelopes to the press.",
        "There was a sound behind the door.",
        "The storm moved east this week. Analysts also credit the bank, and the clubs still owe the tax office.",
        "The foul did not merit a red card, and the plan would merit a review.",
        "In an hour the vote was over.",
    ),
    run=_misread,
    confidence=0.75,
)
