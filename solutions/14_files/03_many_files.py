"""gather() reads many files as well as ever, but when one fails the others go on; a TaskGroup cancels them.

When the block is left no task of it is running any more, whether it ended well or not.

gather() は今も変わらず、たくさんのファイルをまとめて読めます。ただし、1つが失敗しても、ほかはそのまま動き続けます。
TaskGroup は、ほかをキャンセルします。

ブロックを抜けたときには、うまくいってもいかなくても、その中のタスクは1つも動いていません。
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import aiofiles

T = TypeVar("T")


async def load(path: Path, parse: Callable[[str], Awaitable[T]]) -> T:
    """Read the file, and return what `parse` makes of its text."""
    async with aiofiles.open(path, encoding="utf-8") as file:
        return await parse(await file.read())


async def tutorial(paths: list[Path], parse: Callable[[str], Awaitable[T]]) -> list[T]:
    """Load all files at the same time, as the tutorials do."""
    return await asyncio.gather(*(load(path, parse) for path in paths))


async def load_all(paths: list[Path], parse: Callable[[str], Awaitable[T]]) -> list[T]:
    """Load all files at the same time; when one fails, leave none of the others at work."""
    async with asyncio.TaskGroup() as group:  # its end waits for all of them, and cancels the rest when one fails
        tasks = [group.create_task(load(path, parse)) for path in paths]
    return [task.result() for task in tasks]
