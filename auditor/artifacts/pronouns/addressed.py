"""“Your” in an article that speaks to nobody: a possessive of the third person, or of courtesy, read as the second person."""

from collections.abc import Iterator

from auditor.artifacts.check import MISTRANSLATION, Check, Mark
from auditor.artifacts.english.words import listed, share
from auditor.artifacts.kinds import spanning
from auditor.artifacts.text import NOMINAL, Sentence, Tag, Text, Token
from auditor.report import Severity

# Whoever says these outside quotation marks speaks for himself, or to the reader.
_SPEAKING = listed("""
    i me my mine myself i'm i've i'd i'll you yours yourself yourselves you're you'll you've you'd
""")
_WE = listed("we us our ours ourselves we're we've we'd we'll")
# "Your" is then anybody's, as in proverbs and advice.
_ANYBODY = listed("someone anyone somebody anybody everyone everybody nobody one one's people person if when whoever users user")
_PROVERBIAL = listed("""
    opinion view health breath heart hand hands eye eyes foot feet head mind own tongue finger fingers face body ear ears nose mouth back
    doorstep neck soul life doctor
""")
_SINGULAR, _PLURAL = listed("he she his her him"), listed("they their them")
_OWNERS = listed("his her its their")
# Speech without quotation marks, a list, a title or a label.
_MARKS = frozenset({"'", "‘", ":", "-", "–", "—", "…"})
# Sentences back in which the owner may have been named.
_REACH = 3


def _foreign(text: Text) -> Iterator[Mark]:
    if any(_speaks(sentence) for sentence in text.sentences):
        return
    for number, sentence in enumerate(text.sentences):
        if _told(sentence):
            before = text.sentences[max(0, number - _REACH) : number]
            yield from (_mark(sentence, i) for i in range(len(sentence.tokens) - 1) if _strange(sentence, i, before))


def _speaks(sentence: Sentence) -> bool:
    """Tell whether a sentence speaks to the reader, asks or orders him, or speaks for the writer."""
    outside = [token for token in sentence.tokens if not token.quoted]
    if not outside:
        return False
    first = outside[0]
    ordering = first is sentence.tokens[0] and (first.lower in {"let", "please", "don't"} or _orders(first))
    asking = not sentence.tokens[-1].quoted and sentence.tokens[-1].text in {"?", "!"}
    return ordering or asking or any(token.lower in _SPEAKING for token in outside)


def _orders(token: Token) -> bool:
    return token.tag is Tag.BASE and share(token.lower, "V") > 0.6


def _told(sentence: Sentence) -> bool:
    """Tell whether a sentence is a statement about somebody in particular; advice says "your" again and again."""
    words = [token.lower for token in sentence.tokens]
    return words[-1] in {".", '"', "”"} and words.count("your") == 1 and not (_WE | _ANYBODY | _MARKS) & set(words)


def _strange(sentence: Sentence, i: int, before: tuple[Sentence, ...]) -> bool:
    """Tell whether token `i` is a "your" that can only be a third person's."""
    token, owned = sentence.tokens[i], sentence.tokens[i + 1]
    nominal = owned.tag in (Tag.NOUN, Tag.PLURAL, Tag.ADJECTIVE) and owned.lower not in _PROVERBIAL
    if token.lower != "your" or token.quoted or not nominal:
        return False
    if any(_owns(earlier, owned) for earlier in (*before, sentence)):
        return True
    ahead = sentence.tokens[:i]
    advice = not ahead or ahead[-1].tag is Tag.GERUND or (len(ahead) > 1 and ahead[-2].lower == "to")
    somebody = any(other.lower in _SINGULAR for other in ahead)
    if not _narrates(sentence) and _is_said(ahead):
        return False
    return not advice and (somebody or (_narrates(sentence) and any(_third(other) for other in sentence.tokens)))


def _is_said(ahead: tuple[Token, ...]) -> bool:
    """Tell whether what "your" begins is what somebody says of everybody: "she says your twenties are overrated"."""
    if not ahead:
        return False
    verb = len(ahead) > 1 and ahead[-2].lower in _SINGULAR and ahead[-1].lower.endswith("s")
    return verb or ahead[-1].tag is Tag.THIRD or ahead[-1].lower in {"that", ","}


def _third(token: Token) -> bool:
    return token.lower in _SINGULAR or token.lower in _PLURAL or token.tag is Tag.NAME


def _narrates(sentence: Sentence) -> bool:
    """Tell whether a sentence has a verb in the past; advice and threats stand in the present: "your phone can be hacked"."""
    return any(
        token.lower in {"was", "were", "had"} or (token.tag is Tag.PAST and before.tag in (*NOMINAL, Tag.PRONOUN))
        for before, token in sentence.windows(2)
    )


def _owns(sentence: Sentence, owned: Token) -> bool:
    """Tell whether the thing owned has a third person's possessive elsewhere."""
    return any(one.lower in _OWNERS and not one.quoted and other.lower == owned.lower for one, other in sentence.windows(2))


def _mark(sentence: Sentence, i: int) -> Mark:
    return spanning(
        sentence, i, i + 2, "Nobody is addressed here: “{0}” probably stands for “his”, “her” or “their”.", sentence.tokens[i].text
    )


CHECK = Check(
    path="pronouns.addressed",
    category=MISTRANSLATION,
    severity=Severity.MINOR,
    description="A possessive of the second person stands in an article that addresses nobody.",
    flags=(
        "Last year the director presented your film in Venice, where he was born.\nIt won a prize.",
        "Her work began in a small town.\nYour work is the subject of a documentary.",
        "The police searched the flat and found the letters of your sister there, Mr Weber said.",
        "After the death of your husband, the singer left Madrid.\nHer husband had been ill for years.",
        "In May, Costa sold the house to the son of your neighbour.\nHe never came back.",
    ),
    passes=(
        "“Bring your film to Venice,” the director said.\nIt won a prize.",
        "If you go to the town, take your time; Costa did.",
        "It can break your heart, Costa said.\nThe play ended in May.",
        "He says your first album is easy to write.\nMr Weber reckons that your twenties are overrated.",
        "According to her, your sense of smell fades with age.\nMr Weber agreed.",
        "Keep your ticket, for the guards of Mr Weber check it.",
        "The doctors recommend limiting your use of salt.\nMr Weber agreed with them.",
    ),
    run=_foreign,
    confidence=0.75,
)
