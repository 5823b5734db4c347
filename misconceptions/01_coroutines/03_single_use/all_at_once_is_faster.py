"""'I start all the attempts together and take the first result.'

That is a race, not a retry: the service that was too busy for one request now gets three.
"""

import asyncio

CAUGHT_BY = ["test_first_success_is_returned"]
SAYS = "Make the next one only after a failure"


async def retry(attempt, times):
    results = await asyncio.gather(*(attempt() for _ in range(times)), return_exceptions=True)
    for result in results:
        if not isinstance(result, Exception):
            return result
    raise results[-1]
