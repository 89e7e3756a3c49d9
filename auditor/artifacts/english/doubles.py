"""Words that stand twice in a row in good English, and those that never do."""

from auditor.artifacts.english.names import MONTHS, WEEKDAYS
from auditor.artifacts.english.vocabulary import is_english
from auditor.artifacts.english.words import ARTICLES, AUXILIARIES, FUNCTION_WORDS, listed, share, table
from auditor.artifacts.text import NOMINAL, VERBAL, Sentence, Tag

# For emphasis or by their sound, and the two of which one sentence may need both: "had had", "that that".
_TWICE = listed("""
    had that so very really no bye ha long far many never ever more again blah la win hush fifty knock can aye go night hear there now well
    please tut chop bang tick drip goody much way big
""")
# Words that are doubled by what follows them: "the first first lady", "off off Broadway", "same same but different".
_BEFORE = {
    "first": listed("lady ladies gentleman minister ministers family officer responder responders folio name names mate class"),
    "off": listed("broadway"),
    "same": listed("but"),
}
# An object that meets a subject: "I told you you could", "tell her her mother came".
_OBJECTS = listed("you her it what")
# The word that belongs to the verb, and a preposition: "she came in in her coat", "it went on on Monday".
_PARTICLES = listed("in on")
_PHRASAL = listed("""
    come comes came coming go goes went gone going move moves moved moving step steps stepped get gets got getting bring brings brought take
    takes took taken taking check checked checking log logged logging clock clocked turn turned turning hand handed settle settled fly flew
    live lives lived carry carries carried hold held hang hung hanging put puts putting set sit sat lean leaned drop dropped cash cashed
    weigh weighed pitch pitched rush rushed call called ring rang let break broke broken close closed closing kick kicks kicked tune tuned
    fill filled phone phoned send sent build built join joined give gave given fit fitted roll rolled pour poured stay stays stayed staying
    walk walks walked walking run ran running drive drove sweep swept pile piled drag drags dragged march marched wear wears wore worn sink
    keep kept keeping pass passed try tried turns play played read work worked press pressed had has have
""")
# Words that a clause which is a subject has before its verb, at most.
_CLAUSE = 5
_OPENING_CLAUSE = listed("who what that which how where whatever whoever all everything anything those when")
# Of verb forms that end no clause: "which he has been been".
_NOT_FINITE = listed("be been being")
_CALENDAR = frozenset(name.lower() for name in MONTHS | WEEKDAYS) - listed("may march")
# A doubled loan is short: "tuk tuk", "mahi mahi", "piri piri".
_LONGEST_LOAN = 5
_TITLES = listed("mr mrs ms dr")


def is_slip(sentence: Sentence, i: int) -> bool:
    """Tell whether a word and the same one behind it are a slip of a writer or an engine."""
    first, second = sentence.tokens[i], sentence.tokens[i + 1]
    if first.lower != second.lower:
        return False
    if second.text.islower():
        return not (_may_stand_twice(sentence, i) or _parted(sentence, i))
    return first.text == second.text and _is_capital_slip(sentence, i)


def _may_stand_twice(sentence: Sentence, i: int) -> bool:
    """Tell whether a word may follow itself: a name, for emphasis, half of a loan ("tuk tuk"), or by what stands before it."""
    token, before = sentence.tokens[i], sentence.tokens[max(0, i - 2) : i]
    if token.lower in _OBJECTS:
        return bool(before) and before[-1].tag in VERBAL | {Tag.GERUND, Tag.PREPOSITION}
    if token.lower in _PARTICLES:
        return any(item.lower in _PHRASAL for item in before)
    return token.lower in _TWICE or token.tag is Tag.NAME or _is_loan(token.lower)


def _is_loan(word: str) -> bool:
    known = word in FUNCTION_WORDS or word in table() or not word.isalpha()
    return not known and (len(word) <= _LONGEST_LOAN or not is_english(word))


def _is_capital_slip(sentence: Sentence, i: int) -> bool:
    """Tell whether a capitalised word is no name that is said twice ("Duran Duran"): a date, or a small word that begins a sentence."""
    word, after = sentence.tokens[i], sentence.next(i + 2)
    if word.lower in _CALENDAR:
        return True
    if word.text == "I":
        return after is not None and after.tag in VERBAL
    if after is None or len(word.text) == 1 or any(token.is_word for token in sentence.tokens[:i]):
        return False
    if word.lower in _TITLES:
        return after.tag is Tag.NAME
    # "The The were an English band."
    if word.lower in ARTICLES:
        return after.tag not in VERBAL
    return word.lower in FUNCTION_WORDS and (after.text.islower() or after.lower in _CALENDAR)


def _parted(sentence: Sentence, i: int) -> bool:
    """Tell whether the first of two like words ends one phrase and the second goes on with another.

    A clause that is the subject may end on the verb of the sentence: "what he did did not help", "those who know know". Of other verbs than
    auxiliaries only where the clause has hardly begun and belongs to no noun, for "the man who said said" is a slip.
    """
    word, after = sentence.tokens[i].lower, sentence.next(i + 2)
    if after is not None and after.lower in _BEFORE.get(word, ()):
        return True
    before = [token.lower for token in sentence.tokens[:i]]
    if word in AUXILIARIES:
        clause = range(max(0, i - _CLAUSE), i)
        return word not in _NOT_FINITE and any(before[j] in _OPENING_CLAUSE and _opens_subject(sentence, j) for j in clause)
    opener = next((j for j in (i - 1, i - 2) if j >= 0 and before[j] in _OPENING_CLAUSE), None)
    return opener is not None and share(word, "VZD") > 0 and not (opener and sentence.tokens[opener - 1].tag in NOMINAL)


def _opens_subject(sentence: Sentence, i: int) -> bool:
    """Tell whether a clause that begins with the word may be a subject, or belong to one: "said that" begins an object."""
    return i == 0 or sentence.tokens[i].lower != "that" or sentence.tokens[i - 1].tag in NOMINAL
