"""Whole sentences that were left in another language: what MQM's users weigh as a non-translation."""

from collections import Counter
from collections.abc import Collection, Iterator

from auditor.artifacts.check import UNTRANSLATED, Check, Mark
from auditor.artifacts.english.vocabulary import is_english
from auditor.artifacts.english.words import listed
from auditor.artifacts.sources import LANGUAGE_NAMES
from auditor.artifacts.text import Sentence, Text, Token
from auditor.report import Severity

# Words that are no names; fewer may be a title, a motto or a dish.
LEAST_WORDS = 5
# Of the longer ones (short words are words in many languages), how many may be English in a sentence of another language, and how many
# must be in an English one.
LONG, FOREIGN_SHARE, ENGLISH_SHARE = 4, 0.4, 0.9
# Languages share long words, and hardly any of these. With half as many as an English sentence has at the least, more may look English.
_GRAMMAR = listed("the and of had was were is are with this that from which they their have has been will would by his for it at")
GRAMMAR_SHARE, KINDRED_SHARE = 0.2, 0.7
# From so many sentences on, and so much of the article in paragraphs of them, it is written in two languages.
LEAST_SENTENCES, SECOND_SHARE = 3, 0.25
# Of an English article so much, and so many of its names and figures in both languages, where the one half translates the other.
TWIN_SHARE, LEAST_SHARED, SHARED = 0.35, 3, 0.5
_NAMES = LANGUAGE_NAMES | {"de": "German", "en": "English", "nl": "Dutch", "ru": "Russian", "pl": "Polish", "cs": "Czech", "ro": "Romanian"}


def _plain(token: Token) -> bool:
    """Tell whether a token is a word and no name; scripts without capitals have no other."""
    return token.is_word and not token.quoted and token.text[0] == token.text[0].lower()


def _suspect(sentence: Sentence, language: str) -> bool:
    """Tell whether few words of an English article's sentence are English, or nearly all of another's."""
    words = [token.lower for token in sentence.tokens if _plain(token)]
    letters = sum(map(len, words))
    if len(words) < LEAST_WORDS and (letters < 2 * LEAST_WORDS or "".join(words).isascii()):
        return False
    telling = [word for word in words if len(word) >= LONG] or words
    share = sum(map(is_english, telling)) / len(telling)
    grammar = sum(word in _GRAMMAR for word in words) / len(words)
    foreign = share <= KINDRED_SHARE and grammar <= (GRAMMAR_SHARE if share <= FOREIGN_SHARE else GRAMMAR_SHARE / 2)
    return foreign if language == "en" else share >= ENGLISH_SHARE


def _left(text: Text) -> Iterator[Mark]:
    from auditor.language.identify import UNDETERMINED

    # Where no language is the article's own, none is another one.
    if text.language == UNDETERMINED:
        return
    marks = dict(_marked(text))
    whole = _whole_paragraphs(text, marks)
    if not _is_bilingual(text, marks, whole):
        yield from marks.values()
    elif text.language == "en":
        yield from (mark for i, mark in marks.items() if text.sentences[i].segment.paragraph not in whole)


def _whole_paragraphs(text: Text, marked: Collection[int]) -> frozenset[int]:
    """Return the paragraphs of which the greater part is in another language."""
    lengths, left = Counter[int](), Counter[int]()
    for i, sentence in enumerate(text.sentences):
        lengths[sentence.segment.paragraph] += len(sentence.segment.text)
        left[sentence.segment.paragraph] += len(sentence.segment.text) * (i in marked)
    return frozenset(paragraph for paragraph, length in lengths.items() if left[paragraph] > length / 2)


def _is_bilingual(text: Text, marked: Collection[int], whole: Collection[int]) -> bool:
    """Tell whether whole paragraphs, a good part of the article, are in the other language, as in a release for two countries.

    What an engine gave up on is left in an English article by whole paragraphs, too: there, they have to tell what the English ones tell.
    """
    other = sum(len(sentence.segment.text) for sentence in text.sentences if sentence.segment.paragraph in whole)
    total = sum(len(sentence.segment.text) for sentence in text.sentences)
    if len(marked) < LEAST_SENTENCES or other < SECOND_SHARE * total:
        return False
    return text.language != "en" or (other >= TWIN_SHARE * total and _is_told_twice(text, whole))


def _is_told_twice(text: Text, whole: Collection[int]) -> bool:
    """Tell whether most figures and names of the paragraphs in the other language stand in the English ones as well."""
    ours, theirs = (
        {token.text for sentence in text.sentences if (sentence.segment.paragraph in whole) is side for token in _telling(sentence)}
        for side in (False, True)
    )
    return len(theirs & ours) >= max(LEAST_SHARED, SHARED * len(theirs))


def _telling(sentence: Sentence) -> Iterator[Token]:
    """Yield the figures and what has a capital inside the sentence."""
    yield from (token for token in sentence.tokens[1:] if token.text[0].isdigit() or token.text[0].isupper())


def _marked(text: Text) -> Iterator[tuple[int, Mark]]:
    """Yield the sentences in another language by their index."""
    for i, sentence in enumerate(text.sentences):
        if not _suspect(sentence, text.language):
            continue
        from auditor.language.identify import UNDETERMINED, identify

        found = identify(sentence.segment.text)
        opinions = [one for one in (found.language, found.second_opinion) if one not in (UNDETERMINED, None)]
        if opinions and text.language not in opinions and "en" in (text.language, *opinions):
            told = f"The sentence is {_NAMES.get(opinions[0], f'another language ({opinions[0]})')}, left untranslated."
            yield i, Mark(sentence.segment.start, sentence.segment.end, told, {"language": opinions[0]})


CHECK = Check(
    path="lexis.untranslated",
    category=UNTRANSLATED,
    severity=Severity.CRITICAL,
    description="A whole sentence is in another language than the article, not quoted and no name or title.",
    flags=(
        "The mayor opened the fair.\nIl sindaco ha aperto la fiera davanti a una grande folla di cittadini.\nShe left at noon.",
        "The council met on Monday.\nEl ayuntamiento aprobó el presupuesto con los votos de la oposición y de los independientes.",
        "The bridge is closed.\nLes travaux devraient durer jusqu'à la fin du mois, selon la préfecture.",
        "Rain is expected.\nDer Wetterdienst warnt vor starkem Regen und vor Sturm in den kommenden Tagen.",
        "The vote was close.\nМэр города объявил о победе своей партии на выборах.",
    ),
    passes=(
        "The mayor opened the fair in front of a large crowd of citizens, he said.",
        "“Il sindaco ha aperto la fiera davanti a una grande folla di cittadini,” she wrote.",
        "He sang Volare and Nel blu dipinto di blu in the Teatro delle Vittorie.",
        "The menu had spaghetti alla carbonara, saltimbocca and tiramisù.",
        "Der Spiegel, Die Zeit and Frankfurter Allgemeine Zeitung declined to comment.",
    ),
    run=_left,
    languages=(),
    confidence=0.95,
)
