"""Questions told in the order of questions asked: "he does not know where is the key"."""

from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import sequence, word
from auditor.artifacts.text import Sentence

# "It is not clear when is the right time", "know where is the best place": said by many.
_CHOICES = listed("best right next most worst nearest cheapest safest real point sense harm rest catch")


def _is_asked(sentence: Sentence, i: int) -> bool:
    chosen = any(token.lower in _CHOICES for token in sentence.tokens[i + 4 : i + 6])
    return chosen or sentence.tokens[i].quoted or sentence.tokens[-1].text in {"?", "!"}


INDIRECT_QUESTIONS = sequence(
    word(listed("know knows knew understand understands understood explain explains explained remember remembers")),
    word(listed("where when why how")),
    word(listed("is are was were")),
    word(listed("the his her its their this these")),
    message="A question that is told has its subject before “{2}” in English.",
    mark=(1, 4),
    unless=_is_asked,
)
