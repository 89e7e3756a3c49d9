"""Web archives: what becomes an article, what is skipped, and what an archive may claim without harm."""

import gzip
import io
import logging
import time
import tracemalloc
import zlib

import pytest
from archives import OTHER, PAGE, PROSE, TEXT, Repeating, answer, arc, record
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.article import Article, BodyState
from auditor.errors import IntakeError
from auditor.intake import warc
from auditor.report import Skipped

LIMIT = 1_000_000
SECOND = record(uri="http://a.example/2")
ZIPPED = gzip.compress(PAGE)
BOMB = gzip.compress(gzip.compress(b" " * 200_000_000))


def items(data, *, limit=LIMIT):
    stream = io.BytesIO(data) if isinstance(data, bytes) else data
    return list(warc.parse(stream, id="crawl", source="crawl.warc", maximum_bytes=limit))


def only(data, **options):
    ((id, item),) = items(data, **options)
    assert isinstance(item, IntakeError) or item.id == id
    return item


def kinds(data):
    return [type(item) for _, item in items(data)]


def plain(*records):
    return b"".join(records)


def zipped(*records):
    return b"".join(map(gzip.compress, records))


WRITTEN = {
    "plain": (plain, b""),
    "plain, padded": (plain, b"\r\n\r\n"),
    "a member a record": (zipped, b""),
    "a member a record, padded": (zipped, b"\0" * 100),
    "one member": (lambda *records: gzip.compress(plain(*records)), b""),
}


@pytest.mark.parametrize("name", WRITTEN)
def test_every_page_of_an_archive_is_an_article_by_its_address(name):
    write, padding = WRITTEN[name]
    info, request = record(b"software: x", "warcinfo", None), record(b"GET / HTTP/1.1\r\n\r\n", "request")
    found = items(write(info, request, record(), SECOND, record(b"x: y", "metadata")) + padding)
    assert [id for id, _ in found] == ["http://a.example/1", "http://a.example/2"]
    assert [(item.text, item.source, item.body) for _, item in found] == [(TEXT, "crawl.warc", BodyState.FULL)] * 2


PAGES = {
    "chunked": answer(b"%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (99, PAGE[:99], len(PAGE) - 99, PAGE[99:]), Transfer_Encoding="chunked"),
    "chunked by its headers alone": answer(Transfer_Encoding="chunked"),
    "gzip": answer(ZIPPED, Content_Encoding="gzip"),
    "gzip by another name": answer(ZIPPED, Content_Encoding="X-GZIP"),
    "gzip by its headers alone": answer(Content_Encoding="gzip"),
    "br by its headers alone": answer(Content_Encoding="br"),
    "deflate": answer(zlib.compress(PAGE), Content_Encoding="deflate"),
    "bare deflate": answer(zlib.compress(PAGE)[2:-4], Content_Encoding="deflate"),
    "chunked gzip": answer(b"%x\r\n%s\r\n0\r\n\r\n" % (len(ZIPPED), ZIPPED), Transfer_Encoding="chunked", Content_Encoding="gzip"),
    "no media type": answer(Content_Type=None),
    "XHTML": answer(Content_Type="Application/XHTML+XML"),
    "a media type twice": answer(Content_Type="text/html, text/html"),
    "no coding": answer(Content_Encoding="identity"),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_however_the_server_sent_it(name):
    assert only(record(PAGES[name])).text == TEXT


@pytest.mark.parametrize(
    ("header", "page", "encoding"),
    [
        ("text/html; charset=ISO-8859-1", "", "latin-1"),
        ("text/html", "<meta charset='iso-8859-1'>", "latin-1"),
        ("text/html; charset=utf-8", "<meta charset='iso-8859-1'>", "latin-1"),
        ("text/html; charset=klingon", "<meta charset='iso-8859-1'>", "latin-1"),
        ('text/html; charset="utf-8"', "<meta charset='iso-8859-1'>", "utf-8"),
    ],
)
def test_the_charset_is_the_servers_or_the_pages_whichever_fits(header, page, encoding):
    body = PAGE.decode().replace("<title>", f"{page}<title>").replace("ferry", "férry")
    assert "The férry" in only(record(answer(body.encode(encoding), Content_Type=header))).text


def test_other_records_that_hold_pages():
    assert only(record(PAGE, "resource", Content_Type="text/html")).text == TEXT
    assert only(record(PAGE, "conversion", Content_Type="text/html")).text == TEXT
    assert only(arc(answer())).text == TEXT
    assert only(gzip.compress(arc(answer()))).text == TEXT


def test_a_text_extract_is_an_article_of_its_lines():
    text = "Ferries\nThe ferry is late.\n\n  Nobody </s> came >>fra<<.\r\n"
    options = {"Content_Type": "text/plain", "WARC_Identified_Content_Language": "eng,fra"}
    article = only(record(text.encode(), "conversion", **options))
    assert article.text == "Ferries\n\nThe ferry is late.\n\nNobody </s> came >>fra<<."
    assert (article.declared_language, article.body) == ("en", BodyState.FULL)


SKIPPED = {
    "a picture": (record(answer(b"\x89PNG", Content_Type="image/png")), "a picture (image/png)"),
    "a sound": (record(answer(b"ID3", Content_Type="audio/mpeg")), "an audio recording"),
    "data": (record(answer(b"{}", Content_Type="application/json")), "application/json"),
    "a text": (record(b"log", "resource", Content_Type="text/plain"), "text/plain"),
    "not found": (record(answer(status="404 Not Found")), "answered 404"),
    "moved": (record(answer(b"", status="301 Moved Permanently")), "another address (301)"),
    "no answer": (record(b"\x00\x01 of no protocol"), "no answer of a web server"),
    "a name": (record(b"a.example. IN A 192.0.2.1", uri="dns:a.example", Content_Type="text/dns"), "no answer of a web server"),
    "unchanged": (record(b"HTTP/1.1 200 OK\r\n\r\n", "revisit"), "had not changed"),
    "a continuation": (record(b"rest", "continuation", WARC_Segment_Number="2"), "join the segments"),
    "empty": (record(answer(b"")), "It is empty"),
    "empty record": (record(b""), "It is empty"),
    "empty when unpacked": (record(answer(gzip.compress(b""), Content_Encoding="gzip")), "It is empty"),
    "unnamed bytes": (record(answer(b"\0\1\2", Content_Type=None)), "does not look like a page"),
    "a page of nothing": (record(answer(b"<html><body><nav></nav></body></html>")), "no article text"),
    "requests alone": (record(b"GET / HTTP/1.1\r\n\r\n", "request") * 3, "holds no page: its 3 records"),
}


@pytest.mark.parametrize("name", SKIPPED)
def test_what_is_no_page_is_skipped_with_its_reason(name):
    data, reason = SKIPPED[name]
    skipped = only(data)
    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason
    assert skipped.source == "crawl.warc"


@pytest.mark.parametrize("kind", ["warcinfo", "request", "metadata", "unknown", None])
def test_what_nobody_expects_to_be_an_article_is_passed_over(kind):
    assert kinds(record(b"x: y", kind) + record()) == [Article]


ERRORS = {
    "another compression": (record(answer(b"\x8b\x02\x80", Content_Encoding="br")), "compressed with 'br'"),
    "damaged gzip": (record(answer(ZIPPED[:20] + b"\xff" * 40, Content_Encoding="gzip")), "compressed body is damaged"),
    "binary data": (record(answer(b"\0\1\xff" * 100)), "binary data"),
    "no charset": (record(answer(PAGE.replace(b"ferry", b"f\xe9rry"), Content_Type="text/html")), "not valid UTF-8"),
    "too large": (record(answer(PAGE + b" " * LIMIT)), "larger than the limit of 1,000,000 bytes"),
    "too large when unpacked": (record(answer(gzip.compress(b" " * 2 * LIMIT), Content_Encoding="gzip")), "larger than the limit"),
    "a page of elements": (record(answer(b"<html><body>" + b"<br>x" * 30_000)), "elements"),
}


@pytest.mark.parametrize("name", ERRORS)
def test_a_page_that_cannot_be_read_is_an_error_and_costs_nothing_else(name):
    data, reason = ERRORS[name]
    (id, error), (_, after) = items(data + SECOND)
    assert id == "http://a.example/1"
    assert isinstance(error, IntakeError)
    assert reason in error.message
    assert error.remedy
    assert after.text == TEXT


BROKEN = {
    "cut off": (record() + SECOND[:-200], [BodyState.FULL, BodyState.PARTIAL], "ends within record 2"),
    "cut off behind the page": (record() + record(answer(PAGE + b" \n"))[:-5], [BodyState.FULL, BodyState.FULL], "ends within record 2"),
    "gzip cut off": (gzip.compress(record()) + gzip.compress(SECOND)[:-60], [BodyState.FULL, BodyState.PARTIAL], "cut off"),
    "gzip damaged": (gzip.compress(record()) + gzip.compress(SECOND)[:10] + b"\xff" * 99, [BodyState.FULL], "damaged"),
    "no gzip behind gzip": (gzip.compress(record()) + SECOND, [BodyState.FULL], "damaged"),
    "a length that is too small": (record() + record(Content_Length=120) + SECOND, [BodyState.FULL, BodyState.FULL], "belong to no record"),
    "junk between records": (record() + b"junk\r\nmore\r\n" + SECOND, [BodyState.FULL, BodyState.FULL], "belong to no record, 1 times"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_comes_before_and_behind_damage_is_read_and_the_damage_told(name):
    data, states, reason = BROKEN[name]
    *found, (id, error) = items(data)
    assert [item.body for _, item in found if isinstance(item, Article)] == states
    assert id == "crawl"
    assert reason in error.message
    assert error.remedy


def test_a_length_that_is_too_large_does_not_swallow_the_next_member():
    assert kinds(gzip.compress(record(Content_Length=LIMIT)) + gzip.compress(SECOND)) == [Article, Article]


def test_a_record_may_be_spread_over_members():
    whole = record()
    assert only(gzip.compress(whole[:400]) + gzip.compress(whole[400:])).text == TEXT


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (record(Content_Length=None), "how long"),
        (record(uri=None), "cannot be parsed"),
        (b"WARC/1.0\r\nX: " + b"y" * 600_000 + b"\r\n\r\n", "do not end"),
        (b"WARC/1.0\r\n" + b"X: y\r\n" * 100_000 + b"\r\n", "do not end"),
    ],
)
def test_a_record_with_bad_headers_costs_itself(bad, reason):
    (_, error), (_, article), _ = items(bad + SECOND)
    assert error.message.startswith("Record 1: ")
    assert reason in error.message
    assert article.text == TEXT


@pytest.mark.parametrize("fields", [{"WARC_Truncated": "length"}, {"WARC_Segment_Number": "1"}])
def test_a_page_that_the_crawler_cut_off_is_partial(fields):
    assert only(record(**fields)).body is BodyState.PARTIAL


@pytest.mark.parametrize(
    ("encoding", "kept"),
    [("utf-8", 1), ("utf-8", 2), ("euc-jp", 1), ("shift_jis", 1)],
)
def test_a_page_that_was_cut_within_a_character_is_read_up_to_it(encoding, kept):
    body = PAGE.partition(b"</body>")[0] + "連".encode(encoding)[:kept]
    cut = record(answer(body, Content_Type=f"text/html; charset={encoding}"), WARC_Truncated="length")
    assert (only(cut).text, only(cut).body) == (TEXT, BodyState.PARTIAL)


def test_a_text_extract_that_was_cut_within_a_character_is_read_up_to_it():
    cut = record("Late.\nThe café".encode()[:-1], "conversion", Content_Type="text/plain", WARC_Truncated="length")
    assert only(cut).text == "Late.\n\nThe caf"


@pytest.mark.parametrize("charset", ["klingon", "zlib", "undefined", "hex"])
def test_a_cut_page_in_no_charset_costs_itself(charset):
    cut = record(answer(PAGE + b"\xff\xff", Content_Type=f"text/html; charset={charset}"), WARC_Truncated="length")
    assert isinstance(only(cut), IntakeError)


def test_a_whole_page_with_half_a_character_is_refused():
    assert isinstance(only(record(answer(PAGE + "é".encode()[:1], Content_Type="text/html; charset=utf-8"))), IntakeError)


@pytest.mark.parametrize("data", [b"", b"\n", b"hello\nworld\n", b"\x1f\x8b", gzip.compress(b"hello"), b"WARC/9.0\r\n\r\n"])
def test_what_is_no_archive_is_refused(data):
    error = only(data)
    assert isinstance(error, IntakeError)
    assert error.remedy


@pytest.mark.parametrize(("head", "is_one"), [(b"WARC/1.1\r\n", True), (b"filedesc://x", True), (b"WARC is a format", False), (b"", False)])
def test_an_archive_is_known_by_its_first_bytes(head, is_one):
    assert warc.is_archive(head) is is_one


HUGE = {
    "a body": lambda: record(answer(BOMB, Content_Encoding="gzip, gzip")),
    "a chunked body": lambda: record(
        answer(b"%x\r\n%s\r\n0\r\n\r\n" % (len(BOMB), BOMB), Transfer_Encoding="chunked", Content_Encoding="gzip, gzip")
    ),
    "a record": lambda: gzip.compress(record(answer(b" " * 50_000_000))),
    "a line behind a record": lambda: gzip.compress(record() + b"x" * 50_000_000),
    "a header": lambda: Repeating(b"WARC/1.0\r\nX: ", b"y" * 100_000, 500),
    "headers": lambda: Repeating(b"WARC/1.0\r\n", b"X: y\r\n" * 10_000, 100),
    "continued headers": lambda: Repeating(b"WARC/1.0\r\nX: y\r\n", b" y\r\n" * 10_000, 100),
    "a page's headers": lambda: Repeating(record(b"HTTP/1.1 200 OK\r\n", Content_Length=10**12)[:-4], b"X: y\r\n" * 10_000, 100),
    "chunks": lambda: record(answer(b"1\r\nx\r\n" * 150_000, Transfer_Encoding="chunked")),
}


@pytest.mark.parametrize("name", HUGE)
def test_what_never_ends_fills_neither_memory_nor_time(name):
    items(record())  # loads what is imported where it is used
    data = HUGE[name]()
    tracemalloc.start()
    start = time.process_time()
    found = items(data)
    spent, (_, peak) = time.process_time() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found
    assert all(isinstance(item, Skipped | Article) or item.remedy for _, item in found)
    assert peak < 20_000_000
    assert spent < 10


def test_an_archive_is_read_as_it_comes():
    stream = Repeating(b"", gzip.compress(record()), 10**9)
    pages = warc.parse(stream, id="crawl", source="crawl.warc", maximum_bytes=LIMIT)
    assert [next(pages)[1].text for _ in range(3)] == [TEXT] * 3
    assert 10**9 - stream.times < 1_000


def test_nothing_of_a_page_is_printed_or_logged(caplog, capfd):
    caplog.set_level(logging.DEBUG)
    items(record(uri="http://a.example/with space") + record(Content_Length=170) + PROSE.encode() + b"\r\n" + OTHER.encode())
    assert capfd.readouterr() == ("", "")
    assert PROSE[:20] not in caplog.text


@settings(deadline=None, max_examples=60)
@given(st.sampled_from([record() + SECOND, gzip.compress(record()) + gzip.compress(SECOND), arc(answer())]), st.data())
def test_no_damage_at_all_raises(data, draw):
    place = draw.draw(st.integers(0, len(data)))
    damaged = data[:place] + draw.draw(st.binary(max_size=30)) + data[place + draw.draw(st.integers(0, 30)) :]
    assert items(damaged)
