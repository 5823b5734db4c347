"""A coroutine is created, running, suspended or closed, and that is all it can tell: not whether it succeeded.

Suspended means that something below it has handed control to the event loop; an await alone does not suspend.
How it ended is known only to whoever awaited it: that is what a Task's done() and exception() are for.

コルーチンの状態は「作成済み・実行中・中断中・終了」の4つだけです。成功したかどうかは、コルーチンからは分かりません。

中断中とは、await の先のどこかがイベントループに制御を渡した状態です。await しただけでは中断しません。
どう終わったかを知るのは await した側だけです。だから Task には done() や exception() があります。
"""

import asyncio
import inspect
from contextlib import suppress


async def program() -> dict[str, str]:
    seen: dict[str, str] = {}

    def note(moment: str) -> None:
        seen[moment] = inspect.getcoroutinestate(parcel)

    async def weigh() -> None:
        note("while it awaits weigh(), whose body is running")

    async def deliver() -> None:
        note("in its own body")
        await weigh()
        await asyncio.sleep(1)

    async def lose() -> None:
        raise LookupError("no such address")

    parcel = deliver()
    note("just called")
    task = asyncio.create_task(parcel)
    note("just given to a task")
    await asyncio.sleep(0.5)
    note("half way through its sleep")
    await task
    note("after it returned")

    parcel = lose()
    with suppress(LookupError):
        await parcel
    note("after it raised")
    return seen


STATES: dict[str, str] = {
    "just called": "CORO_CREATED",
    "just given to a task": "CORO_CREATED",  # the task takes its first step when the loop gets to it
    "in its own body": "CORO_RUNNING",
    "while it awaits weigh(), whose body is running": "CORO_RUNNING",  # weigh() runs on top of it, like any call
    "half way through its sleep": "CORO_SUSPENDED",
    "after it returned": "CORO_CLOSED",
    "after it raised": "CORO_CLOSED",  # the same: the state does not tell failure from success
}

HAS: dict[str, bool | None] = {"done": False, "exception": False, "cr_running": True}
