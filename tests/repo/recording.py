"""A pytest plugin for the runs in test_runs.py: writes what became of each test, and what it raised, as JSON."""

import json
import os
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

from async_dojo.explain import leaves

_records: list[dict[str, Any]] = []


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, Any, Any]:
    """Keep the types of what was raised; a report has only its text."""
    report = yield
    report.test = getattr(item, "originalname", item.name)
    report.raised = _names(call.excinfo.value) if call.excinfo else []
    return report


def _names(error: BaseException) -> list[str]:
    """Return the names of the exceptions in a group, and of what each was raised from."""
    found = []
    for leaf in leaves(error):
        cause: BaseException | None = leaf
        while cause is not None:
            found.append(type(cause).__name__)
            cause = cause.__cause__
    return found


def pytest_runtest_logreport(report: Any) -> None:
    """Note the final outcome: by now the markers, and the dojo, have had their say."""
    if report.when == "call" or report.outcome != "passed":
        path = report.nodeid.split("::")[0]
        outcome = "xfailed" if hasattr(report, "wasxfail") and report.skipped else report.outcome
        note = {"path": path, "test": report.test, "when": report.when, "outcome": outcome, "raised": report.raised}
        _records.append(note | {"message": report.longreprtext})


def pytest_sessionfinish() -> None:
    """Write everything to the file that RECORD names."""
    Path(os.environ["RECORD"]).write_text(json.dumps(_records), encoding="utf-8")
