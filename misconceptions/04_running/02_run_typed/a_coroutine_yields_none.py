"""'Nothing is yielded or sent: Coroutine[None, None, T].'

Behind each await that suspends a future is yielded to the loop; which objects those are is not run()'s to restrict.
"""

from collections.abc import Coroutine
from typing import TypeVar

CAUGHT_BY = ["test_run_takes_a_coroutine"]
SAYS = "the event loop's business"

T = TypeVar("T")


def run(coro: Coroutine[None, None, T]) -> T: ...
