""" "a so big" for "so big a" or "such a big", and other words of degree in the wrong company."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import share
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.order.comparison import COMPARISONS
from auditor.artifacts.order.degree import DEGREES
from auditor.artifacts.text import Sentence, Tag
from auditor.report import Severity


def _no_phrase(sentence: Sentence, i: int) -> bool:
    after = sentence.next(i + 2)
    fits = after is not None and (after.tag in (Tag.ADJECTIVE, Tag.NOUN) or share(after.lower, "JN") > 0.5)
    return not fits or sentence.tokens[i].quoted


CHECK = Check(
    path="order.such",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description=(
        "“so” or “such” stands behind the article that it should precede, “still” behind “not”, “more” before a word with a comparative, "
        "or a comparison has the wrong word."
    ),
    flags=(
        "It was a so big surprise that nobody spoke.",
        "He had never seen a such crowd in the town.",
        "They built it in a so short time.",
        "A so young player has never scored here.",
        "It is a such difficult task for the board.",
        "The new stadium is more big than the old one, and his brother is more old than him.",
        "The stadium is as big than the old one.\nIt is the city more beautiful of Spain.\nHe is enough rich to buy the club.",
        "The work is more harder than before.",
        "The second test was more easier than the first.\nIt is much more cheaper to build.\nIt was more better.",
        "The hotel is the more expensive of the city.",
        "It was the worse storm in a decade, and went on for longer that a week.\nThe bridge was closed by more that 200 people.",
        "The letter has not still arrived.\nThey have not still found the driver.\nThe road has not still been repaired.",
    ),
    passes=(
        "It was so big a surprise that nobody spoke.",
        "He had never seen such a crowd in the town.",
        "It is a so-called triangle.",
        "It is as likely as not.\nThe people most critical of the country left.\nIt was bigger that last year than this.",
        "It takes an hour or so to get there, such is the road.",
        "One such crowd was seen in the town.",
        "There are more big names, more older people and more rich than a year ago; it is more sad than angry, more good than bad.",
        "We need more small firms.\nThere were more young than the old chief had said.\nIt is no more big than small.",
        "The town has more poor than the city.\nThere is more worse to come.",
        "It is the more expensive of the two, and among the more expensive of the city.\nIt is the more modern of the city’s halls.",
        "If he had not still been asleep, he would have gone.\nHe is not still here, and still has not come.",
    ),
    run=either(
        sequence(
            word({"a", "an"}),
            word({"so", "such"}),
            message="English says “such {0}”, or puts the article behind the adjective.",
            unless=_no_phrase,
        ),
        DEGREES,
        COMPARISONS,
    ),
    confidence=0.9,
)
