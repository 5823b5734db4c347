"""'When run_until_complete() comes back the loop is finished, so I need not close it.'

It has stopped, no more. Its selector and its pipe stay open until somebody closes it.
"""

CAUGHT_BY = ["test_the_loop_is_closed_at_the_end"]
SAYS = "is still open"


def run_on(loop_factory, coroutine, *, debug=None):
    loop = loop_factory()
    if debug is not None:
        loop.set_debug(debug)
    return loop.run_until_complete(coroutine)
