"""'I can hand run() the loop that it should use.'

Some functions of asyncio once had a `loop` argument; run() never had one. It takes what makes a loop, as it must close
the loop, too.
"""

CAUGHT_BY = ["test_flags_are_those_of_this_python"]
SAYS = "it never takes a loop"

FLAGS = ["debug", "loop"]
