"""Questions whose verb stands in the past twice: "did he knew", "did the minister went"."""

from auditor.artifacts.agreement.irregular import IRREGULAR
from auditor.artifacts.english.words import SUBJECT_PRONOUNS, is_third_person, share
from auditor.artifacts.kinds import either, sequence, tagged, word
from auditor.artifacts.text import VERBAL, Sentence, Tag, Token

# What a question may begin with before its auxiliary. Behind a subject "did" ends a clause: "as he did she learned".
_ASKING = frozenset({"what", "why", "when", "where", "how", "nor", "only", ","})
_DO = word({"did", "does"})


def _irregular(token: Token) -> bool:
    return token.text in IRREGULAR


def _finite(token: Token) -> bool:
    past = token.lower.endswith("ed") and share(token.lower, "D") >= 0.95
    return token.text.islower() and (_irregular(token) or past or is_third_person(token.lower))


def _is_no_question(sentence: Sentence, i: int) -> bool:
    before = sentence.next(i - 1)
    if before is not None and before.lower == "what" and sentence.tokens[i + 1].lower == "it":  # "what did it"
        return True
    return sentence.tokens[i].quoted or (before is not None and before.lower not in _ASKING)


def _may_be_answer(sentence: Sentence, i: int) -> bool:
    return _is_no_question(sentence, i) or sentence.tokens[-1].text != "?"


def _is_asked_well(sentence: Sentence, i: int) -> bool:
    """Tell whether "means" is what one has ("what means the state has?"), or no question is asked."""
    return _may_be_answer(sentence, i) or i > 0 or any(token.tag in VERBAL for token in sentence.tokens[3:])


_TOLD = "After “{0}” English wants the bare verb, not “{quote}”."

QUESTIONS = either(
    # As Spanish "qué significa".
    sequence(
        word({"what"}),
        word({"means", "meant"}),
        word({"this", "that", "the", "it", "these"}),
        message="English asks “what does … mean?”.",
        mark=(0, 2),
        unless=_is_asked_well,
    ),
    sequence(_DO, word(SUBJECT_PRONOUNS | {"it", "you"}), _finite, message=_TOLD, mark=(2, 3), unless=_is_no_question),
    # A regular past may be a participle behind a noun: "did the man arrested yesterday confess?"
    sequence(_DO, tagged(Tag.NAME), _irregular, message=_TOLD, mark=(2, 3), unless=_may_be_answer),
    sequence(
        _DO,
        word({"the", "his", "her", "their"}),
        tagged(Tag.NOUN, Tag.PLURAL),
        _irregular,
        message=_TOLD,
        mark=(3, 4),
        unless=_may_be_answer,
    ),
)
