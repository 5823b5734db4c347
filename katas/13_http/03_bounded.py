"""A request is in flight until its response has been read; who limits requests holds a place until then.

Complete `download`: it requests all URLs (GET), but never has more than `limit` requests in flight at the same time.
One is in flight from when it is sent until the whole body of its response has been read, or the request has failed.
- The requests are sent in the order of `urls`: `limit` of them at once, then one more as soon as one is through.
- The responses stand in the order of `urls`, whatever their status, and have been read: `.text` works.
- `limit` is at least 1 and may be more than there are URLs. Each call of `download` has its own limit, also when
  several of them run at the same time.
- What a request raises reaches the caller, as it is or in an exception group. The other requests, sent or not, may
  then go on or be cancelled, as you like, but none of them may wait for ever.
- All requests go through `client`. It is the caller's: leave it open, and its settings as they are.
- If `download` is cancelled, the requests in flight are cancelled, no other is sent, and the cancellation gets out.

リクエストは、レスポンスを読み終わるまで進行中です。数を制限するなら、それまで枠を押さえておく必要があります。

`download` を完成させてください。すべての URL に GET リクエストを送りますが、同時に進めるのは `limit` 個までです。
リクエストは、送ったときに始まり、レスポンスの本文を最後まで読んだとき(または失敗したとき)に終わるものとします。
- リクエストは `urls` の順に送ります。まず `limit` 個を同時に送り、1つ終わったらすぐに次の1つを送ります。
- レスポンスは、ステータスが何であっても `urls` の順に並べます。本文は読み終わっていて、`.text` が使えるようにします。
- `limit` は1以上で、URL の数より多いこともあります。上限は `download` の呼び出しごとに別々です。複数の呼び出しが
  同時に動いているときも同じです。
- リクエストの例外は呼び出し元に届くようにします。そのままでも、例外グループに入っていてもかまいません。そのとき、
  ほかのリクエストは(まだ送っていないものも)続けてもキャンセルしてもよいのですが、永久に待ち続けるものを
  残してはいけません。
- リクエストはすべて `client` で送ります。`client` は呼び出し元のものなので、閉じたり設定を変えたりしないでください。
- `download` がキャンセルされたら、進行中のリクエストをキャンセルし、新しいものは送らず、キャンセルを外へ伝えます。
"""

from collections.abc import Sequence

import httpx


async def download(client: httpx.AsyncClient, urls: Sequence[str], limit: int) -> list[httpx.Response]:
    """Return the response for each URL, read, in the order of `urls`; at most `limit` requests are in flight."""
    # TODO: what lets a request out, and when is its place free for the next?
    raise NotImplementedError
