"""'A Task is what JavaScript calls a Promise, so it runs like one.'

It can be waited for and asked like one. But JavaScript's call has begun the work when it returns the Promise, while
create_task() has only put it into the queue.
"""

CAUGHT_BY = ["test_which_of_them_is_like_javascript"]
SAYS = "There the body begins inside the call"

LIKE_JAVASCRIPT = "task"
