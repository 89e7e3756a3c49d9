"""Make the English word table: which words there are, what they can be, and how common they are.

    nice python -m models.recipe.tables.english --data DATA --out auditor/artifacts/data

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
from models.recipe.tables.alignment import PROSE

VOWELS = "aeiou"
MINIMUM_COUNT = 3
GUESSING_COUNT = 8
SLOT_COUNT = 3
ENDINGS = {
    "P": ("men", "children"), "R": ("ly",), "G": ("ing",), "D": ("ed",), "J": ("ous", "ful", "able", "ible", "less", "al", "ic"),
}  # fmt: skip
FOLLOWERS = "of|in|is|was|are|were|and|for|to|that|which|with|on|at|by|has|have|had|from|as|or|but"
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
    irregular = irregular_forms(lexicon / "wordnet30_exceptions.tsv.gz")
    with gzip.open(lexicon / "wordnet30_synonyms.tsv.gz", "rt", encoding="utf-8") as lines:
        for lemma, kind, weight, _ in (line.rstrip("\n").split("\t") for line in lines):
            if re.fullmatch(r"[a-z]+(?:-[a-z]+)*", lemma):
                weights[lemma, kind] = weights.get((lemma, kind), 0) + int(weight) + 1
    for (lemma, kind), weight in weights.items():
        for tag, form in inflections(lemma, kind):
            found[form][tag] += weight
        for form in irregular.get((kind, lemma), ()):
            found[form][_irregular_tag(form, kind)] += weight
    for (kind, lemma), forms in irregular.items():
        for form in forms if (lemma, kind) not in weights and lemma.isalpha() else ():
            found[form][_irregular_tag(form, kind)] += 1
    return found


def irregular_forms(path: Path) -> dict[tuple[str, str], list[str]]:
    """Return {(part of speech, lemma): its irregular forms} of WordNet's exceptions, a gzipped line `part form lemma` each."""
    forms: dict[tuple[str, str], list[str]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for kind, form, lemma in (line.split() for line in lines):
            forms[kind, lemma].append(form)
    return forms


def _irregular_tag(form: str, kind: str) -> str:
    if kind == "verb":
        return "G" if form.endswith("ing") else "Z" if form.endswith("s") else "D"
    return {"noun": "P", "adj": "J", "adv": "R"}[kind]


def slots(sentences: set[str]) -> dict[str, Counter[str]]:
    """Return {tag: how often each word stands where only that tag can}: N between a determiner and a function word, V after "to"."""
    patterns = {
        "J": r"\b(?:very|too|quite|so|more|most) (?=([a-z]+)(?:[,.;]| (?:to|and|for|that|in|than)\b))",
        "N": rf"\b(?:the|a|an|his|their|its|by|with|for|of) (?=([a-z]+) (?:{FOLLOWERS})\b|([a-z]+)[,.;])",
        "V": r"\b(?:to|will|would|cannot|could|must) (?=([a-z]+) (?:the|a|an|his|their|its|it|them|this|that|these)\b)",
    }
    found: dict[str, Counter[str]] = {tag: Counter() for tag in patterns}
    for tag, pattern in patterns.items():
        wanted = re.compile(pattern)
        for sentence in sentences:
            found[tag].update(next(filter(None, match.groups())) for match in wanted.finditer(sentence))
    return found


def completed(word: str, weights: dict[str, int], counts: dict[str, Counter[str]]) -> dict[str, int]:
    """Add the noun or verb reading that WordNet's synonym table lacks, where the prose shows it.

    WordNet lists a lemma there only for senses that have a synonym: "ship" is a verb alone.
    """
    noun, verb = counts["N"][word], counts["V"][word]
    inflected = set(weights) & {"D", "G", "R", "P", "Z"}
    total = sum(weights.values())
    added = dict(weights)
    if not inflected and not set(weights) & {"N", "J"} and noun >= SLOT_COUNT and noun > 0.1 * verb:
        added["N"] = max(1, round(total * noun / (verb + 1)))
    degree = counts["J"][word]
    if "J" not in weights and not set(weights) & {"R", "P", "D", "V"} and degree >= SLOT_COUNT and degree > 0.2 * noun:
        added["J"] = max(1, round(5 * total * degree / (noun + 1)))
    if not inflected and "V" not in weights and verb >= SLOT_COUNT and verb > 0.1 * noun:
        added["V"] = max(1, round(total * verb / (noun + 1)))
    return added


def guessed(word: str, counts: Counter[str]) -> dict[str, int]:
    """Return the readings of a word that WordNet gives no synonym for, from its ending and from which of its inflections occur."""
    for tag, endings in ENDINGS.items():
        if word.endswith(endings):
            return {tag: 1}
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return {"P": 1}
    verb = min(counts[_suffixed(word, "ing")], counts[_suffixed(word, "ed")])
    return {"V": 1} if verb > counts[_with_s(word)] else {"N": 1}


def write(found: Readings, counts: Counter[str], in_slots: dict[str, Counter[str]], path: Path) -> int:
    """Write the words that the sentences know, as reproducible gzip, and return how many."""
    million = sum(counts.values()) / 1e6
    lines = []
    known = {word: found[word] for word in found if counts[word] >= MINIMUM_COUNT}
    others = {word: guessed(word, counts) for word in counts if word not in found and counts[word] >= GUESSING_COUNT and len(word) > 2}
    for word, weights in sorted((known | others).items()):
        weights = completed(word, weights, in_slots)
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
    sentences = english_sentences(arguments.data)
    found = readings(arguments.data / "lexicon")
    print(write(found, word_counts(sentences), slots(sentences), arguments.out / "words.tsv.gz"), "words")


if __name__ == "__main__":
    main()
