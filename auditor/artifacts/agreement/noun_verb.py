"""Noun subjects at the beginning of a sentence with the wrong number of their verb."""

from auditor.artifacts.agreement.far_verbs import FAR_VERBS
from auditor.artifacts.agreement.open_verbs import PERSONS_AND_VERBS
from auditor.artifacts.agreement.plurals import BOTH_NUMBERS, only_singular
from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import listed, share
from auditor.artifacts.kinds import either, is_no_opening, sequence, word
from auditor.artifacts.text import Tag, Token
from auditor.report import Severity

_DETERMINER = word({"the", "these", "those", "his", "her", "their", "its", "our", "this", "that", "a", "an"})
_ONE = word({"is", "was", "has"})
_MANY = word({"are", "were", "have"})
# One body of many people or things, which may take a plural verb; and amounts, which may take a singular one.
_COLLECTIVE = listed("""
    team government committee council band club board company family group public audience jury parliament party party's couple pair
    majority minority rest number range series variety lot half public press crowd army navy union side opposition management leadership
    police staff crew youth royal cabinet court faculty generation population community ministry commission class bulk trio quartet duo
    orchestra squad handful remainder fraction quarter third fifth proportion multitude prosecution defence electorate charity
    workforce household elite gang panel cast choir firm institute agency organisation organization corporation federation
    association authority bank society congregation regime opposition troupe ensemble fleet herd flock enemy college school
    hospital university clientele membership readership nobility gentry aristocracy peasantry citizenry clan directorate secretariat
    intelligentsia bourgeoisie proletariat priesthood vermin poultry livestock wildlife swine
    league franchise delegation contingent coalition consortium syndicate cartel alliance partnership senate legislature judiciary
    executive administration tribunal bench brass cohort tribe mob militia garrison regiment battalion brigade squadron platoon
    airline retailer broadcaster network label studio paper newspaper magazine publisher bookmaker brewery manufacturer carrier
    lender insurer chain watchdog regulator trust foundation
""")
_PEOPLE = listed("people children men women")
_AMOUNTS = listed(
    "years months weeks days hours minutes miles pounds dollars euros percent points metres kilometres grounds proceeds premises outskirts"
)


def _modifier(token: Token) -> bool:
    return token.tag is Tag.ADJECTIVE and token.text.islower()


def _many_things(token: Token) -> bool:
    if token.text in _PEOPLE:
        return True
    # Behind a determiner, that it may be a verb as well ("houses") does not matter.
    plural = token.text.islower() and token.lower.endswith("s") and share(token.lower, "P") > 0 and share(token.lower, "NJ") == 0
    return plural and token.lower not in BOTH_NUMBERS | _AMOUNTS


def _one_thing(token: Token) -> bool:
    return token.text == "news" or (only_singular(token) and token.lower not in _COLLECTIVE)


_TOLD = "“{1}” does not agree with “{2}”."
_TOLD_LONGER = "“{2}” does not agree with “{3}”."

CHECK = Check(
    path="agreement.noun-verb",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A noun that begins a sentence disagrees in number with “be” or “have”, or a person with any verb.",
    flags=(
        "The drivers was not hurt in the crash.",
        "The mayor have left the city for good.",
        "The old houses is to be sold in May.",
        "His letter were found in a drawer.",
        "These drivers has been banned for a year.",
        "The suburbs was dark.",
        "The village have a new mayor.",
        "The plaintiff have left the court.",
        "The children was crying.\nThe people is angry.\nThe news are bad.\nThe young women is in hospital.",
        "The minister say that the tax will stay.\nThe doctors wants to strike.\nIn the evening the president announce a new plan.",
        "The decision of the judges were announced on Monday.\nThe arrest of the two brothers have shocked the town.",
        "The minister, together with his advisers, have left.\nThe mayor, along with two others, were heard.",
    ),
    passes=(
        "The drivers were not hurt, and the mayor has left.",
        "The team are ready, and the police were there.",
        "The children were crying, and the news is bad.\nThe news media are here.",
        "The series was cancelled; the news is bad.",
        "The number of drivers was small, and a lot of them were hurt.",
        "The houses the mayor was proud of are to be sold.",
        "A handful have since been released.\nThe remainder were sold at auction.",
        "The prosecution have asked for more time.\nThe electorate are tired of promises.\nThe workforce have gone home.",
        "The diabetes was found when she was a child.\nThe logistics was handled by a firm from Leeds.",
        "The outskirts is home to most of the workers.\nThe clientele are mostly young.",
        "The delegation are due home on Monday.\nThe airline have cancelled all flights.\nThe judiciary are under attack.",
        "The bacteria are killed by heat.\nThe moose have come down from the hills.\nThe whereabouts is unknown.",
        "The judge let the men go, the doctor put the blame on her, the captain bid us farewell.\nThe student hit the ball.",
        "The minister said so.\nThe family say they knew, the hospital say it will reopen.\nThey asked that the minister resign.",
        "The number of judges were cut, a majority of the judges were against it.\nA string of thefts have alarmed the town.",
        "The cost of the repairs, were it known, would shock.\nThe fate of the rights workers have is unclear.",
        "The ministers, together with their advisers, have left.\nThe band, along with two guests, were on stage.",
        "The minister, together with his advisers, has left; the minister and his wife, along with their sons, have left.",
    ),
    run=either(
        FAR_VERBS,
        PERSONS_AND_VERBS,
        sequence(_DETERMINER, _many_things, _ONE, message=_TOLD, mark=(1, 3), unless=is_no_opening),
        sequence(_DETERMINER, _one_thing, _MANY, message=_TOLD, mark=(1, 3), unless=is_no_opening),
        sequence(_DETERMINER, _modifier, _many_things, _ONE, message=_TOLD_LONGER, mark=(2, 4), unless=is_no_opening),
        sequence(_DETERMINER, _modifier, _one_thing, _MANY, message=_TOLD_LONGER, mark=(2, 4), unless=is_no_opening),
    ),
    confidence=0.85,
)
