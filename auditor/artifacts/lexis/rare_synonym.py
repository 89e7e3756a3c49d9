"""Rare words in place of common ones, several in one article: what a synonym spinner leaves and few writers do."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources

from auditor.artifacts.check import UNIDIOMATIC, Check, Mark
from auditor.artifacts.kinds import spanning
from auditor.artifacts.text import Text, Token
from auditor.report import Severity

# Distinct rare words in an article, and per 1,000 words of it, below which they are a writer's choice.
MINIMUM, PER_THOUSAND = 4, 5.0
# What a regular ending leaves when it is taken off, and what then stands in its place.
_ENDINGS = (("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""))


@lru_cache(maxsize=1)
def _table() -> Mapping[str, str]:
    """Return rare word → the common word whose WordNet synonym it is; `models/recipe/tables/rare_synonyms.py` made it."""
    text = resources.files("auditor.artifacts").joinpath("data/rare_synonyms.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines()[1:])
    return dict(rows)


def _meant(token: Token) -> str | None:
    """Return the common word behind a rare one, whatever regular ending it carries."""
    if not token.text.isalpha() or not token.text.islower():
        return None
    stems = [token.text, *(token.text.removesuffix(end) + other for end, other in _ENDINGS if token.text.endswith(end))]
    return next((common for stem in stems if (common := _table().get(stem))), None)


def _rare(text: Text) -> Iterator[Mark]:
    found = [(sentence, i, meant) for sentence in text.sentences for i, token in enumerate(sentence.tokens) if (meant := _meant(token))]
    distinct = {meant for _, _, meant in found}
    words = sum(token.is_word for sentence in text.sentences for token in sentence.tokens)
    if len(distinct) < max(MINIMUM, PER_THOUSAND * words / 1_000):
        return
    for sentence, i, meant in found:
        yield spanning(sentence, i, i + 1, "“{quote}” is a rare word, one of {1} here; most writers say “{0}”.", meant, str(len(distinct)))


CHECK = Check(
    path="lexis.rare-synonym",
    category=UNIDIOMATIC,
    severity=Severity.MINOR,
    description="Several rare words of the article stand where nearly every writer uses a common synonym.",
    flags=(
        "It took four twelvemonths. Two tierces of the money came from the town. It conduced to a quarrel. Nobody could construe it.",
        "The understructure of the tower was weak. Critics prognosticated a failure. The aggrouped workers were paid after a twelvemonth.",
        "He apprized the gift. She conduced the choir for a twelvemonth. The understructures were dry.",
        "The twelvemonth began well. They outspread the map. The senesced horse was sold. A simulacrum of the king hung there.",
        "Fishermen foreboded a storm. The channelised water rose. It was a brusk answer, and the twelvemonth ended.",
    ),
    passes=(
        "It took four years. Two thirds of the money came from the town. It led to a quarrel.",
        "The wine is kept in a tierce, an old measure of about 159 litres.",
        "The coiffure of the actress was admired, and her simulacrum stood in wax.",
        "Critics foresaw a failure, and the workers were paid after twelve months.",
        "Holidaymakers were horrified by the fire. The owner downplayed the danger. Two men were incarcerated after the trial.",
        "Doctors advised her to eat fewer carbohydrates. She had radiotherapy in May. The drug may affect cognition.",
        "The quintet played a short set. The instrumentalist was ill. They ended with a reprise of the first song. He praised the "
        "erudition of the singer.",
        "The twelvemonth began well. They outspread the map. A simulacrum of the king hung there.",
        "The deputation left at dawn and the council met again in the evening.",
    ),
    run=_rare,
    confidence=0.7,
)
