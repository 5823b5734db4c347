"""'`except Exception` catches whatever can go wrong.'

KeyboardInterrupt and CancelledError are no subclasses of Exception: Ctrl-C leaves the loop in debug mode.
"""

CAUGHT_BY = ["test_the_mode_is_put_back_when_the_run_is_cut_short"]
SAYS = "an exception of any class"


def run_in_debug(runner, coroutine):
    loop = runner.get_loop()
    before = loop.get_debug()
    loop.set_debug(True)
    try:
        result = runner.run(coroutine)
    except Exception:
        loop.set_debug(before)
        raise
    loop.set_debug(before)
    return result
