"""Which words are technical terms by their make: Greek and Latin combining forms put together, and the endings of drugs and enzymes.

No list holds the terms of every science, but most are made of the same few hundred parts: the forms below are those that dictionaries give
as combining forms, and the endings of drugs are stems of the World Health Organization's international non-proprietary names.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from auditor.artifacts.english.words import listed, per_million
from auditor.artifacts.text import Sentence, Text

Known = Callable[[str], bool]

# Combining forms without their linking vowel.
_FORMS = listed("""
    aden adip adren allo amyl andr angi anis ankyl arteri arthr ather atri aur auto azo bili blast blephar brachi brady bronch bronchi
    carcin cardi carp cephal cerebr cervic chem chlor chol cholecyst chondr chori chrom chron clavicul col colp cost crani cry crypt cyan
    cyst cyt dacry dent derm dermat dextr dipl duoden dys electr embry endo epi epitheli erythr esthesi ethyl extra
    faci fibr fluor galact gangli gastr genit gingiv gluc glyc gnath gonad granul gynaec gynec haem haemat hem hemat hemi hepat heter hidr
    hist histi homo hyal hydr hydroxy hyper hypo hyster immun infra inter intra ischi iso kary kerat kinesi kyph labi lact lamin lapar
    laryng leuc leuk lip lith lord lumb lymph macr mamm mast megal melan mening meta methyl micr mon morph muc myc myel my myx
    nas necr neo nephr neur noci nucle ocul odont olig omphal onc onych oophor ophthalm opt orchi orth oscill oste ot ovari oxy pachy
    palat pan pancreat para path pelv peri peritone phag pharyng phen phleb phon phosph phot phren phyt plasm pleur pneum pneumon
    pod poly post prostat prote proct pseud psych pyel pyr rect ren reticul retin rhabd rhin rhiz sacr salping sapon sarc scapul scler
    seb sial sider sinus somat spermat sphygm spir splen spondyl staphyl stern steth stomat strept sub sulf sulph supra
    symptomat syring tachy tars tetr therm thorac thromb thyr tibi tox trache trans trich trop troph
    tympan ultra ureter urethr urin ur uter vagin varic vas vascul ven ventricul vertebr vesic viscer xanth xen xer zyg
""")
# What a term may end on behind such a form; the light ones end other words as well, and want more before them.
_LAST = listed("""
    cocci coccus coccal cyte cytic cytosis dactyly desis dynia ectasia ectasis ectomy ectomies emia emic aemia aemic genesis genic gram
    graph graphic graphical graphy graphies iasis itic kinesis logic logical logically logist logy lysis lytic malacia megaly meter metre
    metric metry oid oma omata opia osis oses otic paresis pathic pathy pathies penia penic pexy phagia phil phile philic phobia phobic
    phylaxis plasia plasic plastic plasty plasties plegia plegic pnea pnoea poiesis poietic ptosis rrhage rrhagia rrhaphy rrhea rrhoea
    scope scopic scopically scopy scopies some spasm stasis static stenosis stomy stomies taxis therapy tome tomy tomies trophic trophy
    tropic tropism uria uric zygous zygote
""")
_LIGHT_LAST = listed("al alis an ar aris ary ase atic ia ic ical ically in ine is ous um us")
_BEFORE_LIGHT = 5
# Endings that make a term of any beginning of three letters or more: of illness and surgery, of enzymes and of drugs.
_TELLING = re.compile(
    r"[a-z]{3,}(?:osis|oses|itis|ectom(?:y|ies)|otom(?:y|ies)|ostom(?:y|ies)|oplast(?:y|ies)|oscop(?:y|ies|ic)|opath(?:y|ies|ic)|aemi[ac]"
    r"|emia|openi[ac]|uria|oma|omata|algia|plegi[ac]|otroph(?:y|ic)|ogenesis|ogenic|olysis|olytic|ometry|ograph(?:y|ies|ic)|ocyte|ophilic"
    r"|[dlnr]ase|[ou]mab|[ct]inib|sartan|statin|[cm]ycin|oxacin|cycline|cillin|azole|dipine|setron|triptan|gliptin|gliflozin|parin|amine"
    r"|amide|oxide|idine|ylate|ylated|ylation)s?(?:ally|al)?"
)
_LINKS = "oiaue"
_LONGEST = max(map(len, _FORMS))
_SHORTEST_TERM, _SHORTEST_WHOLE = 6, 5
# Per million: more usual words are everybody's.
_USUAL = 1.0
# Different terms, and one in so many words, that make an article technical.
LEAST_TERMS, WORDS_A_TERM = 2, 150
# How far behind a term its abbreviation in brackets may stand, in tokens.
_REACH = 3


def is_term(word: str, is_english: Known) -> bool:
    """Tell whether a lower-case word has the make of a technical term; `is_english` says what may follow a combining form as it is."""
    return len(word) >= _SHORTEST_TERM and (_TELLING.fullmatch(word) is not None or _is_built(word, is_english))


def _is_built(word: str, is_english: Known) -> bool:
    """Tell whether combining forms, one behind another, lead to a last part."""
    places, seen = [0], {0}
    while places:
        start = places.pop()
        for end in range(start + 2, min(start + _LONGEST, len(word)) + 1):
            if word[start:end] in _FORMS:
                behind = {end, end + 1} if word[end : end + 1] and word[end] in _LINKS else {end}
                if any(_ends(word, place, is_english) for place in behind):
                    return True
                places.extend(behind - seen)
                seen |= behind
    return False


def _ends(word: str, place: int, is_english: Known) -> bool:
    """Tell whether what begins at `place` may close a term."""
    for rest in {word[place:], word[place:].removesuffix("s")}:
        if rest in _LAST or (rest in _LIGHT_LAST and place >= _BEFORE_LIGHT) or (len(rest) >= _SHORTEST_WHOLE and is_english(rest)):
            return True
    return False


def is_technical(text: Text, is_english: Known) -> bool:
    """Tell whether an article has so many rare terms, and no fewer than strange words, that what the word tables lack is likely another."""
    words = sum(count for word, count in text.vocabulary.items() if word.isalpha())
    terms = {word for word in text.vocabulary if per_million(word) < _USUAL and word.isalpha() and is_term(word, is_english)}
    return len(terms) >= max(LEAST_TERMS, words / WORDS_A_TERM, len(text.strange))


def is_abbreviated(sentence: Sentence, i: int) -> bool:
    """Tell whether a term that the word belongs to gets its abbreviation right behind it: "optical coherence tomography (OCT)"."""
    for opening, inside in pairwise(sentence.tokens[i + 1 : i + 2 + _REACH]):
        if opening.text == "(":
            return sum(letter.isupper() for letter in inside.text) >= 2
        if not opening.is_word:
            return False
    return False
