"""Synonym spinning, by several procedures that differ in which words they take and which synonym they put.

Each mimics a way in which content farms rewrite: names, numbers, word order and inflection stay, words are swapped with no
regard to sense. A detector fitted on some of them is judged on another.

| procedure | words taken | synonym put |
| --- | --- | --- |
| `frequent` | half of all content words | the most frequent one |
| `rarest` | three in ten content words | the rarest one |
| `modifiers` | nearly all adjectives and adverbs | any |
| `expressions` | content words with another within two words, which breaks fixed expressions | any |
| `anything` | four in ten nouns and verbs | any |
"""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.inflection import Thesaurus

Choice = Callable[[Sequence[str], random.Random], str]
# A word, or what stands between two.
TOKEN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|[^A-Za-z]+")
# Words that carry grammar, whatever WordNet says: no spinner touches them.
_KEPT = """
be am is are was were been being have has had having do does did doing will would can could may might must shall should not no yes
a an the and or but if of in on at by for to from with as than then so such that this these those it he she they we you i who which
me him us them my your his her its our their mine yours hers ours theirs whose whom
what when where why how all any both each few more most other some only own same too very just also there here now one two three four
five six seven eight nine ten first second last about over under after before between during without against while because until
"""
KEPT = frozenset(_KEPT.split())


@dataclass(frozen=True)
class Spinner:
    """A procedure: which parts of speech it takes, how often, whether only side by side, and which synonym it puts."""

    name: str
    parts: frozenset[str]
    rate: float
    choose: Choice
    neighbours: bool = False

    def spin(self, sentence: str, thesaurus: Thesaurus, rng: random.Random) -> str:
        """Return the sentence with some of its words replaced."""
        tokens = TOKEN.findall(sentence)
        candidates = {index: options for index, token in enumerate(tokens) if (options := self._options(token, thesaurus))}
        for index in self._taken(candidates, rng):
            tokens[index] = self.choose(candidates[index], rng)
        return agree_articles("".join(tokens))

    def _options(self, token: str, thesaurus: Thesaurus) -> list[str]:
        """Return the synonyms of a word in lower case; a capital may be a name."""
        if not is_open(token) or not (reading := thesaurus.analyse(token)):
            return []
        return thesaurus.synonyms(*reading) if reading[0] in self.parts else []

    def _taken(self, candidates: dict[int, list[str]], rng: random.Random) -> list[int]:
        if not self.neighbours:
            return [index for index in candidates if rng.random() < self.rate]
        # Between two words stands one token of space; between words that are one word apart, three tokens.
        pairs = [(index, index + step) for index in candidates for step in (2, 4) if index + step in candidates]
        return sorted({side for pair in pairs if rng.random() < self.rate for side in pair})


def is_open(token: str) -> bool:
    """Tell whether a spinner may touch a token: a word in lower case, for a capital may be a name, and none of grammar."""
    return token.isalpha() and token.islower() and token not in KEPT


def _most_frequent(options: Sequence[str], rng: random.Random) -> str:  # noqa: ARG001
    return options[0]


def _rarest(options: Sequence[str], rng: random.Random) -> str:  # noqa: ARG001
    return options[-1]


def _any(options: Sequence[str], rng: random.Random) -> str:
    return rng.choice(options)


_CONTENT = frozenset({"noun", "verb", "adj", "adv"})
SPINNERS = (
    Spinner("frequent", _CONTENT, 0.5, _most_frequent),
    Spinner("rarest", _CONTENT, 0.3, _rarest),
    Spinner("modifiers", frozenset({"adj", "adv"}), 0.9, _any),
    Spinner("expressions", _CONTENT, 0.9, _any, neighbours=True),
    Spinner("anything", frozenset({"noun", "verb"}), 0.4, _any),
)


def agree_articles(text: str) -> str:
    """Return the text with "a" and "an" agreeing with the next letter, as any spinner's last step does."""

    def agree(match: re.Match[str]) -> str:
        article = match[1][0] + ("n" if match[3].lower() in "aeiou" else "")
        return article + match[2] + match[3]

    return re.sub(r"\b([Aa]n?)(\s+)([a-z])(?=[a-z])", agree, text)
