"""'exception() raises the exception.'

It returns the object. It is result() that raises, and so does await.
"""

CAUGHT_BY = ["test_a_failure_is_set_once_too"]
SAYS = "it does not raise it"

OUTCOMES |= {"toast.exception()": "raises ValueError"}
