"""'The first try has failed; when the second succeeds, I set the result.'

An exception settles the future for good. Who waited for it has got the exception; a second try needs a new future.
"""

CAUGHT_BY = ["test_a_failure_is_set_once_too"]
SAYS = "an exception settles the future as a result does"

OUTCOMES |= {
    "toast.set_result('toast')": "None",
    "toast.exception()": "None",
    "toast.result()": "None",
    "toast.result(), once more": "None",
}
