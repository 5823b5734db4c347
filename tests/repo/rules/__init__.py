"""The rules of the collection: each takes its root and returns what is wrong, one text a problem, with the remedy."""

from collections.abc import Callable
from pathlib import Path

from rules.files import FILES
from rules.modules import MODULES
from rules.spec import SPEC
from rules.tests import TESTS
from rules.texts import TEXTS

Rule = Callable[[Path], list[str]]

RULES: tuple[Rule, ...] = (*FILES, *MODULES, *TEXTS, *TESTS, *SPEC)
