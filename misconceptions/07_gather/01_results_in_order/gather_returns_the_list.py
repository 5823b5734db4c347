"""'gather() returns the list of results.'

The call returns a future. The list is what one gets by awaiting that.
"""

import asyncio

CAUGHT_BY = ["test_each_product_has_its_price"]
SAYS = "must be awaited to be a list"


async def price_list(products, ask):
    return list(zip(products, asyncio.gather(*map(ask, products)), strict=True))
