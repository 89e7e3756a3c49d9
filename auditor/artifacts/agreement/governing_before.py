"""Does what stands before a word make the preposition behind it the wrong one: the readings of `english.governed.Before`."""

from auditor.artifacts.english.governed import After, Before, Governed
from auditor.artifacts.english.words import ARTICLES, BE, MODALS, POSSESSIVES, SUBJECT_PRONOUNS, listed
from auditor.artifacts.text import VERBAL, Sentence, Tag, Token

_CLEARLY = listed("not very so all quite as also always never too already still")
_LINKING = BE | listed("""
    feel feels felt seem seems seemed become becomes became remain remains remained look looks looked get gets got getting
    fall falls fell fallen falling
""")
_GETTING = listed("get gets got getting not")
_ASKED = listed("question questions query queries those anyone everyone people men women guests often")
# What makes "of" mean a part: "the most responsible of the boys", "what it lacked of comfort".
_SUPERLATIVE = listed("most least more less best worst better")
_RELATIVE = listed("what little much all")
# After these an infinitive is theirs: "too capable to be ignored", "more capable to judge".
_COMPARING = listed("too more most less least enough so")
_GROUPS = listed("""
    jury committee commission panel delegation council board court tribunal government coalition alliance cabinet crew squad chamber
    assembly legislature congress senate team group force parliament mission consortium
""")
# What stands before a verb that has its object there: "what they discussed about the plan", "much to discuss about the future".
_ANTECEDENTS = listed("""
    what whatever which that thing things everything something anything nothing much little lot issue issues matter matters point points all
    topic topics one ones remains remain left how
""")


def fits_before(row: Governed, sentence: Sentence, i: int) -> bool:
    """Tell whether what stands before the word at `i` is as the row wants it."""
    near = [token.lower for token in sentence.tokens[max(0, i - 3) : i]]
    if row.wrong == "of" and not (_SUPERLATIVE.isdisjoint(near) and _RELATIVE.isdisjoint(near[:-1])):
        return False
    if After.BASE in row.after and not _COMPARING.isdisjoint(near):
        return False
    before = sentence.next(_governor(sentence, i))
    if near and near[-1] in (ARTICLES | POSSESSIVES | {"as"}) - {"her"}:
        return False
    match row.before:
        case Before.LINKING:
            apposed = before is not None and After.PERSON in row.after and before.text == ","
            return apposed or (before is not None and _is_linking(before))
        case Before.ACTIVE:
            return before is None or before.lower not in BE | _GETTING
        case Before.ASKING:
            return before is not None and before.lower not in BE | _GETTING and _ASKED.isdisjoint(near)
        case Before.SUBJECT:
            return _has_subject(sentence, i)
        case Before.GROUP:
            return _follows_group(sentence, i)
    return True


def _governor(sentence: Sentence, i: int) -> int:
    """Return the index of what stands before the word at `i` and its adverbs."""
    k = i - 1
    while k >= 0 and (sentence.tokens[k].lower in _CLEARLY or sentence.tokens[k].tag is Tag.ADVERB):
        k -= 1
    return k


def _is_linking(token: Token) -> bool:
    contracted = token.lower.endswith(("'s", "'re", "'m")) and token.lower.split("'")[0] in SUBJECT_PRONOUNS | {"it", "you"}
    return token.lower in _LINKING or contracted


def _has_subject(sentence: Sentence, i: int) -> bool:
    """Tell whether the verb at `i` is active, and has no object before it: "they discussed", "met to discuss", "after discussing"."""
    tokens = sentence.tokens
    if not _ANTECEDENTS.isdisjoint(token.lower for token in tokens[max(0, i - 12) : i]):
        return False
    k = _governor(sentence, i)
    if k < 0 or (tokens[k].lower in BE and not tokens[i].lower.endswith("ing")):
        return False
    if tokens[k].lower == "to":
        return k > 0 and tokens[k - 1].tag in VERBAL | {Tag.GERUND}
    if tokens[k].tag is Tag.PRONOUN:
        return k == 0 or tokens[k - 1].tag in (Tag.PUNCTUATION, Tag.CONJUNCTION)
    if tokens[i].lower == "discuss":
        return tokens[k].lower in MODALS
    return tokens[k].tag in (Tag.NAME, Tag.PLURAL, Tag.AUXILIARY, Tag.PREPOSITION)


def _follows_group(sentence: Sentence, i: int) -> bool:
    """Tell whether a body of people stands before the word, for which nothing was composed: not "a song for the jury composed by…"."""
    near = [token.lower for token in sentence.tokens[max(0, i - 5) : i]]
    return not _GROUPS.isdisjoint(near[-3:]) and "for" not in near
