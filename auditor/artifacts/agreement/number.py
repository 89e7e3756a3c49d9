"""Determiners and numerals that disagree with their noun in number."""

from auditor.artifacts.agreement.counted import COUNTED
from auditor.artifacts.agreement.irregular import IRREGULAR
from auditor.artifacts.agreement.one_of_many import ONE_OF_MANY
from auditor.artifacts.agreement.plurals import only_plural, only_singular
from auditor.artifacts.check import GRAMMAR, Check
from auditor.artifacts.english.words import listed
from auditor.artifacts.kinds import either, ends_phrase, sequence, word
from auditor.artifacts.text import NOMINAL, Sentence, Tag
from auditor.report import Severity

_SINGULAR = word({"this", "a", "an", "another", "each", "every"})
_PLURAL = word({"these", "those", "many", "several", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty"})
# What a number behind it counts off: "stage four cancer", "a day three downpour".
_NUMBERED = listed("""
    one nine of than number part type level chapter page stage phase grade year category week season day act tier band group round
    game match set lap step figure table section article item option plan row gate platform route zone ward unit model volume book
    episode series version quarter division lane class scene pillar scope schedule
""")


# Plurals that English does not form; "equipments" and "luggages" are printed in India and Nigeria.
_UNCOUNTED = listed("informations advices furnitures homeworks knowledges sceneries")
# Nouns without plural that have no "a" either. "An advice" is a lawyer's opinion, too.
_NO_ONE = listed("furniture information luggage homework")
_FILING = listed("""
    file files filed filing criminal prosecutor prosecutors court charge charges charged grand laid lay lays laying swear swore sworn
    magistrate magistrates indictment complaint
""")
_LEGAL = listed("counsel counsel's solicitor solicitors barrister barristers attorney attorneys lawyer lawyers legal silk qc kc tax judge")
_JOINING = frozenset({"and", "or", "&", ","})


def _goes_on(sentence: Sentence, i: int) -> bool:
    """Tell whether the noun at `i` shares what follows with others: "a goods and services tax", "a drinks, snacks and food group"."""
    joint, head, j = i, i, i + 1
    while (token := sentence.next(j)) is not None and (token.text in _JOINING or token.tag in (*NOMINAL, Tag.ADJECTIVE)):
        if token.tag in NOMINAL and sentence.tokens[j - 1].text in _JOINING:
            joint = j
        if token.tag in NOMINAL:
            head = j
        j += 1
    return i < joint < head and not only_plural(sentence.tokens[head])


def _compound(sentence: Sentence, i: int) -> bool:
    """Tell whether the noun may modify another ("a sports car", "two film crews"), or the determiner ends a larger number, counts a stage
    off ("a phase three trial") or measures ("a three wood").
    """
    before, after = sentence.next(i - 1), sentence.next(i + 2)
    number = before is not None and (before.text[0].isdigit() or before.text in {"-", "/", "$"})
    fraction = before is not None and before.lower in _NUMBERED | {"a", "an"}
    loose = sentence.tokens[i + 1].lower in {"kind", "sort", "type"}
    closed = ends_phrase(after) or (after is not None and after.lower in IRREGULAR | {"ago", "got"})
    return number or loose or fraction or not closed or _goes_on(sentence, i + 1)


def _modifies(sentence: Sentence, i: int) -> bool:
    """Tell whether the noun behind the article belongs to another ("a furniture maker"), or is a paper of the law ("an information")."""
    after = sentence.next(i + 2)
    joined = after is not None and after.lower in {"and", "or", "-", "/"}
    return joined or not ends_phrase(after) or _filed(sentence, i)


def _is_opinion(sentence: Sentence, i: int) -> bool:
    """Tell whether the advice may be a lawyer's, or goes on ("an advice column")."""
    return not _LEGAL.isdisjoint(token.lower for token in sentence.tokens) or _modifies(sentence, i + 2)


def _filed(sentence: Sentence, i: int) -> bool:
    """Tell whether the word is a term of the law or a letter of a bank: "criminal informations", "remittance advices"."""
    before, words = sentence.next(i - 1), {token.lower for token in sentence.tokens}
    compound = before is not None and before.tag in NOMINAL
    return compound or sentence.tokens[i].quoted or not _FILING.isdisjoint(words)


CHECK = Check(
    path="agreement.number",
    category=GRAMMAR,
    severity=Severity.MINOR,
    description="A determiner, a numeral or “one of the” and its noun disagree in number, or a noun or adjective without plural has one.",
    flags=(
        "This astronauts, he said, will fly again.",
        "She has made two film in her life.",
        "The firm sold several hospital to a rival.",
        "He bought a newspapers and went home.",
        "There are many university in the city.",
        "These informations are wrong.\nHe gave me many advices.\nHe worked here three year ago.",
        "At this stage he has two film in the shops.",
        "He bought a newspapers and a book, and she sold a houses and gardens.",
        "One of the suspect was arrested.\nIt is one of the most beautiful city in the world.\nA 20 years old man began a two-days strike.",
        "An old traitors in the harbour town knew it.\nThe flood reached a 200 houses near the river.\nThere is eight nets in the boat.",
        "He bought a furniture for the hall.\nThe police asked for an information about the car.\nShe gave him an advice before the match.",
    ),
    passes=(
        "Two film crews and a sports car stood outside.",
        "This means that every series is new and each species counts.",
        "Twenty-two people and three sheep were saved.",
        "She has made two films and many a hospital visit.",
        "A games console and another news agency were mentioned.",
        "A goods and services tax, a mergers and acquisitions lawyer and a systems and software company were named.",
        "She runs a ports and logistics business and a drinks, snacks and food group.",
        "He had stage four cancer, took the drug in a phase three trial and missed the season two finale and a day three downpour.",
        "Prosecutors filed two informations, and the bank sent out remittance advices.",
        "She runs a furniture shop, an information desk, a luggage and leather firm and an advice column.",
        "He laid an information before the magistrate.\nSenior counsel gave them an advice on it.\nShe gave him an advice line’s number.",
        "One of the judge’s aides and one of the most wanted in the land met; a 20-year-old man gave the others presents that day.",
        "A great many houses, a good few men, a new headquarters, a busy crossroads and a small arms dealer were seen.",
        "There is two weeks of work left, a further 200 houses and a 200 metres race.\nIt was a long two days.",
        "She hit a three wood to the green, and saw two moose and six elk.",
        "Two personnel were hurt, three cannon were found, and they won two nil at eight pm, he said.",
    ),
    run=either(
        COUNTED,
        ONE_OF_MANY,
        sequence(_SINGULAR, only_plural, message="“{0}” is singular and “{1}” plural; English wants them to agree.", unless=_compound),
        sequence(word({"a", "an"}), word(_NO_ONE), message="English has no “{0}” before “{1}”.", unless=_modifies),
        sequence(
            word({"give", "gives", "gave", "given", "giving"}),
            word({"me", "him", "her", "us", "them"}),
            word({"an"}),
            word({"advice"}),
            message="English has no “{2}” before “{3}”.",
            mark=(2, 4),
            unless=_is_opinion,
        ),
        sequence(word(_UNCOUNTED), message="English has no plural “{0}”.", unless=_filed),
        sequence(_PLURAL, only_singular, message="“{0}” is plural and “{1}” singular; English wants them to agree.", unless=_compound),
    ),
    confidence=0.85,
)
