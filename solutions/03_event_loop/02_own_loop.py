"""Whoever makes an event loop with `new_event_loop()` also closes it, whatever happens in between.

A loop holds a selector and two sockets, which only close() gives back. That a loop is current and that it is open are
two things: both have to be undone.

`new_event_loop()` でイベントループを作ったら、途中で何が起きても、作った側がクローズします。

ループはセレクタとソケットを2つ抱えていて、close() するまで解放されません。「カレントであること」と「開いていること」は
別のことなので、両方とも元に戻します。
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


async def temperature(city: str) -> int:
    await asyncio.sleep(0.1)  # asks a weather station
    return 3 * len(city)


def report(cities: list[str]) -> list[str]:
    """Return one line a city, such as "Oslo: 12 degrees"."""
    with own_loop() as loop:
        return [f"{city}: {loop.run_until_complete(temperature(city))} degrees" for city in cities]


@contextmanager
def own_loop() -> Iterator[asyncio.AbstractEventLoop]:
    """Give the block a new event loop that is current there; afterwards it is closed, and no loop is current."""
    loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        yield loop
    finally:  # an exception of the block comes out of the yield
        asyncio.set_event_loop(None)  # else the closed loop would stay current
        loop.close()
