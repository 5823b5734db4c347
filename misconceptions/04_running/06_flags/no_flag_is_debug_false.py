"""'debug is None by default, and None means False.'

None means "as the loop was made", and the environment has a say in that.
"""

CAUGHT_BY = ["test_debug_is_what_the_loop_says"]
SAYS = "None leaves the loop as it was made"

DEBUG = {
    "no flag": False,
    "debug=True": True,
    "no flag again": False,
    "no flag, variable set": False,
    "debug=False, variable set": False,
}
