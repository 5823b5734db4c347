"""A sleeping event loop is woken from another thread by call_soon_threadsafe; call_soon only adds to its queue.

An idle loop sleeps in its selector. call_soon_threadsafe adds to the queue as well, and then writes a byte to a socket
that the selector watches. It is also the only method of a loop that another thread may call at all.

眠っているイベントループを別のスレッドから起こすのは call_soon_threadsafe です。call_soon はキューに加えるだけです。

することのないループは、セレクタの中で眠っています。call_soon_threadsafe は、キューに加えたあと、セレクタが見張っている
ソケットに1バイト書き込みます。別のスレッドから呼んでもよいループのメソッドも、これだけです。
"""

import asyncio
from collections.abc import Callable


async def collect(start: Callable[[Callable[[float], None]], None], count: int) -> list[float]:
    """Return the first `count` readings of the sensor, in their order. `start(callback)` comes back at once."""
    loop = asyncio.get_running_loop()
    readings: asyncio.Queue[float] = asyncio.Queue()

    def on_reading(value: float) -> None:
        loop.call_soon_threadsafe(readings.put_nowait, value)  # the queue is touched in the loop's thread only

    start(on_reading)
    return [await readings.get() for _ in range(count)]
