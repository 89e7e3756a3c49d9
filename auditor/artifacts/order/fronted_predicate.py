"""Predicates put before their subject, which the Romance languages do freely."""

from collections.abc import Iterator

from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.english.words import listed, share
from auditor.artifacts.kinds import each, either, spanning
from auditor.artifacts.order.indirect_question import INDIRECT_QUESTIONS
from auditor.artifacts.order.said_before import SAID_BEFORE
from auditor.artifacts.text import Sentence, Tag
from auditor.report import Severity

_LINKS = frozenset({"instead", "also", "therefore", "however", "then", "moreover", "finally", "besides"})
# With these English does put the predicate first: "Absent were the usual crowds", "Typical is the case of…".
_INVERTED = listed("""
    absent adjacent central conspicuous foremost implicit inherent nearby notable noteworthy opposite paramount present prominent
    symptomatic typical uppermost first second third next last latest nearest best better worst worse
""")
# Goods and money, which the tables take for adjectives.
_GOODS = listed("sterling crude silver gold gilt bullion")


def _fronted(sentence: Sentence) -> Iterator[Mark]:
    """Yield "Safe is instead…" and "Famous is the…": a first adjective, a form of "be", and what should have been the subject."""
    if len(sentence.tokens) < 6 or sentence.tokens[0].quoted or sentence.tokens[-1].text != ".":
        return
    first, be, third, fourth = sentence.tokens[:4]
    adjective = share(first.lower, "J") > (0.4 if third.lower in _LINKS else 0.7) and share(first.lower, "DG") < 0.2
    link = third.lower in _LINKS and fourth.tag in (Tag.DETERMINER, Tag.NOUN, Tag.PLURAL, Tag.ADJECTIVE, Tag.NAME)
    inverted = (first.lower in _INVERTED and not link) or first.lower in _GOODS or _is_saying(sentence)
    bare = third.tag in (Tag.NOUN, Tag.PLURAL) and fourth.tag in (Tag.PREPOSITION, Tag.CONJUNCTION)
    if adjective and not inverted and be.text in {"is", "are", "was", "were"} and (link or bare or third.lower in {"the", "their", "his"}):
        yield spanning(sentence, 0, 3 if link else 2, "English puts the subject before “{1} {0}”.", first.text.lower(), be.text)


def _is_saying(sentence: Sentence) -> bool:
    """Tell whether one of a kind is praised or pitied as in a proverb: "rare is the politician who admits it"."""
    relative = sentence.next(4)
    one = sentence.tokens[1].lower == "is" and sentence.tokens[2].lower == "the" and sentence.tokens[3].tag is not Tag.PLURAL
    return one and relative is not None and relative.lower in {"who", "that", "whose"}


CHECK = Check(
    path="order.fronted-predicate",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A predicate adjective, “has said” behind a quotation, or the verb of a question that is told stands before its subject.",
    flags=(
        "Certain is instead the presence of the two actors.",
        "Famous is the market of the old town for its spices.",
        "He does not know where is the key.",
        "Sure is also cooperation with the northern states.",
        "Beautiful are gardens and squares of the city.",
        "Necessary was then a second vote of the council.",
        "Numerous are the people who came from the north.",
        "Prominent is also the presence of the two actors.",
        "“We will not sell the port,” has said Malenko on Tuesday.",
        '“The roof can wait,” has declared the new minister.\n"Nobody asked us", has explained Ruth Adeyemi, who leads the union.',
        "‘It was late,’ had added the coach, ‘and we lost.’",
    ),
    passes=(
        "Gone are the days when coaches smoked.",
        "The presence of the two actors is certain instead.",
        "“Sweet is the taste of victory,” he said.",
        "Do you know where is the key?\nThey know when is the right time.",
        "Green is her favourite colour.",
        "Included are two meals and a guided tour.",
        "Absent were the usual crowds of the summer.",
        "Rare is the politician who admits it, and lucky is the town that has a baker.",
        "Sterling was flat at $1.26 on the day.",
        "Next is the question of cost, and worst was the food of the prison.",
        "Typical is the case of a farmer from the north.",
        "“We will not sell the port,” Malenko has said.\n“We lost,” said the coach, who has said little since.",
        "“The Roof,” has said the critic was moved to tears.\n“No,” has said Malenko in Rome had lied.\n“Killer,” has said Monday.",
        "The rapper, known as “Killer,” has said the coach lied.\nWhat the mayor has said Malenko denies.",
    ),
    run=either(each(_fronted), SAID_BEFORE, INDIRECT_QUESTIONS),
    confidence=0.75,
)
