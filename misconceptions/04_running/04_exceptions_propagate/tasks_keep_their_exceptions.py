"""'The coroutine runs in a task, and a task keeps its exception: nothing comes out.'

asyncio.run() asks its task for the result, and that is when a task raises what it has kept.
"""

CAUGHT_BY = ["test_what_arrives_at_the_caller"]
SAYS = "raises it again as it is"

ARRIVES = dict.fromkeys(ARRIVES, "nothing")
