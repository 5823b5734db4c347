"""'T is any type, so one T will do for both.'

One variable is one type per call: a checker would join float and bool, or reject the call.
"""

from collections.abc import Coroutine
from typing import Any, TypeVar

CAUGHT_BY = ["test_run_both_keeps_the_two_apart"]
SAYS = "a type variable of its own"

T = TypeVar("T")


def run_both(first: Coroutine[Any, Any, T], second: Coroutine[Any, Any, T]) -> tuple[T, T]: ...
