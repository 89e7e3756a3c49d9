"""What words of other languages can mean in English: a lexicon for whoever looks for the source behind a translation."""

from auditor.bilingual.acronyms import Acronym, acronyms
from auditor.bilingual.lexicon import NOTHING, Lexicon, Literal, Reading, lexicon, other_lexicon, parse, words

__all__ = ["NOTHING", "Acronym", "Lexicon", "Literal", "Reading", "acronyms", "lexicon", "other_lexicon", "parse", "words"]
