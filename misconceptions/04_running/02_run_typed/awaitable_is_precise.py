"""'What can be awaited can be run: Awaitable[T].'

A Future is awaitable and no coroutine. This run() asks for a coroutine, as asyncio.run did up to 3.13.
"""

from collections.abc import Awaitable
from typing import TypeVar

CAUGHT_BY = ["test_run_takes_a_coroutine"]
SAYS = "wider than a coroutine"

T = TypeVar("T")


def run(coro: Awaitable[T]) -> T: ...
