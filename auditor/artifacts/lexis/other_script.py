"""Words in a script that English does not use."""

from auditor.artifacts.check import UNTRANSLATED, Check
from auditor.artifacts.kinds import existence
from auditor.report import Severity

# Cyrillic, Hebrew, Arabic, the scripts of India, Thai, Georgian, Japanese, Chinese and Korean; Greek letters are symbols as well.
_LETTERS = r"Ѐ-ԯ֐-׿؀-ۿऀ-෿฀-๿Ⴀ-ჿ぀-ヿ㐀-䶿一-鿿가-힣"

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
        "They sold the ship to مصر for a small sum.",
    ),
    passes=(
        "The word for snow (снег) is short.",
        "He wrote “心” on the wall and left.",
        "The album 'Тишина' came out in May.",
        "The α particle was named by Rutherford.",
        "The player needs a month to return after his injury.",
    ),
    run=existence(
        rf"(?<![(\[“\"'‘«「《/])(?P<mark>[{_LETTERS}]+)(?![\w]*[)\]”\"'’»」》/])",
        "“{quote}” was left in its own script.",
        unless=rf"[(\[“\"'‘«「《][^)\]”\"'’»」》]*[{_LETTERS}][^)\]”\"'’»」》]*",
    ),
    confidence=0.9,
)
