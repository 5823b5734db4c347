"""'Each read gets its thread, so ten reads are ten threads.'

The pool has a limit, and the other seven wait in its queue.
"""

CAUGHT_BY = ["test_how_many_operations_there_are_at_once"]
SAYS = "wait in its queue"

FACTS = {
    "threads that wait in a read, in crowd(10, ThreadPoolExecutor(max_workers=3))": 10,
    "threads that execute the line behind the read, in crowd(10, ThreadPoolExecutor(max_workers=3))": 1,
    "the n in min(32, CPUs + n), the most threads that asyncio's own default executor has": 4,
}
