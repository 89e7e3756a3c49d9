import gzip
from pathlib import Path

from bench.inflection import load_thesaurus
from models.recipe.tables import swaps, synonyms

ROWS = "abandon\tverb\t9\tforsake|desert\nability\tnoun\t15\tpower|Able\nab initio\tadv\t0\tafresh\n"


def packed(folder: Path, name: str, text: str) -> Path:
    path = folder / "lexicon" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(gzip.compress(text.encode()))
    return path


def test_all_readers_of_the_synonyms_begin_with_the_first_row(tmp_path: Path) -> None:
    """The table has no header: whoever skips a line loses a word."""
    path = packed(tmp_path, "wordnet30_synonyms.tsv.gz", ROWS)
    packed(tmp_path, "wordnet30_exceptions.tsv.gz", "")
    packed(tmp_path, "freq_en_50k.tsv.gz", "")
    assert list(synonyms.wordnet(path)) == [("abandon", "verb", ["forsake", "desert"]), ("ability", "noun", ["power", "Able"])]
    assert ("abandon", "verb") in swaps.synonyms(path)
    assert ("verb", "abandon") in load_thesaurus(tmp_path).entries
