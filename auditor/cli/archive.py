"""`auditor archive`: the clean articles in which `--archive` looks for references."""

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from auditor.cli.exit_codes import ExitCode
from auditor.cli.messages import complain
from auditor.cli.options import Config, InputFormat, Language, settings_of
from auditor.cli.places import own_files
from auditor.report import Failure

if TYPE_CHECKING:
    from auditor.article import Article
    from auditor.reference import Archive
    from auditor.settings import Settings

app = typer.Typer(
    help="The archive of clean articles: add to it, search it, count it. docs/reference.md has all of it.", no_args_is_help=True
)

File = Annotated[Path, typer.Argument(metavar="ARCHIVE", help="The archive: an SQLite file.", show_default=False)]
Inputs = Annotated[list[str], typer.Argument(metavar="INPUTS", help="Files, directories, or - for standard input.", show_default=False)]
Words = Annotated[list[str] | None, typer.Argument(metavar="WORDS", help="Words to look for.", show_default=False)]
ArticleFile = Annotated[Path | None, typer.Option("--article", "-a", help="Article for which to look for references, instead of words.")]
Limit = Annotated[int, typer.Option("--limit", "-n", min=1, help="How many results to show.")]
Json = Annotated[bool, typer.Option("--json", help="Write JSON.")]


@app.command()
def add(archive: File, inputs: Inputs, input_format: InputFormat = None, language: Language = None, config: Config = None) -> None:
    """Add articles in any input format; the archive is made if there is none. A text that it has is left as it is.

    Exits with 0 when all were added or there before; 2 for wrong usage or when nothing could be read; 3 when some inputs failed.
    """
    settings = settings_of(config, language=language)
    from auditor.intake import read
    from auditor.reference import Archive
    from auditor.reference.add import Tally
    from auditor.reference.add import add as add_all

    items = read(inputs, maximum_bytes=settings.maximum_bytes, stdin=sys.stdin.buffer, format=input_format, leave_out=own_files(archive))
    tally = Tally()
    store = Archive(archive, create=True)
    for outcome in add_all(store, items, language=settings.language, identifier=settings.language_identifier):
        if isinstance(outcome, Failure):
            complain(outcome)
        else:
            tally = outcome
    typer.echo(f"added {tally.added}, already there {tally.known}, skipped {tally.skipped}, failed {tally.failed}")
    if tally.failed:
        raise typer.Exit(ExitCode.SOME_FAILED if tally.added + tally.known else ExitCode.UNUSABLE)


@app.command()
def search(
    archive: File,
    words: Words = None,
    article: ArticleFile = None,
    language: Language = None,
    limit: Limit = 5,
    as_json: Json = False,
    config: Config = None,
) -> None:
    """Show the articles that fit words, or an article, best first; for an article also how sure it is that both tell one story."""
    if bool(words) == bool(article):
        raise typer.BadParameter("Give either words to look for or an article with --article.", param_hint="WORDS")
    settings = settings_of(config, language=language)
    from auditor.reference import Archive

    store = Archive(archive)
    rows = _for_article(store, article, settings, limit) if article else _for_words(store, " ".join(words or ()), settings, limit)
    typer.echo(_dumped(rows) if as_json else "\n".join(map(_line, rows)) or "Nothing was found.")


@app.command()
def stats(archive: File, as_json: Json = False) -> None:
    """Count what the archive holds."""
    from auditor.reference import Archive

    counted = Archive(archive).stats()
    row = {
        "articles": counted.articles,
        "words": counted.words,
        "languages": dict(counted.languages),
        "first_added": _day(counted.first_added),
        "last_added": _day(counted.last_added),
        "bytes": archive.stat().st_size,
    }
    if as_json:
        typer.echo(_dumped(row))
        return
    languages = ", ".join(f"{language} {number}" for language, number in counted.languages.items()) or "none"
    typer.echo(f"articles   {row['articles']}\nwords      {row['words']}\nlanguages  {languages}")
    typer.echo(f"added      {row['first_added'] or '-'} to {row['last_added'] or '-'}\nbytes      {row['bytes']}")


def _for_words(store: "Archive", words: str, settings: "Settings", limit: int) -> list[dict[str, Any]]:
    hits = store.search(words, language=settings.language or None, limit=limit)
    return [_row(hit.article, hit.language) | {"score": round(hit.score, 4)} for hit in hits]


def _for_article(store: "Archive", path: Path, settings: "Settings", limit: int) -> list[dict[str, Any]]:
    from auditor.intake import read_reference
    from auditor.language import segment
    from auditor.reference.find import nearest

    article = read_reference(path, maximum_bytes=settings.maximum_bytes)
    found = nearest(segment(article, language=settings.language or None, identifier=settings.language_identifier), store, limit=limit)
    return [
        _row(item.text.article, item.text.language)
        | {"confidence": round(item.confidence, 4), "same_story": item.used, "parts": dict(item.kinship.parts) if item.kinship else {}}
        for item in found
    ]


def _row(article: "Article", language: str) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.title or next((line.strip() for line in article.text.splitlines() if line.strip()), ""),
        "language": language,
        "published": article.published,
        "source": article.source,
        "sha256": article.sha256,
    }


def _line(row: dict[str, Any]) -> str:
    from auditor.rendering.safe import one_line

    same = "same story" if row.get("same_story") else "another story"
    fit = [f"{row['score']:.2f}"] if "score" in row else [f"{row['confidence']:.2f}", same]
    return "\t".join(map(one_line, (*fit, row["language"], row["id"], row["title"][:80])))


def _dumped(value: Any) -> str:
    # Escapes carry half of a surrogate pair, which UTF-8 cannot.
    return json.dumps(value, indent=2)


def _day(seconds: float | None) -> str | None:
    return None if seconds is None else time.strftime("%Y-%m-%d", time.gmtime(seconds))
