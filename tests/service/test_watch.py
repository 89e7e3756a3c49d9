"""The hot folder: what arrives is audited once, nothing is lost, nothing is overwritten, and nothing leads out of it."""

import io
import json
import logging
import os
import resource
import signal
import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from watch_folders import LIMIT, FakeAuditor, deliver_all, names_in, visible_in

from auditor.errors import AuditorError
from auditor.service.watch import Delivery, Extras, Results, durable, open_folder
from auditor.service.watch.arrivals import Arrivals
from auditor.service.watch.delivery import ATTEMPTS
from auditor.service.watch.folder import first_free

TEXT = "The harbour office said on Monday that the lamp stays lit. Nobody knows yet who pays for the oil."
NINJS = {"uri": "urn:x:1", "type": "text", "headline": "The lamp", "body_text": TEXT}
NAMES = {
    "spaces": "two  words .txt",
    "a dash in front": "-rf",
    "no suffix": "story",
    "a line end": "one\ntwo.txt",
    "control characters": "\x1b[31mred\x07.txt",
    "another script": "新闻.txt",
    "bytes that are no UTF-8": os.fsdecode(b"caf\xe9.txt"),
    "as long as a name can be": "n" * 251 + ".txt",
    "long in bytes": "é" * 125 + ".txt",
    "a path in disguise": "in\\..\\..\\etc\\passwd",
    "dots": "a..b...txt",
    "percent": "%2e%2e%2fpasswd",
    "an own result's name": "q3.report.json",
    "a reserved name": "con.txt",
}


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "hot"
    folder.mkdir()
    return folder


def read_json(path):
    return json.loads(path.read_text(encoding="utf-8"))


def test_a_file_is_audited_and_moved_with_its_report_beside_it(root):
    (root / "story.txt").write_text(TEXT, encoding="utf-8")
    (tally,) = deliver_all(root)
    assert visible_in(root) == ["_PROCESSED/story.txt", "_PROCESSED/story.txt.report.json"]
    assert (root / "_PROCESSED/story.txt").read_text(encoding="utf-8") == TEXT
    report = read_json(root / "_PROCESSED/story.txt.report.json")
    assert report["article"]["id"] == "story"
    assert report["article"]["source"] == "story.txt"
    assert str(tally) == "1 clean"


def test_results_go_where_they_are_wanted(root, tmp_path):
    (root / "story.txt").write_text(TEXT, encoding="utf-8")
    deliver_all(root, out=tmp_path / "out" / "reports", html=True)
    assert visible_in(root) == ["_PROCESSED/story.txt"]
    assert names_in(tmp_path / "out") == ["reports/.auditor.lock", "reports/story.txt.report.html", "reports/story.txt.report.json"]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty"), (b"%PDF-1.7\n", "PDF"), (b"\xff\x00\x01binary", "binary"), (b"x" * 200_000, "larger"), (b"<a><b></a>", "XML")],
    ids=["empty", "pdf", "binary", "too large", "broken xml"],
)
def test_what_cannot_be_audited_is_put_aside_with_reason_and_remedy(root, content, words):
    (root / "odd.xml").write_bytes(content)
    (tally,) = deliver_all(root)
    assert visible_in(root) == ["_ERROR/odd.xml", "_ERROR/odd.xml.error.json"]
    error = read_json(root / "_ERROR/odd.xml.error.json")
    assert words in error["error"]["message"]
    assert len(error["error"]["remedy"].split()) > 2
    assert error["source"] == "odd.xml"
    assert tally.has_failed


def test_several_articles_are_one_report_and_failures_among_them_are_told_beside_it(root):
    lines = [
        json.dumps({"id": "a", "text": TEXT}),
        "{broken",
        json.dumps({"id": "c", "text": TEXT}),
        json.dumps({**NINJS, "type": "picture"}),
    ]
    (root / "items.ndjson").write_text("\n".join(lines), encoding="utf-8")
    deliver_all(root, html=True)
    report = read_json(root / "_PROCESSED/items.ndjson.report.json")
    assert [list(entry)[1] for entry in report] == ["article", "id", "article", "id"]
    assert read_json(root / "_PROCESSED/items.ndjson.error.json")["id"] == "items:2"
    assert (root / "_PROCESSED/items.ndjson.report/index.html").is_file()
    assert visible_in(root)[:3] == ["_PROCESSED/items.ndjson", "_PROCESSED/items.ndjson.error.json", "_PROCESSED/items.ndjson.report.json"]


@pytest.mark.parametrize(("content", "place"), [(b"\n\n", "_ERROR"), (json.dumps({**NINJS, "type": "picture"}).encode(), "_PROCESSED")])
def test_no_article_at_all_is_an_error_and_a_skipped_one_is_not(root, content, place):
    (root / "items.ndjson").write_bytes(content)
    deliver_all(root)
    assert (root / place / "items.ndjson").is_file()


def test_the_verdict_is_written_into_a_copy_that_links_to_the_report(root):
    (root / "my story.json").write_text(json.dumps(NINJS), encoding="utf-8")
    deliver_all(root, annotate=True, report_url="https://reports.example.org/in/")
    copy = read_json(root / "_PROCESSED/my story.json.annotated.json")
    assert copy["body_text"] == TEXT
    assert copy["trustindicator"][0]["href"] == "https://reports.example.org/in/my%20story.json.report.json"
    assert read_json(root / "_PROCESSED/my story.json") == NINJS


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_any_name_is_delivered_within_the_folder(root, tmp_path, name):
    (root / name).write_text(json.dumps(NINJS), encoding="utf-8")
    deliver_all(root, html=True, annotate=True, report_url="https://reports.example.org")
    found = visible_in(root)
    assert len(found) == 4
    assert all(path.startswith("_PROCESSED/") for path in found)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hot"]
    if len(os.fsencode(name)) < 200:
        assert f"_PROCESSED/{name}" in found


def test_the_same_name_twice_gets_a_number_and_nothing_is_overwritten(root):
    for content in ("First. " + TEXT, "Second. " + TEXT, "Third. " + TEXT):
        (root / "story.txt").write_text(content, encoding="utf-8")
        deliver_all(root)
    reports = [read_json(root / "_PROCESSED" / f"{stem}.txt.report.json")["article"]["text"] for stem in ("story", "story-2", "story-3")]
    assert [text.split(".")[0] for text in reports] == ["First", "Second", "Third"]
    assert (root / "_PROCESSED/story-2.txt").read_text(encoding="utf-8").startswith("Second")


@given(st.sets(st.integers(1, 40)))
def test_a_free_name_is_free_and_the_first_number_where_none_is_missing(taken):
    names = {"feed.xml" if number == 1 else f"feed-{number}.xml" for number in taken}
    asked = []
    free = first_free("feed.xml", lambda name: asked.append(name) or name in names)
    assert free not in names
    assert len(asked) <= 12
    if taken == set(range(1, len(taken) + 1)):
        assert free == ("feed.xml" if not taken else f"feed-{len(taken) + 1}.xml")


def test_a_name_that_only_failed_before_is_not_reused(root):
    for content in (b"", TEXT.encode()):
        (root / "story.txt").write_bytes(content)
        deliver_all(root)
    assert "_PROCESSED/story-2.txt.report.json" in visible_in(root)


# What is no file, and what leads elsewhere.


def test_links_and_devices_are_refused_and_never_followed(root, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("The secret. " + TEXT, encoding="utf-8")
    (root / "link.txt").symlink_to(secret)
    (root / "broken.txt").symlink_to("nowhere")
    os.mkfifo(root / "pipe.txt")
    deliver_all(root)
    assert sorted(path.name for path in (root / "_ERROR").iterdir() if not path.name.endswith(".json")) == [
        "broken.txt",
        "link.txt",
        "pipe.txt",
    ]
    assert all("secret" not in path.read_text(encoding="utf-8") for path in (root / "_ERROR").glob("*.json"))
    assert secret.read_text(encoding="utf-8").startswith("The secret")


@pytest.mark.parametrize("name", ["_PROCESSED", "_ERROR", ".auditor"])
def test_a_folder_of_its_own_that_leads_elsewhere_is_refused(root, tmp_path, name):
    (tmp_path / "elsewhere").mkdir()
    (root / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(AuditorError, match="is a link"):
        deliver_all(root)
    assert names_in(tmp_path / "elsewhere") == []


def test_a_link_that_waits_under_the_name_of_a_result_is_not_written_through(root, tmp_path):
    victim = tmp_path / "victim"
    victim.write_text("untouched", encoding="utf-8")
    (root / "_PROCESSED").mkdir()
    (root / "_PROCESSED/story.txt.report.json").symlink_to(victim)
    (root / "_PROCESSED/.other.txt.report.json.part").symlink_to(victim)
    for name in ("story.txt", "other.txt"):
        (root / name).write_text(TEXT, encoding="utf-8")
    with pytest.raises(AuditorError):
        deliver_all(root)
    assert victim.read_text(encoding="utf-8") == "untouched"
    assert (root / "other.txt").is_file()


def test_folders_and_hidden_and_unfinished_files_are_left_alone(root):
    (root / "sub").mkdir()
    names = ["sub/inner.txt", ".hidden.txt", "story.txt.part", "story.TMP", "x.crdownload"]
    for name in names:
        (root / name).write_text(TEXT, encoding="utf-8")
    assert deliver_all(root) == []
    assert visible_in(root) == sorted(names)


# Arriving.


def test_a_file_is_taken_when_it_has_looked_the_same_for_a_while(root, monkeypatch):
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    arrivals = Arrivals(root, settle=2.0)
    story = root / "story.txt"
    story.write_text("Half a st", encoding="utf-8")
    assert arrivals.ready() == []
    now = 101.9
    assert arrivals.ready() == []
    story.write_text("Half a story, and the rest.", encoding="utf-8")
    now = 103.0
    assert arrivals.ready() == []
    now = 104.9
    assert arrivals.ready() == []
    now = 105.1
    assert arrivals.ready() == ["story.txt"]


def test_an_empty_file_is_waited_for_longer_and_a_clock_ahead_does_not_matter(root, monkeypatch):
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    arrivals = Arrivals(root, settle=2.0)
    (root / "empty.txt").touch()
    (root / "future.txt").write_text(TEXT, encoding="utf-8")
    os.utime(root / "future.txt", (4e9, 4e9))
    arrivals.ready()
    now = 103.0
    assert arrivals.ready() == ["future.txt"]
    now = 121.0
    assert arrivals.ready() == ["empty.txt", "future.txt"]


def test_the_oldest_comes_first(root):
    for age, name in enumerate(["new.txt", "middle.txt", "old.txt"]):
        (root / name).write_text(TEXT, encoding="utf-8")
        os.utime(root / name, (1e9 - age, 1e9 - age))
    auditor = FakeAuditor()
    deliver_all(root, auditor=auditor)
    assert auditor.audited == ["old", "middle", "new"]


def test_a_file_that_is_written_to_while_it_is_audited_settles_again(root):
    (root / "story.txt").write_text(TEXT, encoding="utf-8")
    rounds = []

    def append():
        rounds.append(1)
        if len(rounds) == 1:
            with (root / ".auditor/work/story.txt").open("a", encoding="utf-8") as file:
                file.write(" The end.")

    deliver_all(root, auditor=FakeAuditor(append), html=True)
    assert visible_in(root) == ["_PROCESSED/story.txt", "_PROCESSED/story.txt.report.html", "_PROCESSED/story.txt.report.json"]
    assert read_json(root / "_PROCESSED/story.txt.report.json")["article"]["text"].endswith("The end.")


def test_a_newer_file_of_the_same_name_is_a_delivery_of_its_own(root):
    (root / "story.txt").write_text("Old. " + TEXT, encoding="utf-8")

    def replace():
        if not (root / "_PROCESSED/story.txt").exists():
            (root / "story.txt").write_text("New. " + TEXT, encoding="utf-8")

    deliver_all(root, auditor=FakeAuditor(replace))
    texts = [read_json(root / "_PROCESSED" / f"{name}.report.json")["article"]["text"][:4] for name in ("story.txt", "story-2.txt")]
    assert texts == ["Old.", "New."]


# When something is wrong.


@pytest.mark.parametrize("extras", [{}, {"html": True, "annotate": True}], ids=["report", "all results"])
@pytest.mark.parametrize("result", [".report.json", ".report.html", ".annotated.json", "journal.json"])
def test_a_full_disk_loses_nothing(root, monkeypatch, result, extras):
    (root / "story.json").write_text(json.dumps(NINJS), encoding="utf-8")
    commit = durable.Staged.commit

    def full(self):
        if self.path.name.endswith(result):
            raise OSError(28, "No space left on device")
        commit(self)

    with monkeypatch.context() as patched:
        patched.setattr(durable.Staged, "commit", full)
        if extras or result in (".report.json", "journal.json"):
            with pytest.raises(AuditorError, match="No space left"):
                deliver_all(root, **extras)
            assert visible_in(root) == ["story.json"]
    deliver_all(root, **extras)
    assert "_PROCESSED/story.json.report.json" in visible_in(root)


def test_a_disk_that_is_full_to_the_last_byte_leaves_no_part_of_a_report(root):
    path = root / "story.txt.report.json"
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            durable.write(path, b"x" * 2_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(root.iterdir()) == []


def test_a_file_that_cannot_be_put_back_is_not_overwritten_by_a_newer_one_of_its_name(root):
    with open_folder(root) as folder:
        delivery = Delivery(folder, FakeAuditor(), Results(folder, Extras()), maximum_bytes=LIMIT)
        (folder.work / "story.txt").write_text("Old. " + TEXT, encoding="utf-8")
        (root / "story.txt").write_text("New. " + TEXT, encoding="utf-8")
        assert delivery.take("story.txt") is None
        assert (folder.work / "story.txt").read_text(encoding="utf-8").startswith("Old.")
    deliver_all(root)
    assert {"_PROCESSED/story.txt", "_PROCESSED/story-2.txt"} <= set(visible_in(root))


def test_a_file_that_may_not_be_read_is_put_aside_and_holds_nothing_up(root, monkeypatch):
    for name in ("closed.txt", "story.txt"):
        (root / name).write_text(TEXT, encoding="utf-8")
    opened = io.open

    def refused(path, *arguments, **options):
        if str(path).endswith("closed.txt"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **options)

    # Nothing is closed to root, which tests may run as.
    monkeypatch.setattr(io, "open", refused)
    deliver_all(root)
    assert "may not be read" in read_json(root / "_ERROR/closed.txt.error.json")["error"]["message"]
    assert "_PROCESSED/story.txt" in visible_in(root)


def test_a_report_that_cannot_be_written_for_a_reason_of_ours_is_an_error_of_that_file(root, monkeypatch):
    monkeypatch.setattr("auditor.rendering.html.to_html", lambda report: 1 / 0)
    (root / "story.txt").write_text(TEXT, encoding="utf-8")
    deliver_all(root, html=True)
    assert "ZeroDivisionError" in read_json(root / "_ERROR/story.txt.error.json")["error"]["message"]


def test_one_process_at_a_time_works_in_a_folder(root, tmp_path):
    with open_folder(root, tmp_path / "out"):
        with pytest.raises(AuditorError, match="Another process"), open_folder(root):
            pass
        (tmp_path / "other").mkdir()
        with pytest.raises(AuditorError, match="Another process"), open_folder(tmp_path / "other", tmp_path / "out"):
            pass
    with open_folder(root):
        pass


def test_results_in_the_watched_folder_itself_are_refused(root):
    with pytest.raises(AuditorError, match="taken for new files"):
        deliver_all(root, out=root / "sub" / "..")
    (root / "story.txt").write_text(TEXT, encoding="utf-8")
    deliver_all(root, out=root / "reports")
    assert visible_in(root) == ["_PROCESSED/story.txt", "reports/.auditor.lock", "reports/story.txt.report.json"]


@pytest.mark.parametrize("make", [lambda path: None, lambda path: path.write_text("a file", encoding="utf-8")], ids=["missing", "a file"])
def test_what_is_no_folder_is_refused(tmp_path, make):
    make(tmp_path / "hot")
    with pytest.raises(AuditorError, match="no folder"):
        deliver_all(tmp_path / "hot")


def test_no_text_is_logged(root, caplog):
    caplog.set_level(logging.DEBUG)
    marker = "Zanzibarian"
    (root / "story.txt").write_text(f"{marker} {TEXT}", encoding="utf-8")
    (root / "broken.ndjson").write_text(f'{{"text": "{marker}\n[{marker}]\n', encoding="utf-8")
    (root / "broken.xml").write_text(f"<newsItem><{marker}></newsItem>", encoding="utf-8")
    (root / "item.json").write_text(json.dumps({**NINJS, "body_text": f"{marker} {TEXT}"}), encoding="utf-8")
    deliver_all(root, html=True, annotate=True)
    assert marker not in caplog.text
    assert "story.txt" in caplog.text


# The command.


@pytest.fixture
def watched(auditor, monkeypatch):
    """Run `auditor watch` without a model and return the exit code and stderr."""

    def call(*arguments):
        monkeypatch.setattr(logging.getLogger("auditor"), "handlers", [])
        code, _, err = auditor("watch", *arguments, "--engine", "none")
        return code, err

    return call


def test_once_delivers_what_is_there_and_tells_whether_all_went_well(watched, root):
    (root / "story.txt").write_text(TEXT, encoding="utf-8")
    code, err = watched(root, "--once", "--settle", "0.1")
    assert code == 0
    assert "story.txt: 1 undetermined" in err
    (root / "odd.pdf").write_bytes(b"%PDF-1.7\n")
    assert watched(root, "--once", "--settle", "0.1")[0] == 3


@pytest.mark.parametrize("arguments", [["--hold"], ["--report-url", "https://e.org"], ["--poll", "0"], ["--reference", "nowhere.txt"]])
def test_wrong_usage_ends_with_2(watched, root, arguments):
    assert watched(root, "--once", *arguments)[0] == 2


def test_a_folder_that_is_not_there_ends_with_2_and_a_remedy(watched, tmp_path):
    code, err = watched(tmp_path / "nowhere", "--once")
    assert code == 2
    assert "There is no folder" in err


@pytest.fixture
def watcher(root):
    processes = []

    def start(*arguments):
        script = [sys.executable, "-m", "auditor", "watch", str(root), "--engine", "none", "--settle", "0.2", *arguments]
        processes.append(subprocess.Popen(script, stderr=subprocess.PIPE, text=True))
        return processes[-1]

    yield start
    for process in processes:
        process.kill()
        process.communicate()


def wait_for(path, seconds=30.0):
    end = time.monotonic() + seconds
    while not path.exists():
        assert time.monotonic() < end, f"{path.name} did not come"
        time.sleep(0.02)


@pytest.mark.parametrize("arguments", [[], ["--poll", "0.2"]], ids=["events", "polling"])
def test_the_command_takes_what_was_there_and_what_comes_and_ends_cleanly(root, watcher, arguments):
    (root / "before.txt").write_text(TEXT, encoding="utf-8")
    process = watcher(*arguments)
    wait_for(root / "_PROCESSED/before.txt.report.json")
    (root / "after.txt.part").write_text(TEXT, encoding="utf-8")
    # Longer than it needs to settle, so that the watch goes idle.
    time.sleep(0.7)
    (root / "after.txt.part").rename(root / "after.txt")
    begun = time.monotonic()
    wait_for(root / "_PROCESSED/after.txt")
    # The idle watch would look again after ten seconds; an event or the poll is faster.
    assert time.monotonic() - begun < 5.0
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=20) == 0
    assert names_in(root / ".auditor") == ["lock"]
    assert "Traceback" not in process.stderr.read()


def test_a_stop_finishes_the_file_at_hand_and_takes_no_other(root):
    from auditor.service.stop import Stop

    for name in ("a.txt", "b.txt"):
        (root / name).write_text(TEXT, encoding="utf-8")
    os.utime(root / "a.txt", (1e9, 1e9))
    stop = Stop()
    deliver_all(root, auditor=FakeAuditor(stop.set), stop=stop)
    assert visible_in(root) == ["_PROCESSED/a.txt", "_PROCESSED/a.txt.report.json", "b.txt"]


def test_a_file_at_which_the_auditor_keeps_ending_is_put_aside(root):
    (root / "poison.txt").write_text(TEXT, encoding="utf-8")
    for _ in range(ATTEMPTS):
        child = os.fork()
        if child == 0:
            deliver_all(root, auditor=FakeAuditor(lambda: os.kill(os.getpid(), signal.SIGKILL)))
            os._exit(0)
        assert os.WIFSIGNALED(os.waitpid(child, 0)[1])
    assert names_in(root / ".auditor/work") == ["poison.txt"]
    deliver_all(root)
    assert f"ended {ATTEMPTS} times" in read_json(root / "_ERROR/poison.txt.error.json")["error"]["message"]
