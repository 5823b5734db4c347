"""'A loop of awaits: I start them all and add them up as they are there.'

The coroutine calls the next fetch when it has the last value. Started together they would all be on their way at once.
"""

CAUGHT_BY = ["test_the_loop_fetches_one_after_another", "test_the_loop_ends_with_the_first_error"]
SAYS = "with await the order of events is"


def total_with_then(fetches, log):
    def add(total, value):
        log.append(f"total {total + value}")
        return total + value

    start = Promise()
    start.resolve(None)

    def begin(_):
        chain = start.then(lambda _: 0)
        for promise in [fetch() for fetch in fetches]:
            chain = chain.then(lambda total, promise=promise: promise.then(partial(add, total)))
        return chain

    return start.then(begin)
