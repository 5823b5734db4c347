"""'A coroutine is a black box: nobody can tell whether it runs.'

It has no done(), but cr_running, cr_frame and cr_await are there, and inspect.getcoroutinestate() reads them.
"""

CAUGHT_BY = ["test_a_coroutine_has_no_done_and_no_exception"]
SAYS = "A coroutine can tell whether it runs"

HAS = {"done": False, "exception": False, "cr_running": False}
