"""The collection keeps its rules: each failure says which file, what is wrong with it and what to do."""

from pathlib import Path

import pytest
from rules import RULES, Rule
from rules.spec import api_index_is_covered

ROOT = Path(__file__).parents[2]

# The notes claim that the index lists what an application needs; this rule finds a kata for every name of it.
CLAIMS: dict[Rule, pytest.MarkDecorator] = {api_index_is_covered: pytest.mark.claim("reading-api-index")}


@pytest.mark.parametrize("rule", [pytest.param(rule, marks=CLAIMS.get(rule, ()), id=rule.__name__) for rule in RULES])
def test_rule_is_kept(rule: Rule) -> None:
    """The collection has none of the problems that the rule looks for."""
    problems = rule(ROOT)
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)
