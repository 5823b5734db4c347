"""'I can poll it with done() and look at its exception() later, as with a Task.'

These are methods of Future and Task. A coroutine keeps no result and no exception for later.
"""

CAUGHT_BY = ["test_a_coroutine_has_no_done_and_no_exception"]
SAYS = "keeps no result and no exception"

HAS = {"done": True, "exception": True, "cr_running": True}
