"""Determiners that do not go together, or in another form: "a his friend", "both two leaders", "the half of the voters", "an other man"."""

from auditor.artifacts.english.words import POSSESSIVES, listed, share
from auditor.artifacts.kinds import either, is_not_first, sequence, tagged, word
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Token


def _plural(token: Token) -> bool:
    plural = token.text.islower() and token.text.endswith("s") and share(token.lower, "P") > 0.5
    return plural or token.text in {"people", "men", "women", "children"}


def _pairs(sentence: Sentence, i: int) -> bool:
    """Tell whether "both" joins two things ("both two films and a book")."""
    after = sentence.next(i + 3)
    joined = any(token.lower == "and" for token in sentence.tokens[i + 3 : i + 12])
    return joined or sentence.tokens[i].quoted or after is None or after.tag in NOMINAL


def _is_named_half(sentence: Sentence, i: int) -> bool:
    verb = sentence.next(i + 5)
    return (
        i > 0
        or sentence.tokens[i].quoted
        or verb is None
        or not (verb.tag is Tag.AUXILIARY or verb.lower in {"stayed", "said", "went", "came"})
    )


TOGETHER = either(
    # The first "A" of a sentence is no letter, as in "vitamin A the doctors advise".
    sequence(
        lambda token: token.text == "A",
        lambda token: token.text in POSSESSIVES,
        tagged(Tag.NOUN, Tag.PLURAL, Tag.ADJECTIVE),
        message="“{0}” and “{1}” cannot both determine the noun; English says “a {2} of …”.",
        mark=(0, 2),
        unless=is_not_first,
    ),
    sequence(
        lambda token: token.lower == "an",
        lambda token: token.text == "other",
        lambda token: token.text.islower() and token.tag in (Tag.NOUN, Tag.ADJECTIVE),
        message="English writes “another”.",
        mark=(0, 2),
        unless=lambda sentence, i: sentence.tokens[i].quoted or sentence.tokens[i + 2].lower.startswith("world"),
    ),
    sequence(word({"both"}), word({"two"}), _plural, message="“both” says two already.", mark=(0, 2), unless=_pairs),
    sequence(
        word({"the"}),
        word({"half"}),
        word({"of"}),
        word(listed("the these his her their our its")),
        _plural,
        message="English has no “the” before “half of”.",
        mark=(0, 3),
        unless=_is_named_half,
    ),
)
