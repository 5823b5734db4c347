"""'They are started in order, so they are appended in order.'

They are started in order and append when they are ready, the quickest first.
"""

import asyncio

CAUGHT_BY = ["test_the_order_is_that_of_the_list"]
SAYS = "the order in which the answers came"


async def price_list(products, ask):
    pairs = []

    async def one(product):
        pairs.append((product, await ask(product)))

    await asyncio.gather(*map(one, products))
    return pairs
