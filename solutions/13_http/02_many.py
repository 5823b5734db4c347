"""One client serves many requests at the same time; and an error status is a response, not an exception.

The requests overlap because each has a task of its own, which gather() makes; httpx adds nothing to that. What may fail
for one link is caught in the coroutine for that link, so that gather() hears only of real bugs.

1つのクライアントで、多くのリクエストを同時に送れます。そしてエラーのステータスは、例外ではなくレスポンスの一種です。

リクエストが重なるのは、gather() がそれぞれをタスクにするからです。httpx が何かをしてくれるわけではありません。
1つのリンクの失敗は、そのリンクのコルーチンの中で捕まえます。だから gather() に届くのは本当のバグだけです。
"""

import asyncio
from collections.abc import Sequence

import httpx


async def check_links(client: httpx.AsyncClient, urls: Sequence[str]) -> list[int | None]:
    """Return the status code for each URL, in the order of `urls`, or None where no response came."""

    async def check(url: str) -> int | None:
        try:
            response = await client.get(url)
        except httpx.RequestError:  # here, so that one dead link does not end the others
            return None
        return response.status_code

    return await asyncio.gather(*(check(url) for url in urls))
