"""Plain text from inside other formats, which lay it out in many ways: paragraphs with blank lines between."""

import re
from collections.abc import Iterator

_NEWLINE = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
# Wires end their messages with control characters; none of them has a place in XML or in an article.
_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
# What a terminal takes for colours, titles, links and character sets (ECMA-48): a text copied from one has it around its words.
_SEQUENCES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][0-2AB]|[78=>])")
_INDENTED = re.compile(r"(?: {2,}|\t|\u3000)\S")


def text_of_plain(text: str) -> str:
    """Return a plain text with blank lines between its paragraphs."""
    return "\n\n".join(paragraphs(text))


def paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a plain text: parted by blank lines, or else by the indentation of their first lines."""
    block: list[str] = []
    for line in [*_NEWLINE.split(text), ""]:
        if line.strip():
            block.append(line.rstrip())
            continue
        yield from _parted(block)
        block = []


def is_laid_out(text: str) -> bool:
    """Tell whether the lines of a text mean something: some of them are indented and some are not, or blank ones part the others."""
    lines = _NEWLINE.split(text.strip())[1:]
    opens = {bool(_INDENTED.match(line)) for line in lines if line.strip()}
    return len(opens) == 2 or any(not line.strip() for line in lines)


def without_controls(text: str) -> str:
    """Return `text` without control characters; tabs and line ends stay, and a NUL is left to be refused."""
    return _CONTROLS.sub("", without_sequences(text))


def without_sequences(text: str) -> str:
    """Return `text` without the sequences that drive a terminal: nobody reads them, and their brackets would look like forgotten ones."""
    return _SEQUENCES.sub("", text)


def _parted(block: list[str]) -> Iterator[str]:
    """Yield the paragraphs of a block; indented lines open some of them where other lines are not indented."""
    opens = [bool(_INDENTED.match(line)) for line in block]
    cuts = [index for index in range(1, len(block)) if opens[index]] if not all(opens[1:]) else []
    for start, end in zip([0, *cuts], [*cuts, len(block)], strict=True):
        if lines := "\n".join(block[start:end]).strip():
            yield lines
