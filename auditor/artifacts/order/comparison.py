"""Comparisons with the wrong word: "as big than", "bigger that last year", "the city more beautiful of Spain", "enough rich to buy"."""

from auditor.artifacts.english.names import COUNTRIES
from auditor.artifacts.english.words import BE, listed, share
from auditor.artifacts.kinds import either, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token

# What is a comparison by itself, or "than" follows without one: "as other than", "as likely as not rather than".
_COMPARING = listed("more less fewer other rather better worse else later earlier different further")
# Adjectives with an "of" of their own: "the man most afraid of the dark".
_WITH_OF = listed("""
    critical afraid proud fond aware capable tired worthy supportive full guilty representative typical reminiscent sure certain suspicious
    deserving conscious mindful wary jealous envious sceptical skeptical characteristic indicative protective respectful appreciative
    short independent ignorant descriptive free
""")
# Comparatives of what is measured; "clearer", "better" and the like may have a clause with "that".
_MEASURED = listed("older younger longer shorter taller higher lower larger bigger smaller faster slower heavier lighter wider deeper")
_UNITS = listed("people percent men women children")
_PLACES = COUNTRIES | listed("the")
_WHOLES = listed("world country city town region history year season century continent planet league capital province tournament")
_TIMES = listed("year month week season time night summer winter")
_SPANS = listed("minute hour day week fortnight month year decade century metre meter kilometre kilometer mile")
_NUMBERS = listed("two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety")
# What begins a phrase of its own behind "enough": "a week is enough according to the ministry".
_BEGINNING = listed("according due owing prior subsequent relative alone different similar")


def _adjective(token: Token) -> bool:
    return token.text.islower() and share(token.lower, "J") >= 0.7 and share(token.lower, "R") < 0.2


def _equal(token: Token) -> bool:
    return _adjective(token) and token.lower not in _COMPARING and not token.lower.endswith("er")


def _comparative(token: Token) -> bool:
    return token.text in {"better", "worse", "less", "more"} or (
        token.text.islower() and token.lower.endswith("er") and share(token.lower, "J") >= 0.7
    )


def _of_itself(token: Token) -> bool:
    return _adjective(token) and token.lower not in _WITH_OF


def _thing(token: Token) -> bool:
    return token.text.islower() and token.tag is Tag.NOUN and share(token.lower, "N") >= 0.7


def _compares_earlier(sentence: Sentence, i: int) -> bool:
    """Tell whether "than" goes with an earlier comparative: "more see her as honest than not"."""
    earlier = any(token.lower in _COMPARING or _comparative(token) for token in sentence.tokens[:i])
    return earlier or sentence.tokens[i].quoted


def _no_end(sentence: Sentence, i: int) -> bool:
    """Tell whether the words go on, so that "that last year" may be a clause: "bigger that last year won"."""
    after = sentence.next(i + 4)
    return sentence.tokens[i].quoted or not (after is None or after.text in {".", ",", ";"})


def _is_no_whole(sentence: Sentence, i: int) -> bool:
    """Tell whether what follows "of" is nothing that the best is the best of: a country, "the world", "the history"."""
    last, after = sentence.tokens[i + 5], sentence.next(i + 6)
    whole = last.text in COUNTRIES or (last.lower == "the" and after is not None and after.lower in _WHOLES)
    return not whole or sentence.tokens[i].quoted


def _is_no_measure(sentence: Sentence, i: int) -> bool:
    """Tell whether a clause may follow: "the longer that two men wait", "no longer that one", or "a" begins no span of time."""
    before, after = sentence.next(i - 1), sentence.next(i + 3)
    weighed = before is not None and before.lower in {"the", "no", "any"}
    spans = _number(sentence.tokens[i + 2]) or (after is not None and after.lower in _SPANS)
    return weighed or not spans or sentence.tokens[i].quoted


def _is_no_count(sentence: Sentence, i: int) -> bool:
    """Tell whether "more" may end its phrase: "once more that 200 people had died", "what matters more that two men died"."""
    before = sentence.next(i - 1)
    opens = before is not None and before.tag is Tag.PREPOSITION
    return sentence.tokens[i].quoted or not (i == 0 or opens)


def _counted(token: Token) -> bool:
    return token.text.islower() and (token.tag is Tag.PLURAL or token.text in _UNITS)


def _number(token: Token) -> bool:
    return token.tag is Tag.NUMBER or token.lower in _NUMBERS


def _is_of_there(sentence: Sentence, i: int) -> bool:
    """Tell whether there is enough of something here: "there is enough wrong to fill a book", or it is asked."""
    before = sentence.next(i - 1)
    return (
        before is None or before.lower in {"there", "here", "what", "that"} or sentence.tokens[i].quoted or sentence.tokens[-1].text == "?"
    )


COMPARISONS = either(
    sequence(
        word({"as"}),
        _equal,
        word({"than"}),
        message="English says “as {1} as”, or “{1}” as a comparative with “than”.",
        unless=_compares_earlier,
    ),
    sequence(
        _comparative, word({"that"}), word({"last"}), word(_TIMES), message="Behind “{0}” English says “than”.", mark=(0, 2), unless=_no_end
    ),
    # As Spanish "más largo que una semana".
    sequence(
        word(_MEASURED),
        word({"that"}),
        lambda token: _number(token) or token.lower in {"a", "an"},
        message="Behind “{0}” English says “than”.",
        mark=(0, 2),
        unless=_is_no_measure,
    ),
    sequence(
        word({"more", "less", "fewer"}),
        word({"that"}),
        _number,
        _counted,
        message="Before a number English says “{0} than”.",
        mark=(0, 2),
        unless=_is_no_count,
    ),
    sequence(
        word({"same"}), word({"that"}), word({"last"}), word(_TIMES), message="Behind “{0}” English says “as”.", mark=(0, 2), unless=_no_end
    ),
    sequence(
        word({"the"}),
        _thing,
        word({"more", "most"}),
        _of_itself,
        word({"of"}),
        lambda token: token.text in _PLACES,
        message="English says “the most {3} {1}”.",
        mark=(1, 4),
        unless=_is_no_whole,
    ),
    sequence(
        word(BE - {"being", "be", "been"}),
        word({"enough"}),
        lambda token: _adjective(token) and share(token.lower, "N") < 0.2 and token.lower not in _BEGINNING,
        word({"to", "for"}),
        message="English says “{2} enough”.",
        mark=(1, 3),
        unless=_is_of_there,
    ),
)
