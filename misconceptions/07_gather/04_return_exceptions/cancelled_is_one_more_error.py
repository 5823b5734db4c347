"""'Whatever happens, read_all returns what it has.'

Whoever cancels read_all waits for it to stop. It has no result to give, and CancelledError must say so.
"""

import asyncio
from contextlib import suppress

CAUGHT_BY = ["test_its_own_cancellation_gets_out"]
SAYS = "CancelledError must get out of it"


async def read_all(names, read):
    readings, errors = {}, {}

    async def one(name):
        try:
            readings[name] = await read(name)
        except BaseException as error:
            errors[name] = error

    with suppress(asyncio.CancelledError):
        await asyncio.gather(*map(one, names))
    return {n: readings[n] for n in names if n in readings}, {n: errors[n] for n in names if n in errors}
