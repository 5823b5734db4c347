"""'The handler is needed while the coroutine runs: it sets it first, and takes it back at the end.'

After the coroutine the Runner cancels what is left, and errors of that go to the handler, too. A loop that is
prepared in the factory reports from its first step to its last.
"""

import asyncio

CAUGHT_BY = ["test_an_error_while_cleaning_up_is_reported"]
SAYS = "failed while it cleaned up"


def run_reporting(coroutine, loop_factory, report):
    async def main():
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(lambda _, context: report(context))
        try:
            return await coroutine
        finally:
            loop.set_exception_handler(None)

    with asyncio.Runner(loop_factory=loop_factory) as runner:
        return runner.run(main())
