"""Tables for a terminal: columns where the screen has room for them, one value below the other where it has not."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console, ConsoleOptions, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

# What a column that wraps needs to be readable, unless its texts are shorter.
LEAST = 10
GAP = 2


class Columns:
    """Rows of text under headings. Nothing in them is ever cut.

    Cells wrap, but not those under a heading with `>` (figures, to the right) or `!` (one word): they are shown whole.
    """

    def __init__(self, *headings: str, rows: Iterable[Sequence[Text]]) -> None:
        self._headings = headings
        self._rows = list(rows)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        if self._least() <= options.max_width:
            yield self._table()
        else:
            for row in self._rows:
                yield from self._stacked(row)

    def _least(self) -> int:
        """Return the width below which a table would lose columns, or figures their last digits."""
        columns = zip(self._headings, zip(*self._rows, strict=True), strict=True) if self._rows else ()
        return sum(_least(heading, cells) + GAP for heading, cells in columns)

    def _table(self) -> Table:
        table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="dim")
        for heading in self._headings:
            justify = "right" if heading.startswith(">") else "left"
            table.add_column(_name(heading), justify=justify, no_wrap=_is_whole(heading), overflow="fold")  # type: ignore[arg-type]
        for row in self._rows:
            table.add_row(*row)
        return table

    def _stacked(self, row: Sequence[Text]) -> Iterator[RenderableType]:
        """Yield the cells of a row as lines with their headings in front, all but the first indented."""
        lines = [Text(f"{_name(heading)}: ", style="dim", overflow="fold") for heading in self._headings]
        for line, cell in zip(lines, row, strict=True):
            line.append_text(Text("", style="not dim").append_text(cell))
        yield lines[0]
        yield from (Padding(line, (0, 0, 0, GAP)) for line in lines[1:])


def _least(heading: str, cells: Iterable[Text]) -> int:
    longest = max(text.cell_len for text in (Text(_name(heading)), *cells))
    return longest if _is_whole(heading) else min(longest, max(LEAST, len(_name(heading))))


def _is_whole(heading: str) -> bool:
    return heading.startswith((">", "!"))


def _name(heading: str) -> str:
    return heading.lstrip(">!")
