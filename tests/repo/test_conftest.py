"""A plain `pytest` uses every core, and nothing else starts processes."""

import importlib.util
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = pytest.Config.ArgsSource


@pytest.mark.parametrize(
    ("source", "worker", "asked", "used"),
    [
        (SOURCES.TESTPATHS, None, None, "auto"),
        (SOURCES.ARGS, None, None, None),
        (SOURCES.TESTPATHS, "gw0", None, None),
        (SOURCES.TESTPATHS, None, 0, 0),
    ],
    ids=["everything", "what is named", "a worker, which would start workers without end", "-n 0"],
)
def test_processes(monkeypatch, source, worker, asked, used):
    """The processes that a run uses: those that were asked for, or all cores where everything is run."""
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)
    if worker is not None:
        monkeypatch.setenv("PYTEST_XDIST_WORKER", worker)
    spec = importlib.util.spec_from_file_location("conftest_of_the_repository", ROOT / "conftest.py")
    conftest = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(conftest)
    options = SimpleNamespace(numprocesses=asked, dist="no")
    conftest.pytest_cmdline_main(SimpleNamespace(args_source=source, option=options))
    assert options.numprocesses == used
