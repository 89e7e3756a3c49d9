"""One people's name for another's where a sentence says the same otherwise: "the Swedish firm" for the Norwegian one.

What only says of what country something is names nothing by itself and is left out of the names. Two writers may well say of where
somebody is in other words, so that the sentences must agree, and so must the words around.
"""

from collections.abc import Iterator

from auditor.article import SegmentKind
from auditor.entities.alignment.align import Alignment, Sentence, sentence_similarity
from auditor.entities.alignment.neighbours import place_parts
from auditor.entities.alignment.side import Side
from auditor.entities.mention import NAMES, Kind, Mention
from auditor.entities.names.places import ALIKE
from auditor.entities.names.replaced import NEARLY_VERBATIM, Replaced
from auditor.entities.spans import is_free
from auditor.entities.words.geography import COUNTRIES, DEMONYMS, REGIONS
from auditor.entities.words.tokens import Token, content_words, tokenise

# Peoples whose name can stand for that of another: continents, and the parts of the United Kingdom.
_WIDE = frozenset({"africa", "asia", "england", "europe", "scotland", "united kingdom"})


def replaced_peoples(article: Side, reference: Side, alignment: Alignment) -> Iterator[Replaced]:
    """Yield the peoples that stand where the reference has another one, between the same words."""
    for i, here in enumerate(alignment.article):
        for j, there in enumerate(alignment.reference):
            if alignment.flow[i][j] >= ALIKE and alignment.side_by_side(i, j):
                ours, theirs = _peoples(article, i, there.order), _peoples(reference, j, here.order)
                if len(ours) == len(theirs) == 1 and _country(ours[0].text) != _country(theirs[0].text):
                    near = sentence_similarity(_without(here, ours[0]), _without(there, theirs[0]))
                    stands = place_parts((ours[0].text, here), (theirs[0].text, there))
                    if near >= NEARLY_VERBATIM and stands["after"] == stands["next_to"] == 1.0:
                        yield Replaced(ours[0], theirs[0], i, near, fixed=stands["before"] == 1.0)


def _without(sentence: Sentence, people: Mention) -> Sentence:
    """Return a sentence without a people's name, by which alone two may differ."""
    words = sentence.words - set(content_words(people.text))
    return Sentence(words, sentence.widened, sentence.order, sentence.language)


def _peoples(side: Side, segment: int, words: tuple[str, ...]) -> list[Mention]:
    """Return the peoples of a sentence that are no part of a name, and of whose country the other sentence, by its lemmas, says nothing."""
    known = {_country(word) for word in words}
    names = [mention.span for mention in side.mentions if mention.segment == segment and mention.kind in NAMES]
    text = side.text.segments[segment]
    if text.kind is not SegmentKind.BODY:
        return []
    return [
        Mention(Kind.NAME, token.start, token.end, token.text, segment, scored=True)
        for token in tokenise(text.text, text.start)
        if _is_people(token) and _country(token.text) not in known and is_free((token.start, token.end), names)
    ]


def _is_people(token: Token) -> bool:
    country = _country(token.lower)
    return token.text.istitle() and token.lower not in COUNTRIES and country in COUNTRIES and country not in _WIDE


def _country(word: str) -> str:
    """Return the country of a people, or the usual name of a country; any other word unchanged."""
    plain = word.lower()
    forms = (plain, plain.removesuffix("s"))
    place = next((table[form] for form in forms for table in (DEMONYMS, REGIONS) if table.get(form)), plain)
    return COUNTRIES.get(place, place)
