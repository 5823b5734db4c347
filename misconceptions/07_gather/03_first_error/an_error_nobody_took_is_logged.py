"""''Task exception was never retrieved' tells me of the other errors.'

gather() retrieves them, so the event loop has nothing to report, and then it drops them.
"""

CAUGHT_BY = ["test_the_later_error"]
SAYS = "drops them"

LATER_ERROR = "logged"
