"""'gather() takes the list of my coroutines.'

It takes them as arguments of their own: `gather(*coroutines)`.
"""

import asyncio

CAUGHT_BY = ["test_each_product_has_its_price"]
SAYS = "takes the awaitables one by one"


async def price_list(products, ask):
    prices = await asyncio.gather([ask(product) for product in products])
    return list(zip(products, prices, strict=True))
