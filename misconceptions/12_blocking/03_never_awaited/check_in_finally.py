"""'A coroutine that was lost is a failure in any case, so the check belongs into `finally`.'

There it takes the place of the exception that the block ended with, and that is what really went wrong.
"""

import gc
import warnings
from contextlib import contextmanager

CAUGHT_BY = ["test_an_exception_of_the_block_goes_out_as_it_is"]
SAYS = "must not take the place"


@contextmanager
def all_awaited():
    gc.collect()
    with warnings.catch_warnings(record=True) as seen:
        warnings.filterwarnings("always", message="coroutine .* was never awaited", category=RuntimeWarning)
        try:
            yield
        finally:
            gc.collect()
            if names := [str(one.message).split("'")[1] for one in seen]:
                raise NeverAwaited(names)
