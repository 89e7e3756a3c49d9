"""Learn the tables of how other languages come into English from parallel text.

    nice python -m models.recipe.tables.lexicon --data DATA --out auditor

writes five tables, one row a (language, foreign form, English reading):

- `bilingual/data/lexicon.tsv.gz` (`bilingual.py`): the readings of every foreign word;
- `bilingual/data/other.tsv.gz`: the same for languages that are no pivots, which names come from as well;
- `bilingual/data/literal.tsv.gz` (`literal.py`): phrases, and what comes out when they are read word by word;
- `artifacts/data/homographs.tsv` (`homographs.py`): the usual source of the English noun is a form that nearly always is a function word
  (Italian "dei": mostly "of the", yet the usual source of "gods");
- `artifacts/data/false_friends.tsv` (`false_friends.py`): the English word looks like the foreign form, which means something else.

Words are aligned with eflomal, a program of its own (see `alignment.py`); the model of English must be there (`ngrams.py`).
"""

import argparse
import gzip
from collections.abc import Iterable, Sequence
from pathlib import Path

from auditor.artifacts.oddness import ngrams
from models.recipe.languages import PIVOTS
from models.recipe.tables import bilingual, literal
from models.recipe.tables.alignment import Aligned, align, count, read_pairs
from models.recipe.tables.false_friends import contexts, false_friends
from models.recipe.tables.homographs import homographs

OTHERS = ("de",)
COLUMNS = ("language", "foreign", "english", "source_share", "reading_share", "usual")
Cells = tuple[str, ...]


def tables(language: str, aligned: Sequence[Aligned]) -> dict[str, list[Cells]]:
    """Return the rows that one language adds to each table."""
    counts, english = count(aligned), bilingual.runs(aligned)
    lexicon = [(language, *bilingual.cells(row)) for row in bilingual.rows(counts, english)]
    if language in OTHERS:
        return {"bilingual/data/other.tsv.gz": lexicon}
    friends = list(false_friends(counts))
    alike: dict[str, list[str]] = {}
    for friend in friends:
        alike.setdefault(friend[0], []).append(friend[1])
    literals = [row for row in literal.literals(aligned, counts, english, alike) if literal.unnatural(row[1], row[2], ngrams.english())]
    return {
        "bilingual/data/lexicon.tsv.gz": lexicon,
        "bilingual/data/literal.tsv.gz": [(language, *row[:3], f"{1000 * row[3]:.0f}") for row in literals],
        "artifacts/data/homographs.tsv": [_cells(language, row) for row in homographs(counts)],
        "artifacts/data/false_friends.tsv": [_cells(language, row, context) for row, context in contexts(aligned, friends)],
    }


def _cells(language: str, row: tuple[str, str, float, float, str], *more: str) -> Cells:
    foreign, english, share, back, usual = row
    return language, foreign, english, f"{share:.3f}", f"{back:.4f}", usual, *more


def write(rows: Iterable[Cells], path: Path) -> None:
    """Write the rows as TSV, compressed if the name says so; a plain file has a header."""
    lines = ["\t".join(row) + "\n" for row in rows]
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress("".join(lines).encode(), mtime=0))
    else:
        columns = (*COLUMNS, "context") if path.stem == "false_friends" else COLUMNS
        path.write_text("".join(["\t".join(columns) + "\n", *lines]), encoding="utf-8")


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--links", type=Path, help="folder to keep the alignment in, and to take it from when it is there")
    arguments = parser.parse_args()
    found: dict[str, list[Cells]] = {}
    for language in (*PIVOTS, *OTHERS):
        folder = arguments.links / language if arguments.links else None
        aligned = align(read_pairs(arguments.data, language), language, folder)
        for name, rows in tables(language, aligned).items():
            found.setdefault(name, []).extend(rows)
        print(f"{language}: {len(aligned)} pairs; rows so far: {', '.join(str(len(rows)) for rows in found.values())}", flush=True)
    for name, rows in found.items():
        write(rows, arguments.out / name)


if __name__ == "__main__":
    main()
