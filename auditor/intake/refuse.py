"""What is no text: known by its first bytes, and refused with the step that makes it text."""

import re

from auditor.errors import IntakeError

_UNPACK = "Unpack it first and give the files inside."
_TRANSCRIBE = "Give the text of the article itself."
_SAVE_AS_HTML = "Save the page as HTML only, or give the text of the article itself."
_EXPORT = "Export it as text first, for example: pandoc FILE -t plain --wrap=none -o article.txt"

# The signatures that the formats' own specifications give; the first match wins.
_MAGIC: tuple[tuple[bytes, str, str], ...] = (
    # Without -layout, which would keep columns side by side and words divided at the ends of lines.
    (rb"\s{0,16}%PDF-", "a PDF", "Extract its text first, for example: pdftotext FILE article.txt"),
    (rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP", "an image", _TRANSCRIBE),
    (rb".{4}ftyp|RIFF.{4}(?:AVI |WAVE)|ID3|OggS|fLaC|\x1a\x45\xdf\xa3", "an audio or video file", _TRANSCRIBE),
    (rb"PK\x03\x04.{26}(?:\[Content_Types\]|_rels/|docProps/|word/)", "an Office document", _EXPORT),
    (rb"PK\x03\x04.{26}mimetypeapplication/", "an OpenDocument file or an e-book", _EXPORT),
    (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document", _EXPORT),
    (rb"From: ?[<\"]?Saved by |MIME-Version: ", "a page saved in one file (MHTML) or an e-mail", _SAVE_AS_HTML),
    (rb"\{\\rtf", "an RTF document", _EXPORT),
    (rb"PK\x03\x04|PK\x05\x06|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07", "an archive", _UNPACK),
    (
        rb"\x1f\x8b|BZh[1-9]|\xfd7zXZ\0|\x28\xb5\x2f\xfd",
        "compressed",
        "Decompress it first, for example with gunzip, bunzip2, unxz or unzstd.",
    ),
    (rb"\x7fELF|MZ.{58}|\xcf\xfa\xed\xfe|\xca\xfe\xba\xbe|SQLite format 3\0", "a program or a database", _TRANSCRIBE),
)
_SIGNATURES = tuple((re.compile(pattern, re.DOTALL), what, remedy) for pattern, what, remedy in _MAGIC)
_CONTROL = bytes(code for code in range(0x20) if code not in b"\t\n\v\f\r\x1b")
# Text has next to no control bytes; machine code and packed data have about one in ten.
_CONTROL_SHARE = 0.02


def refuse_binary(head: bytes) -> None:
    """Refuse an input whose first bytes belong to a format that holds no plain text.

    Raises:
        IntakeError: naming the format and the remedy.
    """
    for signature, what, remedy in _SIGNATURES:
        if signature.match(head):
            raise IntakeError(f"This is {what}, not text.", remedy)


def too_large(maximum_bytes: int, otherwise: str, *, size: int = 0) -> IntakeError:
    """Return the error of an input beyond the limit; `otherwise` is what else can be done, `size` its bytes where they are known."""
    known = f" ({size:,} bytes)" if size else ""
    remedy = f"Raise the setting maximum_bytes, or {otherwise}."
    return IntakeError(f"It is larger{known} than the limit of {maximum_bytes:,} bytes.", remedy)


def is_binary(data: bytes) -> bool:
    """Tell whether bytes that are no UTF-8 are no legacy text either."""
    return len(data) - len(data.translate(None, _CONTROL)) > _CONTROL_SHARE * len(data)
