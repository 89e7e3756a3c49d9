"""Adjectives behind their noun that English only knows before it."""

from functools import lru_cache
from importlib import resources

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import listed, share
from auditor.artifacts.kinds import either, ends_phrase, is_quoted, sequence, tagged, word
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

# Verbs after which an adjective behind the noun says what becomes of it: "made the vote public", "kept the town safe".
_RESULT = tuple(
    listed("""
        ma ke consider find found call leav left render declar deem think thought turn get got hold held with buy bought sell brand label
        judg believ
    """)
)
# Prepositions that may be the adjective's own: "a majority sufficient to govern", "a body independent of the state".
_COMPLEMENTS = listed("to of for from with into against than about by")
# Adjectives that are adverbs as well, say how the noun was found, or follow a measure: "test the water weekly", "drink the beer cold",
# "ended the season strong", "two hours, an hour minimum". That the tables never saw them so is chance.
_ADVERBIAL = listed("""
    weekly cold fresh strong stronger strongest weak minimum big dark young deep narrow heavy whole outstanding previous latest earliest
""")
# Adjectives that are nouns as well, for which a noun may be all that stands before them: "the debut single", "a club great".
_ALSO_NOUNS = listed("classic single regular great medical physical basic minor temporary primary annual constitutional progressive")
# Players for their country: "a rugby international".
_PLAYING = listed("rugby football soccer cricket hockey netball youth schoolboy schoolgirl basketball volleyball handball league union")
# Adjectives that say what a thing belongs to. The tables saw them behind a noun by chance: "what the party social media uses".
_RELATIONAL = listed("economic political electoral diplomatic parliamentary presidential municipal agricultural governmental")

_QUARTERS = listed("northern southern eastern western")


@lru_cache(maxsize=1)
def _attributive() -> frozenset[str]:
    """Return the adjectives that `models/recipe/tables/attributive.py` never saw behind a noun, and that cannot stand there."""
    table = resources.files("auditor.artifacts").joinpath("data/attributive.txt").read_text(encoding="utf-8")
    return (frozenset(table.split()) | _RELATIONAL) - _ADVERBIAL - _ALSO_NOUNS


def _noun(token: Token) -> bool:
    return token.text.islower() and token.tag is Tag.NOUN and share(token.lower, "J") == 0


def _excused(sentence: Sentence, i: int) -> bool:
    """Tell whether the noun phrase goes on, or a verb before it takes a result ("made the vote unanimous")."""
    after = sentence.next(i + 3)
    result = any(token.lower.startswith(_RESULT) for token in sentence.tokens[max(0, i - 4) : i])
    goes_on = not ends_phrase(after) or (after is not None and after.tag in (Tag.PRONOUN, Tag.DETERMINER))
    joined = after is not None and (after.lower in _COMPLEMENTS | {"and", "or", "but"} or after.text in {",", "?"})
    player = sentence.tokens[i + 2].lower == "international" and sentence.tokens[i + 1].lower in _PLAYING
    return player or result or goes_on or joined or sentence.tokens[i + 1].quoted


CHECK = Check(
    path="order.adjective-behind",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="An adjective that English only sets before its noun stands behind it, or before the article.",
    flags=(
        "The council approved the law new.",
        "The minister former was not in the room.",
        "The film tells a story famous in the north.",
        "She won a contest international in May.",
        "The agency has a project ambitious at the coast.",
        "Thousands of people in northern the country had no power.",
        "The crisis economic has hit the country, and the situation political is tense.",
    ),
    passes=(
        "The council approved the new law.",
        "The people responsible and the best means available were named.",
        "The board made the vote unanimous and left the door open.",
        "Of the two, the secretary general spoke first; the sum total is small.",
        "In the house modern art was on show, big and small.",
        "He called the trial political; the issue is party political and the body politic is ill.",
        "The debut single is out, the club great has died, she is a squad regular and the rugby international passed a club medical.",
        "It is a design classic, an inch deep in dust, and he paid the sum outstanding the week previous.",
        "In the northern part of the country it rained.\nIt is colder in northern than in southern towns.",
        "They test the water weekly; they drink the beer cold.",
        "She ended the season strong; it takes an hour minimum.",
    ),
    run=either(
        sequence(
            lambda token: token.text.lower() in {"the", "a", "an", "this", "his", "her", "their", "its"},
            _noun,
            lambda token: token.text in _attributive(),
            message="English says “{2} {1}”.",
            mark=(1, 3),
            unless=_excused,
        ),
        # As "in the north of the country" loses its middle.
        sequence(
            tagged(Tag.PREPOSITION),
            lambda token: token.text in _QUARTERS,
            word({"the"}),
            message="English puts “the” before “{1}”.",
            mark=(1, 3),
            unless=is_quoted,
        ),
    ),
    confidence=0.8,
)
