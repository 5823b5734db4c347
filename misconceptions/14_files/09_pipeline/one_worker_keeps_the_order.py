"""'With one worker the order is kept.'

And nothing happens at the same time. Order is needed for the results only.
"""

CAUGHT_BY = ["test_stage_4_a_slow_item_does_not_stop_the_others"]
SAYS = "Does each begin when the one before it"


async def work_in_order(transform, workers, inbox, outbox):
    await work(transform, 1, inbox, outbox)
