"""A text as the search sees it: folded words, and which of them tell one article from the others."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping

from auditor.article import Article

# Longer runs of letters are no words (encoded data); an index of them would only grow.
MAXIMUM_LENGTH = 40
# As many of the article's own words as a query holds: enough to tell a story, few enough to be quick in any archive.
SALIENT = 40
_WORD = re.compile(r"[^\W_]+")
# Scripts that write no spaces between words: cut into overlapping pairs of letters, as search in them usually is.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")


def terms(text: str) -> list[str]:
    """Return the words of a text without case and accents, in order; single letters say nothing and are left out."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter))
    return [term for word in _WORD.findall(plain) for term in _split(word)]


def _split(word: str) -> Iterator[str]:
    end = 0
    for run in _UNSPACED.finditer(word):
        yield from _kept(word[end : run.start()])
        letters, end = run.group(), run.end()
        yield from (letters[start : start + 2] for start in range(max(1, len(letters) - 1)))
    yield from _kept(word[end:])


def _kept(word: str) -> Iterator[str]:
    if 1 < len(word) <= MAXIMUM_LENGTH:
        yield word


def salient(words: Mapping[str, int], documents: Mapping[str, int], total: int) -> list[str]:
    """Return the words that tell this text from the others, most telling first, `SALIENT` at most.

    Args:
        words: how often the text has each word.
        documents: how many texts of the archive have a word; one that none has cannot find anything and is left out.
        total: how many texts the archive has.
    """
    weights = {
        word: (1 + math.log(count)) * math.log(1 + (total - documents[word] + 0.5) / (documents[word] + 0.5))
        for word, count in words.items()
        if documents.get(word)
    }
    return sorted(weights, key=lambda word: (-weights[word], word))[:SALIENT]


def searchable(article: Article) -> str:
    """Return what an article is found by: its text, and its title where the text lacks it."""
    return f"{article.title}\n{article.text}" if article.title and article.title not in article.text else article.text


def counted(text: str) -> Counter[str]:
    """Return how often a text has each word."""
    return Counter(terms(text))
