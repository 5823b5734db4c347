"""'I record every warning in the block, pick out mine, and forget the rest.'

The rest was meant for somebody: whoever set the filters outside hears nothing of what else went wrong in the block.
"""

import gc
import re
import warnings
from contextlib import contextmanager

CAUGHT_BY = ["test_other_warnings_take_their_way"]
SAYS = "has to be issued once more"


@contextmanager
def all_awaited():
    gc.collect()
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        yield
        gc.collect()
    if names := [lost[1] for one in seen if (lost := re.match(r"coroutine '(.+)' was", str(one.message)))]:
        raise NeverAwaited(names)
