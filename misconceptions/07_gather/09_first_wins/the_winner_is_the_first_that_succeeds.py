"""'A server that is down has not answered, so I wait for the next.'

That is another game. Here the first that ends decides, and an exception is an end.
"""

import asyncio

CAUGHT_BY = ["test_first_failure_is_raised"]
SAYS = "the first that succeeds"


async def fastest(servers, ask):
    pending = {asyncio.create_task(ask(server)) for server in servers}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            if task.exception() is None:
                for loser in pending:
                    loser.cancel()
                await asyncio.gather(*pending, return_exceptions=True)
                return task.result()
    raise OSError("no server has answered")
