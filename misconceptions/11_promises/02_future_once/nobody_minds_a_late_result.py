"""'If it was cancelled meanwhile, set_result() does nothing.'

It raises InvalidStateError, in the callback of whoever brings the result. Ask done() first.
"""

CAUGHT_BY = ["test_a_cancelled_future_takes_no_result"]
SAYS = "the result comes too late"

OUTCOMES |= {"egg.set_result('egg')": "None"}
