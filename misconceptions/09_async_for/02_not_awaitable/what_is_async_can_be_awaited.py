"""'It is awaitable: hasattr(gen, "__await__") says True.' (the line that the notes crossed out)

hasattr says False, on every Python. Its values are taken by `async for`, which needs __aiter__.
"""

CAUGHT_BY = ["test_the_output_of_the_sample"]
SAYS = "has no `__await__`"

OUTPUT = ["False", "True", "1", "2"]
