"""'run() gets the async function and calls it.'

It gets the object that calling the function has made: run(price("tea")), with the parentheses.
"""

from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

CAUGHT_BY = ["test_run_takes_a_coroutine"]
SAYS = "the object that the call has made"

T = TypeVar("T")


def run(coro: Callable[..., Coroutine[Any, Any, T]]) -> T: ...
