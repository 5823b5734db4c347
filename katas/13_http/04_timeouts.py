"""httpx's timeouts each limit one step of a request, and none limits the whole: that is what asyncio.timeout is for.

Complete `check`, which requests `url` (GET) and reads the whole response. What it returns tells what has happened:
- "answered": the response has come, to its end and with whatever status.
- "busy": for `pool` seconds the client had no free connection for the request (httpx.PoolTimeout).
- "unreachable": the server was not connected within `connect` seconds (httpx.ConnectTimeout).
- "silent": for `read` seconds the server sent nothing, at the beginning or in the middle (httpx.ReadTimeout).
- "late": `deadline` seconds after the call of `check` the response had not come to its end. A server that sends a
  little now and then is never silent, but late.
The limit for sending (httpx calls it `write`) is up to you. And:
- The limits hold for this request only: `client` is the caller's. Leave it open, and its own timeouts as they are.
- Any other exception gets out as it is: a refused connection, say, or httpx.WriteTimeout. (A TimeoutError raised inside
  of the request may count as the deadline's.) If `check` is cancelled, or a timeout of the caller is over, that gets
  out, too.
- When `check` ends, so has its request.

httpx のタイムアウトは段階ごとのもので、リクエスト全体は制限しません。全体の期限には asyncio.timeout を使います。

`check` を完成させてください。`url` に GET リクエストを送り、レスポンスを最後まで読みます。戻り値は、何が起きたかに
よって、次のどれかになります。
- "answered": レスポンスが最後まで届きました。ステータスは何でもかまいません。
- "busy": `pool` 秒待っても、クライアントに空いている接続がありませんでした(httpx.PoolTimeout)。
- "unreachable": `connect` 秒以内にサーバーに接続できませんでした(httpx.ConnectTimeout)。
- "silent": `read` 秒の間、サーバーから何も届きませんでした。最初でも、途中でも同じです(httpx.ReadTimeout)。
- "late": `check` を呼んでから `deadline` 秒たっても、レスポンスが最後まで届きませんでした。ときどき少しずつ送ってくる
  サーバーは、"silent" にはなりませんが "late" になります。
送信の制限時間(httpx の `write`)は自由に決めてください。また、次のことも守ってください。
- 制限時間は、このリクエストだけのものです。`client` は呼び出し元のものなので、閉じたり、そのタイムアウトを
  変えたりしないでください。
- 接続を断られたときの例外や httpx.WriteTimeout など、ほかの例外はそのまま外へ出します(リクエストの中から
  TimeoutError が出たときは、deadline のものとして扱ってもかまいません)。`check` がキャンセルされた場合や、
  呼び出し元のタイムアウトで打ち切られた場合も、それを外へ伝えます。
- `check` が終わるときには、リクエストも終わっているようにします。
"""

import httpx


async def check(
    client: httpx.AsyncClient, url: str, *, pool: float, connect: float, read: float, deadline: float
) -> str:
    """Return "answered", "busy", "unreachable", "silent" or "late"; the limits are in seconds."""
    # TODO: which limits does httpx keep, which one does it not know, and what does each of them raise?
    raise NotImplementedError
