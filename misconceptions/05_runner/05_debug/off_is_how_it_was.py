"""'Debug mode is off unless I turn it on, so afterwards I turn it off.'

Others turn it on, too: Runner(debug=True), python -X dev, PYTHONASYNCIODEBUG.
"""

CAUGHT_BY = ["test_afterwards_the_mode_is_what_it_was"]
SAYS = "debug mode was on"


def run_in_debug(runner, coroutine):
    runner.get_loop().set_debug(True)
    try:
        return runner.run(coroutine)
    finally:
        runner.get_loop().set_debug(False)
