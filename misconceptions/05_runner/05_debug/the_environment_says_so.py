"""'PYTHONASYNCIODEBUG=1 turns debug mode on.'

For the loops that are made after that; and what is in the environment is for all of them.
"""

import os

CAUGHT_BY = ["test_the_loop_is_in_debug_mode_while_the_coroutine_runs"]
SAYS = "the loop itself has to be told"


def run_in_debug(runner, coroutine):
    os.environ["PYTHONASYNCIODEBUG"] = "1"
    try:
        return runner.run(coroutine)
    finally:
        del os.environ["PYTHONASYNCIODEBUG"]
