"""What shows only in a run: stubs fail for want of work, solutions pass in any order, wrong answers are caught."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from warm_pytest import run_pytest

from async_dojo.loading import constants
from rules.reading import at, katas_for_this_python

_TOOLS = Path(__file__).parents[1]
THOROUGH = bool(os.environ.get("ASYNC_DOJO_THOROUGH"))  # as in .ci/run; a plain `pytest` is to stay under a minute
_ORDERS, _PROCESSES = (20, 2) if THOROUGH else (2, 1)  # two in a process, at least: state may outlive a test
_LIMIT = 1500  # seconds, for a slow and busy machine: what hangs is the engine's business, and it has limits of its own
_UNDONE = {"NotImplementedError", "AssertionError", "Failed"}
_INTERRUPTED = {"StillRunning", "SystemExit", "HardExit", "KeyboardInterrupt"}  # causes of a Failed that is no verdict
_PYTEST = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "--lang", "en", "--tb=native")  # native: the fastest


def _run(root: Path, *command: str) -> tuple[int, str]:
    inherited = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
    done = subprocess.run(
        command,
        cwd=root,
        env=inherited | {"PYTHONPATH": str(_TOOLS)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=_LIMIT,
        check=False,
    )
    return done.returncode, done.stdout


def _failing_outputs(root: Path, *commands: Sequence[str]) -> list[str]:
    """Run the commands side by side; return what those print that do not end with status 0."""
    with ThreadPoolExecutor() as pool:
        return [output for status, output in pool.map(lambda command: _run(root, *command), commands) if status]


def _recorded(root: Path, tree: str) -> tuple[int, str, list[dict[str, Any]]]:
    """Run a tree; return status, output, and what recording.py has noted of each test."""
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "record.json"
        inherited = {name: value for name, value in os.environ.items() if name != "PYTEST_ADDOPTS"}
        status, *streams = run_pytest(
            [*_PYTEST[2:], "-p", "recording", f"{tree}/"],
            cwd=root,
            environment=inherited | {"PYTHONPATH": str(_TOOLS), "RECORD": str(record)},
            timeout=_LIMIT,
        )
        output = "".join(stream.decode(errors="replace") for stream in streams)
        return status, output, json.loads(record.read_text(encoding="utf-8")) if record.is_file() else []


def stubs_fail_because_the_work_is_not_done(root: Path) -> list[str]:
    """`pytest katas/` ends with 1; each kata fails, and only with NotImplementedError or a message of its tests."""
    status, output, records = _recorded(root, "katas")
    if status not in (0, 1) or not records:
        return [f"katas/: pytest ends with status {status}, not 1; make that run work first:\n{output}"]
    failures = [record for record in records if record["outcome"] == "failed"]
    failing = {record["path"] for record in failures}
    problems = [
        f"{at(root, kata.path)}: passes all of its tests as it is; leave the work to the learner, or test for it"
        for kata in katas_for_this_python(root)
        if at(root, kata.path) not in failing
    ]
    wrong = {record["path"]: record for record in reversed(failures) if not _is_for_want_of_work(record)}
    for path, record in sorted(wrong.items()):  # the first of each kata will do
        problems.append(
            f"{path}: {record['test']} fails with {', '.join(record['raised'])}, not for want of work; let the stub "
            f"raise NotImplementedError, or the test say what is missing in an assertion:\n{record['message']}"
        )
    return problems


def _is_for_want_of_work(record: dict[str, Any]) -> bool:
    raised = set(record["raised"])
    return record["when"] == "call" and bool(raised & _UNDONE) and not raised & _INTERRUPTED


def solutions_pass_in_any_order(root: Path) -> list[str]:
    """The solutions pass in twenty (else two) random orders, after one another in the same process."""
    driver, seeds = str(_TOOLS / "orders.py"), [str(seed) for seed in range(_ORDERS)]
    outputs = _failing_outputs(root, *([sys.executable, driver, *seeds[n::_PROCESSES]] for n in range(_PROCESSES)))
    return [f"solutions/: an order fails; let no state outlive a test, and no right answer fail:\n{o}" for o in outputs]


def misconceptions_are_caught(root: Path) -> list[str]:
    """Each test that a misconception names rejects it, in the words that it is to be told."""
    status, output, records = _recorded(root, "misconceptions")
    problems = [
        f"{record['path']}: {record['test']} does not reject it as it should; "
        f"tighten the test, or mend CAUGHT_BY or SAYS:\n{record['message']}"
        for record in records
        if record["outcome"] not in ("xfailed", "skipped")
    ]
    ran = {(record["path"], record["test"]) for record in records}
    for kata in katas_for_this_python(root):
        for path in kata.mirror("misconceptions").glob("*.py"):
            problems += [
                f"{at(root, path)}: {test} was not run on it; correct CAUGHT_BY"
                for test in constants(path).get("CAUGHT_BY") or ()
                if (at(root, path), test) not in ran
            ]
    if status != 0 and not problems:
        problems.append(f"misconceptions/: pytest ends with status {status}; make that run work first:\n{output}")
    return problems


def answers_hold_on(root: Path, python: str) -> list[str]:
    """Another interpreter comes to the same verdicts: solutions pass on it, misconceptions are caught."""
    commands = ([python, *_PYTEST, tree] for tree in ("solutions/", "misconceptions/"))
    outputs = _failing_outputs(root, *commands)
    return [
        f"solutions/: {python} comes to other verdicts; make tests and answers hold on it too:\n{o}" for o in outputs
    ]


RUNS = (stubs_fail_because_the_work_is_not_done, solutions_pass_in_any_order, misconceptions_are_caught)
