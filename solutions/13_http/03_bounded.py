"""A request is in flight until its response has been read; who limits requests holds a place until then.

One semaphore is shared by all requests of a call. `client.get()` returns when the body has been read, and only then is
the place given back; with `client.stream()` the reading, too, would have to be done inside. httpx.Limits is for whoever
makes the client: it bounds connections, for all who use the client together, and who waits too long for one gets a
PoolTimeout.

リクエストは、レスポンスを読み終わるまで進行中です。数を制限するなら、それまで枠を押さえておく必要があります。

1つのセマフォを、1回の呼び出しのリクエスト全部で共有します。`client.get()` は本文を読み終わってから戻るので、枠が
空くのもそのあとです。`client.stream()` を使うなら、読むところまで中に入れなければなりません。httpx.Limits は、
クライアントを作る側のものです。クライアントを使う全員に対して接続の数を制限し、待ちすぎると PoolTimeout になります。
"""

import asyncio
from collections.abc import Sequence

import httpx


async def download(client: httpx.AsyncClient, urls: Sequence[str], limit: int) -> list[httpx.Response]:
    """Return the response for each URL, read, in the order of `urls`; at most `limit` requests are in flight."""
    places = asyncio.Semaphore(limit)  # one for all requests of this call

    async def get(url: str) -> httpx.Response:
        async with places:
            return await client.get(url)  # returns when the body has been read: the place is held until then

    return await asyncio.gather(*(get(url) for url in urls))
