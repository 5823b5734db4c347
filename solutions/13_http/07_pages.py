"""A lazy reader of pages fetches the next page when an item of it is asked for, and not before.

A generator stands still at its `yield`. So the order of the lines is the order of things: the line that fetches a page
is reached only after the last item of the page before it has been taken, and one more asked for.

ページを遅延して読むなら、次のページを取得するのは、その中の値が求められたときです。それより前ではありません。

ジェネレータは `yield` のところで止まっています。そのため、書いた順がそのまま実行の順になります。ページを取得する行に
来るのは、前のページの最後の値が渡り、さらに次が求められたときだけです。
"""

from collections.abc import AsyncGenerator
from typing import Any

import httpx


async def items(client: httpx.AsyncClient, url: str) -> AsyncGenerator[Any, None]:
    """Give the items of the page at `url`, and of all pages that follow it."""
    next_url: str | None = url
    while next_url is not None:
        response = await client.get(next_url)  # read and closed here: no connection is held across the `yield`
        response.raise_for_status()
        for item in response.json():
            yield item
        next_url = response.links.get("next", {}).get("url")
