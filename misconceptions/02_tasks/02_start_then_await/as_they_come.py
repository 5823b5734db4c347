"""'as_completed() gives me the answers of the three requests.'

It gives them in the order in which they come, and nobody knows which is the weather.
"""

import asyncio

CAUGHT_BY = ["test_texts_stand_in_the_order_of_the_page"]
SAYS = "Is that the order in which the answers came?"


async def front_page(fetch):
    requests = [fetch("weather"), fetch("trains"), fetch("mail")]
    return [await request for request in asyncio.as_completed(requests)]
