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
# What pages mean that declare an older charset, by the one name that Python has for its many labels:
# https://encoding.spec.whatwg.org/#names-and-labels
_IN_TRUTH = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
}
# Labels of the same page that Python does not know.
_OTHER_LABELS = {"gb_2312-80": "gb18030", "big5": "big5hkscs", "windows-31j": "cp932", "windows-949": "cp949"}
# Its text is ASCII between escapes, and so looks like UTF-8.
_ESCAPES, _ESCAPED = b"\x1b", "iso2022"
_BINARY = IntakeError("This is binary data, not text.", "Give the text of the article itself.")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Return `data` as text without its byte order mark; `declared` is tried when it is no UTF-8, or only looks so.

    Raises:
        IntakeError: binary data, or text in an encoding that neither a mark nor a declaration names.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, encoding)
    if declared and _ESCAPES in data and (_codec(declared) or "").startswith(_ESCAPED):
        return _declared(data, declared)
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


def without_torn_end(data: bytes, *charsets: str | None) -> bytes:
    """Return `data`, which was cut off somewhere, without the first bytes of a character that has lost the others.

    It is in Unicode by its mark, in UTF-8, or in the first of `charsets` that fits.
    """
    marked = [encoding for mark, encoding in _MARKS if data.startswith(mark)][:1]
    for name in marked or filter(None, ["utf-8", *(_codec(charset) for charset in charsets if charset)]):
        decoder = codecs.getincrementaldecoder(name)()
        try:
            decoder.decode(data)
        except UnicodeError:
            continue
        return data[: len(data) - len(decoder.getstate()[0])]
    return data


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
    try:
        return data.decode(_codec(charset) or charset)
    except (LookupError, UnicodeError):
        message = f"It declares the charset {charset!r}, which does not fit its bytes."
        raise IntakeError(message, "Save the page as UTF-8, or convert it with iconv.") from None


def _codec(charset: str) -> str | None:
    """Return Python's name of what a label means on a page; `None` if it names no encoding of text."""
    label = charset.lower().removeprefix("x-").removeprefix("x-")
    label = _OTHER_LABELS.get(label, label)
    try:
        "".encode(label)
        name = codecs.lookup(label).name
    except (LookupError, UnicodeError):
        return None
    return _IN_TRUTH.get(name, name)


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
