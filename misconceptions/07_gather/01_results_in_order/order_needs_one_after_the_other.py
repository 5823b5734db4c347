"""'To keep the order I have to ask for one after the other.'

The order of the results does not hang on the order of the answers: gather() keeps it, however long each takes.
"""

CAUGHT_BY = ["test_all_are_asked_at_the_same_time"]
SAYS = "Do you await one before you ask for the next?"


async def price_list(products, ask):
    return [(product, await ask(product)) for product in products]
