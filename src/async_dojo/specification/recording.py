"""A pytest plugin for `dojo spec run`: runs only the tests that carry a claim, and writes down what they said."""

import json
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pytest

_SEVERITY = ("passed", "skipped", "failed")  # a test is what the worst of its phases is


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that says where to write."""
    parser.addoption("--record-claims", metavar="FILE", help=pytest_addoption.__doc__)


def pytest_configure(config: pytest.Config) -> None:
    """Record in the process that hears of all tests: with xdist that is not a worker."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Recorder(Path(config.getoption("--record-claims"))), "claims-recorder")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what carries no claim."""
    carrying = [item for item in items if item.get_closest_marker("claim")]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(carrying)])
    items[:] = carrying


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, Any, Any]:
    """Attach the claims that the test carries: slug -> whether it speaks against the claim."""
    report = yield
    report.claims = claims_of(item)
    return report


def claims_of(item: pytest.Item) -> dict[str, bool]:
    """Return the claims that a test carries, and whether it speaks against each; the closest marker counts."""
    carried: dict[str, bool] = {}
    for marker in item.iter_markers("claim"):
        if misspelt := sorted(set(marker.kwargs) - {"against"}):
            raise pytest.UsageError(f"{item.nodeid}: the marker claim knows against=True, not {misspelt[0]}")
        for slug in marker.args:
            carried.setdefault(slug, bool(marker.kwargs.get("against", False)))
    return carried


class _Recorder:
    """Hears of each test and writes one JSON file in the end: {"tests": {node id: ...}, "errors": [...]}."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.tests: dict[str, dict[str, Any]] = {}
        self.errors: list[str] = []

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Note the tests that are not going to be run, where tests are only to be collected."""
        if session.config.option.collectonly:
            for item in session.items:
                self.tests[item.nodeid] = {"claims": claims_of(item), "outcome": "collected", "reason": ""}

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Note a file that cannot be collected: its tests would be missing without a word."""
        if report.failed:
            self.errors.append(f"{report.nodeid}: {report.longreprtext}")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note the worst that was said of a test so far."""
        fresh: dict[str, Any] = {"outcome": "passed", "claims": getattr(report, "claims", {}), "reason": ""}
        test = self.tests.setdefault(report.nodeid, fresh)
        if _SEVERITY.index(report.outcome) > _SEVERITY.index(test["outcome"]):
            test["outcome"] = report.outcome
            text = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longreprtext
            test["reason"] = text.removeprefix("Skipped: ")

    def pytest_sessionfinish(self) -> None:
        """Write it all down."""
        self.path.write_text(json.dumps({"tests": self.tests, "errors": self.errors}), encoding="utf-8")
