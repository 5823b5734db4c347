"""'I take the time before and after the coroutine.'

That is how long it took, with all its waiting, not how long it held the loop; and who else held it does not show.
"""

import asyncio
import time

CAUGHT_BY = ["test_a_slow_task_is_found", "test_the_coroutine_itself_and_plain_callbacks_are_watched"]
SAYS = "blocked the loop"


def slow_callbacks(coroutine, threshold):
    start = time.perf_counter()
    asyncio.run(coroutine)
    seconds = time.perf_counter() - start
    return [(coroutine.__name__, seconds)] if seconds >= threshold else []
