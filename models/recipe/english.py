"""Make the English word table: which words there are, what they can be, and how common they are.

    nice python -m models.recipe.english --data DATA --out auditor/artifacts/data

writes `words.tsv.gz`: word, occurrences per million words of the English side of the parallel prose, and its readings as
`TAG:WEIGHT`, where the weight is WordNet's count of tagged senses plus one (WordNet 3.0 licence).
"""

import argparse
import gzip
import lzma
import re
from collections import Counter, defaultdict
from pathlib import Path

from models.recipe.languages import PIVOTS
from models.recipe.lexicon import PROSE

VOWELS = "aeiou"
MINIMUM_COUNT = 3
GUESSING_COUNT = 8
Readings = dict[str, dict[str, int]]


def english_sentences(data: Path) -> set[str]:
    """Return the distinct English sentences of the parallel prose that a person wrote."""
    found: set[str] = set()
    for path in (data / "parallel" / language / f"{name}.tsv.xz" for language in PIVOTS for name in PROSE if name != "bible"):
        if path.exists():
            with lzma.open(path, "rt", encoding="utf-8", newline="\n") as lines:
                rows = (line.rstrip("\n").split("\t") for line in lines)
                found.update(row[0] for row in rows if len(row) < 3 or not row[2].startswith("<"))
    return found


def word_counts(sentences: set[str]) -> Counter[str]:
    """Count words in lower case, and capitalised ones where a sentence begins if they occur in lower case as well: the rest are names."""
    inner = Counter(word for sentence in sentences for word in re.findall(r"(?<![A-Za-z'’.-])[a-z]+(?:-[a-z]+)*(?![A-Za-z'’])", sentence))
    first = Counter(match[0].lower() for sentence in sentences if (match := re.match(r"[A-Z][a-z]+(?![A-Za-z'’-])", sentence)))
    return inner + Counter({word: count for word, count in first.items() if inner[word] >= MINIMUM_COUNT})


def inflections(lemma: str, kind: str) -> list[tuple[str, str]]:
    """Return (tag, form) of a regular lemma: N, P(lural); V, Z (-s), D (past or participle), G (-ing); J, R."""
    if kind == "noun":
        return [("N", lemma), ("P", _with_s(lemma))]
    if kind == "verb":
        return [("V", lemma), ("Z", _with_s(lemma)), *((tag, _suffixed(lemma, ending)) for tag, ending in (("D", "ed"), ("G", "ing")))]
    return [("J" if kind == "adj" else "R", lemma)]


def _with_s(lemma: str) -> str:
    if re.search(r"(?:[sxz]|ch|sh)$", lemma):
        return lemma + "es"
    return lemma[:-1] + "ies" if re.search(rf"[^{VOWELS}]y$", lemma) else lemma + "s"


def _suffixed(lemma: str, ending: str) -> str:
    if lemma.endswith("ie") and ending == "ing":
        return lemma[:-2] + "ying"
    if re.search(r"[^aeoy]e$|[^e]ee$|[aoy]e$", lemma):
        return lemma[:-1] + ending if not (lemma.endswith(("ee", "oe", "ye")) and ending == "ing") else lemma + ending
    if ending == "ed" and re.search(rf"[^{VOWELS}]y$", lemma):
        return lemma[:-1] + "ied"
    doubled = re.fullmatch(rf"[^{VOWELS}]*[{VOWELS}][^{VOWELS}wxy]", lemma) or lemma.endswith(
        ("fer", "mit", "gin", "tol", "pel", "cur", "bel")
    )
    return lemma + lemma[-1] + ending if doubled else lemma + ending


def readings(lexicon: Path) -> Readings:
    """Return {form: {tag: weight}} of every single-word lemma and its inflections."""
    found: Readings = defaultdict(lambda: defaultdict(int))
    weights: dict[tuple[str, str], int] = {}
    irregular = _irregular_forms(lexicon / "wordnet30_exceptions.tsv.gz")
    with gzip.open(lexicon / "wordnet30_synonyms.tsv.gz", "rt", encoding="utf-8") as lines:
        for lemma, kind, weight, _ in (line.rstrip("\n").split("\t") for line in lines):
            if re.fullmatch(r"[a-z]+(?:-[a-z]+)*", lemma):
                weights[lemma, kind] = weights.get((lemma, kind), 0) + int(weight) + 1
    for (lemma, kind), weight in weights.items():
        for tag, form in inflections(lemma, kind):
            found[form][tag] += weight
        for form in irregular.get((kind, lemma), ()):
            found[form][_irregular_tag(form, kind)] += weight
    return found


def _irregular_forms(path: Path) -> dict[tuple[str, str], list[str]]:
    forms: dict[tuple[str, str], list[str]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for kind, form, lemma in (line.split() for line in lines):
            forms[kind, lemma].append(form)
    return forms


def _irregular_tag(form: str, kind: str) -> str:
    if kind == "verb":
        return "G" if form.endswith("ing") else "Z" if form.endswith("s") else "D"
    return {"noun": "P", "adj": "J", "adv": "R"}[kind]


def guessed(word: str, counts: Counter[str]) -> dict[str, int]:
    """Return the readings of a word that WordNet gives no synonym for, from its ending and from which of its inflections occur."""
    for ending, tag in (
        ("ly", "R"),
        ("ing", "G"),
        ("ed", "D"),
        ("ous", "J"),
        ("ful", "J"),
        ("able", "J"),
        ("ible", "J"),
        ("less", "J"),
        ("al", "J"),
        ("ic", "J"),
    ):
        if word.endswith(ending):
            return {tag: 1}
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return {"P": 1}
    verb = min(counts[_suffixed(word, "ing")], counts[_suffixed(word, "ed")])
    return {"V": 1} if verb > counts[_with_s(word)] else {"N": 1}


def write(found: Readings, counts: Counter[str], path: Path) -> int:
    """Write the words that the sentences know, as reproducible gzip, and return how many."""
    million = sum(counts.values()) / 1e6
    lines = []
    known = {word: found[word] for word in found if counts[word] >= MINIMUM_COUNT}
    others = {word: guessed(word, counts) for word in counts if word not in found and counts[word] >= GUESSING_COUNT and len(word) > 2}
    for word, weights in sorted((known | others).items()):
        tags = " ".join(f"{tag}:{weight}" for tag, weight in sorted(weights.items(), key=lambda item: (-item[1], item[0])))
        lines.append(f"{word}\t{counts[word] / million:.2f}\t{tags}\n")
    path.write_bytes(gzip.compress("".join(lines).encode(), mtime=0))
    return len(lines)


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    counts = word_counts(english_sentences(arguments.data))
    print(write(readings(arguments.data / "lexicon"), counts, arguments.out / "words.tsv.gz"), "words")


if __name__ == "__main__":
    main()
