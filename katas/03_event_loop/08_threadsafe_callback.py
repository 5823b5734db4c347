"""A sleeping event loop is woken from another thread by call_soon_threadsafe; call_soon only adds to its queue.

`start` begins to measure: a thread of the sensor's own calls the callback that it is given, once for each reading. The
readings are to come out of `collect` in their order; but while the loop sleeps it does not notice them, and waits on
and on. Mend it: each reading wakes the loop at once, and between two readings the loop sleeps, without looking now and
then whether one has come.

眠っているイベントループを別のスレッドから起こすのは call_soon_threadsafe です。call_soon はキューに加えるだけです。

`start` は測定を始めて、すぐに戻ります。センサー自身のスレッドが、渡されたコールバックを、測定値ごとに1回
呼びます。`collect` は、測定値をその順番で返すはずですが、ループが眠っていると測定値に気づかず、いつまでも
待ち続けます。測定値が届くたびに、すぐにループが起きるように直してください。次の測定値までのあいだは、
届いたかどうかを時々見に行ったりせずに、ループを眠らせておきます。
"""

import asyncio
from collections.abc import Callable


async def collect(start: Callable[[Callable[[float], None]], None], count: int) -> list[float]:
    """Return the first `count` readings of the sensor, in their order. `start(callback)` comes back at once."""
    loop = asyncio.get_running_loop()
    readings: asyncio.Queue[float] = asyncio.Queue()

    def on_reading(value: float) -> None:  # TODO: this is called in the sensor's thread
        loop.call_soon(readings.put_nowait, value)

    start(on_reading)
    return [await readings.get() for _ in range(count)]
