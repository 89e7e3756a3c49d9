"""Statements without a subject, which Italian, Spanish and Portuguese allow."""

from collections.abc import Iterator
from itertools import takewhile

from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.english.words import ARTICLES, SUBJECT_PRONOUNS, listed, share
from auditor.artifacts.kinds import each, either, spanning
from auditor.artifacts.pronouns.dummy_subject import DUMMIES
from auditor.artifacts.pronouns.lost_subject import LOST_SUBJECTS
from auditor.artifacts.text import NOMINAL, VERBAL, Sentence, Tag
from auditor.report import Severity

_OPENERS = frozenset({"is", "was", "has", "are", "were"})
_AFTER_OPENER = listed("""
    a an the not also still now already been one born possible necessary clear likely important easy true called said
""")
_SUBORDINATORS = frozenset({"because", "although", "though", "while", "whereas", "since"})


# Those that are adverbs as well: "the situation since has not improved", "the problem though is the cost".
_ADVERBS = frozenset({"since", "though"})


def _opens(sentence: Sentence) -> Iterator[Mark]:
    first, second = sentence.tokens[0], sentence.tokens[1]
    question = any(token.text in {"?", "!"} for token in sentence.tokens) or first.quoted
    if (
        first.text.istitle()
        and first.lower in _OPENERS
        and second.lower in _AFTER_OPENER
        and not question
        and sentence.tokens[-1].text == "."
    ):
        yield spanning(
            sentence, 0, 2, "The sentence has no subject; English wants “it”, “he”, “she” or “there” before “{0}”.", first.text.lower()
        )


def _subordinate(sentence: Sentence) -> Iterator[Mark]:
    for i, (first, second, third) in enumerate(sentence.windows(3)):
        bare = (
            first.lower in _SUBORDINATORS
            and second.text in {"is", "was", "has"}
            and third.lower in _AFTER_OPENER - {"called", "said", "clear"}
        )
        bare = bare or _is_bare_clause(sentence, i)
        if bare and third.tag is not Tag.PREPOSITION and not first.quoted and not _behind_subject(sentence, i):
            yield spanning(sentence, i, i + 2, "A subject is missing between “{0}” and “{1}”.", first.text, second.text)


def _is_bare_clause(sentence: Sentence, i: int) -> bool:
    """Tell whether "because" or a first "if" has its verb right behind it, whatever follows: "because has snowed", "if is true"."""
    first, second, third = (token.lower for token in sentence.tokens[i : i + 3])
    before = sentence.next(i - 1)
    if first == "because":
        return second in {"is", "was", "has"} and third.isalpha() and before is not None and before.lower not in {"just", "simply"}
    opens = before is None or before.text in {",", ";"} or before.lower in {"and", "but"}
    return first == "if" and second in {"is", "was", "has"} and opens and third in _AFTER_OPENER - ARTICLES - {"called", "said"}


def _behind_subject(sentence: Sentence, i: int) -> bool:
    """Tell whether the word is an adverb between a subject and its verb: a noun stands before it, and no verb before that."""
    if sentence.tokens[i].lower not in _ADVERBS:
        return False
    ends = (Tag.PUNCTUATION, Tag.CONJUNCTION)
    clause = list(takewhile(lambda token: token.tag not in ends, reversed(sentence.tokens[:i])))
    if clause and clause[0].lower == "ever":
        clause = clause[1:]
    noun = bool(clause) and (clause[0].tag in NOMINAL or (clause[0].tag is Tag.BASE and share(clause[0].lower, "NP") > 0))  # "his win"
    return noun and not any(token.tag in VERBAL or token.lower in SUBJECT_PRONOUNS | {"it", "you"} for token in clause[1:])


def _dropped(sentence: Sentence) -> Iterator[Mark]:
    if len(sentence.tokens) >= 6:
        yield from _opens(sentence)
        yield from _subordinate(sentence)


CHECK = Check(
    path="pronouns.dropped-subject",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A statement or subordinate clause has a finite verb but no subject, or “it” where English has “there”.",
    flags=(
        "Is an actor of great fame in his country.",
        "Is expected that the vote takes place on Tuesday.\nExists a risk that the dam breaks.\nIt exists a plan to close the mine.",
        "Was the first time that the team lost at home.",
        "Has been a member of the council since May.",
        "The road is closed because is not safe in winter.",
        "Are the two sides of the same coin, he wrote.",
        "It is cold because has snowed all night.",
        "Managers have offered five percent, which say is all that they can pay.\nVoters will be asked what think of it.",
        "The court heard that between 2014 and 2019 had received a million in cash.\nThere is hard for everyone to believe it.",
        "If is true, he will resign on Monday.",
        "He left the club since was not happy there.",
    ),
    passes=(
        "It is an actor of great fame that the country mourns.",
        "Is planned growth good?\nIt exists a long way from here.\nIt happened a fire crew was near.",
        "Is the team a danger to itself?",
        "“Was a long day,” he said, and left.",
        "The road is closed because it is not safe in winter.",
        "Was it the first time? Nobody could say.",
        "The signs, which say that it is closed, are new.\nWhat they think of it is known, and the men, who say so, think of little.",
        "He heard that between 2014 and 2019 prices had doubled; it is the firm that in 2014 had bought it.",
        "The work there is hard for her.",
        "If is the title of a poem that he wrote.",
        "“If” is a poem, and just because is no answer; the big if is money.",
        "His only win since was a 2-1 victory in May, and the situation since has not improved.",
        "The problem though is the cost, and her career ever since has not been the same.",
    ),
    run=either(each(_dropped), DUMMIES, LOST_SUBJECTS),
    confidence=0.85,
)
