"""Articles before names that take none, and names bare that want one."""

from collections.abc import Callable

from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.names import COUNTRIES, MONTHS, SPOKEN_ACRONYMS
from auditor.artifacts.english.words import listed, share
from auditor.artifacts.kinds import Slot, either, ends_phrase, sequence, word
from auditor.artifacts.text import Sentence, Tag, Token
from auditor.report import Severity

# What may restrict the name and so bring an article with it: "the Russia of today", "the China she knew".
_RESTRICTING = frozenset(
    ["of", "that", "who", "whom", "which", "we", "he", "she", "they", "i", "you", "it", "where", "whose", "as", "like", "one", "ones"]
)
# Of these the one that has an article is a river.
_RIVERS = frozenset({"Jordan"})
_ALSO_RIVERS = frozenset({"Senegal", "Uruguay", "Paraguay"})
_WATER = listed("river rivers bank banks along across upstream downstream delta basin waters mouth sailed rows flows joins")
_PLURAL = frozenset({"Netherlands", "Philippines"})
_SPELLED = frozenset({"USA", "UK", "UN"})
# Names that may be named in one breath: "in the Russia and China".
_FELLOWS = COUNTRIES | SPOKEN_ACRONYMS | _SPELLED | {"EU", "US"}
_JOINING = frozenset({"and", "or"})


def _closed(size: int, *restricting: str) -> Callable[[Sentence, int], bool]:
    """Return a condition that holds unless the noun phrase surely ends after `size` tokens and nothing behind it restricts it."""

    def goes_on(sentence: Sentence, i: int) -> bool:
        end = _behind_fellows(sentence, i + size)
        after = sentence.next(end)
        before = sentence.next(i - 1)
        compound = before is not None and before.text in {"-", "/"}
        predicate = after is not None and share(after.lower, "VZD") > 0.5 and _opens_object(sentence.next(end + 1))
        # The first word may belong to a title, a ship or one of two towns; hardly so with the verb behind the name.
        titled = sentence.tokens[i].text == "The" and not predicate and (after is None or after.tag is not Tag.AUXILIARY)
        if titled or _is_river(sentence, sentence.tokens[i + size - 1]):
            return True
        restricted = after is not None and after.lower in _RESTRICTING.union(restricting)
        return compound or not (ends_phrase(after) or predicate) or restricted or _joins_modifier(sentence, end)

    return goes_on


def _is_river(sentence: Sentence, name: Token) -> bool:
    return name.text in _ALSO_RIVERS and not _WATER.isdisjoint(token.lower for token in sentence.tokens)


def _behind_fellows(sentence: Sentence, i: int) -> int:
    """Return the place behind "and China", or ", China and Iran", where that stands at `i`, and otherwise `i`."""
    place, joined = i, i
    while (mark := sentence.next(place)) is not None and mark.text in _JOINING | {","}:
        fellow = sentence.next(place + 1)
        if fellow is None or fellow.text not in _FELLOWS:
            break
        place += 2
        joined = place if mark.text in _JOINING else joined
    return joined


def _joins_modifier(sentence: Sentence, i: int) -> bool:
    """Tell whether "and" at `i` may join the name to what stands before one noun with it: "the London and New York stock exchanges"."""
    mark, after = sentence.next(i), sentence.next(i + 1)
    modifying = after is not None and after.tag in (Tag.NAME, Tag.ADJECTIVE, Tag.NOUN, Tag.PLURAL)
    return mark is not None and mark.text in _JOINING and modifying


def _is_made_in(sentence: Sentence, i: int) -> bool:
    """Tell whether the words are a label: "Made in USA"."""
    before = sentence.next(i - 1)
    return before is not None and before.text in {"Made", "Born"}


def _opens_object(token: Token | None) -> bool:
    return token is not None and token.tag is Tag.DETERMINER


def _exact(names: frozenset[str]) -> Slot:
    return lambda token: token.text in names


def _article(token: Token) -> bool:
    return token.text in {"the", "The"}


def _place_preposition(token: Token) -> bool:
    return token.tag is Tag.PREPOSITION and token.text in {
        "in",
        "from",
        "to",
        "of",
        "with",
        "into",
        "across",
        "within",
        "outside",
        "between",
    }


CHECK = Check(
    path="determiners.names",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A country, month or spoken acronym has an article that it has not in English, or USA, UK or Netherlands lacks its own.",
    flags=(
        "Relations with the Russia have cooled since then.",
        "The astronaut left the NASA in 2009.",
        "The film was shot in the Morocco, far from home.",
        "He has worked in USA for ten years.",
        "The Italy is a country of towns, and the climate in United States is changing.",
        "She moved from United Kingdom to Netherlands in 2001.",
        "The France has refused to sign.",
        "The show returns in the September.",
        "On Sunday the Norway beat the champions.",
        "Relations with the Russia and China have cooled since then.",
        "He lived in USA and worked in a bank; the ministers of the Russia, China and Iran met.",
    ),
    passes=(
        "Relations with the Russia of today have cooled.",
        "The astronaut left the NASA programme in 2009, and the NATO summit began.",
        "The film was shot in the Morocco desert and the Germany match was seen in the UK.",
        "He has worked for USA Today and in UK politics.",
        "The show returns in the September issue; it was the China she knew.",
        "Kane, the England and Bayern Munich striker, met the FIFA and UEFA presidents after the NATO and EU summits.",
        "The firm is listed on the London and New York stock exchanges, and it is a breach of UK and EU law.",
        "The talks between UK and EU negotiators went on beside the NASA and private missions.",
        "In the March before he died he wrote a will, and the label said Made in USA.",
        "The Italy of Berlusconi is gone, the Italy and Juventus keeper said; The Germany game was lost.",
        "The Rome in which she lived was poor, and they sailed along the Senegal; the Chile coach was sacked like the Peru one.",
        "In United States v. Morel the court ruled; they work for United Nations Women in the Netherlands.",
        "Is this the England, Wales and Ireland plan? The England and Wales Cricket Board has met.",
        "The pilgrims were baptised in the Jordan, as tradition demands.",
    ),
    run=either(
        sequence(_article, _exact(COUNTRIES - _RIVERS), message="English says “{1}” without “the”.", unless=_closed(2)),
        sequence(_article, _exact(SPOKEN_ACRONYMS), message="English says “{1}” without “the”.", unless=_closed(2)),
        sequence(
            word({"in", "since", "until", "last"}),
            _article,
            _exact(MONTHS),
            message="English says “{2}” without “the”.",
            mark=(1, 3),
            # "In the March before he died"
            unless=_closed(3, "before", "after", "following", "preceding", "when"),
        ),
        sequence(
            _place_preposition,
            _exact(_SPELLED),
            message="English says “the {1}” here.",
            unless=lambda sentence, i: _closed(2)(sentence, i) or _is_made_in(sentence, i),
        ),
        sequence(_place_preposition, _exact(_PLURAL), message="English says “the {1}” here.", unless=_closed(2)),
        sequence(
            _place_preposition,
            _exact(frozenset({"United"})),
            _exact(frozenset({"States", "Kingdom", "Nations"})),
            message="English says “the {1} {2}” here.",
            unless=_closed(3),
        ),
    ),
    confidence=0.75,
)
