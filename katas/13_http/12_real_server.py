"""A request is answered or fails, in one of several ways; httpx tells them apart, and the client survives them all.

Complete `check`: it asks for the URLs one after another and says of each what came of it. The tests run a real server
on this machine, which behaves well or badly.
- If the whole response comes, its status is the outcome, as text, whatever it is: "200", "302", "404", "500".
- "timeout": for `patience` seconds the server does not let us connect, or sends nothing. One that keeps sending may
  take longer than that in all.
- "refused": no connection can be made, because nobody listens there (httpx.ConnectError).
- "broken": there was a connection, but the server dropped it, or what it sent makes no sense: a reply that is not HTTP,
  or a body that cannot be decoded.
- A failure is no reason to give up: the next URL is asked for all the same. But what is not the server's fault is no
  outcome and gets out: httpx.InvalidURL for what is not a URL, httpx.UnsupportedProtocol for one without "http://".
- One client does it all, and keeps its connection: URLs of one server that answers well need only one connection. When
  `check` ends, the client has been closed, however it ends.

リクエストは、答えが返るか、いろいろな形で失敗します。httpx の例外で見分けられ、クライアントはその後も使えます。

`check` を完成させてください。URL に1つずつ順にリクエストを送り、それぞれの結果を返します。テストは、このマシンで本物の
サーバーを動かします。きちんと答えることも、おかしな動きをすることもあるサーバーです。
- レスポンスが最後まで届けば、どんなステータスでも、それを文字列にしたものが結果です("200"、"302"、"404"、"500")。
- "timeout": `patience` 秒待っても接続できないか、何も送られてきません。少しずつでも送り続けるサーバーなら、
  全体でそれより長くかかってもかまいません。
- "refused": その先で誰も待ち受けていないので、接続できません(httpx.ConnectError)。
- "broken": 接続はできましたが、サーバーに切断されたか、送られてきたものがおかしい場合です。
  HTTP になっていない返事や、デコードできないボディがこれに当たります。
- 失敗しても、そこで終わらずに次の URL に進みます。ただし、サーバーのせいではないものは結果に含めず、外に出します。
  URL になっていないものに対する httpx.InvalidURL と、"http://" のないものに対する httpx.UnsupportedProtocol です。
- 全体を1つのクライアントで行い、接続を使い回します。サーバーがまともに答えていれば、そのサーバーの URL が
  いくつあっても、接続は1本で足ります。`check` が終わるときには、どんな終わり方でも、クライアントが
  閉じているようにします。
"""

from collections.abc import Sequence


async def check(urls: Sequence[str], patience: float) -> list[str]:
    """Return the outcome for each URL, in their order; `patience` is in seconds."""
    # TODO: which of httpx's exceptions is a kind of which other one?
    raise NotImplementedError
