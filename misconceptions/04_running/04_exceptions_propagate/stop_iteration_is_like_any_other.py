"""'Every exception comes out as it is, StopIteration too.'

A coroutine returns by raising StopIteration. One that its body raises would look the same, so Python turns it into a
RuntimeError, with the StopIteration as its cause.
"""

CAUGHT_BY = ["test_what_arrives_at_the_caller"]
SAYS = "RuntimeError"

ARRIVES = {**ARRIVES, "StopIteration": "the same"}
