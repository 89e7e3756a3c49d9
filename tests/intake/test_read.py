"""From inputs to articles: order, ids, laziness, formats, and the exact refusal of what is no article."""

import gzip
import io
import os
import time
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import SAMPLES, says

from auditor.article import Article
from auditor.errors import IntakeError
from auditor.intake import FORMATS, read, read_reference
from auditor.intake.formats import DOCUMENTS
from auditor.report import Failure

LIMIT = 100_000
PROSE = "The ferry to the outer islands was cancelled for the third day in a row. Most of the passengers slept in the waiting room."


def outcomes(*inputs, limit=LIMIT, **options):
    return list(read([str(item) for item in inputs], maximum_bytes=limit, **options))


def only(path, **options):
    (outcome,) = outcomes(path, **options)
    return outcome


@pytest.fixture
def write(tmp_path):
    def _write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return _write


def zipped(name):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "content")
    return buffer.getvalue()


REFUSED = {
    "empty.txt": (b"", "empty", "Give the text"),
    "mark-only.txt": (b"\xef\xbb\xbf", "empty", "Give the text"),
    "blank.txt": (" \r\n\t\u00a0\n".encode(), "white space", "Give the text"),
    "report.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "a PDF", "pdftotext FILE article.txt"),
    "pdf-by-another-name.txt": (b"\n%PDF-1.4\n1 0 obj", "a PDF", "pdftotext"),
    "photo.png": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "an image", "text of the article"),
    "photo.jpg": (b"\xff\xd8\xff\xe0\0\x10JFIF", "an image", "text of the article"),
    "letter.docx": (zipped("[Content_Types].xml"), "an Office document", "pandoc"),
    "book.epub": (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip", "e-book", "pandoc"),
    "stories.zip": (zipped("story.txt"), "an archive", "Unpack"),
    "story.txt.gz": (gzip.compress(PROSE.encode()), "compressed", "Decompress"),
    "letter.rtf": (rb"{\rtf1\ansi The ferry.}", "RTF", "pandoc"),
    "page.mhtml": (b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/\r\n", "a page saved in one file", "HTML"),
    "page.mht": (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", "a page saved in one file", "HTML"),
    "tool": (b"\x7fELF\x02\x01\x01" + b"\0" * 9, "a program", "text of the article"),
    "noise.bin": (bytes(range(256)) * 4, "binary data", "text of the article"),
    "one-nul.txt": (b"The ferry is late again" + b", and nobody knows why" * 5 + b".\0", "a NUL at byte 134", "tr -d"),
    "nul.txt": (b"The ferry\0 is late.", "binary data", "text of the article"),
    "latin.txt": ("The caf\u00e9 on the quay is closed.".encode("latin-1"), "byte 0xE9 at offset 7", "iconv -f"),
    "cut.txt": ("The café".encode()[:-1], "byte 0xC3 at offset 7", "iconv -f"),
    "unmarked.txt": (PROSE.encode("utf-16-le"), "UTF-16LE without a byte order mark", "iconv -f UTF-16LE"),
    "unmarked-be.txt": (PROSE.encode("utf-16-be"), "UTF-16BE without a byte order mark", "iconv -f UTF-16BE"),
    "broken-utf-16.txt": (b"\xff\xfe" + b"A\0\x00\xdc", "breaks at byte", "again as UTF-8"),
    "release.xml": ('<?xml version="1.0"?><release><p>The ferry.</p></release>', "root element 'release'", "docs/formats.md"),
    "message.xml": ("<w:message xmlns:w='urn:w'>\n<p>The ferry.</p>\n</w:message>\n", "root element 'message'", "docs/formats.md"),
    "sitemap.xml": ('<?xml version="1.0"?><urlset><url><loc>https://courier.example</loc></url></urlset>', "a sitemap", "Fetch the pages"),
    "broken.xml": ('<?xml version="1.0"?><nitf><body>The ferry</nitf>', "no well-formed XML at line 1", "xmllint"),
    "pretty.json": ('{\n  "text": "The ferry."\n}', "JSON", "jq -c"),
    "array.json": ('[{"text": "The ferry."}]', "JSON", "jq -c '.[]'"),
    "broken.json": ('{\n  "text": "The ferry.",\n}', "no valid JSON at line 3", "jq -c"),
    "page.html": ("<html><head><title>Ferry</title></head><body></body></html>", "No article text", "save the text|Save the text"),
    "charset.html": (b'<html><meta charset="utf-8"><p>caf\xe9</p></html>', "charset 'utf-8'", "UTF-8"),
    "charset-unknown.html": (b'<html><meta charset="klingon"><p>caf\xe9</p></html>', "charset 'klingon'", "UTF-8"),
    "code.md": ("```\nprint()\n```\n", "no text", "text of an article"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_article_is_refused_with_a_remedy(name, write):
    content, reason, remedy = REFUSED[name]
    failure = only(write(name, content))
    assert isinstance(failure, Failure)
    assert failure.kind == "intake"
    assert reason in failure.message
    assert any(part in failure.remedy for part in remedy.split("|"))
    assert failure.source.endswith(name)


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_costs_one_input(name, write):
    before, after = write("a.txt", PROSE), write("z.txt", PROSE)
    kinds = [type(outcome) for outcome in outcomes(before, write(name, REFUSED[name][0]), after)]
    assert kinds == [Article, Failure, Article]


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_at_all_raise(content):
    for outcome in read(["-"], maximum_bytes=300, stdin=io.BytesIO(content)):
        assert says(outcome)[1].strip()
        assert outcome.remedy if isinstance(outcome, Failure) else True


def test_a_missing_file_a_folder_without_articles_and_a_bad_name(tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / ".hidden").write_text(PROSE)
    missing, empty, nul, nothing = outcomes(tmp_path / "nope.txt", tmp_path / "empty", "a\0b", "")
    assert (missing.id, missing.message, missing.remedy) == ("nope", "There is no such file.", "Check the path.")
    assert "no articles" in empty.message
    assert all(isinstance(outcome, Failure) for outcome in (nul, nothing))


@pytest.mark.parametrize("in_folder", [True, False])
def test_a_link_that_leads_nowhere_is_told_as_one(tmp_path, in_folder):
    link = tmp_path / "late.txt"
    link.symlink_to(tmp_path / "gone.txt")
    (found,) = outcomes(tmp_path if in_folder else link)
    assert found.message == f"It is a link to {tmp_path / 'gone.txt'}, which is not there."
    assert found.remedy == "Mend the link, or give the file itself."


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(write):
    path = write("secret.txt", PROSE)
    path.chmod(0)
    assert only(path).message == "It may not be read."


def test_a_file_that_may_not_be_opened(write, monkeypatch):
    path = write("secret.txt", PROSE)

    def refuse(*_args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "open", refuse)
    assert only(path).message == "It may not be read."


def test_a_text_is_kept_character_for_character(write):
    text = "A café.\r\n\r\n\tNo\u00a0break, lone\rreturn, 😀 e\u0301 𠀀 \ufeffinner mark. "
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-32"):
        assert only(write("story.txt", text.encode(encoding))).text == text


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.txt", "# Not a heading\n\nJust *text*.", "# Not a heading\n\nJust *text*."),
        ("a.md", "# Ferry\n\nIt is *late*.", "Ferry\n\nIt is late."),
        ("a", "---\ntitle: Ferry\n---\nIt is *late*.", "Ferry\n\nIt is late."),
        ("a.unknown", "It is *late*.", "It is *late*."),
        ("a.txt", f"<!DOCTYPE html><html><body><article><p>{PROSE}</p></article></body></html>", PROSE),
        ("a.txt", '{"text": "It is late."}', "It is late."),
        ("a.txt", '{"text": "It is late."', None),
        ("a.ndjson", '{"text": "It is late."', None),
        ("a.txt", "{It is late.}", "{It is late.}"),
        ("a.txt", "<Late> again, <b>said</b> he.", "<Late> again, <b>said</b> he."),
        ("a.html", f"<p>{PROSE}</p>", PROSE),
    ],
)
def test_content_decides_the_format_then_the_name(name, content, text, write):
    assert getattr(only(write(name, content)), "text", None) == text


def test_the_format_can_be_told(write):
    path = write("a.txt", '# {"text": "x"}')
    assert only(path, format="markdown").text == '{"text": "x"}'
    assert only(path, format="text").text == '# {"text": "x"}'
    assert isinstance(only(path, format="ndjson"), Failure)
    with pytest.raises(IntakeError, match=r"(?s)docx.*" + ", ".join(FORMATS)):
        read([str(path)], maximum_bytes=LIMIT, format="docx")


def test_a_folder_is_read_in_order_with_ids_below_it(tmp_path, write):
    for name in ("in/b.txt", "in/a/z.md", "in/a/y.txt", "in/.git/x.txt", "in/.hidden.txt", "in/c.png"):
        write(name, b"\x89PNG\r\n" if name.endswith("png") else PROSE)
    assert [outcome.id for outcome in outcomes(tmp_path / "in")] == ["b", "c", "a/y", "a/z"]


def test_ids_are_unique_and_the_same_on_every_run(tmp_path, write):
    paths = [write("one/story.txt", PROSE), write("two/story.txt", PROSE), write("story-2.txt", PROSE), write("three/story.md", PROSE)]
    ids = [outcome.id for outcome in outcomes(*paths, tmp_path / "nope/story.txt")]
    assert ids == ["story", "story-2", "story-2-2", "story-3", "story-4"]
    assert ids == [outcome.id for outcome in outcomes(*paths, tmp_path / "nope/story.txt")]


def test_a_file_name_that_is_no_text_still_has_an_id(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "w") as file:  # noqa: PTH123 - pathlib takes no bytes
        file.write(PROSE)
    (outcome,) = outcomes(tmp_path)
    assert outcome.id.encode() == "caf\ufffd".encode()
    assert outcome.text == PROSE


def test_a_large_file_is_refused_by_its_size_unread(tmp_path, monkeypatch):
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
        file.write(b"The ferry. ")
    taken = []
    whole = io.BufferedReader.read

    class Watched(io.BufferedReader):
        def read(self, size=-1):
            taken.append(size)
            return whole(self, size)

    monkeypatch.setattr(type(path), "open", lambda self, _mode: Watched(io.FileIO(self)))
    failure = only(path, limit=1_000)
    assert failure.message == "It is larger (200,000,000 bytes) than the limit of 1,000 bytes."
    assert taken == []


class Endless(io.RawIOBase):
    """A stream that never ends, and counts what was taken from it."""

    def __init__(self, line):
        self.line, self.taken = line, 0

    def readable(self):
        return True

    def readinto(self, buffer):
        size = len(buffer)
        buffer[:] = (self.line * (size // len(self.line) + 1))[:size]
        self.taken += size
        return size


def test_an_endless_text_is_refused_after_the_limit():
    stream = Endless(b"word ")
    failure = only("-", limit=50_000, stdin=io.BufferedReader(stream))
    assert "limit of 50,000 bytes" in failure.message
    assert stream.taken < 200_000


def test_an_endless_stream_of_lines_is_read_as_it_comes():
    stream = Endless(b'{"text": "It is late."}\n')
    articles = read(["-"], maximum_bytes=1_000, stdin=io.BufferedReader(stream))
    assert [next(articles).id for _ in range(3)] == ["stdin:1", "stdin:2", "stdin:3"]
    assert stream.taken < 100_000


def test_standard_input_can_only_be_read_once():
    first, second = outcomes("-", "-", stdin=io.BytesIO(PROSE.encode()))
    assert (first.id, first.source, first.text) == ("stdin", "standard input", PROSE)
    assert "empty" in second.message


def test_a_reference_is_one_clean_article(tmp_path, write):
    assert read_reference(str(write("clean.txt", PROSE))).text == PROSE
    for path, reason in (
        (tmp_path / "nope.txt", "There is no such file"),
        (write("empty.txt", ""), "empty"),
        (write("two.ndjson", '{"text": "a"}\n{"text": "b"}\n'), "not exactly one article"),
        (write("none.ndjson", "\n"), "not exactly one article"),
        (write("large.txt", PROSE), "larger"),
    ):
        with pytest.raises(IntakeError, match=reason) as caught:
            read_reference(path, maximum_bytes=60)
        assert caught.value.remedy
        assert path.name in caught.value.message


def test_a_reference_may_come_in_a_message_with_its_pictures(write):
    assert read_reference(SAMPLES / "newsml-g2-message.xml").id == "urn:example:g2:text"
    with pytest.raises(IntakeError, match="not exactly one article"):
        read_reference(SAMPLES / "newsml-1.2.xml")
    with pytest.raises(IntakeError, match="not exactly one article"):
        read_reference(write("picture.json", '{"uri": "urn:x", "type": "picture"}'))


def test_a_parser_that_breaks_costs_one_input_and_says_nothing_of_the_text(write, monkeypatch, caplog):
    def broken(data, *, id, source):
        yield id, Article(id, "Read before it broke.", source=source)
        raise RuntimeError(data.decode())

    monkeypatch.setitem(DOCUMENTS, "nitf", broken)
    first, read_before, failure, last = outcomes(write("a.txt", PROSE), write("b.xml", f"<nitf>{PROSE}</nitf>"), write("c.txt", PROSE))
    assert [type(outcome) for outcome in (first, read_before, last)] == [Article] * 3
    assert "inside the auditor (RuntimeError)" in failure.message
    assert PROSE not in failure.message + failure.remedy + caplog.text


def test_items_of_several_inputs_keep_their_order_and_their_ids_apart():
    ids = [outcome.id for outcome in outcomes(SAMPLES / "ninjs-1.json", SAMPLES / "newsml-g2-message.xml", SAMPLES / "ninjs-1.json")]
    assert ids == [
        "urn:example:wire:1842", "urn:example:g2:pack", "urn:example:g2:text", "urn:example:g2:picture", "urn:example:g2:killed",
        "urn:example:wire:1842-2",
    ]  # fmt: skip


def test_many_items_with_one_id_take_no_longer_than_their_number():
    begun = time.monotonic()
    lines = b'{"id": "a", "text": "Late."}\n' * 30_000 + b'{"id": "a-7", "text": "Late."}\n'
    ids = [outcome.id for outcome in read(["-"], maximum_bytes=100, stdin=io.BytesIO(lines))]
    assert (ids[1], ids[29_999], ids[30_000]) == ("a-2", "a-30000", "a-7-2")
    assert len(set(ids)) == len(ids)
    assert time.monotonic() - begun < 5
