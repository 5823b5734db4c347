"""'When send() gives None there is nothing more.'

None is what asyncio.sleep(0) yields; the coroutine is not at its end then. Only StopIteration says that.
"""

CAUGHT_BY = ["test_any_value_may_come_out"]
SAYS = "Only StopIteration is the end"


def drive(coro, report):
    try:
        while (value := coro.send(None)) is not None:
            report(value)
    except StopIteration as end:
        return end.value
    finally:
        coro.close()
