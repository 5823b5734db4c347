"""A pytest plugin for the runs that the tests start: writes down each test's outcome and what is said of it."""

import json
import os
from pathlib import Path
from typing import Any

import pytest


class Recorder:
    """Adds one line of JSON for each report to a file, at once: a run that is killed leaves those before."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def pytest_runtest_logreport(self, report: Any) -> None:
        """Write down one phase of a test."""
        said = getattr(report, "explanation", "") or getattr(report, "wasxfail", "")
        if isinstance(report.longrepr, tuple):  # where and why a test was skipped
            said = report.longrepr[2]
        elif report.longrepr is not None:
            said = said or report.longreprtext
        entry = {"id": report.nodeid, "when": report.when, "outcome": report.outcome, "said": said}
        entry["xfail"] = hasattr(report, "wasxfail")
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry) + "\n")


def pytest_configure(config: pytest.Config) -> None:
    """Record in the process that reports; a worker of xdist has no say."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Recorder(Path(os.environ["DOJO_RECORD"])))
