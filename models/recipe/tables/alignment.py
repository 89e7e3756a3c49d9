"""Word alignment of parallel text, and what it says of each foreign word: its readings, and how often it has none.

The aligner is eflomal (Östling and Tiedemann 2016, "Efficient Word Alignment with Markov Chain Monte Carlo"): IBM 1, then HMM, then HMM
with fertility. It is run as a program of its own (`pip install eflomal`; GPL-3.0, so it is never imported), in both directions.
"""

import lzma
import random
import re
import shutil
import subprocess
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from auditor.artifacts.english.words import listed
from auditor.errors import AuditorError
from auditor.translation.marian.normalise import normalise

# Prose only: commands and placeholders of software documentation align with anything.
PROSE = (
    "wmt08-10", "europarl", "europarl-bits", "tatoeba", "tatoeba-test", "amazon-ctrl", "flores-dev", "tico19", "un-dev",
    "newscommentary-ced", "debian-web", "bible",
)  # fmt: skip
# What the thresholds of the hypotheses are tuned on.
HELD_OUT = ("flores-dev",)
# Where there is less prose than `THIN`, documentation in part is better than nothing.
DOCUMENTATION = ("ethereum", "opensourceguide", "gnomedocs", "reactdocs", "pydocs", "phpdocs", "freebsd")
THIN = 100_000
# Pairs of one file at most: one register must not drown the others.
CAPS = {"europarl": 150_000, "bible": 5_000} | dict.fromkeys(DOCUMENTATION, 10_000)
MAX_TOKENS = 30
# What may precede a noun and never a function word: definite articles, and prepositions grown together with them. The indefinite
# ones are pronouns as well ("uno dei", one of the).
ARTICLES = {
    "it": listed(
        "il lo la i gli le del dello della degli al allo alla agli alle dal dallo dalla dagli nel negli dell all nell dall sull nostri"
    ),
    "es": listed("el la los las del al"),
    "fr": listed("le la les au aux"),
    "pt": listed("o a os as do da dos das ao aos no na nos nas pelo pela"),
    "de": listed("der die das den dem des"),
}
FREQUENT_FORMS = 250
# A form that follows an article more often than this is a noun that happens to be frequent.
MAX_NOUN_SHARE = 0.2
MAX_READING = 3
NOTHING = ""
Sentence = list[str]
Pair = tuple[Sentence, Sentence]
Links = list[tuple[int, int]]


def tokens(text: str) -> Sentence:
    """Return the lower-case words of a text; an apostrophe parts them (`dell'arte` → dell, arte)."""
    return re.findall(r"[^\W_]+(?:-[^\W_]+)*", normalise(text).lower())


def read_pairs(data: Path, language: str) -> list[Pair]:
    """Return the distinct tokenised pairs of a language, English first, human on both sides."""
    found: dict[tuple[str, str], None] = {}
    for name in (name for name in (*PROSE, *DOCUMENTATION) if name not in HELD_OUT):
        if name in DOCUMENTATION and len(found) >= THIN:
            break
        path = data / "parallel" / language / f"{name}.tsv.xz"
        pairs = list(_tokenised(path)) if path.exists() else []
        kept = random.Random(1).sample(pairs, min(len(pairs), CAPS.get(name, len(pairs))))
        found.update(dict.fromkeys((" ".join(english), " ".join(foreign)) for english, foreign in kept))
    return [(english.split(), foreign.split()) for english, foreign in found]


def _tokenised(path: Path) -> Iterator[Pair]:
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            english, foreign, *made = line.rstrip("\n").split("\t")
            pair = tokens(english), tokens(foreign)
            if made in ([], ["human"]) and all(1 <= len(side) <= MAX_TOKENS for side in pair):
                yield pair


@dataclass
class Aligned:
    """A pair with its links as (English index, foreign index), made from either side.

    `slots` are the foreign indices where a frequent form stands behind an article. A function word never does, so what does is its
    homograph ("gli dei", the gods), which is so much rarer than the function word that one direction misses it.
    """

    english: Sentence
    foreign: Sentence
    by_foreign: Links
    by_english: Links
    slots: frozenset[int] = frozenset()

    @property
    def sure(self) -> set[tuple[int, int]]:
        """Return the links that both directions agree on; in a noun slot the English side's word is enough."""
        return set(self.by_foreign) & set(self.by_english) | {(i, j) for i, j in self.by_english if j in self.slots}

    @cached_property
    def readings(self) -> list[tuple[int, ...]]:
        """Return per foreign word the English indices it stands for; none where it stands for nothing.

        A word has several (Italian `dei`: "of the") where these are neighbours and one link of theirs is sure.
        """
        sure = self.sure
        fertile: dict[int, list[int]] = defaultdict(list)
        for i, j in self.by_english:
            fertile[j].append(i)
        return [self._reading(j, sorted(fertile[j]), sure) for j in range(len(self.foreign))]

    def _reading(self, j: int, linked: list[int], sure: set[tuple[int, int]]) -> tuple[int, ...]:
        agreed = tuple(i for i in linked if (i, j) in sure)
        whole = tuple(linked)
        neighbours = bool(linked) and linked[-1] - linked[0] == len(linked) - 1 and len(linked) <= MAX_READING
        return whole if agreed and neighbours else agreed[:1]


def align(pairs: Sequence[Pair], language: str, folder: Path | None = None) -> list[Aligned]:
    """Align the pairs with eflomal; links that `folder` keeps of the same pairs are taken again.

    Raises:
        AuditorError: the program is not installed.
    """
    if folder is None:
        with tempfile.TemporaryDirectory() as made:
            return align(pairs, language, Path(made))
    texts = [folder / name for name in ("english", "foreign")]
    links = [folder / name for name in ("by_foreign", "by_english")]
    sides = ["".join(" ".join(pair[side]) + "\n" for pair in pairs) for side in (0, 1)]
    kept = all(path.exists() for path in (*texts, *links))
    if not kept or sides != [path.read_text(encoding="utf-8") for path in texts]:
        folder.mkdir(parents=True, exist_ok=True)
        for path, side in zip(texts, sides, strict=True):
            path.write_text(side, encoding="utf-8")
        _run_eflomal(*texts, *links)
    forward, backward = (list(read_links(path)) for path in links)
    slots = noun_slots([foreign for _, foreign in pairs], language)
    return [Aligned(*items[0], *items[1:]) for items in zip(pairs, forward, backward, slots, strict=True)]


def noun_slots(sentences: Sequence[Sentence], language: str) -> list[frozenset[int]]:
    """Return per sentence where a frequent form, which nearly always is a function word, stands behind an article."""
    counts = Counter(word for sentence in sentences for word in sentence)
    articles = ARTICLES[language]
    behind = Counter(word for sentence in sentences for before, word in pairwise(sentence) if before in articles)
    frequent = {word for word, seen in counts.most_common(FREQUENT_FORMS) if behind[word] < MAX_NOUN_SHARE * seen} - articles
    return [
        frozenset(j + 1 for j, (before, word) in enumerate(pairwise(sentence)) if word in frequent and before in articles)
        for sentence in sentences
    ]


def _run_eflomal(english: Path, foreign: Path, by_foreign: Path, by_english: Path) -> None:
    program = shutil.which("eflomal-align")
    if program is None:
        raise AuditorError("The aligner `eflomal-align` is not installed.", "Install it with `pip install eflomal`.")
    options = ["-m", "3", "--n-samplers", "1", "-s", english, "-t", foreign, "-f", by_foreign, "-r", by_english]
    subprocess.run([program, *map(str, options)], check=True)  # noqa: S603


def read_links(path: Path) -> Iterator[Links]:
    """Yield the links of each line of a file in Pharaoh format (`0-0 1-2`)."""
    for line in path.read_text(encoding="utf-8").splitlines():
        yield [(int(i), int(j)) for i, j in (item.split("-") for item in line.split())]


@dataclass
class Counts:
    """Counts over aligned pairs of one language.

    Attributes:
        readings: foreign word → English reading (words joined by spaces, `NOTHING` for none) → occurrences.
        sources: English word → foreign word → sure links.
        english: occurrences of the English words.
        foreign: occurrences of the foreign words.
    """

    readings: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    sources: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    english: Counter[str] = field(default_factory=Counter)
    foreign: Counter[str] = field(default_factory=Counter)


def count(aligned: Sequence[Aligned]) -> Counts:
    """Count readings and sources."""
    found = Counts()
    for pair in aligned:
        found.english.update(pair.english)
        found.foreign.update(pair.foreign)
        for word, indices in zip(pair.foreign, pair.readings, strict=True):
            found.readings[word][" ".join(pair.english[i] for i in indices)] += 1
        for i, j in pair.sure:
            found.sources[pair.english[i]][pair.foreign[j]] += 1
    return found
