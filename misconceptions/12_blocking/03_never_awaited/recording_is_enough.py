"""'catch_warnings(record=True) records every warning.'

It records those that the filters let through, and those are still the filters that were set outside.
"""

import gc
import re
import warnings
from contextlib import contextmanager

CAUGHT_BY = ["test_every_one_of_them_is_named", "test_the_filters_outside_make_no_difference"]
SAYS = "filter"


@contextmanager
def all_awaited():
    gc.collect()
    with warnings.catch_warnings(record=True) as seen:
        yield
        gc.collect()
    if names := [lost[1] for one in seen if (lost := re.match(r"coroutine '(.+)' was", str(one.message)))]:
        raise NeverAwaited(names)
