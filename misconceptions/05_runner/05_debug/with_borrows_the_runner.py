"""'To use a Runner I enter it with `with`.'

Leaving the block closes the Runner, also for the program that lent it.
"""

CAUGHT_BY = ["test_the_run_shares_loop_and_context_with_the_others"]
SAYS = "closed the Runner's loop"


def run_in_debug(runner, coroutine):
    with runner:
        loop = runner.get_loop()
        before = loop.get_debug()
        loop.set_debug(True)
        try:
            return runner.run(coroutine)
        finally:
            loop.set_debug(before)
