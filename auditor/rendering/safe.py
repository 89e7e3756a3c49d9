"""Foreign text made safe to show: what an article, a file name or an error message says is never a command to the reader's screen."""

import re

# C0 controls but tab and line ends, DEL, C1 controls and lone surrogates: none has a glyph, some drive a terminal, none is valid in HTML.
# And the two overrides of direction, which make a text read otherwise than it is written.
UNSHOWABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202d\u202e\ud800-\udfff]")
# Embeddings and isolates serve right-to-left text. HTML isolates them; a terminal and a Markdown file do not.
BIDI_CONTROLS = re.compile(r"[\u202a-\u202c\u2066-\u2069]")


def visible(text: str) -> str:
    """Return `text` with what cannot be shown or encoded as UTF-8 written out as an escape (`\\x1b`, `\\ud800`)."""
    return UNSHOWABLE.sub(_escape, text)


def printable(text: str) -> str:
    """Return `text` safe for a terminal or a plain file: as `visible`, and nothing in it reorders its neighbours."""
    return BIDI_CONTROLS.sub(_escape, visible(text))


def one_line(text: str) -> str:
    """Return `text` printable and on one line, every stretch of white space one space."""
    return printable(re.sub(r"\s+", " ", text)).strip()


def _escape(match: re.Match[str]) -> str:
    point = ord(match[0])
    return f"\\x{point:02x}" if point <= 0xFF else f"\\u{point:04x}"
