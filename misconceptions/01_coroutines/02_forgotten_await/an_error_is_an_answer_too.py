"""'OutOfStock would crash the shop, so I catch it where it comes up.'

The caller is told "refused", as if the card were bad, and cannot tell the customer what is really missing.
"""

CAUGHT_BY = ["test_out_of_stock_reaches_the_caller"]
SAYS = "must reach the caller"


async def checkout(item, card, log):
    try:
        await reserve(item, log)
    except OutOfStock:
        return "refused"
    if await charge(card, log):
        await ship(item, log)
        return "shipped"
    return "refused"
