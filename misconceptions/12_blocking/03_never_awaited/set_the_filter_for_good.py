"""'I set the filter when the block begins, and put it back when it is through.'

A block that raises does not come to the line behind `yield`. What puts things back belongs into `with` or `finally`.
"""

import gc
import re
import warnings
from contextlib import contextmanager

CAUGHT_BY = ["test_after_the_block_all_is_as_before"]
SAYS = "also when the block raises"


@contextmanager
def all_awaited():
    gc.collect()
    catcher = warnings.catch_warnings(record=True)
    seen = catcher.__enter__()
    warnings.simplefilter("always")
    yield
    gc.collect()
    catcher.__exit__(None, None, None)
    if names := [lost[1] for one in seen if (lost := re.match(r"coroutine '(.+)' was", str(one.message)))]:
        raise NeverAwaited(names)
