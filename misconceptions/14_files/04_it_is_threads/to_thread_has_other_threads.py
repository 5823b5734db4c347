"""'aiofiles has its threads for files, and to_thread() starts one for my function.'

Both use the default executor. Reads that hang hold up whoever calls to_thread().
"""

CAUGHT_BY = ["test_what_waits_for_a_thread"]
SAYS = "the call of to_thread(), waits"

ORDER = [
    "to_thread is back",
    "a gets something",
    "a is read",
    "c is read",
    "b gets something",
    "b is read",
]
