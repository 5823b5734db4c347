"""'FIRST_COMPLETED gives me the fastest mirror.'

It gives the first that ends, and nothing ends as fast as a mirror that is down.
"""

import asyncio

CAUGHT_BY = ["test_mirror_that_is_down_is_passed_over", "test_error_page_is_passed_over"]
SAYS = "The first that ends is not the first that is good"


async def download(client, mirrors):
    tasks = [asyncio.create_task(fetch(client, url)) for url in mirrors]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
