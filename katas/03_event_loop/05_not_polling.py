"""The event loop does not poll: while there is nothing to do, it sleeps in a call of the operating system.

Each round of the loop calls `select(timeout)` of its selector, which waits until something happens or the next timer
is due. Complete `wake_ups`, an ordinary function: it runs a coroutine to its end on a new `asyncio.SelectorEventLoop`,
with a selector that counts, and returns how often `select` came back in this run, whatever it brought, until the
coroutine has ended: rounds that only close the loop do not count. The selector must wait just as it would without the
counting. In any case the loop is closed at the end; what the coroutine raises reaches the caller. Then try it on
`idle(1)` and on `poll(0.01, 100)`.

イベントループはポーリングをしません。することがない間は、OS のシステムコールの中で眠っています。

ループは1周するごとに、セレクタの `select(timeout)` を1回呼びます。select は、何かが起きるか、次のタイマーの時刻に
なるまで待ちます。普通の関数 `wake_ups` を完成させてください。回数を数えるセレクタを持った新しい
`asyncio.SelectorEventLoop` でコルーチンを最後まで動かし、コルーチンが終わるまでに `select` が戻ってきた回数を
返します(select が何を返したかは問いません)。後始末のために回った分は数えません。数えるからといって、待ち方を
変えてはいけません。ループは必ずクローズし、コルーチンの例外は呼び出し元へ届けてください。できたら、`idle(1)` と
`poll(0.01, 100)` で試してみましょう。
"""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any


async def idle(seconds: float) -> None:
    """Wait once."""
    await asyncio.sleep(seconds)


async def poll(seconds: float, times: int) -> None:
    """Look again and again, as code does that has nobody to wake it."""
    for _ in range(times):
        await asyncio.sleep(seconds)


class CountingSelector(selectors.DefaultSelector):
    """The platform's selector; it counts how often `select` comes back."""

    # TODO


def wake_ups(coro: Coroutine[Any, Any, object]) -> int:
    """Run `coro` on a loop with a selector that counts; return how often the selector's `select` came back."""
    # TODO: SelectorEventLoop takes a selector
    raise NotImplementedError
