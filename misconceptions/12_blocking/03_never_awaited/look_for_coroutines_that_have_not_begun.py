"""'A coroutine that was never awaited is one whose state is CORO_CREATED. I look for those in memory.'

It is lost because nobody has it any more. What is found in memory are those that may still be awaited.
"""

import gc
import inspect
from contextlib import contextmanager

CAUGHT_BY = ["test_a_lost_coroutine_is_a_failure"]
SAYS = "that object is gone"


@contextmanager
def all_awaited():
    yield
    coroutines = [one for one in gc.get_objects() if inspect.iscoroutine(one)]
    names = [one.__qualname__ for one in coroutines if inspect.getcoroutinestate(one) == inspect.CORO_CREATED]
    if names:
        raise NeverAwaited(names)
