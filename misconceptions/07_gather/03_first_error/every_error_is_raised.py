"""'No error gets lost: gather() raises them all, one after the other or in a group.'

It raises once. All errors in an exception group is what a TaskGroup does.
"""

CAUGHT_BY = ["test_the_later_error"]
SAYS = "raises one error only"

LATER_ERROR = "raised"
