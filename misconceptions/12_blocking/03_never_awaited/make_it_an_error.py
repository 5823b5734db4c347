"""'With the filter "error" the warning is an exception, and an exception ends the block.'

It is raised where the object is being destroyed, and nobody can catch it there: Python prints it and goes on.
"""

import warnings
from contextlib import contextmanager

CAUGHT_BY = ["test_a_lost_coroutine_is_a_failure"]
SAYS = "Nobody can catch it"


@contextmanager
def all_awaited():
    with warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        try:
            yield
        except RuntimeWarning as warning:
            raise NeverAwaited([str(warning).split("'")[1]]) from None
