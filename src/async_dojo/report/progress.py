"""How each kata stands after a run, from the reports of its tests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from async_dojo.collection.layout import Kata, locate


@dataclass
class Standing:
    """A kata's failed reports, and how many of its `total` tests passed or were skipped."""

    kata: Kata
    total: int = 0
    passed: int = 0
    skipped: int = 0
    failures: list[Any] = field(default_factory=list)

    @property
    def is_solved(self) -> bool:
        """Whether all of its tests were run and none failed: a selection of them solves nothing."""
        return not self.failures and self.passed > 0 and self.passed + self.skipped == self.total

    @property
    def is_skipped(self) -> bool:
        """Whether it cannot be judged on this Python."""
        return not self.failures and not self.passed

    @property
    def messages(self) -> list[tuple[str, list[str], Any]]:
        """What its failures say, each message once: the message, the tests that say it, and the first's report."""
        told: dict[str, list[Any]] = {}
        for report in self.failures:
            told.setdefault(getattr(report, "explanation", "") or report.longreprtext, []).append(report)
        return [
            (message, list(dict.fromkeys(report.nodeid.partition("::")[2] for report in reports)), reports[0])
            for message, reports in told.items()
        ]


def standings(stats: Mapping[str, Sequence[Any]], root: Path) -> list[Standing]:
    """Return the katas that the reports in pytest's stats are about, in the order of their numbers."""
    found: dict[Path, Standing] = {}
    for outcome in ("passed", "skipped", "failed", "error"):
        for report in stats.get(outcome, []):
            kata = locate(root / report.nodeid.split("::")[0], root)
            if kata is None or not isinstance(report, pytest.TestReport):
                continue
            standing = found.setdefault(kata.path, Standing(kata))
            standing.total = getattr(report, "kata_tests", 0)
            standing.passed += outcome == "passed"
            standing.skipped += outcome == "skipped"
            if report.failed:
                standing.failures.append(report)
    for standing in found.values():  # xdist reports in the order in which its processes are done
        standing.failures.sort(key=lambda report: report.location[1] or 0)
    return [found[path] for path in sorted(found)]
