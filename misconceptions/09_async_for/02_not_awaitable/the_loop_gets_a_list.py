"""'async for gathers the values and gives me the list.'

`async for` runs its body once for each value.
"""

CAUGHT_BY = ["test_the_output_of_the_sample"]
SAYS = "once for each value"

OUTPUT = ["False", "False", "[1, 2]"]
