"""'The warning about a coroutine is a RuntimeWarning, so I watch out for RuntimeWarnings.'

Python and its libraries have many reasons for one.
"""

import gc
import warnings
from contextlib import contextmanager

CAUGHT_BY = ["test_other_warnings_take_their_way"]
SAYS = "Not every RuntimeWarning"


@contextmanager
def all_awaited():
    gc.collect()
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always", RuntimeWarning)
        yield
        gc.collect()
    if names := [str(one.message).removeprefix("coroutine ").split()[0].strip("'") for one in seen]:
        raise NeverAwaited(names)
