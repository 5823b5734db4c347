"""'I say what went wrong in an exception of my own.'

Whoever catches KeyboardInterrupt or CancelledError does not see it any more: to them it is just another error.
"""

import asyncio

CAUGHT_BY = ["test_what_is_no_exception_comes_out"]
SAYS = "a different exception came out"


def run_or(default, coro):
    try:
        return asyncio.run(coro)
    except Exception:
        return default
    except BaseException as error:
        raise RuntimeError(f"interrupted by {error!r}") from error
