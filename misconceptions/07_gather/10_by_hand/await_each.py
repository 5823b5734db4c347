"""'I await each of them and collect what it returns.'

That is one after another: a coroutine runs when it is awaited. Tasks run beside each other.
"""

CAUGHT_BY = ["test_results_stand_in_the_order_of_the_arguments"]
SAYS = "before the next has been started"


async def my_gather(*children):
    return [await child for child in children]
