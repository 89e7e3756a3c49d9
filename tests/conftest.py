"""The program, for the tests of its commands.

Being here puts `tests/` on the import path, so that every room's tests can import `factory`.
"""

from pathlib import Path

import pytest

from auditor.cli.program import run


@pytest.fixture
def auditor(capsys, monkeypatch, tmp_path):
    """Run the program in an empty directory and return (exit code, stdout, stderr)."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str | Path | int) -> tuple[int, str, str]:
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err + captured.out
        assert "The auditor failed" not in captured.err
        return code, captured.out, captured.err

    return call
