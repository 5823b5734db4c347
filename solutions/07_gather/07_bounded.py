"""A semaphore that all jobs share lets n of them run at once, and the next one begins as soon as one has ended.

All coroutines are started, but only `limit` get past the semaphore; the others wait in line at it. Batches would keep
the limit, too, but each batch lasts as long as its slowest fetch. (If one fetch fails, gather() lets the rest go on; a
TaskGroup would stop them.)

全部のジョブが1つのセマフォを共有すると、同時に動くのは n 個までになり、1つ終わるたびに次が始まります。

コルーチンは全部始めますが、セマフォを通れるのは `limit` 個だけで、残りはそこで順番を待ちます。n 個ずつのバッチでも
上限は守れますが、どのバッチもいちばん遅い取得を待つことになります。(1つが失敗しても、gather() なら残りは続きます。
TaskGroup なら残りを止めます。)
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar

T = TypeVar("T")


async def fetch_all(urls: Sequence[str], fetch: Callable[[str], Coroutine[Any, Any, T]], limit: int) -> list[T]:
    """Return what `await fetch(url)` gives for each URL, in the order of `urls`; at most `limit` run at once."""
    places = asyncio.Semaphore(limit)  # one for all fetches of this call

    async def fetch_in_turn(url: str) -> T:
        async with places:  # held until the fetch has ended, and given back however it ends
            return await fetch(url)

    return await asyncio.gather(*(fetch_in_turn(url) for url in urls))  # keeps the order
