"""Make the table of what a synonym spinner may have found in the place of a word.

    nice python -m models.recipe.tables.swaps --data DATA --out auditor/artifacts/data

writes `swaps.tsv.gz`: a form, and the same forms of its WordNet synonyms, the commonest first, none that the language model of
`models/recipe/tables/ngrams.py` does not know. A spinner reads the list backwards.
"""

import argparse
import gzip
import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from auditor.artifacts.english.words import FUNCTION_WORDS
from auditor.artifacts.oddness.ngrams import Model, english
from models.recipe.tables.english import inflections, irregular_forms
from models.recipe.tables.spinner import Substitutes

MOST = 8


def synonyms(path: Path) -> dict[tuple[str, str], list[str]]:
    """Return {(lemma, part of speech): synonyms of one word}."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for lemma, kind, _, words in (line.rstrip("\n").split("\t") for line in lines):
            if re.fullmatch(r"[a-z]{3,}", lemma):
                found[lemma, kind] += [word for word in words.split("|") if re.fullmatch(r"[a-z]{3,}", word) and word != lemma]
    return found


def forms(lemma: str, kind: str, irregular: Mapping[tuple[str, str], list[str]]) -> dict[str, list[str]]:
    """Return {tag: forms}; an irregular form takes the place of the regular one."""
    made: dict[str, list[str]] = defaultdict(list)
    for tag, form in inflections(lemma, kind):
        made[tag].append(form)
    own = irregular.get((kind, lemma), [])
    if kind == "verb" and any(not form.endswith("ing") for form in own):
        made["D"] = [form for form in own if not form.endswith("ing")]
    elif kind == "noun" and own:
        made["P"] = list(own)
    return made


def swaps(data: Path, model: Model) -> Substitutes:
    """Return {form: forms of synonyms that may have stood there}."""
    lexicon = data / "lexicon"
    irregular = irregular_forms(lexicon / "wordnet30_exceptions.tsv.gz")
    found: Substitutes = defaultdict(set)
    for (lemma, kind), others in synonyms(lexicon / "wordnet30_synonyms.tsv.gz").items():
        own = forms(lemma, kind, irregular)
        for other in others:
            theirs = forms(other, kind, irregular)
            for tag, mine in own.items():
                for form in mine:
                    found[form].update(word for word in theirs.get(tag, ()) if word in model.ids and word != form)
    kept = ((form, words - FUNCTION_WORDS) for form, words in found.items() if form not in FUNCTION_WORDS)
    return {form: words for form, words in kept if words}


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    model = english()

    def rank(word: str) -> tuple[float, str]:
        return float(model.unigrams[model.ids[word]]), word

    rows = sorted(swaps(arguments.data, model).items())
    text = "".join(f"{form}\t{' '.join(sorted(words, key=rank)[:MOST])}\n" for form, words in rows)
    (arguments.out / "swaps.tsv.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
    print(len(rows), "forms")


if __name__ == "__main__":
    main()
