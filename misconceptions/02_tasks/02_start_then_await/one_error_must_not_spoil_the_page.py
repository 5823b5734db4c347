"""'return_exceptions=True keeps one broken service from spoiling the rest.'

It puts the exception among the texts, where nobody looks for one. The caller was told of it before.
"""

import asyncio

CAUGHT_BY = ["test_error_reaches_the_caller"]
SAYS = "which should reach the caller"


async def front_page(fetch):
    return await asyncio.gather(fetch("weather"), fetch("trains"), fetch("mail"), return_exceptions=True)
