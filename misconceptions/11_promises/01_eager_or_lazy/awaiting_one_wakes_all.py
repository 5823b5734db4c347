"""'At the first await the loop runs whatever was called by then, coroutines too.'

The loop knows tasks. A coroutine that nobody has awaited or made a task of is unknown to it.
"""

CAUGHT_BY = ["test_a_call_only_makes_a_coroutine"]
SAYS = "the other has not even begun"

COROUTINE = [
    "first is a coroutine",
    "second is a coroutine",
    "first begins",
    "second begins",
    "first goes on",
    "second goes on",
    "got second",
    "got first",
]
