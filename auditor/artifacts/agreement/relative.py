"""The relative pronoun of things after a person."""

from auditor.artifacts.agreement.relative_what import RELATIVE_WHAT
from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.names import PEOPLE
from auditor.artifacts.english.words import share
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity


def _verb(token: Token) -> bool:
    return token.tag in (Tag.AUXILIARY, Tag.PAST, Tag.THIRD) or share(token.lower, "ZD") > 0.4


def _other_antecedent(sentence: Sentence, i: int) -> bool:
    """Tell whether "which" may refer to something before the person ("a letter to voters which…") or is a determiner."""
    after = [token.lower for token in sentence.tokens[:i] if token.is_word]
    complement = any(token.tag is Tag.PREPOSITION for token in sentence.tokens[max(0, i - 4) : i])
    verb_between = any(token.tag in (Tag.AUXILIARY, Tag.PAST, Tag.THIRD) for token in sentence.tokens[:i])
    return complement or verb_between or "tell" in after or "ask" in after


def _refers_elsewhere(sentence: Sentence, i: int) -> bool:
    """Tell whether "which" refers to something else, or explains a word: "some men, which is to say fools"."""
    explains = [token.lower for token in sentence.tokens[i + 3 : i + 6]] in (["is", "to", "say"], ["was", "to", "say"])
    return explains or _other_antecedent(sentence, i)


CHECK = Check(
    path="agreement.relative",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="“which” refers to a person, “what” stands for “that”, or a possessive stands where “whose” or “of his” says it.",
    flags=(
        "The nurse which led the team has retired.",
        "The actress, which lives in Rome, declined.",
        "A scientist which knew him well spoke first.",
        "The tourists which were on board are safe.",
        "All what he said was false.\nA friend of him was there.\nThe company whose its shares fell is small.",
        "Two players which had left the club came back.",
    ),
    passes=(
        "The nurse who led the team has retired.",
        "He wrote a letter to voters which was never sent.",
        "She told the workers which of them would stay.",
        "The book about the actress, which sold well, is out of print.",
        "After all what he said was true; they told us all what they saw.\nA man whose his own dog bit left.",
        "The team which won has left.",
    ),
    run=either(
        RELATIVE_WHAT,
        sequence(word(PEOPLE), word({"which"}), _verb, message="English says “{0} who”.", mark=(0, 2), unless=_other_antecedent),
        sequence(
            word(PEOPLE),
            lambda t: t.text == ",",
            word({"which"}),
            _verb,
            message="English says “{0}, who”.",
            mark=(0, 3),
            unless=_refers_elsewhere,
        ),
    ),
    confidence=0.75,
)
