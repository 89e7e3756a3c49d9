"""What every real sample of the newsroom formats is read as: the table of `docs/formats.md`.

python -m bench.intake_formats ../shared/data/ingest                            # prints the table
python -m bench.intake_formats ../shared/data/ingest --write docs/formats.md    # puts it between the markers there
python -m bench.intake_formats ../shared/data/ingest --list                     # prints a line an item, to go through by hand
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from auditor.article import Article, BodyState
from auditor.intake import read
from auditor.report import Failure, Skipped
from bench.command import run_bench

BEGIN, END = "<!-- samples: begin -->", "<!-- samples: end -->"
# The folders of samples and what they hold; the JSON Schemas that lie beside them are no input.
FOLDERS = {
    "ninjs": "ninjs 1.4 to 3.1",
    "newsml-g2": "NewsML-G2",
    "newsml-1.2": "NewsML 1.2",
    "nitf": "NITF",
    "rss": "RSS",
    "atom": "Atom",
    "jsonfeed": "JSON Feed",
    "warc": "WARC, WET, ARC",
    "sitemap-news": "news sitemaps",
}
LIMIT = 10_000_000
Outcome = Article | Skipped | Failure


def outcomes(folder: Path) -> Iterator[tuple[Path, Outcome]]:
    """Yield what each sample of a folder is read as."""
    for path in sorted(folder.iterdir()):
        for outcome in read([str(path)], maximum_bytes=LIMIT):
            yield path, outcome


def kind(outcome: Outcome) -> str:
    """Return the column of the table that an outcome counts in."""
    if isinstance(outcome, Article):
        return "articles" if outcome.body is BodyState.FULL else "teasers"
    return "skipped" if isinstance(outcome, Skipped) else "refused"


def why(outcome: Skipped | Failure) -> str:
    """Return the reason or the message of an outcome without the numbers in it, so that equal ones can be counted."""
    return re.sub(r"\d+", "N", outcome.reason if isinstance(outcome, Skipped) else outcome.message)


def table(data: Path) -> str:
    """Return the counts of every format as Markdown, and below them how often each reason was given."""
    rows = ["| format | files | articles | teasers | skipped | refused |", "| --- | ---: | ---: | ---: | ---: | ---: |"]
    reasons: dict[str, Counter[tuple[str, str]]] = {}
    for folder, name in FOLDERS.items():
        found = list(outcomes(data / folder))
        counts = Counter(kind(outcome) for _, outcome in found)
        numbers = (len({path for path, _ in found}), *(counts[column] for column in ("articles", "teasers", "skipped", "refused")))
        rows.append(f"| {name} | {' | '.join(str(number) for number in numbers)} |")
        reasons[name] = Counter((kind(outcome), why(outcome)) for _, outcome in found if not isinstance(outcome, Article))
    return "\n".join([*rows, "", *_reasons(reasons)])


def _reasons(reasons: dict[str, Counter[tuple[str, str]]]) -> Iterator[str]:
    yield "| format | | reason | items |"
    yield "| --- | --- | --- | ---: |"
    for name, counts in reasons.items():
        for (column, reason), count in sorted(counts.items(), key=lambda entry: (entry[0][0] == "refused", -entry[1], entry[0])):
            yield f"| {name} | {column} | {reason.replace('|', ' ')} | {count} |"


def written(page: str, content: str) -> str:
    """Return a page of documentation with `content` between its markers."""
    before, _, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise SystemExit(f"There are no markers in it: {BEGIN} and {END}.")
    return f"{before}{BEGIN}\n\n{content}\n\n{END}{after}"


def listing(data: Path) -> Iterator[str]:
    """Yield a line for each item of each sample."""
    for folder in FOLDERS:
        for path, outcome in outcomes(data / folder):
            if isinstance(outcome, Article):
                told = f"{outcome.words} words, {outcome.declared_language}, {outcome.published}: {outcome.title}"
            else:
                told = outcome.reason if isinstance(outcome, Skipped) else f"{outcome.message} {outcome.remedy}"
            yield f"{folder}\t{path.name}\t{kind(outcome)}\t{outcome.id}\t{told}"


def main() -> None:
    """Print the table, or write it into a page, or list every item."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="folder with a folder of samples a format")
    parser.add_argument("--write", type=Path, help="page with the two markers")
    parser.add_argument("--list", action="store_true", help="one line an item instead")
    options = parser.parse_args()
    if options.list:
        print("\n".join(listing(options.data)))
    elif options.write:
        options.write.write_text(written(options.write.read_text(encoding="utf-8"), table(options.data)), encoding="utf-8")
    else:
        print(table(options.data))


if __name__ == "__main__":
    run_bench(main)
