"""Throw-away workspaces, in which the companion's tests work as a learner would."""

import io
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
from warm_pytest import settings_of_pytest

from async_dojo import language
from async_dojo.companion.main import main
from async_dojo.companion.workspace import Workspace

REPOSITORY = Path(__file__).parents[2]
_CHAPTER = """
[title]
en = "{title}"
ja = "{title}の章"
"""
_ENTRY = """
[[kata]]
file = "{name}"
kind = "build"
links = ["https://docs.python.org/3/library/asyncio.html"]
hints.en = ["What is one?", "It is a number.", "return 1"]
hints.ja = ["1とは何ですか。", "数です。", "return 1 と書きます"]
"""
_STUB = '''"""The function gives one.

Complete `f` so that it returns 1.

関数は1を返します。

`f` が 1 を返すように完成させてください。
"""


async def f() -> int:
    # TODO: return something
    raise NotImplementedError
'''
_TESTS = '''"""A kata about {name}."""

from async_dojo.testing import say


async def test_gives_one(kata):
    """It gives one."""
    assert await kata.f() == 1, say("f() should give 1: {name}", "f() は 1 を返すはずです: {name}")


async def test_gives_one_twice(kata):
    """It gives one again."""
    assert [await kata.f(), await kata.f()] == [1, 1], say("twice: {name}", "2回目: {name}")
'''
SOLVED = _STUB.replace("# TODO: return something\n    raise NotImplementedError", "return 1  # one")
KATAS = ("01_first/01_one", "01_first/02_two", "02_second/01_three")


@dataclass(frozen=True)
class Done:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str


class SmallWorkspace:
    """Two chapters with three katas, laid out like this repository, with its own settings for pytest."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        for name, content in settings_of_pytest().items():
            self.write(name, content)
        for chapter in ("01_first", "02_second"):
            names = [kata.split("/")[1] for kata in KATAS if kata.startswith(chapter)]
            entries = "".join(_ENTRY.format(name=name) for name in names)
            self.write(f"katas/{chapter}/chapter.toml", _CHAPTER.format(title=chapter[3:].title()) + entries)
        for kata in KATAS:
            chapter, name = kata.split("/")
            self.write(f"katas/{kata}.py", _STUB)
            self.write(f"solutions/{kata}.py", SOLVED)
            self.write(f"tests/katas/{chapter}/test_{name}.py", _TESTS.format(name=name[3:]))

    @property
    def workspace(self) -> Workspace:
        """The companion's view of it, fresh."""
        return Workspace(self.root)

    def write(self, path: str, content: str) -> Path:
        """Write a file below the root."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
        return file

    def solve(self, *katas: str) -> None:
        """Write the solution into katas, given as in KATAS."""
        for kata in katas:
            self.write(f"katas/{kata}.py", SOLVED)

    def commit(self) -> None:
        """Make the workspace a clone if it is none yet, and commit all of it as it is now."""
        git = ["git", "-C", str(self.root), "-c", "user.name=x", "-c", "user.email=x@x", "-c", "init.defaultBranch=x"]
        for words in (["init"], ["add", "."], ["commit", "-m", "all"]):
            subprocess.run([*git, *words], check=True, capture_output=True)

    def dojo(self, *words: str) -> Done:
        """Run a command of `dojo` in this process, in English: what judges a kata wants a process of its own."""
        out, err, status = io.StringIO(), io.StringIO(), 0
        with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
            patch.chdir(self.root)
            patch.setattr(sys, "argv", ["dojo", "--lang", "en", *words])
            patch.setenv("COLUMNS", "80")
            patch.setenv("LANGUAGE", "en")
            before = language.current()
            try:
                main()
            except SystemExit as left:
                status = left.code if isinstance(left.code, int) else 1
                if isinstance(left.code, str):
                    err.write(left.code + "\n")
            finally:
                language.use(before)
        return Done(status, out.getvalue(), err.getvalue())

    def dojo_process(self, *words: str, typed: str = "", **environment: str) -> Done:
        """Run a command of `dojo` in a process of its own, in English unless LANG is given; `typed` is its input."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTEST"))}
        done = subprocess.run(
            [sys.executable, "-m", "async_dojo", *words],
            cwd=self.root,
            env={**kept, "LANG": "en_US.UTF-8", "PYTHONUTF8": "1", "COLUMNS": "80", **environment},
            input=typed,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )
        return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def small(tmp_path: Path) -> SmallWorkspace:
    """A fresh workspace with three katas, none of them solved."""
    return SmallWorkspace(tmp_path)


@pytest.fixture(params=language.LANGUAGES)
def each_language(request: pytest.FixtureRequest, in_language: Callable[[str], None]) -> str:
    """Run the test in English and in Japanese."""
    in_language(request.param)
    return request.param


@pytest.fixture
def in_language() -> Callable[[str], None]:
    """Choose a language until the test is over."""
    before = language.current()
    yield language.use
    language.use(before)


def offspring() -> list[psutil.Process]:
    """Return the processes that this one has started, but for those that stay: the forkserver and its tracker."""
    keepers = ("forkserver", "resource_tracker")
    found = []
    for process in psutil.Process().children(recursive=True):
        command = " ".join(process.cmdline())
        parent = process.parent()
        is_fork = parent is not None and "forkserver" in " ".join(parent.cmdline())
        if is_fork or not any(name in command for name in keepers):
            found.append(process)
    return found


@pytest.fixture
def alone() -> Callable[[], None]:
    """Give a function that returns when no process is left that was started here, and fails where one stays."""

    def wait_until_alone() -> None:
        deadline = time.monotonic() + 10
        while True:
            try:
                left = offspring()
            except psutil.NoSuchProcess:  # it ended while it was looked at
                continue
            if not left:
                return
            assert time.monotonic() < deadline, f"left behind: {left}"
            time.sleep(0.01)

    return wait_until_alone
