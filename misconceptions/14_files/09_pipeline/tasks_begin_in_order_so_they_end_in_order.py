"""'The workers take the items in order, so the results are in order.'

They come in the order in which they are ready. A quick item overtakes a slow one.
"""

CAUGHT_BY = ["test_stage_4_results_are_in_order"]
SAYS = "order of the items"


async def work_in_order(transform, workers, inbox, outbox):
    await work(transform, workers, inbox, outbox)
