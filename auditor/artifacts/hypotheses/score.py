"""How convincing a hypothesis is: a noisy channel with one threshold a kind.

What a writer would have put there speaks through the model of English, how easily it was misread through the lexicon (as in spelling
correction: Kernighan, Church and Gale 1990, "A Spelling Correction Program Based on a Noisy Channel Model").
"""

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from auditor.artifacts.hypotheses.candidates import Candidate, candidates
from auditor.artifacts.hypotheses.kinds import Kind, kind
from auditor.bilingual import Lexicon

# Weights of the logarithms of the lexicon's shares beside a nat of the model of English, and floors for unseen ones.
USUAL, READ = 1.0, 0.5
LEAST_USUAL, LEAST_READ = 0.01, 0.003
# How often a function word's homograph is read for it, as a share of the homograph's occurrences that come from it: the noun is too rare
# a reading of the form for its share of that to tell.
HOMOGRAPH_READ = 0.1
# Nats that each other language costs which has one word for both readings: they are synonyms, most likely.
SHARED = 3.0
# Nats that the other reading must fit better by, all told, for the kinds of phrases and of single words: chosen so that human text is
# hardly ever explained. Phrases bring evidence of their own, for English hardly has their literal reading.
PHRASES: Mapping[Kind, float] = {Kind.PHRASE: 7.0, Kind.PREPOSITION: 3.0, Kind.DETERMINER: 6.0, Kind.GENDER: 7.0}
THRESHOLDS: Mapping[Kind, float] = {
    Kind.PREPOSITION: 11.0,
    Kind.DETERMINER: 11.0,
    Kind.GENDER: 11.0,
    Kind.HOMOGRAPH: 10.0,
    Kind.FALSE_FRIEND: 11.5,
    Kind.AMBIGUOUS: 11.5,
}


class Ranked(NamedTuple):
    """A candidate, its kind, and what it is worth before the place is looked at: nats, the threshold taken off."""

    prior: float
    kind: Kind
    candidate: Candidate


@lru_cache(maxsize=1 << 14)
def ranked(words: str, known: Lexicon) -> tuple[Ranked, ...]:
    """Return the candidates for `words`, most promising first."""
    found = [_ranked(item, kind(item)) for item in candidates(words, known)]
    return tuple(sorted(found, key=lambda item: (-item.prior, item.candidate)))


def _ranked(found: Candidate, what: Kind) -> Ranked:
    read = max(found.read, HOMOGRAPH_READ * found.source if what is Kind.HOMOGRAPH else LEAST_READ)
    prior = USUAL * math.log(max(found.usual, LEAST_USUAL)) + READ * math.log(max(read, LEAST_READ)) - SHARED * found.shared
    return Ranked(prior - (PHRASES if " " in found.foreign else THRESHOLDS)[what], what, found)
