"""'What the mode was is what the Runner was made with.'

That is what it began with. The loop's mode can be changed at any time, as this function does itself.
"""

CAUGHT_BY = ["test_afterwards_the_mode_is_what_it_was"]
SAYS = "what the loop had before"


def run_in_debug(runner, coroutine):
    loop = runner.get_loop()
    loop.set_debug(True)
    try:
        return runner.run(coroutine)
    finally:
        loop.set_debug(runner._debug)
