"""'The runner has closed its loop, now I read the count.'

To close it the runner runs the loop some more: for async generators and the executor's threads.
That is counted too.
"""

import asyncio

CAUGHT_BY = ["test_the_rounds_of_closing_are_not_counted"]
SAYS = "To close the loop they run it some more"


def wake_ups(coro):
    selector = CountingSelector()
    with asyncio.Runner(loop_factory=lambda: asyncio.SelectorEventLoop(selector)) as runner:
        runner.run(coro)
    return selector.count
