"""'The queue comes in addition: I add the QueueHandler to the logger, next to the handler.'

Then each line is written twice, and the first time it still stops the loop.
"""

CAUGHT_BY = ["test_the_loop_goes_on_while_the_handler_writes"]
SAYS = "called in the event loop's thread"

_run_logged = run_logged


def run_logged(main, logger, handler):
    logger.addHandler(handler)
    try:
        return _run_logged(main, logger, handler)
    finally:
        logger.removeHandler(handler)
