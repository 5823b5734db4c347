"""Coroutines that are awaited one by one take the sum of their times; as tasks they take as long as the slowest.

First start all, then wait. The block of a TaskGroup does the waiting, and if one request fails it stops the others,
which `create_task` and three awaits would leave running. `asyncio.gather(fetch("weather"), ...)` is shorter still.

コルーチンを1つずつ await すると、かかる時間の合計だけ待ちます。タスクにすれば、一番遅いものの時間だけで済みます。

先に全部を始めてから待ちます。待つのは TaskGroup のブロックに任せます。1つが失敗すれば、残りも止めてくれます
(`create_task` のあとに await を3つ並べた場合、残りは動き続けます)。`asyncio.gather(fetch("weather"), ...)` なら
もっと短く書けます。
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

Fetch = Callable[[str], Coroutine[Any, Any, str]]  # a coroutine function: name of a service to its text


async def front_page(fetch: Fetch) -> list[str]:
    """Return what `fetch` gives for "weather", "trains" and "mail", in this order."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(name)) for name in ("weather", "trains", "mail")]  # starts it, awaits nothing
    return [task.result() for task in tasks]
