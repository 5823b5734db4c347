"""'aiofiles is asynchronous like the network: the operating system tells the loop when a file is ready.'

For files there is no such message. A thread waits in an ordinary read, and c, ready or not, waits for a thread.
"""

CAUGHT_BY = ["test_what_waits_for_a_thread"]
SAYS = "waits for one of the same two threads"

ORDER = [
    "c is read",
    "to_thread is back",
    "a gets something",
    "a is read",
    "b gets something",
    "b is read",
]
