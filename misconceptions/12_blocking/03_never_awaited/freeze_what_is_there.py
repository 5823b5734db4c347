"""'gc.freeze() keeps the collector away from what was there before, so only what the block has lost is found.'

It keeps it away from what was still in use, too. If the block lets go of that, nobody hears of it.
"""

import gc
import re
import warnings
from contextlib import contextmanager

CAUGHT_BY = ["test_a_coroutine_in_a_cycle_counts_where_it_was_lost"]
SAYS = "still in use when the block began"


@contextmanager
def all_awaited():
    gc.freeze()
    try:
        with warnings.catch_warnings(record=True) as seen:
            warnings.filterwarnings("always", message="coroutine .* was never awaited", category=RuntimeWarning)
            yield
            gc.collect()
    finally:
        gc.unfreeze()
    if names := [lost[1] for one in seen if (lost := re.match(r"coroutine '(.+)' was", str(one.message)))]:
        raise NeverAwaited(names)
