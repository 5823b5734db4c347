"""'The function is async, so the loop runs the sends concurrently.'

An await waits for that one send before the next is even created: 10,000 seconds.
"""

CAUGHT_BY = ["test_ten_thousand_waits_take_the_time_of_one"]
SAYS = "Did you await one before starting the next"


async def broadcast(send, subscribers):
    for subscriber in range(subscribers):
        await send(subscriber)
    return Report(1, 1)
