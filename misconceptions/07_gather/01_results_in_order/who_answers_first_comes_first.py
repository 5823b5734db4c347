"""'as_completed() is gather() for the impatient.'

It gives the answers as they come, and which product an answer belongs to is lost.
"""

import asyncio

CAUGHT_BY = ["test_the_order_is_that_of_the_list"]
SAYS = "the order in which the answers came"


async def price_list(products, ask):
    prices = [await answer for answer in asyncio.as_completed([ask(product) for product in products])]
    return list(zip(products, prices, strict=True))
