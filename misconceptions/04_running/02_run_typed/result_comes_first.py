"""'Coroutine[T, Any, Any]: the result is what matters, so it comes first.'

As in Generator, the order is: what it yields, what it is sent, what it returns.
"""

from collections.abc import Coroutine
from typing import Any, TypeVar

CAUGHT_BY = ["test_run_takes_a_coroutine"]
SAYS = "the third place"

T = TypeVar("T")


def run(coro: Coroutine[T, Any, Any]) -> T: ...
