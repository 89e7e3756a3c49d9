"""Verbs other than "be" and "have" that disagree with their subject: "she go", "they goes", "the minister say"."""

from auditor.artifacts.agreement.participle import ALIKE
from auditor.artifacts.english.names import PERSONS
from auditor.artifacts.english.words import is_third_person, listed, share
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Token

# Bare verbs that are past forms as well, or need no ending: "he beat the champion", "she need not come".
_UNMARKED = ALIKE - {"come", "become", "overcome"} | listed("beat need dare please bust text cum designate elect sort kind half type")
_SUBORDINATING = frozenset({"but", "because", "although", "whereas"})
# Behind these a verb may be bare: "insist that he stay and she go", "let those vote", "whether he come or not", "did he go".
_GOVERNING = listed("""
    if lest whether did does do could would should will can may might must let make makes made see sees saw hear heard help helps unless
    though vital essential crucial imperative necessary important preferable advisable nor neither not rather sooner than until till
    so be long better god heaven condition event case fear desirable
""")
_DEMANDING = (
    "insist", "demand", "propos", "suggest", "recommend", "ask", "request", "requir", "urg", "order", "mandat", "stipulat", "instruct",
    "decree", "prefer", "advis", "wish", "plead", "begg", "beg", "dictat", "rul", "specif", "vot", "mov",
)  # fmt: skip
_SETTING = listed("in on at after before since during")
_IN_PHRASE = NOMINAL | {Tag.DETERMINER, Tag.ADJECTIVE, Tag.NUMBER}
_GOES_ON = frozenset({Tag.DETERMINER, Tag.PRONOUN, Tag.PREPOSITION, Tag.NAME, Tag.ADVERB, Tag.NUMBER})
_MANY = word({"they", "we"})
_DETERMINER = word({"the", "his", "her", "their", "its", "our", "this", "a", "an", "these", "those"})


def is_one(token: Token) -> bool:
    """Tell whether a token is a pronoun of one; "IT" is computing, whose people are many."""
    return token.lower in {"he", "she", "it"} and not token.text.isupper()


def _bare(token: Token) -> bool:
    """Tell whether a token behind a pronoun is a bare verb: it may be a noun elsewhere, but no past form, adjective or adverb."""
    known = token.text.islower() and token.lower not in _UNMARKED and share(token.lower, "V") >= 0.4
    return known and share(token.lower, "D") == 0 and share(token.lower, "JR") < 0.1


def _surely_bare(token: Token) -> bool:
    return _bare(token) and share(token.lower, "V") >= 0.97


def _third(token: Token) -> bool:
    return token.text.islower() and (is_third_person(token.lower) or token.lower in {"goes", "does"})


def _person(token: Token) -> bool:
    return token.text in PERSONS and share(token.lower, "N") >= 0.5 and not token.text.endswith(("men", "people", "children"))


def _persons(token: Token) -> bool:
    return token.text in PERSONS and share(token.lower, "P") >= 0.9


def _not_subject(sentence: Sentence, i: int) -> bool:
    """Tell whether what stands at `i` begins no clause, or the clause may be a wish, a demand, a question or a citation."""
    before = sentence.tokens[:i]
    opens = not before or before[-1].text in {",", ";"} or before[-1].lower in _SUBORDINATING or _is_setting(before)
    governed = any(token.lower in _GOVERNING or token.lower.startswith(_DEMANDING) for token in before)
    return not opens or governed or sentence.tokens[i].quoted or sentence.tokens[-1].text == "?"


def _is_setting(before: tuple[Token, ...]) -> bool:
    """Tell whether nothing but when or where stands before: "In the evening", "After the war"."""
    first, *rest = before
    closed = bool(rest) and rest[-1].tag in (Tag.NOUN, Tag.PLURAL, Tag.NAME, Tag.NUMBER)
    return first.lower in _SETTING and closed and all(token.tag in _IN_PHRASE for token in rest)


def _no_clause(sentence: Sentence, i: int) -> bool:
    """Tell whether no predicate goes on behind the verb, for a word is cited: "they says is bad grammar"."""
    after = sentence.next(i + 2)
    return _not_subject(sentence, i) or after is None or after.tag is Tag.AUXILIARY or after.quoted


def _no_predicate(sentence: Sentence, i: int) -> bool:
    after = sentence.next(i + 3)
    goes_on = after is not None and (after.tag in _GOES_ON or after.lower == "that")
    return _not_subject(sentence, i) or not goes_on


_TOLD = "“{0}” does not agree with “{1}”."
_TOLD_OF_NOUN = "“{1}” does not agree with “{2}”."

PRONOUNS_AND_VERBS = either(
    sequence(is_one, _bare, message=_TOLD, unless=_no_clause),
    sequence(_MANY, _third, message=_TOLD, unless=_no_clause),
)
PERSONS_AND_VERBS = either(
    sequence(_DETERMINER, _person, _surely_bare, message=_TOLD_OF_NOUN, mark=(1, 3), unless=_no_predicate),
    sequence(_DETERMINER, _persons, _third, message=_TOLD_OF_NOUN, mark=(1, 3), unless=_no_predicate),
)
