"""A semaphore that all jobs share lets n of them run at once, and the next one begins as soon as one has ended.

Complete `fetch_all`: it fetches all pages of a site, but never more than `limit` of them at the same time.
- The fetches begin in the order of `urls`: `limit` of them at once, then one more whenever one has ended.
- The results stand in the order of `urls`, whatever they are. A URL that is listed twice is fetched twice.
- `limit` is at least 1 and may be more than there are URLs. Each call of `fetch_all` has its own limit, also when
  several of them run at the same time.
- What `fetch` raises reaches the caller, as it is or in an exception group. Whether the other fetches then go on or are
  cancelled is up to you, but none of them may wait for ever.
- If `fetch_all` is cancelled, the fetches under way are cancelled and no other begins.

全部のジョブが1つのセマフォを共有すると、同時に動くのは n 個までになり、1つ終わるたびに次が始まります。

`fetch_all` を完成させてください。サイトの全ページを取得しますが、同時に取得するのは `limit` 個までです。
- 取得は `urls` の順に始めます。まず `limit` 個を同時に始め、1つ終わるたびに次の1つを始めます。
- 結果は、値が何であっても `urls` の順に並べます。同じ URL が2回あれば、2回取得します。
- `limit` は1以上で、URL の数より多いこともあります。上限は `fetch_all` の呼び出しごとに別々です。複数の呼び出しが同時に
  動いているときも同じです。
- `fetch` の例外は呼び出し元に届くようにします。そのままでも、例外グループに入っていてもかまいません。そのとき、
  ほかの取得は続けてもキャンセルしてもよいのですが、永久に待ち続けるものを残してはいけません。
- `fetch_all` がキャンセルされたら、進行中の取得をキャンセルし、新しい取得は始めません。
"""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any, TypeVar

T = TypeVar("T")


async def fetch_all(urls: Sequence[str], fetch: Callable[[str], Coroutine[Any, Any, T]], limit: int) -> list[T]:
    """Return what `await fetch(url)` gives for each URL, in the order of `urls`; at most `limit` run at once."""
    # TODO: what lets a fetch in, what makes it wait, and when is its place free again?
    raise NotImplementedError
