"""'In the loop I write fetch() into the callback, and each callback has its own.'

The loop is over before the first callback is called, and they all look at the same variable: the last fetch. A
suspended coroutine does not have this problem, because it stands in the middle of its loop.
"""

CAUGHT_BY = ["test_the_loop_fetches_one_after_another"]
SAYS = "three fetches in a loop"


def total_with_then(fetches, log):
    def add(total, value):
        log.append(f"total {total + value}")
        return total + value

    chain = Promise()
    chain.resolve(0)
    for fetch in fetches:
        chain = chain.then(lambda total: fetch().then(partial(add, total)))  # noqa: B023
    return chain
