"""Reflexives that disagree with their subject."""

from collections.abc import Iterator

from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.english.words import HAVE
from auditor.artifacts.kinds import each, spanning
from auditor.artifacts.text import Sentence, Tag
from auditor.report import Severity

_REFLEXIVE = {
    "i": {"myself"}, "he": {"himself"}, "she": {"herself"}, "we": {"ourselves", "ourself"}, "they": {"themselves", "themself"},
}  # fmt: skip
_ALL = frozenset().union(*_REFLEXIVE.values()) | {"itself", "yourself", "yourselves"}


def _mismatched(sentence: Sentence) -> Iterator[Mark]:
    for i, token in enumerate(sentence.tokens):
        wanted = _REFLEXIVE.get(token.lower)
        verb = sentence.next(i + 1)
        if wanted is None or verb is None:
            continue
        j = i + 2 if verb.tag in (Tag.PAST, Tag.THIRD, Tag.BASE) or verb.lower in HAVE else i + 1
        preposition, behind = sentence.next(j), sentence.next(j + 1)
        # "Looked at himself", though what is said "in itself" is nobody's own.
        if (
            j == i + 2
            and preposition is not None
            and preposition.tag is Tag.PREPOSITION
            and behind is not None
            and behind.lower != "itself"
        ):
            j += 1
        last = sentence.next(j)
        before = sentence.next(i - 1)
        if token.lower == "i" and before is not None and before.tag is Tag.NAME:  # a numeral: "World War I itself"
            continue
        if last is not None and last.lower in {"itself", "themselves"} and _is_relative(sentence, i):
            continue
        if (
            last is not None
            and last.lower in _ALL - wanted
            and (before is None or before.lower not in {"and", "or", "than", "make", "made"})
        ):
            yield spanning(sentence, i, j + 1, "“{0}” goes with “{1}”, not with “{2}”.", token.text, min(wanted), last.text)


def _is_relative(sentence: Sentence, i: int) -> bool:
    """Tell whether the pronoun begins a relative clause without "that", so that the noun before it is meant: "the firm he runs itself"."""
    return i > 1 and sentence.tokens[i - 1].tag in (Tag.NOUN, Tag.PLURAL) and sentence.tokens[i - 2].tag is not Tag.PREPOSITION


CHECK = Check(
    path="pronouns.reflexive",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A reflexive pronoun does not agree with the subject right before it.",
    flags=(
        "She hurt himself on the way down.",
        "They call itself the party of the future.",
        "He herself had signed the order.",
        "I asked himself what had gone wrong.",
        "We asked themselves what had happened.",
        "She looked at himself in the mirror, and she had himself to blame.",
        "In summer they call itself the party of the future.",
        "When I myself fell, I hurt himself too.",
    ),
    passes=(
        "She hurt herself on the way down.",
        "They call themselves the party of the future.",
        "He himself had signed the order that she herself wrote.",
        "She looked at herself; he said in itself the law was harmless, and they had themselves to blame.",
        "The company he founded itself employs 40, and the people she helped themselves became doctors.",
        "It defended itself, and we asked ourselves why.",
        "The king, himself a pilot, told them what they themselves had seen.",
        "After World War I itself the city was poor, though Elizabeth I herself had slept there.",
    ),
    run=each(_mismatched),
    confidence=0.85,
)
