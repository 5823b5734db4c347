"""'It can return anything, so it returns Any.'

Any switches the checker off: run(price("tea")).upper() would pass, and fail when it runs.
"""

from collections.abc import Coroutine
from typing import Any

CAUGHT_BY = ["test_run_returns_what_the_coroutine_returns"]
SAYS = "Any switches the type checker off"


def run(coro: Coroutine[Any, Any, Any]) -> Any: ...
