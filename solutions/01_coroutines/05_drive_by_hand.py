"""A coroutine really pauses and resumes: each `send(None)` runs it up to its next pause, without any event loop.

This is what asyncio's tasks do as well: they call `send`, and what comes out tells them what the coroutine waits for.

コルーチンは本当に一時停止し、再開します。`send(None)` のたびに次の停止点まで進み、イベントループは要りません。

asyncio のタスクがしているのも、これと同じことです。`send` を呼び、出てきた値から、コルーチンが何を待っているかを
知ります。
"""

import types
from collections.abc import Callable, Coroutine, Generator
from typing import Any, TypeVar

T = TypeVar("T")


@types.coroutine
def pause(value: object) -> Generator[object, None, None]:
    """Pause the coroutine that awaits this; `value` comes out where the coroutine is driven."""
    yield value


async def bake(loaves: int) -> str:
    """Bake the loaves, with a pause for each."""
    for number in range(1, loaves + 1):
        await pause(f"loaf {number} is in the oven")
    return f"{loaves} loaves"


def drive(coro: Coroutine[Any, None, T], report: Callable[[Any], None]) -> T:
    """Run `coro` to its end; call `report(value)` at each pause, whatever the value is; return what `coro` returns.

    An exception that `coro` raises reaches the caller. So does whatever `report` raises, even a StopIteration or a
    KeyboardInterrupt; but first `coro` is closed with `coro.close()`, so that it cleans up and does not go on.
    """
    try:
        while True:
            try:
                value = coro.send(None)
            except StopIteration as end:  # this is how a coroutine returns
                return end.value
            report(value)
    finally:
        coro.close()  # does nothing to a coroutine that has ended
