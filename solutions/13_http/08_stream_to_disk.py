"""A large download goes to disk chunk by chunk: it is never all in memory, and a broken one leaves no file.

While a chunk is written nothing is read, and so a slow disk slows the server down instead of filling the memory.

大きなダウンロードは、届いた分から順にディスクへ書きます。全体がメモリに載ることはなく、途中までのファイルも残しません。

書いている間は読みません。そのため、ディスクが遅ければサーバーの送信も遅くなるだけで、メモリは増えません。
"""

import asyncio
from pathlib import Path

import aiofiles
import httpx


async def download(client: httpx.AsyncClient, url: str, path: Path) -> None:
    """Write the content of the URL to `path`, as it comes; leave no half of it behind."""
    async with client.stream("GET", url) as response:
        response.raise_for_status()  # before the file is opened: "wb" empties one that is there
        try:
            async with aiofiles.open(path, "wb") as file:
                async for chunk in response.aiter_bytes():
                    await file.write(chunk)
        except BaseException:  # a cancellation leaves half a file, too
            await asyncio.to_thread(path.unlink, missing_ok=True)
            raise
