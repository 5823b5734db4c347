"""A synchronous client stops the whole event loop while it waits; asyncio.to_thread() makes the call in a thread.

The call still blocks, but a thread that has nothing else to do. One to_thread() for each request, and not one for the
whole loop: between two of them a cancellation is heard.

同期のクライアントは、待っているあいだイベントループ全体を止めます。asyncio.to_thread() を使えば、別スレッドで呼べます。

呼び出しがブロックすることに変わりはありませんが、止まるのは、ほかに仕事のないスレッドだけです。for ループ全体ではなく、
リクエストを1つずつ to_thread() に渡します。そうすれば、キャンセルがリクエストの合間に届きます。
"""

import asyncio
from collections.abc import Iterable

import httpx


async def balances(client: httpx.Client, accounts: Iterable[str]) -> list[int]:
    """Return the balances of the accounts, in their order; an account is a URL, its balance in the response's JSON."""
    found: list[int] = []
    for url in accounts:
        response = await asyncio.to_thread(client.get, url)  # the function and its argument: the thread makes the call
        response.raise_for_status()
        found.append(response.json()["balance"])
    return found
