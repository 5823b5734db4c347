"""'The loop has one thread, and aiofiles adds one for the files.'

It adds none. It uses those of the default executor, and as many as that may have.
"""

CAUGHT_BY = ["test_how_many_operations_there_are_at_once"]
SAYS = "aiofiles has no threads of its own"

FACTS = {
    "threads that wait in a read, in crowd(10, ThreadPoolExecutor(max_workers=3))": 1,
    "threads that execute the line behind the read, in crowd(10, ThreadPoolExecutor(max_workers=3))": 1,
    "the n in min(32, CPUs + n), the most threads that asyncio's own default executor has": 4,
}
