"""as_completed() gives results in the order in which they are ready, one after another, to a single loop.

The loop shows one result at a time without a lock. Since a result does not tell whose it is, each task returns the name
with the size. as_completed() cancels nothing: whoever leaves its loop early ends the tasks. (From Python 3.13 on:
`async for task in asyncio.as_completed(tasks)`, where the task itself can be looked up.)

as_completed() を使うと、できた順に1つずつ、1つのループで結果を受け取れます。

1つのループなので、ロックがなくても表示は1つずつになります。結果だけでは誰のものか分からないので、どのタスクもサイズと
一緒に名前を返します。as_completed() は何もキャンセルしません。途中でループを抜けるなら、タスクを終わらせるのは自分の
仕事です。
(Python 3.13 からは `async for task in asyncio.as_completed(tasks)` と書け、タスクそのものが得られます。)
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

Download = Callable[[str], Coroutine[Any, Any, int]]  # a coroutine function: name of a file to its size
Show = Callable[[str, int], Coroutine[Any, Any, None]]


async def follow(files: Sequence[str], download: Download, show: Show) -> int:
    """Run `download(file)` for each file at the same time, show each as it ends, and return the sum of the sizes."""

    async def labelled(file: str) -> tuple[str, int]:
        return file, await download(file)  # the result says whose it is

    tasks = [asyncio.create_task(labelled(file)) for file in files]
    total = 0
    try:
        for result in asyncio.as_completed(tasks):
            file, size = await result  # the next that is ready, or its exception
            await show(file, size)
            total += size
    finally:  # the tasks are ours: nobody else ends those that are still under way
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)  # cancel() only asks
    return total
