"""'return_exceptions=True gives me all in one list, and what is an exception there has failed.'

What is an exception there may be a result as well. And everything has been waited for: no failure stops the others.
"""

import asyncio

CAUGHT_BY = ["test_results_come_in_the_order_of_the_paths"]
SAYS = "What `parse` returns is a result, whatever it is"


async def load_all(paths, parse):
    results = await asyncio.gather(*(load(path, parse) for path in paths), return_exceptions=True)
    for result in results:
        if isinstance(result, Exception):
            raise result
    return results
