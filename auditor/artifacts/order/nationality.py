"""Adjectives of nationality behind their noun."""

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.names import NATIONALITIES, PEOPLE
from auditor.artifacts.english.words import listed, share
from auditor.artifacts.kinds import ends_phrase, sequence
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

# Nouns that a nationality does follow: languages and words are named by it, and times stand before a new phrase.
_NAMED = listed("""
    language word term name fellow phrase dialect version accent year week month day morning evening night summer spring autumn
    winter weekend time rival native average second first third half something anything nothing number class course lesson way
    minute hour moment whole entire one two three four five six seven eight nine ten
""")
# Who is named after a nationality in a relative clause without "that": "the letter Ukrainian President Volodymyr Zelensky had sent".
_TITLES = listed("""
    President Vice Prime Foreign Defence Defense Interior Finance Justice Chancellor Premier Minister Secretary Ambassador King Queen
    Prince Princess Emperor Pope Cardinal Archbishop Bishop Senator Deputy Speaker Governor Mayor General Admiral Marshal Colonel
    Captain Major Sir Dame Lord Lady Dr Professor Air Navy Army Parliament Embassy Red Open Grand Cup
""")


def _common_noun(token: Token) -> bool:
    return token.text.islower() and token.lower not in _NAMED and share(token.lower, "N") >= 0.8 and share(token.lower, "J") == 0


def _proper_order(sentence: Sentence, i: int) -> bool:
    after = sentence.next(i + 3)
    named = after is not None and after.tag is Tag.NAME and after.text not in NATIONALITIES | _TITLES
    # A name behind the nationality of a thing is more likely whoever did something with it: "the record American Carl Lewis set".
    name = named and sentence.tokens[i + 1].lower in PEOPLE
    further = sentence.next(i + 4)
    # "In the city Russian and Ukrainian troops fought": a comma is wanting.
    joined = after is not None and after.lower in {"and", "or", ","} and further is not None and further.text in NATIONALITIES
    closes = ends_phrase(after) and not joined and (after is None or after.tag is not Tag.PRONOUN)
    before = sentence.tokens[i - 1].lower if i else ""
    return not (name or closes) or (before == "of" and not name and i < 2)


CHECK = Check(
    path="order.nationality",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="An adjective of nationality stands behind its noun, as in the Romance languages.",
    flags=(
        "The painter American Ann Doyle will open the show.",
        "She works for the government French, in the capital.",
        "He is a singer Italian of great fame.",
        "The company Russian has sold its ships.",
        "They met the ambassador Spanish in the morning.",
        "The singer British Kate Holm has cancelled her tour.",
    ),
    passes=(
        "The American painter Ann Doyle will open the show.",
        "She taught the language Italian and the dialect Welsh.",
        "Next to the embassy, French police closed the road.",
        "A fellow American was with him that day Russian troops left.",
        "The company, Russian by law, has sold its ships.",
        "In the city Russian and Ukrainian troops fought, and at the summit Japanese, Korean and Chinese leaders met.",
        "It is the letter Ukrainian President Oleh Bondar had sent, and the speech British Prime Minister Ann Hale gave.",
        "He broke the record American Carl Boone set, and the man French President Luc Morel trusts said so.",
    ),
    run=sequence(
        lambda token: token.text.lower() in {"the", "a", "an", "this", "his", "her", "their"},
        _common_noun,
        lambda token: token.text in NATIONALITIES,
        message="English says “{2} {1}”.",
        mark=(1, 3),
        unless=_proper_order,
    ),
    confidence=0.8,
)
