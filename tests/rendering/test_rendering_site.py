"""The site of a batch: one page an article whatever its id, an index of all, and nobody else's file replaced."""

import os
import re
from pathlib import Path

import pytest
from factory import every_outcome, failure, report, skipped
from hypothesis import given
from hypothesis import strategies as st

from auditor.errors import AuditorError
from auditor.rendering.files import PageNames, page_stem
from auditor.rendering.html import claim_site, to_html, write_site
from auditor.report import Report

NOWHERE = Path("no", "such", "folder")
WEIRD = [
    "../../x",
    "/etc/passwd",
    "a/b\\c",
    "CON",
    "nul.txt",
    "index",
    "",
    ".",
    "..",
    "x" * 300,
    "новости",
    "a\x00b",
    "\ud800",
    "Vane",
    "vane",
    "q?*:|",
    "vane",
]


def test_a_site_has_a_page_an_article_and_an_index_of_all(tmp_path: Path) -> None:
    index = write_site(every_outcome(), tmp_path / "new" / "run")
    text = index.read_text(encoding="utf-8")
    pages = {path.name for path in index.parent.iterdir()} - {"index.html"}
    assert len(pages) == sum(isinstance(outcome, Report) for outcome in every_outcome())
    assert all(f'href="{page}"' in text for page in pages)
    assert "scan.pdf" in text
    assert "Remedy: Export its text" in text
    assert '<a href="#skipped">1 skipped</a>' in text
    assert "It is a picture, not an article." in text
    assert "1 critical, 1 major, 5 minor, 1 minor punctuation, 1 neutral" in text


def test_pages_are_those_of_to_html(tmp_path: Path) -> None:
    write_site([report(id="plain")], tmp_path)
    assert (tmp_path / "plain.html").read_text(encoding="utf-8") == to_html(report(id="plain"))


def test_no_id_leaves_the_folder_or_takes_anothers_page(tmp_path: Path) -> None:
    write_site([report(id=id) for id in WEIRD], tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    files = list((tmp_path / "site").rglob("*"))
    assert len(files) == len(WEIRD) + 1
    assert all(path.is_file() and path.suffix == ".html" for path in files)


def test_a_plain_id_is_its_own_name() -> None:
    assert [page_stem(id) for id in ("vane-point", "story_2.v1")] == ["vane-point", "story_2.v1"]
    assert page_stem("Vane") != page_stem("vane")
    assert page_stem("inbox/a.txt").startswith("inbox-a.txt-")


@given(st.lists(st.text(st.characters()), max_size=8))
def test_names_are_unique_safe_and_the_same_in_every_run(ids: list[str]) -> None:
    names = PageNames(NOWHERE)
    given_out = [names.take(id) for id in ids]
    assert len({name.lower() for name in given_out}) == len(ids)
    assert all(len(name) < 120 and name.isascii() and not set(name) & set('/\\:*?"<>|\x00 ') and name[0] not in ".-" for name in given_out)
    again = PageNames(NOWHERE)
    assert [again.take(id) for id in ids] == given_out


def test_a_second_run_replaces_its_own_pages(tmp_path: Path) -> None:
    write_site([report("Old text.", id="a")], tmp_path)
    write_site([report("New text.", id="a")], tmp_path)
    assert "New text." in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "index.html"]


def test_somebody_elses_index_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<html>mine</html>", encoding="utf-8")
    for call in (lambda: claim_site(tmp_path), lambda: write_site([report(id="a")], tmp_path)):
        with pytest.raises(AuditorError, match="no page of the auditor") as caught:
            call()
        assert "Choose another folder" in caught.value.remedy
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == "<html>mine</html>"


def test_somebody_elses_page_costs_no_report(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html>mine</html>", encoding="utf-8")
    (tmp_path / "a-2.html").mkdir()
    for text in ("Old text.", "New text."):
        index = write_site([report(text, id="a"), report(text, id="b"), report(text, id="a")], tmp_path)
        # The pages of the first run are ours, and the second one's to replace.
        assert re.findall(r'href="([\w-]+\.html)"', index.read_text(encoding="utf-8")) == ["a-3.html", "b.html", "a-4.html"]
        assert all(text in (tmp_path / name).read_text(encoding="utf-8") for name in ("a-3.html", "b.html", "a-4.html"))
    assert (tmp_path / "a.html").read_text(encoding="utf-8") == "<html>mine</html>"
    assert len(list(tmp_path.iterdir())) == 6


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_page_that_may_not_be_read_is_somebody_elses(tmp_path: Path) -> None:
    (tmp_path / "a.html").touch(0o000)
    write_site([report(id="a")], tmp_path)
    assert (tmp_path / "a-2.html").is_file()


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    outside = tmp_path / "outside.html"
    outside.write_text(to_html(report("Old text.", id="a")), encoding="utf-8")
    before = outside.read_bytes()
    (tmp_path / "site" / "a.html").symlink_to(outside)
    write_site([report("New text.", id="a")], tmp_path / "site")
    assert outside.read_bytes() == before


def test_a_folder_that_cannot_be_made_has_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for directory in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(AuditorError, match="Cannot write") as caught:
            write_site([report()], directory)
        assert caught.value.remedy


def test_a_write_that_fails_leaves_the_old_page_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_site([report("Old text.", id="a")], tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(AuditorError, match="No space left"):
        write_site([report("New text.", id="a")], tmp_path)
    assert "Old text." in (tmp_path / "a.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "index.html"]


def test_one_article_is_one_article(tmp_path: Path) -> None:
    text = write_site([report()], tmp_path).read_text(encoding="utf-8")
    assert "<title>Translation audit: 1 article</title>" in text
    assert "1 article audited" in text


def test_failures_alone_make_an_index(tmp_path: Path) -> None:
    text = write_site([failure(), failure("b\x1b[2J<b>")], tmp_path).read_text(encoding="utf-8")
    assert "0 articles audited" in text
    assert "b\\x1b[2J&lt;b&gt;" in text


def test_skipped_items_alone_make_an_index(tmp_path: Path) -> None:
    text = write_site([skipped("<b>a</b>.jpg")], tmp_path).read_text(encoding="utf-8")
    assert "0 articles audited" in text
    assert "&lt;b&gt;a&lt;/b&gt;.jpg" in text
    assert 'href="#failures"' not in text
