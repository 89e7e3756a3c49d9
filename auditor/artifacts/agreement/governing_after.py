"""Does what follows a preposition make it the wrong one for the word before it: the readings of `english.governed.After`."""

from auditor.artifacts.english.governed import After, Governed
from auditor.artifacts.english.names import MONTHS, PEOPLE, WEEKDAYS
from auditor.artifacts.english.words import ARTICLES, DEMONSTRATIVES, POSSESSIVES, REFLEXIVES, listed, share
from auditor.artifacts.kinds import ends_phrase
from auditor.artifacts.text import NOMINAL, VERBAL, Sentence, Tag, Token

_OBJECTS = listed("me you him her it us them")
_QUESTIONS = listed("how what whether whom")
_DEFINITE = POSSESSIVES | DEMONSTRATIVES | {"the"}
_DETERMINERS = ARTICLES | _DEFINITE | listed("any every each some all both many several few other another")
_NUMBERS = listed("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty several")
_OF_ALL = listed("course late old note necessity yore sorts")
# Nouns with which the other prepositions say how, when, where or how far, whatever stands before: "to the end", "on the day".
_TIMES = listed("""
    day days night morning evening afternoon weekend eve week weeks month months year years season century time times moment minute minutes
    hour hours past present future
""")
_ADVERBIAL = {
    "to": _TIMES
    | listed("""
        extent degree point end full fullest best maximum utmost limit limits hilt last letter same contrary ground death level levels
        delight dismay surprise amazement astonishment horror joy fury annoyance amusement benefit detriment exclusion disgust anger relief
        disappointment regret shock alarm embarrassment frustration satisfaction cost chagrin advantage disadvantage avail
        tune sound sounds cheers applause music beat strains rhythm accompaniment backdrop roar boos jeers screams whistles song
        finish age north south east west left right front rear side sides
    """),
    "on": _TIMES
    | MONTHS
    | WEEKDAYS
    | listed("""
        basis level levels whole way internet web website ground grounds road spot pitch field phone radio television stage occasion street
        streets front fronts side sides condition same other hand hands average paper balance
    """),
    "in": _TIMES | listed("way end same first second"),
    "by": _TIMES | listed("majority margin vote votes end percentage thousands hundreds dozens own choice"),
    "with": _TIMES | listed("smile passion intensity vengeance eyes rest best ease enthusiasm help same"),
    "about": listed("same half dozen score hundred thousand million"),
    "from": _TIMES | listed("start beginning outset"),
}
# -ing forms that are nouns, or say when: "insisted in writing", "in closing".
_NO_DOING = listed("writing passing opening closing concluding summing spring during evening morning nothing something anything everything")
_REMAINING = _TIMES | listed("to left remaining still yet")
_OFFICIATING = listed("as at by on")
# People one has, or is married by.
_NO_SPOUSES = listed("boy girl son daughter children girls boys judge minister mayor")
_ASIDES = listed("say begin sure honest fair frank exact")
_GOES_ON = NOMINAL | {Tag.DETERMINER, Tag.PRONOUN, Tag.ADJECTIVE, Tag.ADVERB, Tag.NUMBER, Tag.PREPOSITION, Tag.PUNCTUATION}


def fits_after(row: Governed, sentence: Sentence, i: int) -> bool:
    """Tell whether what begins at `i`, behind the preposition, is as the row wants it."""
    first = sentence.next(i)
    if first is None or _is_adverbial(sentence, i, row):
        return False
    if row.nouns:
        return _has_head(row, sentence, i)
    return any(kind in row.after and _fits(kind, first, sentence, i) for kind in After)


def _fits(kind: After, first: Token, sentence: Sentence, i: int) -> bool:
    after = sentence.next(i + 1)
    match kind:
        case After.PHRASE:
            determined = first.lower in _DETERMINERS and after is not None and after.is_word
            return determined or first.lower in _OBJECTS | REFLEXIVES | _QUESTIONS
        case After.DEFINITE:
            return first.lower in _DEFINITE
        case After.BARE:
            return first.text.islower() and first.tag in (Tag.NOUN, Tag.PLURAL, Tag.ADJECTIVE)
        case After.GERUND:
            return _is_doing(first)
        case After.DOING:
            return _is_doing(first) and after is not None and after.tag in (Tag.DETERMINER, Tag.PRONOUN, Tag.NAME)
        case After.NAME:
            return first.tag is Tag.NAME
        case After.BASE:
            return _is_infinitive(first, after)
        case After.PERSON:
            return _is_spouse(sentence, i)
        case After.COUNT:
            return (first.tag is Tag.NUMBER or first.lower in _NUMBERS) and not _is_remainder(sentence, i)
    return False


def _is_doing(token: Token) -> bool:
    gerund = token.tag is Tag.GERUND and token.lower.endswith("ing") and token.lower not in _NO_DOING
    return token.text.islower() and (gerund or token.lower in {"being", "having", "doing"})


def _is_remainder(sentence: Sentence, i: int) -> bool:
    """Tell whether a number says how much is left: "every vote counts with three days to go"."""
    return not _REMAINING.isdisjoint(token.lower for token in sentence.tokens[i : i + 6])


def _is_adverbial(sentence: Sentence, i: int, row: Governed) -> bool:
    """Tell whether the preposition says how, when, where or of how many, as it may behind any word: "on Monday", "of course"."""
    second = sentence.next(i + 1)
    if row.wrong == "of" and second is not None:
        part = sentence.tokens[i].lower in ARTICLES and second.lower in _NUMBERS
        return sentence.tokens[i].lower in _OF_ALL or second.lower == "own" or part
    adverbial = _ADVERBIAL.get(sentence.tokens[i - 1].lower, frozenset()) - row.nouns
    for token in sentence.tokens[i : i + 5]:
        if token.text in adverbial:
            return True
        if token.tag in VERBAL or token.tag in (Tag.PUNCTUATION, Tag.PREPOSITION, Tag.CONJUNCTION):
            return False
    return False


def _has_head(row: Governed, sentence: Sentence, i: int) -> bool:
    """Tell whether one of the row's nouns ends the phrase that begins at `i`, at most two words between."""
    first = sentence.tokens[i]
    determined = first.lower in (_DEFINITE if After.DEFINITE in row.after else _DETERMINERS)
    if not (row.after & (After.PHRASE | After.DEFINITE) if determined else row.after & After.BARE):
        return False
    start = i + 1 if determined else i
    for k in range(start, min(start + 3, len(sentence.tokens))):
        token, after = sentence.tokens[k], sentence.next(k + 1)
        if token.text in row.nouns:
            return after is None or (after.lower != "by" and (ends_phrase(after) or after.tag is Tag.ADVERB))
        if token.tag not in (Tag.ADJECTIVE, Tag.NOUN, Tag.NAME, Tag.PAST):
            return False
    return False


def _is_spouse(sentence: Sentence, i: int) -> bool:
    """Tell whether one person stands here whom one marries: not "with two children", "with her blessing", "with a priest present"."""
    first = sentence.tokens[i]
    if first.lower in {"him", "her"} and _ends_with(sentence.next(i + 1)):
        return True
    if first.tag is Tag.NAME:
        after = next((token for token in sentence.tokens[i:] if token.tag is not Tag.NAME), None)
        return after is None or after.text in {".", ";"} or after.lower == "since"
    if first.lower not in ARTICLES | POSSESSIVES:
        return False
    described = (word := sentence.next(i + 1)) is not None and word.tag in (Tag.ADJECTIVE, Tag.NAME)
    k = i + 2 if described else i + 1
    person = sentence.next(k)
    is_one = person is not None and person.text in PEOPLE - _NO_SPOUSES and share(person.lower, "N") > 0
    return is_one and _ends_with(sentence.next(k + 1))


def _ends_with(after: Token | None) -> bool:
    """Tell whether nobody but a spouse can end before this: not "with her brother as best man", "with a doctor and a priest"."""
    return ends_phrase(after) and (after is None or after.lower not in _OFFICIATING | {"and"})


def _is_infinitive(verb: Token, after: Token | None) -> bool:
    """Tell whether a bare verb goes on here, no noun ("to acclaim") and no aside ("capable to say the least", "to be honest")."""
    if verb.lower in {"be", "have", "do"}:
        return after is None or after.lower not in _ASIDES
    return verb.text.islower() and verb.tag is Tag.BASE and verb.lower not in _ASIDES and after is not None and after.tag in _GOES_ON
