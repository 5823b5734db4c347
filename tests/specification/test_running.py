"""The tests that carry claims are run on each kind of loop, and what they say is kept."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from async_dojo.companion.errors import Problem
from async_dojo.specification import running
from async_dojo.specification.commands import run as run_command
from async_dojo.specification.results import read_result
from async_dojo.specification.running import THIS, carried, run

pytestmark = pytest.mark.timeout(120)  # each runs pytest in a process of its own

FILE = "solutions/01_first/01_sleep.py"
LOOP_TESTS = """
    import asyncio
    import pathlib

    import pytest


    @pytest.mark.claim("debug-mode")
    async def test_debug(kata):
        assert asyncio.get_running_loop().get_debug()


    @pytest.mark.claim("debug-mode")
    def test_debug_in_a_run(kata):
        async def main():
            assert asyncio.get_running_loop().get_debug()

        asyncio.run(main())


    @pytest.mark.claim("begins-at-once")
    async def test_eager(kata):
        log = []

        async def job():
            log.append("begins")

        task = asyncio.create_task(job(), name="the job")
        log.append("made")
        await task
        assert log == ["begins", "made"]


    @pytest.mark.claim("begins-at-once", against=True)
    async def test_own_task(kata):
        task = asyncio.create_task(asyncio.sleep(0))
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()


    @pytest.mark.claim("second-time")
    def test_second_time(kata):
        marker = pathlib.Path("{marker}")
        there = marker.exists()
        marker.touch()
        assert there
"""


@pytest.fixture(autouse=True)
def one_process(in_one_process):
    """Start no workers for a few tests."""


@pytest.fixture
def small(small_run):
    """A collection and what its tests said on the virtual loop."""
    return small_run


def test_each_claim_has_its_outcome(small):
    """Tests speak for a claim or against it, or cannot be run; what carries no claim is not run."""
    claims = small[1].claims
    assert {slug: said.outcome for slug, said in claims.items()} == {
        "sleep-returns": "held",
        "sleep-lets-others-run": "held in part",
        "sleep-is-synchronous": "did not hold",
        "sleep-elsewhere": "not applicable",
    }
    assert claims["sleep-returns"].speak_for == [f"{FILE}::test_it_returns_the_result"]
    assert claims["sleep-lets-others-run"].speak_against == [f"{FILE}::test_others_run_only_if_there_are_any"]
    assert claims["sleep-elsewhere"].reasons == ["not on this machine"]


@pytest.mark.parametrize(
    "workers", [[], pytest.param(["-n", "2"], marks=pytest.mark.thorough("starts the workers of xdist"))]
)
def test_two_runs_are_identical(small, monkeypatch, workers):
    """The command writes the very bytes that the first run gave, also with the tests spread over two processes."""
    root, first = small
    monkeypatch.setattr(running, "_workers", lambda number: workers)
    monkeypatch.chdir(root)
    done = CliRunner().invoke(run_command, ["--loop", "virtual"])
    assert done.exit_code == 0, done.output
    path = root / "spec" / "results" / f"{THIS}-virtual.toml"
    assert path.read_bytes() == first.text().encode()
    assert read_result(path) == first
    assert f"{THIS}-virtual.toml: 4 claims, 0 tests failed" in done.output


def test_versions_are_recorded(small):
    """The full versions of what took part stand in the result."""
    versions = small[1].versions
    assert versions["python"].startswith(f"{THIS}.")
    assert {"pytest", "pytest-asyncio", "httpx", "aiofiles", "respx", "mypy", "quickjs-ng"} <= set(versions)


def test_the_environment_changes_nothing(small, monkeypatch):
    """What somebody has set for their own runs of pytest and asyncio does not reach the tests."""
    monkeypatch.setenv("PYTEST_ADDOPTS", "-k nothing")
    monkeypatch.setenv("PYTHONASYNCIODEBUG", "1")
    monkeypatch.setenv("PYTHONOPTIMIZE", "1")  # no test would fail
    assert run(small[0], "virtual").result == small[1]


def test_kinds_of_loop(new_collection, tmp_path):
    """Debug mode and eager tasks are what their names say, also in asyncio.run().

    What fails on a stock loop is run once more, alone: on a busy machine a margin may be too small.
    """
    for loop in ("debug", *(["eager"] if sys.version_info >= (3, 12) else [])):
        ran = run(new_collection(LOOP_TESTS.format(marker=tmp_path / loop)), loop)
        assert {slug: said.failed for slug, said in ran.result.claims.items()} == {
            "debug-mode": [f"{FILE}::test_debug", f"{FILE}::test_debug_in_a_run"] if loop == "eager" else [],
            "begins-at-once": [f"{FILE}::test_eager"] if loop == "debug" else [],
            "second-time": [],
        }
        assert ran.second == [f"{FILE}::test_second_time"]


def test_nothing_is_run_where_uvloop_is_not_installed(small, monkeypatch):
    """That is no answer of the interpreter: what is kept of uvloop stays, and the way to install it is told."""
    monkeypatch.setattr(running.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(running, "_pytest", lambda *args: pytest.fail("tests were run"))
    monkeypatch.chdir(small[0])
    with pytest.raises(Problem, match=r"uvloop is not installed: `.* -m pip install uvloop`"):
        CliRunner().invoke(run_command, catch_exceptions=False)
    assert not (small[0] / "spec" / "results" / f"{THIS}-uvloop.toml").exists()


def test_other_pythons_have_no_results(small, monkeypatch):
    """A Python that the specification is not about is told so before anything is run."""
    monkeypatch.setattr(running, "THIS", "3.99")
    with pytest.raises(Problem, match=r"is of Python 3\.11 to .*; this is 3\.99"):
        run(small[0], "virtual")


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="Python 3.12 and later have eager tasks")
def test_eager_tasks_need_312(small):
    """On Python 3.11 there are no eager tasks: neither the command nor pytest pretends."""
    result = run(small[0], "eager").result
    assert (result.not_run, result.claims) == ("eager tasks came with Python 3.12", {})
    assert 'not_run = "eager tasks came with Python 3.12"' in result.text()
    command = [sys.executable, "-m", "pytest", "--loop", "eager", "solutions"]
    done = subprocess.run(command, cwd=small[0], capture_output=True, text=True, check=False)
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "eager tasks came with Python 3.12" in done.stderr


def test_tests_that_cannot_be_collected_are_a_problem(new_collection):
    """A test file that is broken would lose its claims without a word: the file and the error are told."""
    root = new_collection("import nowhere\n")
    with pytest.raises(Problem, match=r"01_sleep\.py(.|\n)*No module named 'nowhere'"):
        carried(root)


def test_misspelt_marker_is_a_problem(new_collection):
    """A test that speaks against a claim would else be taken to bear it out."""
    root = new_collection(LOOP_TESTS.replace("against=True", "agianst=True").format(marker="none"))
    with pytest.raises(Problem, match="test_own_task: the marker claim knows against=True, not agianst"):
        carried(root)


def test_folder_without_solutions_is_a_problem(tmp_path):
    """A learner's folder has no solutions that speak for the claims."""
    with pytest.raises(Problem, match="has no solutions/"):
        carried(tmp_path)
