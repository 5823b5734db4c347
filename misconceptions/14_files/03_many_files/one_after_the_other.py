"""'One after the other: when one fails the rest is never begun, so there is nothing to cancel.'

True, and every file waits for the one before it. The files were to be loaded at the same time.
"""

CAUGHT_BY = ["test_results_come_in_the_order_of_the_paths", "test_a_failure_stops_the_others"]
SAYS = "one after another"


async def load_all(paths, parse):
    return [await load(path, parse) for path in paths]
