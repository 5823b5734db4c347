"""'CPython counts references, so an object that nobody has is destroyed at once, and its warning is there at once.'

One in a reference cycle has to wait for the garbage collector, and by then another block may be running.
"""

import re
import warnings
from contextlib import contextmanager

CAUGHT_BY = ["test_a_coroutine_in_a_cycle_counts_where_it_was_lost"]
SAYS = "does not notice before the garbage collector"


@contextmanager
def all_awaited():
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        yield
    if names := [lost[1] for one in seen if (lost := re.match(r"coroutine '(.+)' was", str(one.message)))]:
        raise NeverAwaited(names)
