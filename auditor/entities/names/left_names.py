"""Which names of a sentence its counterpart lacks, and which of their words."""

from collections.abc import Sequence
from itertools import pairwise

from auditor.entities.alignment.align import Sentence
from auditor.entities.entity import Entity
from auditor.entities.likeness.acronyms import is_acronym
from auditor.entities.likeness.derived import STEM
from auditor.entities.likeness.written_form import Left, is_phrase, title_forms, title_lemmas
from auditor.entities.mention import Kind, Mention
from auditor.entities.words.lexicon import is_common, is_function, lemma
from auditor.entities.words.normalise import name_tokens


def left_over(
    mentions: Sequence[tuple[int, Mention]], other: Sentence, entities: Sequence[Entity], others: Sequence[tuple[int, Mention]]
) -> list[Left]:
    """Return the mentions with a word that the other sentence lacks; `others` are the names that are missing there."""
    titles = [mention.text for _, mention in others if mention.kind is Kind.TITLE]
    fixed = {word for title in titles for word in title_lemmas(title)}
    stems = {word[:STEM] for word in other.words if is_common(word) and word not in fixed}
    found = []
    for index, mention in mentions:
        words, titled = name_tokens(mention.text), mention.kind is Kind.TITLE and entities[index].titled
        quoted = titled or is_phrase(mention)
        joined = _joined(words, other)
        acronym = len(words) == 1 and is_acronym(mention)  # the WHO is not who
        told = [word for word in words if _is_told(word, other.words, set() if quoted else stems) and not (acronym and is_function(word))]
        new = tuple(word for word in words if word not in joined and word not in told)
        read = quoted or (len(words) > 1 and not mention.weak)
        if not new and mention.kind is Kind.TITLE and (not _has(other, words) or (read and _is_altered(mention.text, titles))):
            # The words of a title may all be there and the title not: "Poll of the Year", "the poll of every year", "The Last Poll".
            new = tuple(word for word in words if not is_function(word))
        if new:
            found.append(Left(index, mention, new, titled))
    return found


def _joined(words: Sequence[str], other: Sentence) -> set[str]:
    """Return the words that the other sentence has run together or split: "Ha", "Noi" beside "Hanoi", and the other way round."""
    halves = {half for pair in pairwise(words) if "".join(pair) in other.words for half in pair}
    return halves | {"".join(pair) for pair in pairwise(other.order)}


def _is_altered(text: str, titles: Sequence[str]) -> bool:
    """Tell whether a title's words are in another title: a longer one that does not begin with them, or one with other inflections."""
    words = title_lemmas(text)
    for other, lemmas in ((title, title_lemmas(title)) for title in titles):
        if set(words) < set(lemmas) and (lemmas[: len(words)] != words or len(words) == 1):
            return True
        if words == lemmas and title_forms(text) != title_forms(other):
            return True
    return False


def _has(sentence: Sentence, words: Sequence[str]) -> bool:
    """Tell whether a sentence has words in this order, as lemmas."""
    return f" {' '.join(map(lemma, words))} " in f" {' '.join(sentence.order)} "


def _is_told(word: str, words: frozenset[str], stems: set[str]) -> bool:
    """Tell whether the other sentence has a word, in another form where it is a common one."""
    return is_function(word) or lemma(word) in words or (is_common(word) and len(word) > STEM and word[:STEM] in stems)
