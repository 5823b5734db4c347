"""The collection keeps its promises when it is run, on each Python that there is."""

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from rules import Rule
from rules.reading import SUPPORTED
from rules.runs import (
    RUNS,
    answers_hold_on,
    misconceptions_are_caught,
    solutions_pass_in_any_order,
)

ROOT = Path(__file__).parents[2]
THIS = f"{sys.version_info[0]}.{sys.version_info[1]}"

pytestmark = pytest.mark.timeout(1800)  # a whole collection is run in a process of its own

NEEDS: dict[Rule, pytest.MarkDecorator] = {
    misconceptions_are_caught: pytest.mark.thorough("a run of misconceptions/ shows it; this counts them as well"),
    solutions_pass_in_any_order: pytest.mark.thorough("a run of solutions/ shows one order; this tries 20 random ones"),
}


@pytest.mark.parametrize("rule", [pytest.param(rule, marks=NEEDS.get(rule, ()), id=rule.__name__) for rule in RUNS])
def test_run_keeps_the_rule(rule: Rule) -> None:
    """The run shows none of the problems that the rule looks for."""
    problems = rule(ROOT)
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


@pytest.mark.parametrize("version", [version for version in SUPPORTED if version != THIS])
def test_answers_hold_on_other_pythons(version: str) -> None:
    """Solutions pass and misconceptions are caught on each interpreter that ASYNC_DOJO_PYTHONS gives."""
    python = interpreters().get(version)
    if python is None:
        pytest.skip(f"no Python {version} is given: ASYNC_DOJO_PYTHONS lists interpreters that have the dependencies")
    problems = answers_hold_on(ROOT, python)
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)


@cache
def interpreters() -> dict[str, str]:
    """Return the interpreters that the environment gives, by version."""
    found = {}
    for python in filter(None, os.environ.get("ASYNC_DOJO_PYTHONS", "").split(os.pathsep)):
        ask = [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]
        found[subprocess.run(ask, capture_output=True, text=True, check=True).stdout.strip()] = python
    return found
