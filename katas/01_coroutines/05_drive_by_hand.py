"""A coroutine really pauses and resumes: each `send(None)` runs it up to its next pause, without any event loop.

Complete `drive`, an ordinary function that runs a coroutine to its end by hand. It reports the value that comes out
at each pause, while the coroutine is paused, and returns what the coroutine returns. Try it on `bake(2)`.

コルーチンは本当に一時停止し、再開します。`send(None)` のたびに次の停止点まで進み、イベントループは要りません。

コルーチンを自分の手で最後まで動かす普通の関数 `drive` を完成させてください。停止するたびに、出てきた値が何であっても、
止まっているあいだに `report(value)` を呼んで報告し、最後にコルーチンの戻り値を返します。コルーチンの例外も
`report` の例外もそのまま呼び出し元へ伝えます。ただし `report` が例外を発生させたら、StopIteration や
KeyboardInterrupt でも、先に `coro.close()` でコルーチンを閉じ、後始末だけをさせてください。`bake(2)` で試せます。
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
    # TODO: how does a coroutine tell you that it is at its end, and where is its return value?
    raise NotImplementedError
