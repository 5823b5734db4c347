"""Of several mirrors the first good answer wins: failures are passed over, and the requests that lost are ended.

The same file lies on several mirrors, at least one. Complete `download`: it asks all of them at the same time, through
the client that is given, which stays open.
- The first mirror that has sent the whole file with a 2xx status wins, and what it sent is returned, be it empty. The
  headers alone are no answer: the line may still break.
- A mirror fails with any other status, be it a redirect, or with any httpx.HTTPError. As long as another one is left,
  that is no matter.
- When all have failed, raise an ExceptionGroup with the exception of each mirror, in any order (httpx.HTTPStatusError
  for a status).
- The requests that lost are cancelled at once. Hanging up may take a while: when `download` ends, all have ended. No
  "Task exception was never retrieved" may appear.
- If `download` itself is cancelled, all requests are cancelled and awaited in the same way; the cancellation gets out.
  That holds to the end, also while the requests that lost are hanging up.

複数のミラーのうち、最初にまともに答えたものが勝ちです。失敗したものは飛ばし、負けたリクエストは終わらせます。

同じファイルが1つ以上のミラーにあります。`download` を完成させてください。渡されたクライアントですべてのミラーに同時に
リクエストを送ります。クライアントは開いたままにします。
- 2xx のステータスで、最初にファイル全体を送り終えたミラーが勝ちです。届いた内容を、空でもそのまま返します。
  ヘッダーが届いただけでは、まだ答えではありません。そのあとで接続が切れるかもしれません。
- ほかのステータス(リダイレクトも含みます)か、何らかの httpx.HTTPError になったら、そのミラーは失敗です。
  ほかのミラーが残っていれば、失敗は無視します。
- すべて失敗したら、それぞれのミラーの例外(ステータスによる失敗なら httpx.HTTPStatusError)を集めた
  ExceptionGroup を発生させます。順序は問いません。
- 負けたリクエストは、すぐにキャンセルします。切断には時間がかかることがあります。`download` が終わるときには、すべてが
  終わっているようにします。"Task exception was never retrieved" を出してはいけません。
- `download` 自身がキャンセルされたら、同じようにすべてをキャンセルして終わりを待ち、キャンセルを外に伝えます。
  負けたリクエストの切断を待っている途中でも同じです。
"""

from collections.abc import Sequence

import httpx


async def download(client: httpx.AsyncClient, mirrors: Sequence[str]) -> bytes:
    """Return the file from the mirror that is the first to send all of it; `mirrors` are the URLs of the file."""
    # TODO: what if the first to answer says 404, and where is the second then?
    raise NotImplementedError
