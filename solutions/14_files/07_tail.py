"""The end of a growing file is only where it ends now: whoever follows it looks again later, and half a line waits.

A file that is open for bytes keeps its position, and a read at the end gives b"" now and more later. In text mode it
would raise UnicodeDecodeError where half a character is at the end.

追記され続けるファイルの「終わり」とは、今のところの終わりにすぎません。あとでまた見に行き、書きかけの行は、書き終わるのを
待ちます。

バイト列として開いたファイルは、読んだ位置を覚えています。終わりで読むと b"" が返りますが、あとで読めば続きが返ります。
テキストモードだと、文字の途中で終わっているときに UnicodeDecodeError になります。
"""

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path

import aiofiles


async def tail(path: Path, pause: float) -> AsyncGenerator[str, None]:
    """Give the lines of the file, those that are there and those that come, looking every `pause` seconds."""
    line = b""
    async with aiofiles.open(path, "rb") as file:
        while True:
            line += await file.readline()  # without a "\n" at its end this is all there is so far
            if line.endswith(b"\n"):
                yield line.decode()
                line = b""
            else:
                await asyncio.sleep(pause)
