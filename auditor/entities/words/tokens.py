"""Words with their offsets."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from auditor.entities.words.lexicon import is_function, lemma
from auditor.entities.words.normalise import fold, unhyphened

_TOKEN = re.compile(
    r"""@\w+ | https?://\S+ | \S+@\S+\.\w+
    | (?:[^\W\d_]\.){2,} | [A-Z]{2}\.[A-Z]{2}\.                 # U.S., EE.UU.
    | [^\W\d_]\.(?=\s*[^\W\d_a-zà-ÿ])                           # the initial in "J. Smith"
    | \d+(?:[.,:]\d+)*\w*(?:-\w+)*                              # 3.5, 12th, 36-year-old
    | [^\W\d_][\w\u0300-\u036f]*(?:[-’'&][^\W_][\w\u0300-\u036f]*)*
    """,
    re.VERBOSE,
)
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]|^(?:al|el|ibn|bin|ben)-[A-Z]|^(?:d|l|dell|all|sull)['’][A-ZÀ-Þ]")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word without its possessive: `article.text[start:end] == text`."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """Return the word in lower case."""
        return self.text.lower()

    @property
    def capitalised(self) -> bool:
        """Tell whether the word carries a capital that a name could carry: first letter, or inside as in "iPhone"."""
        return self.text[0].isupper() or _INNER_CAPITAL.search(self.text) is not None

    @property
    def shouted(self) -> bool:
        """Tell whether the word is in capitals throughout, as an acronym is; one letter is not enough."""
        return len(self.text) > 1 and self.text.isupper()


@lru_cache(maxsize=4_096)
def tokenise(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Return the words of a text; `offset` is where the text starts in its article."""
    found = []
    for match in _TOKEN.finditer(text):
        word = _POSSESSIVE.sub("", match.group()) or match.group()
        found.append(Token(word, offset + match.start(), offset + match.start() + len(word)))
    return tuple(found)


def gaps_between(text: str, tokens: Sequence[Token], offset: int = 0) -> list[str]:
    """Return what stands between every two neighbouring words of a text that starts at `offset`."""
    return [text[before.end - offset : after.start - offset] for before, after in pairwise(tokens)]


def content_words(text: str) -> list[str]:
    """Return the lemmas of an English text's words that are not function words, lower case, without accents."""
    return [meaning(token) for token in tokenise(text) if len(token.text) > 1 and not is_function(token.lower)]


def meaning(token: Token) -> str:
    """Return a word as words of two texts are compared: the lemma, lower case, without accents."""
    return lemma(unhyphened(fold(token.text)))
