"""'In a dictionary each price is found under its product.'

A product that is listed twice has one place there, and the later answer replaces the earlier one.
"""

import asyncio

CAUGHT_BY = ["test_a_product_listed_twice_is_asked_for_twice"]
SAYS = "so that one replaces the other"


async def price_list(products, ask):
    prices = {}

    async def one(product):
        prices[product] = await ask(product)

    await asyncio.gather(*map(one, products))
    return [(product, prices[product]) for product in products]
