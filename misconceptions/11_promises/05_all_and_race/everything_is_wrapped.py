"""'I make a new promise for each item and resolve it with the item, promise or not.'

It works, only later: a promise that waits for a settled one is itself settled a turn later, and so loses the race.
"""

CAUGHT_BY = ["test_of_the_settled_the_first_in_the_list_wins"]
SAYS = "a turn later than a"


def _as_promise(item):
    promise = Promise()
    promise.resolve(item)
    return promise
