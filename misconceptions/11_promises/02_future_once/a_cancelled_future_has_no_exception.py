"""'It was cancelled, it has not failed, so exception() is None.'

None would mean that there is a result. exception() raises CancelledError: ask cancelled() first.
"""

CAUGHT_BY = ["test_a_cancelled_future_takes_no_result"]
SAYS = "not even None"

OUTCOMES |= {"egg.exception()": "None"}
