"""How benches end where their data is not there."""

import subprocess
import sys
from pathlib import Path

import pytest

from auditor.errors import IntakeError
from bench.command import run_bench

ROOT = Path(__file__).parents[2]
BENCHES = [path for path in sorted((ROOT / "bench").rglob("*.py")) if "__main__" in path.read_text(encoding="utf-8")]


def bench(name, *arguments):
    run = subprocess.run([sys.executable, "-m", name, *map(str, arguments)], capture_output=True, text=True, cwd=ROOT)
    return run.returncode, run.stdout, run.stderr


@pytest.mark.parametrize("path", BENCHES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_bench_runs_in_the_one_way(path):
    assert path.read_text(encoding="utf-8").endswith('if __name__ == "__main__":\n    run_bench(main)\n')


@pytest.mark.parametrize("name", ["bench.segmentation", "bench.zipf_table", "bench.entities.names"])
@pytest.mark.parametrize("there", [True, False], ids=["a wrong folder", "no folder"])
def test_data_that_is_not_there_is_told_in_one_line(tmp_path, name, there):
    data = tmp_path / "data"
    if there:
        data.mkdir()
    out = ("--out", tmp_path / "out.tsv") if name.endswith("table") else ()
    code, stdout, stderr = bench(name, data, *out)
    assert (code, stdout) == (2, "")
    assert stderr.startswith(f"error: {data}")
    assert stderr.endswith(". Give what --help describes.\n")
    assert stderr.count("\n") == 1


def refused():
    raise IntakeError("It is empty.", "Give the text of an article.")


def interrupted():
    raise KeyboardInterrupt


def broken():
    raise KeyError("segments")


def test_what_the_auditor_refuses_is_told_with_its_remedy(capsys):
    with pytest.raises(SystemExit, match="2"):
        run_bench(refused)
    assert capsys.readouterr().err == "error: It is empty. Give the text of an article.\n"


def test_ctrl_c_ends_a_bench_quietly():
    with pytest.raises(SystemExit, match="130"):
        run_bench(interrupted)


def test_a_bug_keeps_its_traceback():
    with pytest.raises(KeyError):
        run_bench(broken)
