"""'A promise is easily had: a task runs the coroutine and settles it.'

It is, and so an async function of JavaScript may be thought of. But this shows nothing of what `then` does.
"""

CAUGHT_BY = ["test_it_is_a_chain"]
SAYS = "write the same as a chain"


def _promised(coroutine):
    promise = Promise()

    async def run():
        try:
            promise.resolve(await coroutine)
        except Exception as error:
            promise.reject(error)

    promise.task = asyncio.create_task(run())
    return promise


def show_with_then(fetch, log):
    return _promised(show_with_await(fetch, log))


def total_with_then(fetches, log):
    return _promised(total_with_await(fetches, log))
