"""Reading or writing a file stops the thread that does it, so on an event loop it is done in another thread: aiofiles.

The file is opened for writing only when there is something to write: mode "w" empties it at once.

ファイルを読み書きすると、そのスレッドは止まります。イベントループでは、それを別のスレッドに任せます。そのための道具が
aiofiles です。

書き込み用に開くのは、書くものができてからです。モード "w" で開くと、その瞬間に中身が消えるからです。
"""

from collections.abc import Callable
from pathlib import Path

import aiofiles


async def rewrite(path: Path, encoding: str, change: Callable[[str], str]) -> str:
    """Replace the text of the file by change(text), and return the new text."""
    async with aiofiles.open(path, encoding=encoding) as file:
        text = await file.read()
    changed = change(text)  # may raise: until here nothing is lost, as "w" has not emptied the file yet
    async with aiofiles.open(path, "w", encoding=encoding) as file:
        await file.write(changed)
    return changed
