"""Runs the tests that carry claims on one kind of loop, each run in a process of its own."""

import importlib.metadata
import importlib.util
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from async_dojo.companion.errors import Problem
from async_dojo.language import say
from async_dojo.plugin import LOOPS
from async_dojo.specification.results import PYTHONS, Result, Said

THIS = f"{sys.version_info[0]}.{sys.version_info[1]}"

_TREES = ("solutions", "tests/repo")
_TAKE_PART = ("aiofiles", "httpx", "mypy", "pytest", "pytest-asyncio", "quickjs-ng", "respx", "uvloop")
# Of the variables that change how Python and pytest run, these only say where things are and how text is written.
_HARMLESS = (
    "PYTHONDONTWRITEBYTECODE",
    "PYTHONHOME",
    "PYTHONIOENCODING",
    "PYTHONPATH",
    "PYTHONPYCACHEPREFIX",
    "PYTHONUTF8",
)
_ANSWERS = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED)
_WAITING = 6  # processes on a stock loop, where the tests only wait most of the time


@dataclass(frozen=True)
class Ran:
    """A result, and the tests that passed only when they were run a second time: a person should hear of them."""

    result: Result
    second: list[str]


def run(root: Path, loop: str) -> Ran:
    """Run the claims' tests of the collection on this Python and the loop.

    On a stock loop a test that fails is run once more, alone: sleeps really take their time there, and on a machine
    that is busy with other tests a margin may have been too small. Raises Problem where uvloop is not installed, and
    where pytest cannot run the tests.
    """
    require(loop)
    if reason := _lacks(loop):
        return Ran(Result(THIS, loop, versions(), not_run=reason), [])
    virtual = loop == "virtual"
    tests = _pytest(root, ["--loop", loop, *_workers(2 if virtual else _WAITING)], _trees(root))
    failed = sorted(node for node, test in tests.items() if test["outcome"] == "failed")
    second: list[str] = []
    if failed and not virtual:
        again = _pytest(root, ["--loop", loop], failed)
        tests |= again
        second = [node for node in failed if again[node]["outcome"] != "failed"]
    return Ran(Result(THIS, loop, versions(), _by_claim(tests)), second)


def carried(root: Path) -> dict[str, dict[str, bool]]:
    """Return which tests carry a claim now, and whether each speaks against it, by claim, without running them.

    Raises Problem as `run` does.
    """
    tests = _pytest(root, ["--collect-only"], _trees(root))
    found: dict[str, dict[str, bool]] = {}
    for node, test in tests.items():
        for slug, against in test["claims"].items():
            found.setdefault(slug, {})[node] = against
    return found


def versions() -> dict[str, str]:
    """Return the versions of what takes part in a run."""
    found = {"python": platform.python_version()}
    for package in _TAKE_PART:
        try:
            found[package] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def require(*loops: str) -> None:
    """Raise Problem where this environment cannot say what holds: its results would be those of something else."""
    if THIS not in PYTHONS:
        raise Problem(
            say(
                f"the specification is of Python {PYTHONS[0]} to {PYTHONS[-1]}; this is {THIS}",
                f"対象は Python {PYTHONS[0]} から {PYTHONS[-1]} までです。実行中の Python は {THIS} です",
            )
        )
    if "uvloop" in loops and importlib.util.find_spec("uvloop") is None:
        raise Problem(
            say(
                f"uvloop is not installed: `{sys.executable} -m pip install uvloop`, or choose other loops with --loop",
                f"uvloop がインストールされていません。`{sys.executable} -m pip install uvloop` でインストールするか、"
                "--loop でほかのループを選んでください",
            )
        )


def _lacks(loop: str) -> str:
    assert loop in LOOPS
    return "eager tasks came with Python 3.12" if loop == "eager" and sys.version_info < (3, 12) else ""


def _workers(number: int) -> list[str]:
    return ["-n", str(number)] if importlib.util.find_spec("xdist") else []


def _trees(root: Path) -> list[str]:
    if not (root / "solutions").is_dir():
        raise Problem(
            say(
                f"{root} has no solutions/, whose tests speak for the claims: run it in a clone of the repository",
                f"{root} に solutions/ がありません。主張を確かめるテストは解答例で動かすので、"
                "リポジトリのクローンの中で実行してください",
            )
        )
    return [tree for tree in _TREES if (root / tree).is_dir()]


def _pytest(root: Path, options: list[str], what: Collection[str]) -> dict[str, dict[str, Any]]:
    """Return what each test said: node id -> its outcome, claims and reason."""
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "record.json"
        ours = ["-p", "async_dojo.specification.recording", "--record-claims", str(record), "--lang", "en"]
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *ours, *options, *what]
        done = subprocess.run(
            command,
            cwd=root,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
        )
        recorded = json.loads(record.read_text(encoding="utf-8")) if record.exists() else {"tests": {}, "errors": []}
    if recorded["errors"] or done.returncode not in _ANSWERS:
        said = "\n".join(recorded["errors"]) or (done.stdout + done.stderr).strip()
        raise Problem(say("pytest cannot run the tests:", "pytest がテストを実行できません:") + f"\n{said}")
    tests: dict[str, dict[str, Any]] = recorded["tests"]
    return tests


def _environment() -> dict[str, str]:
    """Return the environment without what could change what the tests say: PYTEST_ADDOPTS, PYTHONOPTIMIZE, ..."""
    return {
        name: value
        for name, value in os.environ.items()
        if name in _HARMLESS or not name.startswith(("PYTEST_", "PYTHON"))
    }


def _by_claim(tests: dict[str, dict[str, Any]]) -> dict[str, Said]:
    claims: dict[str, Said] = {}
    for node, test in sorted(tests.items()):
        for slug, against in test["claims"].items():
            said = claims.setdefault(slug, Said(slug))
            if test["outcome"] == "passed":
                (said.speak_against if against else said.speak_for).append(node)
            else:
                (said.failed if test["outcome"] == "failed" else said.skipped).append(node)
            if test["outcome"] == "skipped" and test["reason"] not in said.reasons:
                said.reasons.append(test["reason"])
    return claims
