"""'When the run is over I put the mode back.'

A run that fails is over as well, and the line after it is never reached.
"""

CAUGHT_BY = ["test_the_mode_is_put_back_when_the_run_fails", "test_the_mode_is_put_back_when_nothing_runs"]
SAYS = "unless that is in `finally`"


def run_in_debug(runner, coroutine):
    loop = runner.get_loop()
    before = loop.get_debug()
    loop.set_debug(True)
    result = runner.run(coroutine)
    loop.set_debug(before)
    return result
