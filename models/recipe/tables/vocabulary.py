"""Make the sets of known words: the English ones, and those that only another language has.

    apt-get install wamerican-large wbritish-large
    nice python -m models.recipe.tables.vocabulary --data DATA --out auditor/artifacts/data

writes `english_words.bloom` and `foreign_words.bloom`. English are WordNet's lemmas with their inflections; what the word lists for
spelling checkers have (SCOWL, American and British, size 70), unless the subtitles of another language write it far more often; and what
the English side of the parallel text, documentation included, or subtitles write in lower case often enough to be no misprint, or,
together with the texts of the recogniser of names, at all if no slip of the pen makes it of a common word. Foreign, under the key
`it parola`, is what the other side of the prose writes often and no English text does.
"""

import argparse
import gzip
import json
import lzma
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from auditor.artifacts.english.bloom import build
from auditor.artifacts.english.vocabulary import bases, misspelt
from models.recipe.tables.alignment import PROSE
from models.recipe.tables.english import readings

LANGUAGES = ("it", "es", "fr", "pt", "de")
# Edited English among the texts with names: news and encyclopedia.
EDITED = ("wikigold", "crossner_", "gum_news", "uner_en", "re3d", "sec_filings")
SHORTEST = 3
# Occurrences below which a word may be a misprint, or belong to another language.
ENGLISH_COUNT, FOREIGN_COUNT = 3, 5
# What an English word has to have of its occurrences in all languages' subtitles, since those quote each other.
ENGLISH_SHARE = 0.15
# A word that is that much rarer than one which a slip turns into it is the slip.
SLIP_RATIO = 100
# Bits a member: of an unknown word the endings are looked up as well, so that strangers must hardly ever pass.
ENGLISH_BITS, FOREIGN_BITS = 16, 16
LISTS = tuple(Path(f"/usr/share/dict/{kind}-english-large") for kind in ("american", "british"))
_WORD = re.compile(r"(?<![\w'’.@/-])[^\W\d_A-ZÀ-Þ][^\W\d_]+(?![\w@/])")


def rows(data: Path, language: str, names: tuple[str, ...] | None = None) -> Iterator[tuple[str, str]]:
    """Yield (English, foreign) sentences that people wrote; of the files `names`, or of all."""
    for path in sorted((data / "parallel" / language).glob("*.tsv.xz")):
        if names and path.name.removesuffix(".tsv.xz") not in names:
            continue
        with lzma.open(path, "rt", encoding="utf-8", newline="\n") as lines:
            for english, foreign, *side in (line.rstrip("\n").split("\t") for line in lines):
                made = side[0] if side else ""
                yield "" if made.startswith("<") else english, "" if made.endswith(">") else foreign


def words(text: str) -> list[str]:
    """Return the words of `text` that begin in lower case."""
    return [word.lower() for word in _WORD.findall(text) if len(word) >= SHORTEST]


def subtitle_counts(data: Path) -> dict[str, dict[str, int]]:
    """Return {language: {word: occurrences in a thousand million}} of the subtitle lists."""
    found = {}
    for language in ("en", *LANGUAGES):
        with gzip.open(data / "lexicon" / f"freq_{language}_50k.tsv.gz", "rt", encoding="utf-8") as lines:
            counts = {word: int(count) for word, count in (line.rstrip("\n").split("\t") for line in lines)}
        total = sum(counts.values())
        found[language] = {word: round(1e9 * count / total) for word, count in counts.items()}
    return found


def listed_words(lists: Sequence[Path]) -> set[str]:
    """Return the lower-case words of word lists, one a line; possessives are left out."""
    found = (line.strip() for path in lists for line in path.read_text(encoding="utf-8").splitlines())
    return {word for word in found if len(word) >= SHORTEST and word.isalpha() and word.islower()}


def english_words(data: Path, counts: Counter[str], subtitles: dict[str, dict[str, int]], listed: set[str]) -> set[str]:
    """Return the known English words; `listed` are those of spelling checkers."""
    lexical = {part for form in readings(data / "lexicon") for part in re.split(r"[-]", form) if len(part) >= SHORTEST}
    spoken = {word for word in subtitles["en"] if _is_at_home(word, subtitles) and not _is_slip(word, counts, lexical)}
    certain = lexical | spoken | {word for word in listed if _is_at_home(word, subtitles)}
    certain |= {word for word in _often(counts) if word in certain or not _is_slip(word, counts, certain)}
    return certain | {word for word in counts.keys() - certain if word.isascii() and misspelt(word) is None}


def _is_at_home(word: str, subtitles: dict[str, dict[str, int]]) -> bool:
    """Tell whether the subtitles of no other language write a word far more often than the English ones."""
    rate = subtitles["en"].get(word, 0)
    return rate >= ENGLISH_SHARE * (rate + max(subtitles[language].get(word, 0) for language in LANGUAGES))


def _often(counts: Counter[str]) -> Iterator[str]:
    yield from (word for word, count in counts.items() if count >= ENGLISH_COUNT)


def _is_slip(word: str, counts: Counter[str], certain: set[str]) -> bool:
    """Tell whether a word is a common misprint ("goverment"): a far commoner one is a slip away, and it comes of no other."""
    meant = misspelt(word)
    return meant is not None and counts[meant] > SLIP_RATIO * counts[word] and not any(base in certain for base in bases(word))


def edited(data: Path) -> Iterator[str]:
    """Yield the tokens of the English texts with names, space-separated, a sentence at a time."""
    for path in sorted((data / "ner").glob("*.jsonl.gz")):
        if path.name.startswith(EDITED):
            with gzip.open(path, "rt", encoding="utf-8") as lines:
                yield from (" ".join(json.loads(line)["tokens"]) for line in lines)


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--lists", type=Path, nargs="*", default=LISTS, help="word lists of spelling checkers")
    arguments = parser.parse_args()
    counts = Counter(word for sentence in _english(arguments.data) for word in words(sentence))
    counts.update(word for sentence in edited(arguments.data) for word in words(sentence))
    subtitles = subtitle_counts(arguments.data)
    known = english_words(arguments.data, counts, subtitles, listed_words(arguments.lists))
    foreign = {f"{language} {word}" for language in LANGUAGES for word in _foreign(arguments.data, language) if word not in known}
    (arguments.out / "english_words.bloom").write_bytes(build(known, ENGLISH_BITS))
    (arguments.out / "foreign_words.bloom").write_bytes(build(foreign, FOREIGN_BITS))
    print(len(known), "English words;", len(foreign), "foreign words")


def _english(data: Path) -> set[str]:
    return {english for language in (*LANGUAGES, "ru") for english, _ in rows(data, language)}


def _foreign(data: Path, language: str) -> list[str]:
    counts = Counter(word for foreign in {foreign for _, foreign in rows(data, language, PROSE)} for word in words(foreign))
    return [word for word, count in counts.items() if count >= FOREIGN_COUNT]


if __name__ == "__main__":
    main()
