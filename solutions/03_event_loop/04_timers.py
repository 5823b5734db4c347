"""A timer that counts from the start keeps its rhythm; one that counts from the last call drifts.

`call_at` takes a time of the loop's own clock, so each call can be given its time from the start. With call_later, or a
sleep after the work, each delay would be added to all that follow.

開始時刻から数えるタイマーはリズムを保ちますが、前回の呼び出しから数えるタイマーは少しずつ遅れていきます。

`call_at` にはループ自身の時計の時刻を渡すので、それぞれの時刻を開始時刻から決められます。call_later や、仕事のあとの
sleep では、1回の遅れがその後のすべてに積み重なります。
"""

import asyncio
from collections.abc import Callable


async def measure(sensor: Callable[[], float]) -> list[float]:
    """Return what the sensor says at 0.1, 0.2 and 0.3 seconds."""
    values: list[float] = []
    every(0.1, lambda: values.append(sensor()), 3)
    await asyncio.sleep(0.35)
    return values


def every(interval: float, fn: Callable[[], object], times: int) -> None:
    """Have the running loop call `fn()` `times` times, `interval` seconds apart; with `times` 0, never."""
    loop = asyncio.get_running_loop()
    start = loop.time()  # not time.time(): timers go by the loop's clock
    for number in range(1, times + 1):
        loop.call_at(start + number * interval, fn)
