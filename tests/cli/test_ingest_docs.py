"""What `docs/ingest.md` says of the commands is what they offer."""

from pathlib import Path

import pytest
import typer

from auditor.cli.program import app
from auditor.service.watch.arrivals import UNFINISHED

PAGE = (Path(__file__).parents[2] / "docs" / "ingest.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["stream", "watch"])
def test_every_option_is_documented(name):
    command = typer.main.get_command(app).commands[name]
    options = {option for parameter in command.params for option in parameter.opts if option.startswith("--")}
    assert {option for option in options - {"--help"} if f"`{option}" not in PAGE and f" {option}" not in PAGE} == set()


def test_every_unfinished_name_is_documented():
    assert [suffix for suffix in UNFINISHED if f"`{suffix}`" not in PAGE] == []
