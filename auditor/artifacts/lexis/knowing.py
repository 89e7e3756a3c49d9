"""Strange words that a writer put there knowingly, as their place tells: species, foreign phrases, series, and what is explained at once.

An article that has some words which the tables lack is not yet one that a machine broke: a page on food or music has dozens.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from auditor.artifacts.english.loans import LOANS
from auditor.artifacts.english.vocabulary import foreign_languages, is_strange
from auditor.artifacts.english.words import ARTICLES, FUNCTION_WORDS, listed, per_million
from auditor.artifacts.lexis.printed import PRINTED
from auditor.artifacts.text import Sentence, Text, Token
from auditor.bilingual import lexicon

# What joins the words of a foreign phrase, and no English ones: "pas de deux", "allegro ma non troppo", "wagon du jour".
_JOINTS = listed("d d's de du des au aux di della del da do dos la le les lo los il el et en e y und von sur ma non res ex")
# What joins two nouns into a dish: "arroz con gandules", "penne alla boscaiola". A translator that leaves nouns still turns such words.
_SERVED = listed("con e y al alla alle")
# A phrase that English has taken over is short, and hardly ever another language's than French; longer ones were left untranslated.
_LONGEST, _LENDER = 4, "fr"
# A phrase's elided article or preposition: "concours d'elegance".
_ELIDED = re.compile(r"[dl]['’][^\W\d_]{3,}")
# Latin endings: of genera; of epithets, and of those that hardly are another language's, whose words end on -a and -e as well.
_GENUS = re.compile(r"[A-Z][a-zë]+(?:us|u?m|is|as|es|os|on|a|[aeioy]x|ps|er)")
_EPITHET = re.compile(r"[a-z]{2,}(?:us|a|um|[ei]s|e|ii?|ae|[ae]ns|ou?r|ur|er|oides|ops|[ao]x)")
_LATIN = re.compile(r"[a-z]{3,}(?:us|um|is|ii|ae|ensis|oides)")
# How English words end, those that a machine makes up as well: "rescapated", "gasparation".
_ENGLISH = re.compile(r"[a-z]+(?:ed|ings?|ly|ment|ments|[st]ions?|ness|ages?|able|ous|ful|less|is[mt]s?|ers?)")
# What opens an explanation behind a word and a comma: "papanasi, a sort of doughnut", "kolokithokeftedes, or fritters".
_EXPLAINING = listed("a an or meaning")
_PARTING = frozenset({",", "and", "or"})
_SHORTEST_ENGLISH = 3


def unexplained(text: Text) -> Iterator[tuple[Sentence, int]]:
    """Yield the strange words of an article (`Text.strange`) that nothing tells to be a writer's."""
    yield from (place for place in text.strange if not is_knowing(*place))


def is_knowing(sentence: Sentence, i: int) -> bool:
    """Tell whether English prints a strange word, or its place tells that its writer knew it."""
    where = (is_species, in_foreign_phrase, _is_explained, _in_series, _in_company)
    bare = sentence.tokens[i].lower.removesuffix("'s")
    return bare in PRINTED or any(tells(sentence, i) for tells in where)


def is_species(sentence: Sentence, i: int) -> bool:
    """Tell whether the word is the second half of a Latin name: "Fagus sylvatica", "E. leptochila"."""
    word, before, first = sentence.tokens[i].text, sentence.next(i - 1), sentence.next(i - 2)
    if before is None or not _EPITHET.fullmatch(word):
        return False
    if before.text == "." and first is not None and first.end == before.start:
        return len(first.text) == 1 and first.text.isupper()
    named = before.start > sentence.segment.start or per_million(before.lower) == 0
    return named and _GENUS.fullmatch(before.text) is not None and (_LATIN.fullmatch(word) is not None or not foreign_languages(word))


def in_foreign_phrase(sentence: Sentence, i: int) -> bool:
    """Tell whether a foreign small word joins the word to others in a short phrase, or no English small word is in its quotation."""
    return _is_joined(sentence, i) or _in_foreign_quotation(sentence, i)


def _is_joined(sentence: Sentence, i: int) -> bool:
    word, before, after = sentence.tokens[i], sentence.next(i - 1), sentence.next(i + 1)
    languages = foreign_languages(word.lower)
    lent = not languages or _LENDER in languages
    elided = _ELIDED.fullmatch(word.text) is not None and before is not None and is_french(before.lower)
    joined = elided or any(other.text in _JOINTS or _ELIDED.fullmatch(other.text) for other in (before, after) if other is not None)
    return ((joined and lent) or _is_dish(sentence, i)) and _words_beside(sentence, i) < _LONGEST


def _is_dish(sentence: Sentence, i: int) -> bool:
    """Tell whether the word is one of two nouns, neither of them an everyday English one, that a word of the menu joins, or that word."""
    after = sentence.next(i + 1)
    if sentence.tokens[i].text in _SERVED:
        return after is not None and _is_rare(after)
    beside = ((sentence.next(i + step), sentence.next(i + 2 * step)) for step in (1, -1))
    return any(joint is not None and fellow is not None and joint.text in _SERVED and _is_rare(fellow) for joint, fellow in beside)


def _is_rare(token: Token) -> bool:
    return token.text.islower() and (is_strange(token) or token.text in LOANS or per_million(token.text) == 0)


def _words_beside(sentence: Sentence, i: int) -> int:
    """Return how many words before and behind the word are no English ones, up to the first that is."""
    ahead, behind = sentence.tokens[i + 1 :], reversed(sentence.tokens[:i])
    return sum(len(list(takewhile(_is_foreign, tokens))) for tokens in (ahead, behind))


def _is_foreign(token: Token) -> bool:
    return token.text in _JOINTS or _ELIDED.fullmatch(token.text) is not None or is_strange(token)


def is_french(word: str) -> bool:
    """Tell whether French has a word, which English may have as well: "film d'auteur", "pain d'épices"."""
    return ("fr", word) in lexicon().readings


def _in_foreign_quotation(sentence: Sentence, i: int) -> bool:
    if not sentence.tokens[i].quoted:
        return False
    ahead = takewhile(_inside, sentence.tokens[i + 1 :])
    behind = takewhile(_inside, reversed(sentence.tokens[:i]))
    words = [token.lower for token in (*behind, *ahead) if token.is_word]
    return bool(words) and not any(word in FUNCTION_WORDS and len(word) >= _SHORTEST_ENGLISH for word in words)


def _inside(token: Token) -> bool:
    return token.quoted and token.text not in {"“", "”", '"'}


def _is_explained(sentence: Sentence, i: int) -> bool:
    """Tell whether an apposition that says what it is follows."""
    comma, opening = sentence.next(i + 1), sentence.next(i + 2)
    return comma is not None and comma.text == "," and opening is not None and opening.lower in _EXPLAINING


def _in_series(sentence: Sentence, i: int) -> bool:
    """Tell whether only marks of a list and an article part the word from another strange one: "the kora, the balafon and the ngoni"."""
    return any(_is_fellow(tokens) for tokens in (sentence.tokens[i + 1 :], sentence.tokens[:i][::-1]))


def _in_company(sentence: Sentence, i: int) -> bool:
    """Tell whether the word and one beside it are rare, of no language that is known, and made as no English word is: "nasi lemak"."""
    beside = (other for other in (sentence.next(i - 1), sentence.next(i + 1)) if other is not None)
    return _is_exotic(sentence.tokens[i]) and any(_is_exotic(other) for other in beside)


def _is_exotic(token: Token) -> bool:
    word = token.text
    plain = word.islower() and word.isalpha() and word.isascii() and len(word) >= _SHORTEST_ENGLISH
    rare = plain and per_million(word) == 0 and word not in FUNCTION_WORDS
    return rare and _ENGLISH.fullmatch(word) is None and not foreign_languages(word)


def _is_fellow(tokens: tuple[Token, ...]) -> bool:
    between = list(takewhile(lambda token: token.lower in _PARTING | ARTICLES, tokens[:4]))
    fellow = tokens[len(between)] if len(between) < len(tokens) else None
    return fellow is not None and is_strange(fellow) and any(token.lower in _PARTING for token in between)
