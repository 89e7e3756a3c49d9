"""One spelling for British and American words: what rules tell of most of them, and a table of those that no rule does."""

import re
from functools import lru_cache

_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"isation", "ization"), (r"(?<=[a-z]{4})is(e[drs]?|ers|ing|able)$", r"iz\1"), (r"(?<=[a-z]{2}l)ys(e[drs]?|ing)$", r"yz\1"),
        (r"([bcgptv])re(?=s?$)", r"\1er"), (r"(?<=[a-z]{3})our", "or"), (r"(?<=[a-z]{3})ll(?=ed|ing|er)", "l"), (r"ogue$", "og"),
        (r"(?<=fen)c(?=e(?:s|less)?$)", "s"), (r"aeo", "eo"), (r"programme(?=s?$)", "program"),
        (r"^(to|back|for|after|down|up|on|in|out|home|north|south|east|west)wards$", r"\1ward"),
    )
)  # fmt: skip

# British:American words, or how they begin, with the endings that they then take on ("grey", "greyer").
_IRREGULAR = """
aeroplane:airplane ageing:aging aluminium:aluminum artefact:artifact axe:ax cheque:check cosy:cozy disc:disk doughnut:donut
draught:draft furore:furor gaol:jail grey:gray jewellery:jewelry kerb:curb licence:license mould:mold moustache:mustache
mum:mom plough:plow practise:practice pretence:pretense pyjama:pajama storey:story tyre:tire woollen:woolen yoghurt:yogurt
instalment:installment fulfil:fulfill enrol:enroll distil:distill judgement:judgment acknowledgement:acknowledgment
skilful:skillful wilful:willful marvellous:marvelous counsellor:counselor medallist:medalist panellist:panelist
amongst:among amidst:amid whilst:while maths:math learnt:learned burnt:burned dreamt:dreamed leapt:leaped leant:leaned spelt:spelled
spilt:spilled spoilt:spoiled gotten:got manoeuvring:maneuvering
"""
_STEMS = """
anaem:anem anaesth:anesth encyclopaed:encycloped foet:fet gynaec:gynec haem:hem leukaem:leukem manoeuvr:maneuvr mediaeval:medieval
oestr:estr orthopaed:orthoped paediatr:pediatr paedophil:pedophil sceptic:skeptic sulph:sulf diarrhoea:diarrhea oesoph:esoph
"""
_ENDINGS = ("s", "d", "ed", "ing", "er", "ly", "ment", "y")


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in text.split())


IRREGULAR = {
    british + ending: american + ending for british, american in _pairs(_IRREGULAR).items() for ending in ("", *_ENDINGS)
} | {"storeys": "stories"}  # fmt: skip
_BEGINNINGS = tuple(_pairs(_STEMS).items())


@lru_cache(maxsize=50_000)
def american(word: str) -> str:
    """Return a lower-case word as American English spells it, and what both spell alike in a form that both have in common."""
    word = IRREGULAR.get(word, word)
    for british, stem in _BEGINNINGS:
        if word.startswith(british):
            word = stem + word[len(british) :]
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word
