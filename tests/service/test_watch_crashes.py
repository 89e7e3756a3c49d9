"""`kill -9` before any step of a delivery: the next start makes good, and the outcome is that of a run without a crash."""

import json

import pytest
from test_watch import NINJS, TEXT, names_in
from watch_folders import deliver_all, killed_at, visible_in

LINES = "\n".join([json.dumps({"id": "a", "text": TEXT}), "{broken", json.dumps({"id": "b", "text": TEXT})])
CASES = {
    "one article": ("story.txt", TEXT, {}),
    "all results": ("story.json", json.dumps(NINJS), {"html": True, "annotate": True}),
    "several articles, one broken": ("items.ndjson", LINES, {"html": True}),
    "a failure": ("scan.pdf", "%PDF-1.7\n", {}),
}


def contents(root):
    return {name: (root / name).read_bytes() for name in visible_in(root)}


def delivered(root, name, text, extras):
    root.mkdir()
    (root / name).write_text(text, encoding="utf-8")
    deliver_all(root, **extras)
    return contents(root)


@pytest.mark.parametrize(("name", "text", "extras"), CASES.values(), ids=CASES)
def test_a_crash_before_any_step_changes_nothing_in_the_end(tmp_path, name, text, extras):
    expected = delivered(tmp_path / "undisturbed", name, text, extras)
    step = 0
    while True:
        step += 1
        root = tmp_path / f"killed-{step}"
        root.mkdir()
        (root / name).write_text(text, encoding="utf-8")
        killed = killed_at(step, root, **extras)
        # Whatever happened, the file is somewhere, and whole.
        places = [root / name, root / ".auditor/work" / name, root / "_PROCESSED" / name, root / "_ERROR" / name]
        assert [path.read_text(encoding="utf-8") for path in places if path.exists()] == [text]
        deliver_all(root, **extras)
        assert contents(root) == expected
        assert names_in(root / ".auditor/work") == []
        if not killed:
            break
    assert step > 20


def test_two_crashes_in_a_row_change_nothing_either(tmp_path):
    name, text, extras = CASES["all results"]
    expected = delivered(tmp_path / "undisturbed", name, text, extras)
    for first in range(8, 60, 7):
        for second in range(8, 60, 11):
            root = tmp_path / f"killed-{first}-{second}"
            root.mkdir()
            (root / name).write_text(text, encoding="utf-8")
            killed_at(first, root, **extras)
            killed_at(second, root, **extras)
            deliver_all(root, **extras)
            assert contents(root) == expected


def test_what_was_delivered_before_a_crash_is_no_obstacle_to_the_same_file_again(tmp_path):
    root = tmp_path / "hot"
    root.mkdir()
    step = 0
    killed = True
    while killed:
        step += 1
        (root / "story.txt").write_text(TEXT, encoding="utf-8")
        killed = killed_at(step, root)
        deliver_all(root)
    found = visible_in(root)
    # As many files and reports as were dropped; each number once.
    assert len([path for path in found if path.endswith(".report.json")]) == step
    assert len([path for path in found if path.endswith(".txt")]) == step
