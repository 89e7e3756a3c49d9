"""Words that a translator broke: it emits pieces of words, and a weak one gets stuck on a piece."""

from auditor.artifacts.check import SPELLING, Check
from auditor.artifacts.kinds import existence
from auditor.report import Severity

# Laughter, song and noise: "mwahahaha", "ahahaha", "tralala", "ratatatat".
_INTERJECTION = (
    r"(?i:(?:mwa|bwa|mua|a)?(?:ha|he|hi|ho|ah|ja|ka)+h?|(?:la|na|no|bla|tra|blah|oo|da|du|dum|tum|pom|cha|nom|yum|yada|tsk|rah|ra|wah|doo)+h?"
    r"|[rp]at?(?:at|tat)+a?)\b"
)
# One digit all through is a code or a telephone number that somebody chose ("the password 111111"), unless it counts something.
_CHOSEN = r"([1-9])\3{5,}\b(?! [a-z]{4,}s\b)"
# The same letter held on for effect is no piece of a word ("Goooool", "sooooo").
_HELD_LETTER = r"([^\W\d_])\1{5}"

CHECK = Check(
    path="lexis.broken-word",
    category=SPELLING,
    severity=Severity.MAJOR,
    description="A piece of a word stands three times or more in a row, as no English word has it.",
    flags=(
        "The fishermen repairerererd their nets in the harbour.",
        "She trabababated for the company until March.",
        "The council of Bristototototo met again.",
        "He was born in 1999999999 in a village near Turin.",
        "The fire cost 33333333 euros.",
        "The mayor opened the restrurururant on Sunday.",
    ),
    passes=(
        "Hahaha, she laughed, and the crowd went oooooh.",
        "The code 1212 was his birthday, and 10101 his postal code.",
        "He studied the Mississippi and the banana trade.",
        "The company sold 10,000,000 shares for 1,000,000,000 yen.",
        "“Goooooooool!” the commentator shouted. The water is sooooooo cold, she wrote, and noooooo!",
        "“Mwahahaha,” said the villain, and the crowd went “ahahaha”; a woodpecker’s ratatatat woke us, nomnomnom.",
        "The passwords 111111 and 123456 are common; call a taxi on 01223 666666.",
        "They ate couscous in Baden-Baden and danced the cha-cha-cha.",
    ),
    run=existence(
        rf"\b(?!{_INTERJECTION})\w*?(?!{_HELD_LETTER})([^\W\d_]{{2,4}})\2\2\w*|(?<![\d.,])(?!{_CHOSEN})\d*?([1-9])\4{{5,}}\d*\b",
        "“{quote}” repeats a piece of itself; the word or number behind it is lost.",
    ),
    confidence=0.95,
)
