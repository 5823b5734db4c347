"""A synchronous client stops the whole event loop while it waits; asyncio.to_thread() makes the call in a thread.

The bank's library has a synchronous client only. Here httpx.Client stands for it; requests, which has no asynchronous
form, would be the same. `balances` calls it in a coroutine, and the whole program stands still until each response has
come. You cannot replace the client: it is logged in. Mend `balances`:
- While a request is under way the event loop goes on, also after a cancellation: no request is made in the loop's own
  thread, and that thread does not wait for one.
- All requests go through the client that is given, and it stays open. The library does not allow two threads to use it
  at once, so the requests are still made one after another, in the order of the accounts.
- An error comes out as it is (httpx.HTTPStatusError for an error status, or whatever the client raises), and ends it:
  no further request is made.
- When `balances` is cancelled the request under way cannot be stopped, but no further one is made, and the
  cancellation gets out, at once or when that request has ended.

同期のクライアントは、待っているあいだイベントループ全体を止めます。asyncio.to_thread() を使えば、別スレッドで呼べます。

銀行のライブラリには、同期のクライアントしかありません。ここでは httpx.Client をその代わりに使います。非同期版のない
requests でも同じことです。`balances` はこれをコルーチンの中で呼ぶので、レスポンスが返ってくるまで、そのつど
プログラム全体が止まってしまいます。このクライアントはログイン済みなので、別のものには替えられません。`balances` を
直してください。
- リクエストのあいだは、キャンセルされたあとも、イベントループが動き続けるようにします。ループ自身のスレッドでは、
  リクエストを1つも送らず、その終わりを待って止まることもありません。
- リクエストは、すべて渡されたクライアントで送り、クライアントは開いたままにします。このライブラリは、2つのスレッドから
  同時に使えません。リクエストはこれまでどおり、口座の順に1つずつ送ります。
- エラーはそのまま出します(エラーのステータスなら httpx.HTTPStatusError、それ以外はクライアントが出した例外です)。
  エラーが出たら終わりで、続きのリクエストは送りません。
- `balances` がキャンセルされても、進行中のリクエストは止められません。それでも、続きのリクエストは送らず、
  キャンセルを外に伝えます。伝えるのは、すぐでも、そのリクエストが終わってからでもかまいません。
"""

from collections.abc import Iterable

import httpx


async def balances(client: httpx.Client, accounts: Iterable[str]) -> list[int]:
    """Return the balances of the accounts, in their order; an account is a URL, its balance in the response's JSON."""
    found: list[int] = []
    for url in accounts:
        # TODO: in which thread is this, and what else should run there meanwhile?
        response = client.get(url)  # noqa: ASYNC212  # a linter would find it
        response.raise_for_status()
        found.append(response.json()["balance"])
    return found
