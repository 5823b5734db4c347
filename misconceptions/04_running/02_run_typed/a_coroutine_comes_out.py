"""'A coroutine goes in, so a coroutine comes out.'

run() is an ordinary function: when it returns, the coroutine is over and only its result is left.
"""

from collections.abc import Coroutine
from typing import Any, TypeVar

CAUGHT_BY = ["test_run_returns_what_the_coroutine_returns"]
SAYS = "not the coroutine"

T = TypeVar("T")


def run(coro: Coroutine[Any, Any, T]) -> Coroutine[Any, Any, T]: ...
