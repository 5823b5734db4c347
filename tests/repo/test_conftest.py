"""A plain `pytest` uses every core, and nothing else starts processes."""

import importlib.util
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = pytest.Config.ArgsSource
EVERYTHING = ["solutions", "misconceptions", "tests"]


@pytest.mark.parametrize(
    ("source", "paths", "worker", "asked", "used"),
    [
        (SOURCES.TESTPATHS, EVERYTHING, None, None, (os.cpu_count() or 1) + 1),
        (SOURCES.TESTPATHS, ["katas"], None, None, None),
        (SOURCES.ARGS, EVERYTHING, None, None, None),
        (SOURCES.TESTPATHS, EVERYTHING, "gw0", None, None),
        (SOURCES.TESTPATHS, EVERYTHING, None, 0, 0),
    ],
    ids=["everything", "a workspace", "what is named", "a worker, which would start workers without end", "-n 0"],
)
def test_processes(monkeypatch, source, paths, worker, asked, used):
    """The processes that a run uses: those that were asked for, or all cores where everything is run."""
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)
    if worker is not None:
        monkeypatch.setenv("PYTEST_XDIST_WORKER", worker)
    spec = importlib.util.spec_from_file_location("conftest_of_the_repository", ROOT / "conftest.py")
    conftest = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(conftest)
    options = SimpleNamespace(numprocesses=asked, dist="no")
    conftest.pytest_cmdline_main(SimpleNamespace(args_source=source, args=paths, option=options))
    assert options.numprocesses == used
