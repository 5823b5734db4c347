"""`async for` takes one value at a time from an async generator, and waits for each without holding up other tasks.

1. Complete `readings`: make it an async generator that yields what a sensor measures.
2. Complete `display`: show each reading of any stream as soon as it arrives.

`async for` は非同期ジェネレータから値を1つずつ受け取ります。次の値を待っている間も、ほかのタスクは動けます。

1. `readings` を、センサーの測定値を `times` 個 yield する非同期ジェネレータにしてください。1回ずつ、次の値を
   求められてから測ります。先回りして測ってはいけません。
2. `display` を完成させてください。どんなストリームでも、測定値が届くたびにすぐ表示し、最後に件数を返します。
"""

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable


async def readings(measure: Callable[[], Awaitable[float]], times: int) -> AsyncIterator[float]:
    """Yield the results of `times` measurements. Each one begins only when the next value is asked for.

    `measure()` makes one measurement. It takes a while, and must be awaited.
    """
    # TODO
    raise NotImplementedError


async def display(stream: AsyncIterable[float], show: Callable[[float], None]) -> int:
    """Call `show(reading)` for each reading of the stream as soon as it arrives; return how many there were.

    The stream may be an async generator or any other object that `async for` takes.
    """
    # TODO
    raise NotImplementedError
