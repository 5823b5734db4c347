"""A temporary directory has to be gone at the end, whatever the end is; and to make and to remove it takes a thread.

The block of aiofiles removes it, in a thread. It is entered before the files are written, so that it is left when one
of them cannot be. In a class, an exception in __aenter__ would call no __aexit__.

一時ディレクトリは、どのように終わっても、最後には消えていなければなりません。作るときも消すときも、スレッドに任せます。

消すのは aiofiles のブロックで、スレッドを使います。ファイルを書く前にこのブロックに入っているので、書き込みに失敗しても
片付きます。クラスで書く場合、__aenter__ の中で例外が出ると、__aexit__ は呼ばれません。
"""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import aiofiles
import aiofiles.tempfile


@asynccontextmanager
async def scratch(parent: Path, files: Mapping[str, bytes]) -> AsyncIterator[Path]:
    """Give the path of a new directory in `parent` with these files; it is gone at the end of the block."""
    async with aiofiles.tempfile.TemporaryDirectory(dir=parent) as directory:
        for name, content in files.items():
            async with aiofiles.open(Path(directory, name), "wb") as file:
                await file.write(content)
        yield Path(directory)  # whatever is raised in the block is raised here
