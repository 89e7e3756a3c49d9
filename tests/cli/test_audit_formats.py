"""The command with the formats of newsrooms: many items in one file, of which some are skipped and some are teasers."""

import json
import re
from pathlib import Path

import pytest

from auditor.cli.options import InputFormat
from auditor.intake import FORMATS

SAMPLES = Path(__file__).parents[1] / "intake" / "samples"
PICTURE = "It is a picture, not an article."


@pytest.fixture
def audit(auditor):
    """Run `auditor audit` without a model."""
    return lambda *arguments: auditor("audit", *arguments, "--engine", "none")


def test_every_item_of_a_message_comes_out_in_its_place(audit):
    code, out, err = audit(SAMPLES / "newsml-g2-message.xml", "--format", "ndjson")
    package, article, picture, canceled = map(json.loads, out.splitlines())
    assert (code, err) == (0, "")
    assert article["article"]["id"] == "urn:example:g2:text"
    assert picture["skipped"] == {"reason": PICTURE}
    assert all("skipped" in entry for entry in (package, picture, canceled))


def test_a_teaser_is_reported_without_verdict_or_score(audit):
    _, out, _ = audit(SAMPLES / "ninjs-3-list.json", "--json")
    teaser = next(entry for entry in json.loads(out) if entry.get("article", {}).get("body") == "partial")
    assert teaser["verdict"]["label"] == "undetermined"
    assert teaser["quality"]["score"] is None
    assert any("teaser" in warning for warning in teaser["warnings"])


def test_the_terminal_counts_what_was_skipped_and_says_why(audit, tmp_path):
    code, out, _ = audit(SAMPLES / "newsml-g2-message.xml")
    assert code == 0
    assert f"1 skipped: {PICTURE}" in out
    assert "1 audited: 1 undetermined; 3 skipped." in out
    lone = tmp_path / "picture.json"
    lone.write_text('{\n"uri": "urn:x", "type": "picture"}')
    assert audit(lone)[:2] == (0, f"1 skipped: {PICTURE}\n0 audited; 1 skipped.\n")


@pytest.mark.parametrize("format", ["markdown", "html"])
def test_pages_show_what_was_skipped(audit, tmp_path, format):
    out = tmp_path / "out"
    code, *_ = audit(SAMPLES / "ninjs-3-list.json", "--format", format, "--out", out)
    text = (out / "index.html" if format == "html" else out).read_text(encoding="utf-8")
    assert code == 0
    assert "It is an event, not an article" in text


def test_the_format_can_be_told(audit, tmp_path):
    path = tmp_path / "wire"
    path.write_bytes((SAMPLES / "nitf.xml").read_bytes())
    assert json.loads(audit(path, "--json", "--input-format", "nitf")[1])["article"]["id"] == "EX-1850"
    code, out, err = audit(path, "--json", "--input-format", "klingon")
    assert (code, out) == (2, "")
    assert "newsml-g2" in err


def test_the_help_names_every_format():
    told = re.split(r"[, ;]+", InputFormat.__metadata__[0].help)
    assert [format for format in FORMATS if format not in told] == []
