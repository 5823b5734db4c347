"""'A call whose time has passed is of no use any more.'

It may be right to leave it out, but here each of them counts: the loop runs an overdue timer at once.
"""

import asyncio

CAUGHT_BY = ["test_one_late_call_does_not_delay_the_others"]
SAYS = "left out"


def every(interval, fn, times):
    loop = asyncio.get_running_loop()
    start = loop.time()

    def call(number):
        fn()
        number += 1
        while number <= times and start + number * interval < loop.time():
            number += 1
        if number <= times:
            loop.call_at(start + number * interval, call, number)

    if times:
        loop.call_at(start + interval, call, 1)
