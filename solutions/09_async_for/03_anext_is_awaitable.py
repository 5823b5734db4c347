"""An async generator object cannot be awaited, but `anext()` gives an awaitable for its next value.

Making it runs nothing; awaiting it runs the generator to its next `yield`. Whatever takes an awaitable takes it,
`gather` among them.

非同期ジェネレータオブジェクトは await できません。`anext()` が返すのは、次の値を待つための awaitable です。

作っただけでは何も動かず、await するとジェネレータが次の `yield` まで進みます。`gather` など、awaitable を受け取る
ものになら何にでも渡せます。
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator


async def sensor(log: list[str]) -> AsyncGenerator[int, None]:
    log.append("sensor begins")
    yield 20
    log.append("sensor goes on")
    yield 21
    log.append("sensor ends")


async def program(log: list[str]) -> None:
    stream = sensor(log)
    log.append("stream made")
    step = anext(stream)  # the same as stream.__anext__()
    log.append("step made")
    try:
        log.append(f"await stream: {await stream}")
    except TypeError:
        log.append("await stream: TypeError")
    log.append(f"await step: {await step}")
    log.append(f"await anext: {await anext(stream)}")
    try:
        log.append(f"await anext: {await anext(stream)}")
    except StopAsyncIteration:
        log.append("await anext: StopAsyncIteration")


ORDER = [
    "stream made",
    "step made",  # an awaitable, and nothing has run yet
    "await stream: TypeError",  # no __await__
    "sensor begins",
    "await step: 20",
    "sensor goes on",
    "await anext: 21",
    "sensor ends",
    "await anext: StopAsyncIteration",  # this is how `async for` learns that it is over
]


async def next_pair(left: AsyncIterator[int], right: AsyncIterator[int]) -> tuple[int, int]:
    """Return the next value of `left` and the next of `right`, in that order, as soon as both are there.

    No more than that one value is taken from each stream, and both can still be used afterwards.
    """
    from_left, from_right = await asyncio.gather(anext(left), anext(right))  # any awaitable will do for gather
    return from_left, from_right
