"""Bytes into text, without guessing: Unicode by its marks, a declared charset, or a refusal that names the byte."""

import codecs
import re

from auditor.errors import IntakeError
from auditor.intake.refuse import is_binary

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What pages mean that declare an older charset: https://encoding.spec.whatwg.org/#names-and-labels
_IN_TRUTH = {
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252",
    "iso-8859-9": "windows-1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
}
_BINARY = IntakeError("This is binary data, not text.", "Give the text of the article itself.")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Return `data` as text without its byte order mark; `declared` is tried when it is no UTF-8.

    Raises:
        IntakeError: binary data, or text in an encoding that neither a mark nor a declaration names.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, encoding)
    if b"\0" in data:
        raise _unmarked_utf16(data) or (_BINARY if is_binary(data) else _nul("byte", data.index(b"\0")))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if is_binary(data):
            raise _BINARY from None
        if declared:
            return _declared(data, declared)
        raise _not_utf8(error) from None


def checked(text: str) -> str:
    """Return `text` if it can be an article's.

    Raises:
        IntakeError: nothing but white space, a NUL, or half of a surrogate pair.
    """
    if not text:
        raise IntakeError("It is empty.", "Give the text of an article.")
    if not text.strip():
        raise IntakeError("It holds only white space.", "Give the text of an article.")
    if "\0" in text:
        raise _nul("character", text.index("\0"))
    if half := _LONE_SURROGATE.search(text):
        raise IntakeError(f"The text holds half of a surrogate pair at character {half.start()}.", "Write it as valid Unicode.")
    return text


def _marked(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"It starts as {encoding.removesuffix('-sig').upper()} but breaks at byte {error.start}."
        raise IntakeError(message, "Save the file again as UTF-8; it may be cut off.") from None


def _declared(data: bytes, charset: str) -> str:
    name = _IN_TRUTH.get(charset.lower(), charset)
    try:
        return data.decode(name)
    except (LookupError, UnicodeDecodeError):
        message = f"It declares the charset {charset!r}, which does not fit its bytes."
        raise IntakeError(message, "Save the page as UTF-8, or convert it with iconv.") from None


def _unmarked_utf16(data: bytes) -> IntakeError | None:
    """Return the error for UTF-16 without a mark: every other byte of Western text is zero in it."""
    for offset, name in ((1, "UTF-16LE"), (0, "UTF-16BE")):
        if data[offset::2].count(0) > 0.8 * len(data) / 2:
            return IntakeError(
                f"This looks like {name} without a byte order mark.", f"Convert it: iconv -f {name} -t UTF-8 FILE > article.txt"
            )
    return None


def _nul(unit: str, place: int) -> IntakeError:
    return IntakeError(
        f"It holds a NUL at {unit} {place}, which no text has.", "Take it out, in a file with: tr -d '\\000' < FILE > article.txt"
    )


def _not_utf8(error: UnicodeDecodeError) -> IntakeError:
    return IntakeError(
        f"It is not valid UTF-8: byte 0x{error.object[error.start]:02X} at offset {error.start}.",
        "Convert it from its encoding, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE > article.txt",
    )
