"""'I collect at the end of the block, and then all that was lost in it has been heard of.'

So has what was lost before it. Whose fault it is shows only if that is collected before the block begins.
"""

import gc
import re
import warnings
from contextlib import contextmanager

CAUGHT_BY = ["test_a_coroutine_in_a_cycle_counts_where_it_was_lost"]
SAYS = "before the block"


@contextmanager
def all_awaited():
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        yield
        gc.collect()
    if names := [lost[1] for one in seen if (lost := re.match(r"coroutine '(.+)' was", str(one.message)))]:
        raise NeverAwaited(names)
