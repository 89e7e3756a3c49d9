"""The judgement "one story or two" was fitted on English: what does it do in other languages? English beside them.

    python -m bench.reference.languages DATA/eval

News of NTREX: texts of twenty sentences, sixty apart; the even sentences of one against its own odd ones (one story), and against
those of every other text (two).
"""

import argparse
from pathlib import Path

from auditor.article import Article
from auditor.entities.alignment.side import Side, side
from auditor.entities.story import kinship
from auditor.language import segment
from bench.command import run_bench

LANGUAGES = ("de", "es", "fr", "it", "pt")
TAKEN, STEP, LAST = 20, 60, 1_200


def main() -> None:
    """Print a row a language."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    data = parser.parse_args().data
    print(f"{'':<4}{'texts':>6}{'one story, accepted':>21}{'two stories, accepted':>23}")
    for language in ("en", *LANGUAGES):
        _print_row(language, _sentences(data, language))


def _sentences(data: Path, language: str) -> list[str]:
    file, column = (LANGUAGES[0], 0) if language == "en" else (language, 1)
    rows = (data / f"ntrex.{file}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return [row.split("\t")[column] for row in rows]


def _print_row(language: str, sentences: list[str]) -> None:
    texts = [sentences[start : start + TAKEN] for start in range(0, LAST - TAKEN, STEP)]
    articles, references = ([_side(text[first::2], language) for text in texts] for first in (0, 1))
    accepted = [[kinship(article, reference).related for reference in references] for article in articles]
    same = sum(row[number] for number, row in enumerate(accepted))
    different = sum(map(sum, accepted)) - same
    pairs = len(texts) * (len(texts) - 1)
    print(f"{language:<4}{len(texts):>6}{same / len(texts):>21.2f}{different / pairs:>23.4f}", flush=True)


def _side(sentences: list[str], language: str) -> Side:
    return side(segment(Article("text", " ".join(sentences)), language=language))


if __name__ == "__main__":
    run_bench(main)
