"""Words of degree and time beside the wrong word: "more big", "more easier", "has not still arrived"."""

from collections.abc import Iterator

from auditor.artifacts.check import Mark
from auditor.artifacts.english.words import ARTICLES, BE, DEMONSTRATIVES, POSSESSIVES, PRONOUNS, listed, share
from auditor.artifacts.kinds import each, either, sequence, spanning, word
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Token

# Adjectives whose comparative has an ending, with no "more" beside it but to weigh two words ("more sad than angry").
_SHORT = {
    "big": "bigger", "small": "smaller", "old": "older", "young": "younger", "tall": "taller", "high": "higher", "low": "lower",
    "cheap": "cheaper", "fast": "faster", "slow": "slower", "strong": "stronger", "weak": "weaker", "long": "longer", "short": "shorter",
    "large": "larger", "great": "greater", "easy": "easier", "rich": "richer", "poor": "poorer", "heavy": "heavier", "wide": "wider",
    "thick": "thicker", "thin": "thinner", "hot": "hotter", "warm": "warmer", "good": "better", "bad": "worse", "near": "nearer",
    "early": "earlier",
}  # fmt: skip
_MANY = listed("two three four five six seven eight nine ten fifteen twenty thirty forty fifty many several")
_COMPARATIVES = frozenset(_SHORT.values()) | listed("happier safer harder simpler heavier wider busier")
_LINKING = BE - {"being"} | listed("becomes became become looks looked seems seemed feels felt gets got grew grows")
_OTHERS = POSSESSIVES | DEMONSTRATIVES | PRONOUNS | listed("mine yours hers ours theirs")
_TIMES = listed("year decade month week century day")
# Comparatives that a disaster, a rise or a loss is said to be the most of; of two things one may well be "the better in years".
_WORSE = {"worse": "worst", "bigger": "biggest", "heavier": "heaviest", "deeper": "deepest"}
_PLACES = listed("city town country world continent planet region village province capital")
_AMONG = frozenset({"of", "among", "amongst", "in"})


def _compared(sentence: Sentence) -> Iterator[Mark]:
    """Yield "is more big than the old one" and "is more easier"; "there are more rich than poor" counts people."""
    for i, token in enumerate(sentence.tokens):
        form, after = sentence.next(i + 1), sentence.next(i + 2)
        if token.lower != "more" or form is None or token.quoted or not _is_predicate(sentence, i):
            continue
        if form.text in _SHORT and _has_measure(sentence, i + 2):
            yield spanning(sentence, i, i + 2, "English says “{0}”, not “{quote}”.", _SHORT[form.text])
        elif form.text in _COMPARATIVES and (after is None or after.text in {".", ",", ";"} or after.lower in {"than", "to", "for"}):
            yield spanning(sentence, i, i + 2, "“{0}” is a comparative by itself; English has no “more” before it.", form.text)


def _is_predicate(sentence: Sentence, i: int) -> bool:
    """Tell whether a form of "be" or the like with its subject stands before `i`, perhaps "not", "much" or "even" between."""
    k = i - 1
    while k > 0 and (sentence.tokens[k].lower in {"much", "even", "far", "still", "not", "also"}):
        k -= 1
    subject = sentence.next(k - 1)
    linking = k >= 0 and sentence.tokens[k].lower in _LINKING
    return linking and subject is not None and subject.lower not in {"there", "here", "what"} and sentence.tokens[0].lower != "there"


def _has_measure(sentence: Sentence, i: int) -> bool:
    """Tell whether somebody or something follows "than", and no other adjective: not "more good than bad", "more rich than a year ago"."""
    than, measure, behind = sentence.next(i), sentence.next(i + 1), sentence.next(i + 2)
    if than is None or than.lower != "than" or measure is None:
        return False
    if measure.lower in ARTICLES:
        if behind is not None and behind.tag is Tag.ADJECTIVE:
            behind = sentence.next(i + 3)
        return behind is not None and (behind.tag in NOMINAL or behind.lower == "one") and behind.lower not in _TIMES
    return measure.tag is Tag.NAME or measure.lower in _OTHERS


def _adjective(token: Token) -> bool:
    return token.text.islower() and (token.tag is Tag.ADJECTIVE or share(token.lower, "J") >= 0.8)


def _may_compare(sentence: Sentence, i: int) -> bool:
    """Tell whether one of two may be meant, or one of several: "the more modern of the city's halls", "among the more expensive of …"."""
    before, after = sentence.next(i - 1), sentence.next(i + 6)
    goes_on = after is not None and after.text not in {".", ",", ";"}
    return goes_on or sentence.tokens[i].quoted or (before is not None and before.lower in _AMONG)


def _is_unreal(sentence: Sentence, i: int) -> bool:
    """Tell whether the perfect is no plain one: "if he had not still been asleep", "why it has not still"."""
    had = sentence.tokens[i].lower in {"had", "hadn't"}
    doubtful = any(token.lower in {"if", "unless", "though", "were"} for token in sentence.tokens[:i])
    return sentence.tokens[i].quoted or (had and (doubtful or sentence.tokens[i + 2].lower == "been"))


def _participle(token: Token) -> bool:
    return token.text.islower() and (token.lower == "been" or (token.tag is Tag.PAST and token.lower not in {"got", "had"}))


def _worst(sentence: Sentence) -> Iterator[Mark]:
    """Yield "the worse storm in a decade", as languages say it that have one form for both degrees."""
    for i, (the, comparative, noun, preposition) in enumerate(sentence.windows(4)):
        known = the.lower == "the" and comparative.text in _WORSE and noun.tag is Tag.NOUN and preposition.lower in {"in", "for"}
        if known and not the.quoted and _is_span(sentence, i + 4):
            yield spanning(sentence, i, i + 2, "Of all in that time it is “the {0}”.", _WORSE[comparative.text])


def _is_span(sentence: Sentence, i: int) -> bool:
    """Tell whether years follow at `i`: "a decade", "twenty years", "living memory"."""
    first, second = sentence.next(i), sentence.next(i + 1)
    if first is None or second is None:
        return False
    spans = first.lower in {"a", "living"} and second.lower in {"decade", "generation", "century", "memory"}
    return spans or (second.lower in {"years", "decades"} and (first.tag is Tag.NUMBER or first.lower in _MANY))


DEGREES = either(
    each(_worst),
    each(_compared),
    sequence(
        word({"the"}),
        word({"more"}),
        _adjective,
        word({"of"}),
        word({"the"}),
        word(_PLACES),
        message="The most of all is “the most {2}” in English; “the more {2}” is one of two.",
        mark=(0, 3),
        unless=_may_compare,
    ),
    sequence(
        word({"has", "have", "had"}),
        word({"not"}),
        word({"still"}),
        _participle,
        message="English says “still {0} not” or “not yet”, not “{1} {2}”.",
        mark=(1, 3),
        unless=_is_unreal,
    ),
)
