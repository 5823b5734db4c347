"""'The read is in a thread, and when it is done that thread goes on with the lines behind it.'

The thread only hands over what was read. The coroutine goes on in the thread of the event loop.
"""

CAUGHT_BY = ["test_who_goes_on_behind_the_read"]
SAYS = "The coroutines are run by the event loop"

FACTS = {
    "threads that wait in a read, in crowd(10, ThreadPoolExecutor(max_workers=3))": 3,
    "threads that execute the line behind the read, in crowd(10, ThreadPoolExecutor(max_workers=3))": 3,
    "the n in min(32, CPUs + n), the most threads that asyncio's own default executor has": 4,
}
