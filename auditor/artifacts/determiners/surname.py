"""Articles before the surname of a person whom the article names in full elsewhere, as Italian, German or Portuguese put them."""

from collections.abc import Iterator

from auditor.artifacts.check import GRAMMAR, Check, Mark
from auditor.artifacts.english.names import FEMALE_NAMES, MALE_NAMES
from auditor.artifacts.english.words import listed, share
from auditor.artifacts.kinds import ends_phrase, spanning
from auditor.artifacts.text import Sentence, Tag, Text, Token
from auditor.report import Severity

_GIVEN = FEMALE_NAMES | MALE_NAMES
# What only a person does or has beside a bare surname.
_PERSONAL = listed("says said told adds added explained recalled replied who whose whom 's")
# What may bring an article with it: "the Keller of the early films", "the Keller that we knew".
_RESTRICTING = listed("of that who whom which we he she they i you it where whose as like and or in on at from with")


def _is_name(token: Token | None) -> bool:
    return token is not None and token.tag is Tag.NAME and token.text.istitle() and len(token.text) > 2


def _people(text: Text) -> set[str]:
    """Return the surnames of those whom the article names in full, without an article, and knows for persons."""
    full: dict[str, bool] = {}
    alone: set[str] = set()
    for sentence in text.sentences:
        for i, token in enumerate(sentence.tokens):
            before, after = sentence.next(i - 1), sentence.next(i + 1)
            if not _is_name(token):
                continue
            if before is not None and _is_name(before) and not _has_article(sentence, i - 1) and not _is_name(after):
                full[token.text] = full.get(token.text, False) or before.text in _GIVEN
            elif not _has_article(sentence, i) and after is not None and (after.lower in _PERSONAL or after.text in {"'", "’"}):
                alone.add(token.text)
    return {surname for surname, given in full.items() if given or surname in alone}


def _has_article(sentence: Sentence, i: int) -> bool:
    before = sentence.next(i - 1)
    return before is not None and before.lower == "the"


def _marks(text: Text) -> Iterator[Mark]:
    people: set[str] | None = None
    for sentence in text.sentences:
        for i, token in enumerate(sentence.tokens):
            if not _is_name(token) or not _has_article(sentence, i) or not _ends(sentence.next(i + 1)):
                continue
            people = _people(text) if people is None else people
            if token.text in people:
                yield spanning(sentence, i - 1, i + 1, "English names a person without an article: “{0}”.", token.text)


def _ends(after: Token | None) -> bool:
    """Tell whether a name is over before `after` and nothing restricts it: "the Keller case" and "the Keller of old" go on."""
    if after is None:
        return True
    if after.lower in _RESTRICTING:
        return False
    return ends_phrase(after) or (after.tag in (Tag.PAST, Tag.THIRD) and share(after.lower, "ZD") > 0.5)


CHECK = Check(
    path="determiners.surname",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="The surname of a person whom the article names in full has an article of its own.",
    flags=(
        "Maria Benedetti leads the ward. Since May the Benedetti has seen forty patients.",
        "The coach, Paul Lindgren, resigned. Nobody wept when the Lindgren, angry as ever, left.",
        "Ulla Hagström told the court what she saw. Later the Hagström was thanked. “No,” Hagström said.",
        "Anna Kowalska runs the museum. It was the Kowalska.",
        "Thomas Vogel sings on Friday; the Vogel has been ill.",
    ),
    passes=(
        "Maria Benedetti leads the ward. Since May the Benedetti ward has seen forty patients. The Benedetti report says so.",
        "Paul Lindgren resigned. It was not the Lindgren of the early years, nor the Lindgren who won.",
        "The Victoria sank off the coast. The crew of the Victoria was saved.",
        "Grand Harbour is a hotel. Guests of the Harbour were taken out, and the Harbour was closed.",
        "Anna Kowalska met the Kowalski family and the Kowalskas.",
    ),
    run=_marks,
    confidence=0.8,
)
