"""'By default a pool has as many threads as there are CPUs.'

That is what pools of processes do. Threads that wait need no CPU, and there are four more.
"""

CAUGHT_BY = ["test_how_many_threads_there_are_by_default"]
SAYS = "without arguments"

FACTS = {
    "threads that wait in a read, in crowd(10, ThreadPoolExecutor(max_workers=3))": 3,
    "threads that execute the line behind the read, in crowd(10, ThreadPoolExecutor(max_workers=3))": 1,
    "the n in min(32, CPUs + n), the most threads that asyncio's own default executor has": 0,
}
