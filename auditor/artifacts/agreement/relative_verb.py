"""Plural nouns whose relative clause, or whose own verb, is singular: "investments that ends", "people is"."""

from auditor.artifacts.agreement.plurals import BOTH_NUMBERS
from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import is_third_person, listed, share
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import VERBAL, Sentence, Tag, Token
from auditor.report import Severity

_REACH = 6
_CLAUSE_ENDS = frozenset({Tag.PUNCTUATION, Tag.AUXILIARY, Tag.THIRD, Tag.PAST})
_ANOTHER_NOUN = frozenset({Tag.PREPOSITION, Tag.CONJUNCTION, Tag.NUMBER})
# Verbs that have both a person and a clause as their objects: "told reporters that was not true", "asked voters who was to blame".
_TELLING = listed("""
    tell tells told telling ask asks asked asking assure assures assured assuring remind reminds reminded reminding warn warns warned
    warning show shows showed showing teach teaches taught teaching inform informs informed informing convince convinces convinced
    convincing persuade persuades persuaded persuading promise promises promised promising advise advises advised advising notify
    notifies notified notifying
""")
# What the magazine of that name does.
_REPORTING = listed("confirmed learned reached obtained reported reporting first exclusively published spoken named crowned owned")
# Where people are said to be: "in the north people is tired".
_REGIONS = listed("north south east west country city capital region village town province area")


def _plural(token: Token) -> bool:
    known = token.text.islower() and token.lower.endswith("s") and token.lower not in BOTH_NUMBERS
    return known and share(token.lower, "P") >= 0.95


def _singular_verb(token: Token) -> bool:
    return token.text.islower() and (token.lower in {"is", "was", "has", "does"} or is_third_person(token.lower, least=0.9))


def _has_another_noun(sentence: Sentence, i: int) -> bool:
    """Tell whether the verb may belong to a noun further left ("a group of cells that is", "a house with windows that was")."""
    if sentence.tokens[i].quoted:
        return True
    before = sentence.tokens[max(0, i - _REACH) : i]
    stop = next((token for token in reversed(before) if token.tag in _CLAUSE_ENDS | _ANOTHER_NOUN), None)
    return stop.tag in _ANOTHER_NOUN if stop else i > _REACH


def _is_magazine(sentence: Sentence, i: int) -> bool:
    """Tell whether "People" is the magazine: "People has confirmed", "People was first to report"."""
    after = sentence.next(i + 2)
    return sentence.tokens[i].text.isupper() or (after is not None and after.lower in _REPORTING)


def _is_told(sentence: Sentence, i: int) -> bool:
    """Tell whether the noun is the person told, so that a clause of its own follows."""
    before = reversed(sentence.tokens[max(0, i - _REACH) : i])
    return next((token.lower in _TELLING for token in before if token.lower in _TELLING or token.tag in VERBAL), False)


def _begins_clause(sentence: Sentence, i: int) -> bool:
    """Tell whether a clause surely begins here: not "what frightens most people is", "the opinion of many people is"."""
    before = sentence.next(i - 1)
    asking = any(token.lower in {"what", "whatever"} for token in sentence.tokens[:i])
    opens = before is None or before.lower in {"because", "although", "whereas"}
    return opens and not asking and not sentence.tokens[i].quoted and sentence.tokens[-1].text != "?"


def _is_behind_place(sentence: Sentence, i: int) -> bool:
    """Tell whether nothing but where stands before "people": "In the north people is tired"."""
    before = sentence.tokens[:i]
    if not before or before[0].lower not in {"in", "across"} or before[0].quoted or sentence.tokens[i].text != "people":
        return False
    named = len(before) == 2 and before[1].tag is Tag.NAME and before[1].text.istitle()
    return named or (len(before) == 3 and before[1].lower == "the" and before[2].text in _REGIONS)


CHECK = Check(
    path="agreement.relative-verb",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A plural noun has a singular verb in its relative clause, or “people” one right behind it.",
    flags=(
        "She sold the apartments that belongs to the family.",
        "The mayor closed the schools that was too small.",
        "They praised the astronauts who has stayed all night.",
        "People is angry about the new tax.",
        "He visited the villages which lies near the border.",
        "She told the court that he owns the schools that was too small.",
        "Many people is angry about the price of bread.\nThe road is closed, because some people has complained.",
        "In the north people is tired of the war.",
    ),
    passes=(
        "She sold the houses that belong to the family.",
        "It is the number of schools that counts, and a group of nurses that has stayed.",
        "He lives in a house with windows that is for sale.",
        "One of the people is ill, and meeting people is fun.",
        "The news that was read out, and the series that is on, pleased her.",
        "He told reporters that was not the case, and she will tell angry lawmakers that is unacceptable.",
        "People has confirmed that the couple are engaged.\nPEOPLE has reached out to his agent.",
        "What frightens most people is the price, for some people is never enough, and the view of many people is known.",
        "Helping other people is what she does.\nIn helping people is her joy.\nIn the case of people is a rule.\nIn People is a report.",
        "The schools that parents choose are full, and so are the clinics that drugs firms fund.",
        "They asked the voters who was to blame, and reminded local fans that has to change.",
    ),
    run=either(
        sequence(
            _plural,
            word({"that", "which", "who"}),
            _singular_verb,
            message="“{0}” is plural, and “{2}” singular; English wants them to agree.",
            unless=lambda sentence, i: _has_another_noun(sentence, i) or _is_told(sentence, i),
        ),
        sequence(
            word({"people"}),
            word({"is", "was", "has"}),
            message="“people” is plural, and “{1}” singular; English wants them to agree.",
            unless=lambda sentence, i: i > 0 or _has_another_noun(sentence, i) or _is_magazine(sentence, i),
        ),
        sequence(
            word({"many", "most", "some", "few", "several", "these", "those"}),
            word({"people"}),
            word({"is", "was", "has"}),
            message="“people” is plural, and “{2}” singular; English wants them to agree.",
            mark=(1, 3),
            unless=lambda sentence, i: not _begins_clause(sentence, i),
        ),
        sequence(
            word({"people"}),
            word({"is", "was", "has"}),
            message="“people” is plural, and “{1}” singular; English wants them to agree.",
            unless=lambda sentence, i: not _is_behind_place(sentence, i),
        ),
    ),
    confidence=0.85,
)
