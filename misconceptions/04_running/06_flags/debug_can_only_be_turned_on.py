"""'If debug is not asked for there is nothing to do.'

False asks for something as well: that debug mode is off, whatever the loop was made with.
"""

CAUGHT_BY = ["test_debug_sets_the_mode_of_the_loop"]
SAYS = "with debug=False the loop should be out of debug mode"


def run_on(loop_factory, coroutine, *, debug=None):
    with asyncio.Runner(loop_factory=loop_factory) as runner:
        if debug:
            runner.get_loop().set_debug(True)
        return runner.run(coroutine)
