"""Of several mirrors the first good answer wins: failures are passed over, and the requests that lost are ended.

Waiting for FIRST_COMPLETED would take the first that ends, and a mirror that is down ends first. as_completed() gives
one after the other, until one is good. When a request is cancelled, httpx closes its connection: for that it needs
the time that gather() gives it.

複数のミラーのうち、最初にまともに答えたものが勝ちです。失敗したものは飛ばし、負けたリクエストは終わらせます。

FIRST_COMPLETED で待つと、最初に終わったものを選んでしまいますが、最初に終わるのは、たいてい落ちているミラーです。
as_completed() なら、まともなものが出てくるまで、終わった順に1つずつ調べられます。リクエストをキャンセルすると、httpx は
接続を閉じます。そのための時間を、最後の gather() で待ちます。
"""

import asyncio
from collections.abc import Sequence

import httpx


async def fetch(client: httpx.AsyncClient, url: str) -> bytes:
    """Return the whole body of a response with a 2xx status."""
    response = await client.get(url)
    return response.raise_for_status().content


async def download(client: httpx.AsyncClient, mirrors: Sequence[str]) -> bytes:
    """Return the file from the mirror that is the first to send all of it; `mirrors` are the URLs of the file."""
    errors: list[httpx.HTTPError] = []
    tasks = [asyncio.create_task(fetch(client, url)) for url in mirrors]
    try:
        for next_to_end in asyncio.as_completed(tasks):
            try:
                return await next_to_end
            except httpx.HTTPError as error:  # kept: if all fail, whoever asked wants to know why
                errors.append(error)
        raise ExceptionGroup("no mirror has sent the file", errors)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)  # until the connections of the others are closed
