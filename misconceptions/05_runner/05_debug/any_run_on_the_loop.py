"""'The Runner runs its coroutines on its loop; so I can run mine on the loop myself.'

It is the same loop, but not the same context: run_until_complete() makes a task with a copy of the caller's.
"""

CAUGHT_BY = ["test_the_run_shares_loop_and_context_with_the_others"]
SAYS = "a copy of the caller's"


def run_in_debug(runner, coroutine):
    loop = runner.get_loop()
    before = loop.get_debug()
    loop.set_debug(True)
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.set_debug(before)
