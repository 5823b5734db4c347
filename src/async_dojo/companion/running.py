"""Runs pytest on katas, as a person would type it; what the tests say is noted in the progress file."""

import subprocess
import sys
from collections.abc import Sequence

from async_dojo.companion.progress import DONE, Progress, outcome_of
from async_dojo.companion.workspace import Listed, Workspace
from async_dojo.language import current


def run_pytest(workspace: Workspace, katas: Sequence[Listed], options: list[str]) -> int:
    """Run pytest on the katas, on all where none is named, in this process; return its exit status."""
    import pytest

    Progress(workspace.root).prepare()
    return int(pytest.main([*_paths(workspace, katas), "--lang", current(), *options]))


def judge_quietly(workspace: Workspace, katas: Sequence[Listed] = ()) -> list[str]:
    """Run pytest on the katas in a process of its own, for what it notes; return the slugs of those not solved."""
    Progress(workspace.root).prepare()
    judged = list(katas) or workspace.katas
    if there := [listed for listed in judged if listed.path.exists()]:
        _judge(there, workspace)
    records = Progress(workspace.root).read()
    return [each.slug for each in judged if outcome_of(records.get(each.slug), each) not in DONE]


def _judge(katas: Sequence[Listed], workspace: Workspace) -> None:
    """Run pytest on the katas, and again on each half of them where one of them ends Python itself."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *(str(each.path) for each in katas)]
    done = subprocess.run(command, cwd=workspace.root, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    if done.returncode not in (0, 1) and len(katas) > 1:  # all is well, or tests fail
        half = len(katas) // 2
        _judge(katas[:half], workspace)
        _judge(katas[half:], workspace)


def _paths(workspace: Workspace, katas: Sequence[Listed]) -> list[str]:
    return [str(listed.path) for listed in katas] or [str(workspace.root / "katas")]
