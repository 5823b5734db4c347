"""`dojo spec` in the terminal, in both languages."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from async_dojo import language
from async_dojo.companion.errors import Problem
from async_dojo.companion.workspaces.creating import create
from async_dojo.companion.workspaces.material import material
from async_dojo.specification import checking, matrix
from async_dojo.specification.commands import build, check, claim, run

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def here(monkeypatch, of_this_repository):
    """Call the commands in this repository, in a wide terminal and in English; put the language back."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(matrix, "read_matrix", {ROOT: of_this_repository}.__getitem__)  # read once for all of them
    monkeypatch.setenv("COLUMNS", "100")
    before = language.current()
    language.use("en")
    yield
    language.use(before)


def test_claim_is_told_in_full():
    """Statement, verdict, qualification, evidence for each Python, reasons, katas, tests and sources."""
    done = CliRunner().invoke(claim, ["run-flags"])
    assert done.exit_code == 0, done.output
    lines = done.output.splitlines()
    assert lines[:2] == ["The flags of asyncio.run() are debug and loop_factory.", "run-flags: version"]
    assert "loop_factory came with 3.12; on 3.11 only asyncio.Runner has it." in lines
    assert "  3.11 ◐  3.12 ✓  3.13 ✓  3.14 ✓  3.15 ✓  virtual, asyncio, uvloop, eager" in lines
    assert "  3.11 ≠  3.12 ≠  3.13 ≠  3.14 ≠  3.15 ≠  debug" in lines
    assert "  ✓ holds  ◐ in part  ≠ differs" in lines
    assert any(line.startswith("  ≠ debug, 3.11–3.15: ") for line in lines), "the reason is missing"
    assert "  katas/04_running/06_flags.py" in lines
    assert (
        "  solutions/04_running/06_flags.py::test_flags_are_those_of_this_python (shows where it is not true)" in lines
    )
    assert lines[-1] == "  https://docs.python.org/3/library/asyncio-runner.html#asyncio.Runner"


def test_claim_in_japanese():
    """The same in Japanese."""
    language.use("ja")
    done = CliRunner().invoke(claim, ["uvloop-import"])
    assert done.exit_code == 0, done.output
    assert done.output.startswith("uvloop を import するだけで、イベントループが速くなります。\nuvloop-import: 誤り\n")
    assert "テストの結果" in done.output
    assert "  3.11 ✗  3.12 ✗  3.13 ✗  3.14 ✗  3.15 ✗  全ループ" in done.output
    assert "(成り立たない場合を示す)" in done.output


def test_claim_that_is_not_run():
    """A claim by its sources alone has no evidence to show, and no katas."""
    done = CliRunner().invoke(claim, ["go-goroutines"])
    assert done.exit_code == 0, done.output
    assert "What the tests said" not in done.output
    assert "Katas" not in done.output
    assert "Sources" in done.output


def test_claim_whose_tests_were_left_out_in_part():
    """The marks have a star, what it means and why it stands there; and why a whole column is missing."""
    done = CliRunner().invoke(claim, ["coro-untraceable"])
    assert done.exit_code == 0, done.output
    lines = done.output.splitlines()
    assert any(line.startswith("  3.11 ✓*  3.12 ✓*  3.13 ✓*  3.14 ✓  3.15 ✓  virtual, ") for line in lines)
    assert any(line.startswith("  * some tests cannot run there and were left out: ") for line in lines)
    assert any(
        line.startswith("  * virtual, asyncio, uvloop, debug, eager, 3.11–3.13: The tests of the ") for line in lines
    )
    assert "  – eager, 3.11: Eager tasks came with Python 3.12." in lines


def test_a_folder_of_one_s_own_has_the_claims_too(tmp_path, monkeypatch):
    """There a claim is told with the results that came with the package; all else needs the repository."""
    create(tmp_path / "mine", material())
    monkeypatch.chdir(tmp_path / "mine")
    done = CliRunner().invoke(claim, ["run-flags"])
    assert done.exit_code == 0, done.output
    assert "  3.11 ◐  3.12 ✓  3.13 ✓  3.14 ✓  3.15 ✓  virtual, asyncio, uvloop, eager" in done.output
    assert "  katas/04_running/06_flags.py" in done.output
    for command in (run, build, check):
        with pytest.raises(Problem, match="is a folder of `dojo init`: this needs a clone of the repository"):
            CliRunner().invoke(command, catch_exceptions=False)
    assert not (tmp_path / "mine" / "spec" / "results").exists()


def test_unknown_claim_is_a_problem():
    """A name that is nearly right is told the right one."""
    with pytest.raises(Problem, match="no claim 'run-flag'; did you mean: run-flags"):
        CliRunner().invoke(claim, ["run-flag"], catch_exceptions=False)


def test_check_fails_where_something_is_wrong(monkeypatch):
    """Each problem is a line, and the exit status is 1; without one it is 0."""
    problems = ["one", "two"]
    monkeypatch.setattr(checking, "check", lambda root, loops: problems if loops == ("virtual",) else [])
    done = CliRunner().invoke(check)
    assert (done.exit_code, done.output) == (1, "one\ntwo\n")
    done = CliRunner().invoke(check, ["--no-run"])
    assert (done.exit_code, done.output) == (0, "All is as the tests say.\n")


def test_folder_without_katas_is_a_problem(monkeypatch, tmp_path):
    """Outside the repository there is nothing to build."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Problem, match="there are no katas"):
        CliRunner().invoke(build, catch_exceptions=False)


@pytest.mark.parametrize(
    ("lang", "expected"), [("en", "Show one claim in full."), ("ja", "主張を1つ、詳しく表示します。")]
)
def test_help_is_in_both_languages(lang, expected):
    """`dojo spec --help` lists the four commands in the language that is asked for."""
    done = subprocess.run(
        [sys.executable, "-m", "async_dojo", "spec", "--help", "--lang", lang],
        capture_output=True,
        cwd=ROOT,
        check=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100"},
    )
    assert expected in done.stdout
    assert all(f"  {name} " in done.stdout for name in ("run", "build", "check", "claim"))
