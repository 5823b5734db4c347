"""The event loop does not poll: while there is nothing to do, it sleeps in a call of the operating system.

An idle second takes about four wake-ups: to start, to set the timer, when it is due, and to end. The polling program
wakes some two hundred times in the same second. (`select` is epoll, kqueue or another, as the platform has it.)

イベントループはポーリングをしません。することがない間は、OS の呼び出しの中で眠っています。

何もしない1秒の間に起きるのは4回ほど(開始、タイマーのセット、時刻が来たとき、終了)です。ポーリングするプログラムは、
同じ1秒に200回ほど起きます(`select` の中身は、プラットフォームに応じて epoll や kqueue などです)。
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

    count = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        events = super().select(timeout)  # sleeps here, for as long as the loop has nothing to do
        self.count += 1
        return events


def wake_ups(coro: Coroutine[Any, Any, object]) -> int:
    """Run `coro` on a loop with a selector that counts; return how often the selector's `select` came back."""
    selector = CountingSelector()
    loop = asyncio.SelectorEventLoop(selector)
    try:
        loop.run_until_complete(coro)
    finally:
        loop.close()
    return selector.count
