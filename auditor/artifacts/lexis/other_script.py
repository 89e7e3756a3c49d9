"""Words in a script that English does not use."""

from collections.abc import Iterator
from itertools import pairwise

from auditor.artifacts.check import UNTRANSLATED, Check, Mark
from auditor.artifacts.english.words import listed, per_million
from auditor.artifacts.kinds import existence
from auditor.artifacts.text import Text, Token
from auditor.report import Severity

# Cyrillic, Hebrew, Arabic, the scripts of India, Thai, Georgian, Japanese, Chinese and Korean; Greek letters are symbols as well.
_LETTERS = r"Ѐ-ԯ֐-׿؀-ۿऀ-෿฀-๿Ⴀ-ჿ぀-ヿ㐀-䶿一-鿿가-힣"
# Behind these a sign is named.
_SIGNS = listed("character characters letter letters ideogram ideograms kanji hanzi hanja glyph glyphs sign signs")
_ALL = existence(
    rf"(?<![(\[“\"'‘«「《/])(?P<mark>[{_LETTERS}]+)(?![\w]*[)\]”\"'’»」》/])",
    "“{quote}” was left in its own script.",
    unless=rf"[(\[“\"'‘«「《][^)\]”\"'’»」》]*[{_LETTERS}][^)\]”\"'’»」》]*",
)


def _left(text: Text) -> Iterator[Mark]:
    """Yield what is neither a sign that is spoken of nor behind the same name in Latin letters: "Ai Weiwei 艾未未"."""
    before = {two.start: one for sentence in text.sentences for one, two in pairwise(sentence.tokens)}
    yield from (mark for mark in _ALL(text) if mark.start not in before or not _is_told(before[mark.start]))


def _is_told(before: Token) -> bool:
    is_name = before.text.istitle() and per_million(before.lower) == 0
    return is_name or before.lower in _SIGNS


CHECK = Check(
    path="lexis.other-script",
    category=UNTRANSLATED,
    severity=Severity.MAJOR,
    description="A word in another script stands in an English sentence, neither quoted nor in brackets.",
    flags=(
        "The player needs a month to 復帰 after his injury.",
        "The plane flew for the first time in сентябре of that year.",
        "It is a 大 problem for the region.",
        "The minister spoke of महंगाई and of jobs.",
        "Prime Minister 岸田 spoke first, and President Путин spoke last.",
        "They sold the ship to مصر for a small sum.",
    ),
    passes=(
        "The word for snow (снег) is short.",
        "He wrote “心” on the wall and left.",
        "The album 'Тишина' came out in May.",
        "The gallery shows Ai Weiwei 艾未未 and Yayoi Kusama 草間彌生; the character 心 means heart.",
        "The α particle was named by Rutherford.",
        "The player needs a month to return after his injury.",
    ),
    run=_left,
    confidence=0.9,
)
