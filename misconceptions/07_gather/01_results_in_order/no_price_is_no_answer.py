"""'What has no price has not been answered.'

0 and None are results like any other: gather() leaves nothing out, and neither should who reads its list.
"""

import asyncio

CAUGHT_BY = ["test_nothing_and_none_are_answers"]
SAYS = "the answers were 0, None and 3"


async def price_list(products, ask):
    prices = await asyncio.gather(*map(ask, products))
    return [(product, price) for product, price in zip(products, prices, strict=True) if price]
