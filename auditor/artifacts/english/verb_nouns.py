"""Nouns and adjectives that the word table, made of debates, saw as verbs alone: "retail sales", "boats for hire", "he had curry".

Checks that ask for a verb and nothing else ask here whether the word may be a noun where it stands.
"""

from auditor.artifacts.english.words import ARTICLES, DEMONSTRATIVES, POSSESSIVES, listed
from auditor.artifacts.text import Sentence

# Mostly nouns or adjectives in a paper, whatever follows.
_NOUNS = listed("""
    bear hail bake chrome costume curry fail jaw mince patrol quiz ration retail sabotage salvage tense triage wear rein welcome google
    blight chant crumble cudgel diagram fudge implant incense keel knell loom malfunction manure mist muse overdose overhang pitchfork
    raffle remand roost spawn stereotype subvention swan varnish waffle wallpaper wax weave compassionate giggle fritter environ vow sic
    mock sow stare inter
""")
# Verbs as well, but then with their object: "without leave the house", and not "a year of leave for each parent".
_EITHER = listed("""
    leave win hire buy try read spend sell save let hold jump catch climb bleed divide downgrade invite reset restart reveal treat shake
    shoot take keep feel tell wait grab hang settle cease pour recount remain rework remodel rehash shove retry redo re-use
""")
_OBJECTS = ARTICLES | POSSESSIVES | DEMONSTRATIVES | listed("me you him it us them")


def may_be_noun(sentence: Sentence, i: int) -> bool:
    """Tell whether the word at `i`, which the table knows as a verb, may be a noun or an adjective there."""
    word, after = sentence.tokens[i].lower, sentence.next(i + 1)
    return word in _NOUNS or (word in _EITHER and not (after is not None and after.lower in _OBJECTS))
