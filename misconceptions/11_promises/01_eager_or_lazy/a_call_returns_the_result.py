"""'load() is declared to return a str, so what I get is a str.'

The annotation says what the await gives. The call gives the coroutine object.
"""

CAUGHT_BY = ["test_a_call_only_makes_a_coroutine"]
SAYS = "it returns a coroutine object"

COROUTINE = [
    "first begins",
    "first goes on",
    "first is a str",
    "second begins",
    "second goes on",
    "second is a str",
    "got second",
    "got first",
]
