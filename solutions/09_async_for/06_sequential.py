"""`async for` is not concurrent: it asks for the next item only when its body is done with the current one.

An `await` in the body is part of the body. To go on to the next item, start a task and leave the waiting to the end.
(One task per item without a limit: fine for photos of an afternoon, not for a stream without an end.)

`async for` は並行処理ではありません。本体が終わってはじめて、次の要素を要求します。

本体の `await` も本体のうちです。すぐ次の要素に進むには、タスクを始めるだけにして、結果は最後に待ちます。(タスクの数に
制限がないので、終わりのないストリームには向きません。)
"""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from typing import Any

Shrink = Callable[[str], Coroutine[Any, Any, str]]  # a coroutine function: name of a photo to name of a small one


async def shrink_all(photos: AsyncIterator[str], shrink: Shrink) -> list[str]:
    """Return what `shrink` makes of each photo, in the order in which the photos arrived."""
    async with asyncio.TaskGroup() as group:  # waits for all; if one fails it stops the rest, and the loop too
        tasks = [group.create_task(shrink(photo)) async for photo in photos]  # starts it, does not await it
    return [task.result() for task in tasks]
