"""Blocking calls that need a limit of their own get a pool of their own, and whoever makes a pool shuts it down.

The number of its threads is the limit. `with ThreadPoolExecutor(...)` is not for coroutines: its end waits for the
threads, in the event loop's thread.

専用の上限が必要なブロッキング呼び出しには、専用のプールを用意します。プールは、作った側が終わらせます。

スレッドの数が、そのまま上限になります。コルーチンの中では `with ThreadPoolExecutor(...)` は使えません。ブロックを出る
ときに、イベントループのスレッドで、プールのスレッドの終わりを待つからです。
"""

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


async def fetch_all(fetch: Callable[[K], V], keys: Iterable[K], limit: int) -> list[V]:
    """Return `fetch(key)` for each key, in the order of the keys; at most `limit` calls run at once."""
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(max_workers=limit)
    try:
        return await asyncio.gather(*(loop.run_in_executor(pool, fetch, key) for key in keys))
    finally:
        # To wait here would stop the loop. And what has not begun would still be called, unless it is cancelled.
        pool.shutdown(wait=False, cancel_futures=True)
