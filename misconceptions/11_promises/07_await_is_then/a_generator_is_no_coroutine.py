"""'With `yield` for `await` I need no coroutine: a small driver calls send() whenever a promise is there.'

So await was built before it had its name. But this is a suspended function again, and then() only its alarm clock.
"""

CAUGHT_BY = ["test_it_is_a_chain"]
SAYS = "stood suspended"


def _run(steps):
    def go_on(resume, result):
        try:
            promise = resume(result)
        except StopIteration as end:
            return end.value
        return promise.then(partial(go_on, steps.send), partial(go_on, steps.throw))

    start = Promise()
    start.resolve(None)
    return start.then(partial(go_on, steps.send))


def total_with_then(fetches, log):
    def steps():
        total = 0
        for fetch in fetches:
            total += yield fetch()
            log.append(f"total {total}")
        return total

    return _run(steps())
