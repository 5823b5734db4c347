"""'asyncio is single-threaded: no thread but that of the loop waits for a file.'

Then the loop would wait, and no task could run. Code is run by one thread, and the waiting is left to others.
"""

CAUGHT_BY = ["test_how_many_operations_there_are_at_once"]
SAYS = "there were 3"

FACTS = {
    "threads that wait in a read, in crowd(10, ThreadPoolExecutor(max_workers=3))": 0,
    "threads that execute the line behind the read, in crowd(10, ThreadPoolExecutor(max_workers=3))": 1,
    "the n in min(32, CPUs + n), the most threads that asyncio's own default executor has": 4,
}
