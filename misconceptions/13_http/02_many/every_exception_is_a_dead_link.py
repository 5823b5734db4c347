"""'With return_exceptions=True I have responses and exceptions, and the exceptions are None.'

All of them, with those that tell of a bug.
"""

import asyncio

CAUGHT_BY = ["test_a_bug_is_not_hidden"]
SAYS = "Catch httpx.RequestError only"


async def check_links(client, urls):
    ends = await asyncio.gather(*(client.get(url) for url in urls), return_exceptions=True)
    return [None if isinstance(end, BaseException) else end.status_code for end in ends]
