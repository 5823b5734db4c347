"""'create_task() runs it, so what it gives me is the text.'

It gives a task, which will have the text one day. The page is returned before any service has answered.
"""

import asyncio

CAUGHT_BY = ["test_page_has_the_three_texts"]
SAYS = "What was started must be awaited too"


async def front_page(fetch):
    return [asyncio.create_task(fetch(name)) for name in ("weather", "trains", "mail")]
