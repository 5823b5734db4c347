"""The warm process and its forks: pytest and its plugins are loaded once, and each fork judges as `pytest` would.

The standard library's forkserver imports this module (see `judge`), which warms it up; where there is no fork, the
process that judges is a new one and imports everything by itself.
"""

import gc
import io
import os
import sys
import tempfile
from collections.abc import Generator
from contextlib import redirect_stderr, redirect_stdout, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from async_dojo.companion.verdicts import Begun, Judged, Outcome, Ready, Verdict

_SMALLEST = {
    "conftest.py": 'pytest_plugins = ["async_dojo.plugin"]\n',
    "katas/01_warm/01_up.py": "import asyncio\n\n\nasync def f():\n    await asyncio.sleep(1)\n    return 1\n",
    "tests/katas/01_warm/test_01_up.py": "async def test_f(kata, clock):\n    assert await kata.f() == 2, 'no'\n",
}
_SETTINGS = [
    "asyncio_mode=auto",
    "python_files=katas/*/*.py",
    "asyncio_default_fixture_loop_scope=function",
    "timeout=5",
]
_LOOKS = 2.0  # seconds at most
_NEEDED_LATER = ("blockbuster", "httpx", "aiofiles", "uvloop")  # what katas and guards import: a fork has them at once


def warm_up() -> None:
    """Run a kata that is thrown away, so that all is imported, and put what there is out of the gc's way."""
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        root = Path(folder).resolve()
        for name, text in _SMALLEST.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        options = [word for setting in _SETTINGS for word in ("-o", setting)]
        here = Path.cwd()
        os.chdir(root)
        try:
            plugins = ["-p", "no:cacheprovider", "-p", "no:respx", "-p", "no:anyio"]
            pytest.main(
                ["-c", os.devnull, "--rootdir", str(root), "katas", "--import-mode=importlib", *plugins, *options]
            )
        finally:
            os.chdir(here)
    for name in _NEEDED_LATER:
        with suppress(ImportError):
            __import__(name)
    gc.collect()
    gc.freeze()  # the collections that pytest and the guards make in a fork look at the fork's own objects alone


class _Stream:
    """A pytest plugin that waits for the word to begin, and tells of each test."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        from async_dojo.collecting import Unjudgeable
        from async_dojo.guards import blockbuster

        for item in session.items[:1]:
            blockbuster(item.path)
        # All that does not depend on the kata is done by now: the engine reads that for each test, so after the word.
        self.connection.send(Ready(not any(isinstance(item, Unjudgeable) for item in session.items)))
        try:
            self.connection.recv()
        except EOFError:
            os._exit(0)

    @pytest.hookimpl(wrapper=True)  # the first that sets a timer is the last that is asked
    def pytest_timeout_set_timer(self, settings: Any) -> Generator[None, Any, Any]:
        self.connection.send(Begun(settings.timeout or 0.0))
        return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" or not report.passed:
            self.connection.send(Outcome(report.nodeid, report.outcome))

    def judged(self, verdicts: list[Verdict], status: int) -> None:
        self.connection.send(Judged(status, verdicts))
        self.connection.poll(_LOOKS)  # let it be seen what has been started, before that is nobody's child


def judge(connection: Connection, root: str, arguments: list[str], log: str) -> None:
    """Run pytest with the arguments in the folder `root`, tell of it through the connection, and exit with its status.

    This is a process of its own, and the first of a process group of its own. What it prints goes to the file `log`.
    """
    if hasattr(os, "setsid"):
        os.setsid()
    os.chdir(root)
    for descriptor, path, flags in ((0, os.devnull, os.O_RDONLY), (1, log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)):
        opened = os.open(path, flags)
        os.dup2(opened, descriptor)
        os.close(opened)
    os.dup2(1, 2)
    from async_dojo.companion.recording import Recorder  # after pytest has had its say on which modules it rewrites

    stream = _Stream(connection)
    sys.exit(pytest.main(arguments, plugins=[Recorder(Path(root), stream.judged), stream]))
