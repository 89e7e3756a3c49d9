"""Which names of a sentence come back from a round trip, by two measures.

Capitals alone also mark what is no name ("the President", which comes back as "the president"); the auditor's own recogniser
tells people, organisations and places, and letter case does not count there.
"""

import re
from collections.abc import Callable, Sequence

from auditor.article import Article
from auditor.entities.mention import Kind
from auditor.entities.recognition.recognise import recognise
from auditor.language import segment

_CAPITALISED = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+")
_WORD = re.compile(r"[^\W\d_a-z]\w{2,}")
# A word of a result, which may have been put in lower case.
_ANY_WORD = re.compile(r"[^\W\d_]\w*")
KINDS = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE})


def capitalised(text: str) -> set[str]:
    """Return the words inside an English sentence that start with a capital."""
    return set(_CAPITALISED.findall(text))


def recognised(text: str) -> set[str]:
    """Return the capitalised words of the people, organisations and places in an English sentence, in lower case."""
    mentions = recognise(segment(Article(id="sentence", text=text), language="en"))
    return {word.lower() for mention in mentions if mention.kind in KINDS for word in _WORD.findall(mention.text)}


MEASURES: dict[str, tuple[Callable[[str], set[str]], Callable[[str], str]]] = {
    "names": (capitalised, str),
    "recognised_names": (recognised, str.lower),
}


def shares_kept(sources: Sequence[str], results: Sequence[str]) -> dict[str, float]:
    """Return, for each measure, the share of the name words that stand in the result, and of the sentences where all of them do."""
    shares = {}
    for measure, (names_of, folded) in MEASURES.items():
        pairs = ((names_of(source), set(_ANY_WORD.findall(folded(result)))) for source, result in zip(sources, results, strict=True))
        kept = [[name in words for name in names] for names, words in pairs if names]
        shares[f"{measure}_kept"] = sum(map(sum, kept)) / max(1, sum(map(len, kept)))
        shares[f"sentences_with_all_{measure}_kept"] = sum(map(all, kept)) / max(1, len(kept))
    return shares
