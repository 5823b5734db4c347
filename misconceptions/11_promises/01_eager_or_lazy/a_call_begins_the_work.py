"""'I call the function, so it runs until it has to wait. That is what JavaScript does.'

In Python the call makes a coroutine object and runs no line of the body; the await does.
"""

CAUGHT_BY = ["test_a_call_only_makes_a_coroutine"]
SAYS = "runs no line of its body"

COROUTINE = [
    "first begins",
    "first is a coroutine",
    "second begins",
    "second is a coroutine",
    "first goes on",
    "second goes on",
    "got second",
    "got first",
]
