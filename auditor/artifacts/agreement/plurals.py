"""Nouns that are plural, or singular, and nothing else."""

from auditor.artifacts.english.words import listed, share
from auditor.artifacts.text import Token

# Plural in form only, or alike in both numbers.
BOTH_NUMBERS = listed("""
    series species means crossroads headquarters works news politics people series barracks gallows aircraft sheep fish offspring
    craft police cattle staff crew hundred thousand million billion dozen percent per cent o'clock foot stone score pound mph km
    kg lakh crore cod salmon deer trout bison head data media folk clergy youth prime yen euro rand yuan baht kilowatt games
    hundreds thousands millions billions dozens miles ups oops fewer one two three four five six seven eight nine ten
    personnel infantry cavalry artillery cannon grouse plaice squid tuna quid nil pm am kph sq hertz pence
    acoustics aerobics analytics athletics ballistics dynamics economics electronics ergonomics ethics genetics gymnastics hydraulics
    linguistics logistics mathematics mechanics metaphysics obstetrics optics paediatrics pediatrics physics politics robotics
    semantics statistics tactics diabetes measles mumps rabies rickets billiards darts dominoes draughts bowls innings shambles
    whereabouts bacteria shrimp moose elk bison reindeer antelope buffalo haddock mackerel herring perch pike carp bream
""")


def only_plural(token: Token) -> bool:
    """Tell whether a token is a plural noun and nothing else."""
    return token.text.islower() and token.lower not in BOTH_NUMBERS and share(token.lower, "P") == 1.0 and token.lower[-1] == "s"


def only_singular(token: Token) -> bool:
    """Tell whether a token is a singular noun and hardly anything else."""
    return token.text.islower() and token.lower not in BOTH_NUMBERS and share(token.lower, "N") >= 0.95 and token.lower[-1] != "s"
