"""A request may be sent again only if a second one does no harm, and only after a wait that grows.

Complete `fetch`: it sends a request and returns the response. It may take up to `attempts` attempts (1 or more).
- It tries again after an answer with the status 429 or 503, and after any httpx.TransportError (no connection, a
  timeout, a server that hung up, ...). Any other response is returned at once, 404 and 500 too. Any other exception
  gets out at once, and so does a cancellation, also while `fetch` waits.
- The methods in IDEMPOTENT do the same twice as once. All others, POST and PATCH among them, are sent only once,
  unless the caller says with `repeatable=True` that a second one does no harm. Methods may be written in lower case.
- Before the second attempt it waits `pause` seconds, before the third 2 * `pause`, before the fourth 4 * `pause`, and
  so on. If the 429 or 503 has a Retry-After header with a whole number of seconds, the wait that follows it, and no
  other, is exactly that long instead, be it shorter or longer. (The header may hold a date: that counts as no header.)
- After the last attempt nothing is waited for. What came of it comes out as it is: the response is returned, whatever
  its status, and the exception is raised.
The client belongs to the caller, who closes it.

リクエストを再送してよいのは、2回届いても害がないときだけです。そして再送の前には、回を追うごとに長く待ちます。

`fetch` を完成させてください。リクエストを送り、レスポンスを返します。試行は最大 `attempts` 回(1以上)です。
- もう一度試すのは、ステータスが 429 か 503 だったときと、何であれ httpx.TransportError になったとき(つながらない、
  タイムアウト、サーバーからの切断など)です。それ以外のレスポンスは、404 や 500 でもすぐに返します。それ以外の例外は、
  すぐにそのまま送出します。キャンセルも、待っている間のものを含めて、すぐに外へ出します。
- IDEMPOTENT にあるメソッドは、2回届いても1回と同じ結果になります。POST や PATCH など、ほかのメソッドは1回しか
  送りません。ただし、2回届いても害がないことを呼び出し側が `repeatable=True` で伝えたときは別です。メソッド名は小文字で
  渡されることもあります。
- 2回目の試行の前には `pause` 秒、3回目の前には `pause` の2倍、4回目の前には4倍、というように待ちます。429 や 503 の
  Retry-After ヘッダーに整数の秒数があれば、その直後の待ちだけは、上の時間より短くても長くても、ちょうどその秒数にします
  (このヘッダーには日時が入ることもありますが、ここではヘッダーがないものとして扱います)。
- 最後の試行のあとは待ちません。その結果がそのまま外に出ます。レスポンスなら、どんなステータスでも返します。例外なら、
  そのまま送出します。
client は呼び出し側のものです。閉じるのも呼び出し側です。
"""

import httpx

IDEMPOTENT = frozenset({"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"})


async def fetch(
    client: httpx.AsyncClient,
    method: str,
    url: str,
    *,
    attempts: int = 4,
    pause: float = 1.0,
    repeatable: bool = False,
) -> httpx.Response:
    """Return the response to the request; try again where that may help and does no harm."""
    # TODO: which attempts may be followed by another one, and after how long?
    raise NotImplementedError
