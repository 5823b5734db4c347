"""`async for` takes one value at a time from an async generator, and waits for each without holding up other tasks.

It is the `yield` that makes `readings` an async generator: without one, a call would give a coroutine.
The generator runs only while somebody asks for the next value, so nothing is measured in advance.

`async for` は非同期ジェネレータから値を1つずつ受け取ります。次の値を待っている間も、ほかのタスクは動けます。

`readings` を非同期ジェネレータにしているのは `yield` です。なければ、呼び出してもコルーチンができるだけです。
ジェネレータは次の値を求められたときだけ動くので、先回りして測定することはありません。
"""

from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable


async def readings(measure: Callable[[], Awaitable[float]], times: int) -> AsyncIterator[float]:
    """Yield the results of `times` measurements. Each one begins only when the next value is asked for.

    `measure()` makes one measurement. It takes a while, and must be awaited.
    """
    for _ in range(times):
        yield await measure()  # handed over here, and the next measurement begins when the next value is asked for


async def display(stream: AsyncIterable[float], show: Callable[[float], None]) -> int:
    """Call `show(reading)` for each reading of the stream as soon as it arrives; return how many there were.

    The stream may be an async generator or any other object that `async for` takes.
    """
    count = 0
    async for reading in stream:
        show(reading)
        count += 1
    return count
