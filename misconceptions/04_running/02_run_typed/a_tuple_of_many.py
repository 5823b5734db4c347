"""'A tuple of results is tuple[T | U, ...].'

The dots say: any number of them, each of either type. A pair says which is which.
"""

from collections.abc import Coroutine
from typing import Any, TypeVar

CAUGHT_BY = ["test_run_both_keeps_the_two_apart"]
SAYS = "first the one, then the other"

T = TypeVar("T")
U = TypeVar("U")


def run_both(first: Coroutine[Any, Any, T], second: Coroutine[Any, Any, U]) -> tuple[T | U, ...]: ...
