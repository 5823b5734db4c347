"""A coroutine is created, running, suspended or closed, and that is all it can tell: not whether it succeeded.

1. `program` looks at the coroutine `parcel` at seven moments. Write into STATES what you expect of
   `inspect.getcoroutinestate(parcel)` at each: "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED" or "CORO_CLOSED".
2. Write into HAS whether a coroutine object has an attribute of that name (True or False). A Task has
   `done` and `exception`.

コルーチンの状態は「作成済み・実行中・中断中・終了」の4つだけです。成功したかどうかは、コルーチンからは分かりません。

1. `program` は、コルーチン `parcel` を7つの時点で調べます。各時点で `inspect.getcoroutinestate(parcel)` が返すと
   思う値を STATES に書いてください。"CORO_CREATED"、"CORO_RUNNING"、"CORO_SUSPENDED"、"CORO_CLOSED" のどれかです。
2. コルーチンオブジェクトがその名前の属性を持つかどうか(True か False)を HAS に書いてください。
   `done` と `exception` は、Task なら持っています。
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


# TODO: the state at each moment
STATES: dict[str, str] = {
    "just called": "",
    "just given to a task": "",
    "in its own body": "",
    "while it awaits weigh(), whose body is running": "",
    "half way through its sleep": "",
    "after it returned": "",
    "after it raised": "",
}

# TODO: True or False
HAS: dict[str, bool | None] = {"done": None, "exception": None, "cr_running": None}
