"""The fingerprint of the tables that findings follow from."""

import sys
from pathlib import Path

import pytest

from auditor.artifacts import recipe


@pytest.mark.parametrize("room", ["artifacts/lexis", "bilingual", "reference"])
def test_every_table_that_findings_follow_from_changes_it(room: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    table = tmp_path / room / "data" / "words.tsv"
    table.parent.mkdir(parents=True)
    found = set()
    for content in ("one", "two"):
        table.write_text(content)
        # The package has a function of the module's name.
        monkeypatch.setattr(sys.modules["auditor.artifacts.recipe"], "files", lambda _: tmp_path)
        found.add(recipe.__wrapped__())
        table.with_name("README.md").write_text(content)
        found.add(recipe.__wrapped__())
    assert len(found) == 2
