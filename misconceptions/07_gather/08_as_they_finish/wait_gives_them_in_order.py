"""'wait(FIRST_COMPLETED) returns the done ones in the order in which they ended.'

It returns a set. Of those that ended while a file was shown, it does not tell which was first.
"""

import asyncio

CAUGHT_BY = ["test_one_is_shown_at_a_time_in_the_order_in_which_they_ended"]
SAYS = "That has no order"


async def follow(files, download, show):
    total = 0
    file_of = {asyncio.create_task(download(file)): file for file in files}
    pending = set(file_of)
    try:
        while pending:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                await show(file_of[task], task.result())
                total += task.result()
    finally:
        for task in file_of:
            task.cancel()
        await asyncio.gather(*file_of, return_exceptions=True)
    return total
