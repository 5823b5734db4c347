"""A lazy reader of pages fetches the next page when an item of it is asked for, and not before.

Complete `items`, an async generator (it has a `yield`). A page is a JSON list of items. If there is another page, the
response has a Link header with its complete URL, `<https://...>; rel="next"`, perhaps beside other links;
httpx reads it for you: `response.links`.
- It gives the items of all pages in their order. An item may be anything that JSON has, null too. A page may be empty,
  and others may still follow it.
- A page is requested only when all items before it are given and the consumer asks for one more. The first page, too,
  waits until the first item is asked for. So a consumer that stops early causes no request for items it does not want.
- A page with another status than 2xx raises the httpx.HTTPStatusError of raise_for_status(), after the items of the
  pages before it; a redirect does so, too, as following redirects is up to the client. What httpx raises itself gets
  out as it is.
- However it ends (the last page, an error, `aclose()` by a consumer that has enough), nothing is left to be closed: no
  response, no other generator, no task.
The client belongs to the caller, who closes it.

ページを遅延して読むなら、次のページを取得するのは、その中の値が求められたときです。それより前ではありません。

非同期ジェネレータ `items` を完成させてください(`yield` を含む関数です)。1ページは JSON のリストです。
次のページがあれば、レスポンスの Link ヘッダーに `<https://...>; rel="next"` の形で、その完全な URL があります。
ほかのリンクが並んでいることもあります。ヘッダーは httpx が読み取ってくれます(`response.links`)。
- すべてのページの値を順に渡します。値は JSON で表せるものなら何でもよく、null のこともあります。ページが空でも、
  まだ次のページがあるかもしれません。
- ページをリクエストするのは、それまでの値をすべて渡し終え、消費側がさらに次の値を求めたときです。最初のページも、
  最初の値が求められてからです。消費側が途中でやめたなら、その先のページのリクエストは送られていないはずです。
- ページのステータスが 2xx でなければ、それより前のページの値を渡してから、raise_for_status() の
  httpx.HTTPStatusError を送出します。リダイレクトも同じです(たどるかどうかは client の設定のままにします)。
  httpx 自身の例外は、そのまま外に出します。
- どう終わる場合でも(最後のページ、例外、途中でやめた消費側の `aclose()`)、開いたままのレスポンスやジェネレータ、
  動いたままのタスクを残しません。
client は呼び出し側のものです。閉じるのも呼び出し側です。
"""

from collections.abc import AsyncGenerator
from typing import Any

import httpx


async def items(client: httpx.AsyncClient, url: str) -> AsyncGenerator[Any, None]:
    """Give the items of the page at `url`, and of all pages that follow it."""
    # TODO: when is it time to fetch the next page?
    raise NotImplementedError
    yield  # makes this an async generator, until your own `yield` does
