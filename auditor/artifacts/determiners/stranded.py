"""Articles and possessives with no noun behind them."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import POSSESSIVES, listed
from auditor.artifacts.kinds import either, is_quoted, sequence, word
from auditor.artifacts.text import Sentence
from auditor.report import Severity

# "A" is a letter as well.
_DETERMINERS = frozenset({"the", "The", "a", "an", "my", "your", "their", "our"})
_FOLLOWERS = word({"of", "with", "from", "into", "at", "is", "are", "was", "were", "has", "and", "than", "because", "although", "which"})
# Behind "at" these modify what follows: "an at times chaotic meeting".
_AT = listed("times best worst least most first last once present odds")


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Tell whether the noun comes later: "an at times chaotic meeting", "your and your family's privacy"."""
    first, second, third = sentence.tokens[i], sentence.tokens[i + 1], sentence.next(i + 2)
    if third is None:
        return False
    shared = first.lower in POSSESSIVES and second.lower == "and" and third.lower in POSSESSIVES | {"others"}
    return shared or (second.lower == "at" and third.lower in _AT)


def _named(sentence: Sentence, i: int) -> bool:
    """Tell whether the article is a letter, or its follower is cited or part of a name."""
    around = [other for other in (sentence.next(i - 1), sentence.next(i + 2)) if other is not None]
    cited = any(other.text in {'"', "“", "”", "'", "‘", "’", "*", "/", "-", "."} for other in around)
    band = sentence.tokens[i].text == "The" and i > 0 and sentence.tokens[i - 1].text == "The"
    return cited or band or sentence.tokens[i].quoted or not sentence.tokens[i + 1].text.islower()


_MISSING = "A noun is missing between “{0}” and “{1}”."

CHECK = Check(
    path="determiners.stranded",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="An article or possessive stands before a preposition, verb or conjunction, without its noun.",
    flags=(
        "He spoke of the of the old town.",
        "They left the with great care.",
        "The council praised their and went home.",
        "She wrote a is not known in the village.",
        "The largest of the has closed.",
        "They met the at the old bridge.",
        "She handed a full of letters to a newspaper.\nThe nurse sat near the backwards.",
    ),
    passes=(
        "He spoke of the centre of the old town.",
        "The “of” was missing, and the 'is' too.",
        "They watched The Who and The At Last Club.",
        "The vitamin A is made of was lost.",
        "The The are an English band.",
        "She knew who the man was and what the plan is.",
        "A bag full of letters and a full list of names; the backwards step and the sideways glances of the crowd.",
        "It was an at times chaotic meeting, and the at best vague plan failed.",
        "They fear for their and their families' safety, and we take your and our privacy seriously.",
    ),
    run=either(
        sequence(
            lambda token: token.text in _DETERMINERS,
            _FOLLOWERS,
            message=_MISSING,
            unless=lambda sentence, i: _named(sentence, i) or _goes_on(sentence, i),
        ),
        sequence(word({"a"}), word({"full"}), word({"of"}), message="A noun is missing behind “{0} {1}”.", mark=(0, 2), unless=is_quoted),
        sequence(
            word(POSSESSIVES | {"the"}),
            word({"backwards", "upwards", "downwards", "sideways", "inwards", "outwards"}),
            lambda token: token.text in {".", ";", "of"},
            message="“{1}” is no noun; what it stands for is lost.",
            mark=(0, 2),
            unless=is_quoted,
        ),
    ),
    confidence=0.9,
)
