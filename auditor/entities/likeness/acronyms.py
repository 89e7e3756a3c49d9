"""Tell whether an acronym, whole or inside a name, can stand for the words of another name."""

from collections.abc import Sequence

from auditor.bilingual import acronyms
from auditor.entities.likeness.written_form import Left
from auditor.entities.mention import Mention
from auditor.entities.words.classes import GLUE
from auditor.entities.words.foreign_words import usual_reading
from auditor.entities.words.lexicon import lemma
from auditor.entities.words.normalise import acronym, codes, name_tokens

# An acronym is read as another from this share of its occurrences on.
READ = 0.5


def is_acronym(mention: Mention) -> bool:
    """Tell whether a name is written as acronyms are: one short word with two capitals."""
    return 2 <= len(mention.text) <= 7 and sum(map(str.isupper, mention.text)) >= 2 and " " not in mention.text


def is_english_for(english: str, foreign: str) -> bool:
    """Tell whether an acronym is how English has another language's: "ECB" for "BCE"."""
    known = acronyms().get(foreign.upper())
    if known and known.english == english.upper():
        return True
    return usual_reading(foreign.lower(), {lemma(english.lower())}) >= READ


def is_spelled_out(left: Left, right: Left) -> bool:
    """Tell whether the words of a name can be what the capitals of the other stand for; one word cannot."""
    text = right.mention.text
    capitals = is_acronym(right.mention) or (not text.isupper() and all(word.upper() in text for word in right.words))
    return capitals and (len(left.words) > 1 or len(left.mention.text.split()) > 2)


def is_initials(short: Left, long: Left) -> bool:
    """Tell whether an acronym has the initials of a name in any order, as another language's order of the words leaves them."""
    letters = sorted(short.mention.text.lower())
    words = name_tokens(long.mention.text)
    if is_acronym(short.mention):
        return len(words) > 1 and letters in (sorted(acronym(words)), sorted(word[0] for word in words))
    return _is_partly_initials(short.mention.text, words)


def _is_partly_initials(short: str, words: Sequence[str]) -> bool:
    """Tell whether one word has the initials of what else the other name has ("UN Council", "Council of the United Nations")."""
    known = [word.lower() for word in short.replace(".", "").split() if word.isupper() and len(word) > 1]
    own = [word for word in name_tokens(short) if word not in known]
    rest = [word for word in words if word not in own and word not in GLUE]
    same = bool(own) and all(word in words or word in GLUE for word in own)
    return len(known) == 1 and same and (sorted(known[0]) == sorted(word[0] for word in rest) or known[0] in codes(tuple(rest)))
