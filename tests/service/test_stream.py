"""The stream: a line in, a line out, in order, promptly, in steady memory, and a clean end."""

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
import tracemalloc

import pytest
from factory import report
from hypothesis import given
from hypothesis import strategies as st

from auditor.article import Article
from auditor.rendering.json import to_summary_line
from auditor.report import Failure, Report
from auditor.service.stop import Stop
from auditor.service.stream import interruptible, stream

LIMIT = 10_000
SENTENCE = "The harbour office said on Monday that the new beacon would be lit before the winter. "


class FakeAuditor:
    """Gives each article a report of its own and remembers what came together."""

    def __init__(self):
        self.batches = []

    def audit(self, articles, reference=None):
        self.batches.append(len(articles))
        for item in articles:
            yield report(item.text, id=item.id) if isinstance(item, Article) else item


@pytest.fixture
def stop():
    asked = Stop()
    yield asked
    asked.close()


def outcomes_of(data, stop, maximum_bytes=LIMIT):
    return list(stream(io.BytesIO(data), FakeAuditor(), stop=stop, maximum_bytes=maximum_bytes))


def ids(outcomes):
    return [outcome.article.id if isinstance(outcome, Report) else outcome.id for outcome in outcomes]


def line(**fields):
    return json.dumps(fields).encode() + b"\n"


def test_every_line_has_its_outcome_in_its_place(stop):
    data = line(id="a", text="One.") + b"{broken\n" + line(text="Three.") + line(id="a", text="Four.") + line(id="e", text=5)
    outcomes = outcomes_of(data, stop)
    assert ids(outcomes) == ["a", "stdin:2", "stdin:3", "a", "stdin:5"]
    assert [type(outcome) for outcome in outcomes] == [Report, Failure, Report, Report, Failure]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", []),
        (b"\n  \n\t\n", []),
        (b"\n\n" + line(text="A.") + b"\n", ["stdin:3"]),
        (line(id="a", text="A.") + line(id="b", text="B.").rstrip(), ["a", "b"]),
        (b"\xef\xbb\xbf" + line(id="a", text="A."), ["a"]),
        (line(id="a", text="A.").replace(b"\n", b"\r\n") * 2, ["a", "a"]),
        (b"[1]\n\"text\"\nnull\n", ["stdin:1", "stdin:2", "stdin:3"]),
        (b"\xff\xfe\n" + line(id="b", text="B."), ["stdin:1", "b"]),
        (b'{"text": "' + b"[" * 5_000 + b"\n" + b"[" * 9_000 + b"\n", ["stdin:1", "stdin:2"]),
        (b'{"text": "\\ud800"}\n{"text": "a\\u0000b"}\n', ["stdin:1", "stdin:2"]),
    ],
    ids=["nothing", "blank lines", "blank lines count", "no last line end", "bom", "crlf", "no objects", "binary", "deep", "no text"],
)  # fmt: skip
def test_lines_and_what_comes_out(stop, data, expected):
    assert ids(outcomes_of(data, stop)) == expected


@given(st.lists(st.one_of(st.binary(max_size=40), st.text(max_size=20).map(lambda text: line(id="x", text=text))), max_size=40))
def test_as_many_lines_come_out_as_go_in(lines):
    stop = Stop()
    lines = [item.replace(b"\n", b"") for item in lines]
    filled = [item for number, item in enumerate(lines) if (item.removeprefix(b"\xef\xbb\xbf") if number == 0 else item).strip()]
    assert len(outcomes_of(b"\n".join(lines), stop)) == len(filled)
    stop.close()


def test_a_line_of_100_megabytes_is_refused_and_never_held(stop):
    class Endless(io.RawIOBase):
        sent = 0

        def readable(self):
            return True

        def readinto(self, buffer):
            if self.sent < 100_000_000:
                chunk = b'{"text": "'[: len(buffer)] if self.sent == 0 else b"x" * len(buffer)
            elif self.sent < 200_000_000:
                chunk, self.sent = b"\n" + line(id="next", text="After it."), 200_000_000
            else:
                return 0
            self.sent += len(chunk)
            buffer[: len(chunk)] = chunk
            return len(chunk)

    tracemalloc.start()
    try:
        outcomes = list(stream(io.BufferedReader(Endless()), FakeAuditor(), stop=stop, maximum_bytes=1_000_000))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    refused, after = outcomes
    assert "larger than the limit" in refused.message
    assert after.article.text == "After it."
    assert peak < 8_000_000


class Generated(io.RawIOBase):
    """A file that makes its lines while it is read."""

    def __init__(self, count):
        self.lines = (line(id=str(number), text=SENTENCE * 40) for number in range(count))
        self.rest = b""

    def readable(self):
        return True

    def readinto(self, buffer):
        self.rest = self.rest or next(self.lines, b"")
        size = min(len(buffer), len(self.rest))
        buffer[:size], self.rest = self.rest[:size], self.rest[size:]
        return size


def test_memory_is_steady_however_long_the_stream_is(stop):
    marks, peaks, count = (1_000, 4_000), [], 0
    tracemalloc.start()
    try:
        for outcome in stream(io.BufferedReader(Generated(marks[-1])), FakeAuditor(), stop=stop, maximum_bytes=LIMIT):
            assert outcome.article.id == str(count)
            count += 1
            if count in marks:
                peaks.append(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()
    first, last = peaks
    # 4,000 articles are 14 MB of text; what is held is a batch or two of them.
    assert count == marks[-1]
    assert last < first * 1.5
    assert last < 5_000_000


def test_a_pause_of_the_input_never_holds_back_what_came_before_it(stop):
    read, write = os.pipe()
    auditor = FakeAuditor()
    with open(read, "rb", buffering=0) as source, open(write, "wb", buffering=0) as producer:  # noqa: PTH123
        results = stream(interruptible(source, stop), auditor, stop=stop, maximum_bytes=LIMIT)
        for number in range(3):
            # A blank line behind the article is not waited past either.
            producer.write(line(id=str(number), text="One.") + b"\n")
            begun = time.monotonic()
            assert next(results).article.id == str(number)
            assert time.monotonic() - begun < 1.0
        producer.write(line(id="next", text="Half a li")[:-6])
        producer.close()
        assert isinstance(next(results), Failure)
        assert list(results) == []
    assert auditor.batches == [1, 1, 1, 1]


def test_what_has_come_is_audited_together(stop):
    auditor = FakeAuditor()
    slow = threading.Event()

    class Slow(FakeAuditor):
        def audit(self, articles, reference=None):
            slow.wait(0.3)
            return auditor.audit(articles, reference)

    data = b"".join(line(id=str(number), text="One.") for number in range(33))
    assert len(list(stream(io.BytesIO(data), Slow(), stop=stop, maximum_bytes=LIMIT))) == 33
    assert max(auditor.batches) == 16


def test_a_stop_ends_a_stream_that_waits(stop):
    read, write = os.pipe()
    with open(read, "rb", buffering=0) as source, open(write, "wb", buffering=0) as producer:  # noqa: PTH123
        results = stream(interruptible(source, stop), FakeAuditor(), stop=stop, maximum_bytes=LIMIT)
        producer.write(line(id="a", text="One.") + b'{"id": "cut')
        assert next(results).article.id == "a"
        threading.Timer(0.1, stop.set).start()
        assert list(results) == []


def test_a_reader_that_goes_away_lets_the_stream_go(stop):
    before = set(threading.enumerate())
    results = stream(io.BufferedReader(Generated(10**9)), FakeAuditor(), stop=stop, maximum_bytes=LIMIT)
    next(results)
    (reader,) = (thread for thread in set(threading.enumerate()) - before if thread.name == "auditor-stream")
    results.close()
    assert not reader.is_alive()


def test_a_source_that_breaks_off_is_told(stop):
    class Broken(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            raise OSError(5, "Input/output error")

    (outcome,) = stream(io.BufferedReader(Broken()), FakeAuditor(), stop=stop, maximum_bytes=LIMIT)
    assert "broke off" in outcome.message


# The command itself.


def command(*arguments, **options):
    script = [sys.executable, "-m", "auditor", "stream", "--engine", "none", *arguments]
    return subprocess.Popen(script, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


@pytest.fixture
def streamed(auditor, monkeypatch):
    """Run `auditor stream` on data without a model and return the exit code and the lines."""

    def call(data, *arguments):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        code, out, err = auditor("stream", "--engine", "none", *arguments)
        assert err == ""
        return code, [json.loads(text) for text in out.splitlines()]

    return call


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (line(id="a", text="One."), 0),
        (b"", 0),
        (line(id="a", text="One.") + b"x\n", 3),
        (b"x\ny\n", 2),
    ],
    ids=["all audited", "nothing came", "some failed", "nothing could be read"],
)
def test_exit_codes(streamed, data, code):
    assert streamed(data)[0] == code


def test_a_line_carries_the_whole_report_or_its_summary(streamed):
    data = line(id="a", text=SENTENCE * 20) + b"x\n"
    _, (whole, _) = streamed(data)
    _, (short, failed) = streamed(data, "--fields", "summary")
    assert whole["article"]["text"] == SENTENCE * 20
    assert short == {
        "schema": "auditor.summary/1", "id": "a", "verdict": whole["verdict"]["label"], "probability": whole["verdict"]["probability"],
        "quality": whole["quality"]["score"], "language": "en", "words": 320, "findings": len(whole["findings"]), "drift": None,
    }  # fmt: skip
    assert failed["error"]["remedy"]


def test_a_summary_line_is_one_line():
    assert "\n" not in to_summary_line(report("Text.", id="a\nb\u2028c"))


def test_a_reference_is_compared_with(streamed, tmp_path):
    reference = tmp_path / "reference.txt"
    reference.write_text("Elisa Thornberry opened the museum of Port Ellery on Monday. " * 5, encoding="utf-8")
    text = "Eliza Thornbury opened the museum of Port Ellery on Monday. " * 5
    _, (outcome,) = streamed(line(id="a", text=text), "--reference", reference)
    assert outcome["reference"]["id"] == "reference"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_command_with_whole_lines_and_no_complaint(number):
    with command() as process:
        process.stdin.write(line(id="a", text="One.") + b'{"id": "cu')
        process.stdin.flush()
        first = process.stdout.readline()
        process.send_signal(number)
        rest = process.stdout.read()
        assert process.wait(timeout=20) == 130
        assert json.loads(first)["article"]["id"] == "a"
        assert rest == b""
        assert process.stderr.read() == b""


def test_a_process_that_was_started_without_standard_input_has_an_empty_one():
    script = f"{sys.executable} -m auditor stream --engine none <&-"
    done = subprocess.run(["sh", "-c", script], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_reader_that_goes_away_ends_the_command_quietly():
    process = command()
    process.stdout.close()
    with contextlib.suppress(BrokenPipeError), process.stdin:
        for number in range(2_000):
            process.stdin.write(line(id=str(number), text=SENTENCE))
    assert process.wait(timeout=20) == 0
    assert process.stderr.read() == b""
    process.stderr.close()
