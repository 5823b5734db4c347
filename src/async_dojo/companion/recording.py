"""A pytest plugin that turns a run's reports into verdicts, and keeps them in the progress file of a workspace."""

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from async_dojo.collecting import KataFile
from async_dojo.collection.layout import every_kata
from async_dojo.collection.texts import TO_DO
from async_dojo.companion.errors import Problem
from async_dojo.companion.progress import Noted, Progress, Record, digest_of
from async_dojo.companion.verdicts import Failure, Verdict
from async_dojo.language import say
from async_dojo.report.progress import Standing, standings

_LONGEST_MESSAGE = 4_000  # characters of what went wrong
_LONGEST_OUTPUT = 20_000  # characters of what a test printed, from its end


class Recorder:
    """Hears a run of katas to its end and hands the verdicts and the exit status over."""

    __name__ = "async-dojo-recorder"  # the name by which pytest registers it, so that there is one at most

    def __init__(self, root: Path, done: Callable[[list[Verdict], int], object]) -> None:
        self.root = root
        self.done = done
        self._digests: dict[Path, str] = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> None:
        """Take the digests before the first kata is loaded: what changes from now on is not what was judged."""
        files = filter(None, (item.getparent(KataFile) for item in session.items))
        katas = {file.kata for file in files} or every_kata(self.root)  # with xdist only its workers have the items
        self._digests = {kata.path: digest_of(kata) for kata in katas}

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Hand the verdicts over as soon as the last test is over, before pytest cleans up."""
        reporter: Any = session.config.pluginmanager.get_plugin("terminalreporter")
        stats: Mapping[str, Sequence[Any]] = reporter.stats if reporter else {}
        judged = [each for each in standings(stats, self.root) if each.kata.tree == "katas"]
        self.done([self._verdict(standing) for standing in judged], int(exitstatus))

    def _verdict(self, standing: Standing) -> Verdict:
        kata = standing.kata
        digest = self._digests.get(kata.path, "")
        return Verdict(
            slug=kata.slug,
            outcome=_outcome(standing),
            digest=digest if digest == digest_of(kata) else "",
            saved=kata.path.stat().st_mtime if kata.path.exists() else 0.0,
            edited=not kata.path.exists() or TO_DO.encode() not in kata.path.read_bytes(),
            passed=standing.passed,
            total=standing.total,
            failures=[_failure(*told) for told in standing.messages],
        )


def _outcome(standing: Standing) -> str:
    if standing.failures:
        return "failed"
    if standing.is_solved:
        return "solved"
    return "skipped" if standing.is_skipped else "partial"


def _failure(message: str, tests: list[str], report: Any) -> Failure:
    cut = message[:_LONGEST_MESSAGE] + "..." * (len(message) > _LONGEST_MESSAGE)
    return Failure(cut, tests, [(title, text[-_LONGEST_OUTPUT:]) for title, text in report.sections])


def keep(root: Path, verdicts: Sequence[Verdict]) -> tuple[dict[str, Record], Path | None]:
    """Note the verdicts in the progress file; return all that it holds then, and where it lies if it was damaged.

    What changed while it was judged, and runs of only some of a kata's tests, are not noted.
    """
    progress = Progress(root)
    noted = [verdict for verdict in verdicts if verdict.digest and verdict.outcome != "partial"]
    if noted:
        progress.record({each.slug: Noted(each.outcome, each.digest, each.saved, each.edited) for each in noted})
    return progress.read(), progress.damaged


def keep_or_say(root: Path, verdicts: Sequence[Verdict]) -> None:
    """Note the verdicts as `keep` does; where that is impossible, say so on stderr: the run is as good as any."""
    try:
        keep(root, verdicts)
    except (OSError, Problem) as error:
        print(say(f"progress not kept: {error}", f"進捗を保存できません: {error}"), file=sys.stderr)
