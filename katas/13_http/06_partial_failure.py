"""To httpx a 404 is an answer like any other: it is an error only for those who ask, with raise_for_status().

Complete `fetch_all`: it requests all pages at the same time, however many, and returns two dictionaries, both by URL:
the texts of the pages that are there, and the exceptions of all others. No URL occurs twice.
- A page is there if its status is 2xx. Its text may be empty.
- With any other status, be it 404, 500 or a redirect (301), the exception is the httpx.HTTPStatusError that
  raise_for_status() raises. The text of the error page can be read in it: `error.response.text`. Whether redirects are
  followed is up to the client.
- For a page that could not be had (no connection, a timeout, a line that breaks in the middle of the text, an invalid
  URL) it is the exception that httpx has raised. Most of these are an httpx.HTTPError; httpx.InvalidURL is not.
- No failure disturbs the other pages: they are all waited for, and `fetch_all` raises nothing.
- Only a cancellation of `fetch_all` itself gets out, and only when no request is at work any more: one that is
  cancelled may take a moment to end.
The client belongs to the caller, who closes it.

httpx にとって、404 も普通のレスポンスです。エラーになるのは、raise_for_status() で確かめたときだけです。

`fetch_all` を完成させてください。ページがいくつあっても、すべてを同時にリクエストします。返すのは、URL をキーとする
2つの辞書です。1つは取得できたページのテキスト、もう1つはそれ以外のページの例外です。同じ URL が2回渡されることは
ありません。
- ステータスが 2xx なら、取得できたページです。テキストは空のこともあります。
- それ以外のステータスなら、404 でも 500 でもリダイレクト(301)でも、例外は raise_for_status() が送出する
  httpx.HTTPStatusError です。エラーページのテキストも、`error.response.text` で読めるようにします。リダイレクトを
  たどるかどうかは、client の設定のままにします。
- 取得できなかったページ(つながらない、タイムアウト、テキストの途中で切れた、URL が正しくない)なら、httpx が送出した
  例外です。そのほとんどは httpx.HTTPError ですが、httpx.InvalidURL は違います。
- 失敗しても、ほかのページには影響しません。すべてのページを待ち、`fetch_all` は例外を送出しません。
- 外に出るのは、`fetch_all` 自身のキャンセルだけです。ただし、動いているリクエストがなくなってから外に出します。
  リクエストは、キャンセルされてから終わるまでに少し時間がかかることもあります。
client は呼び出し側のものです。閉じるのも呼び出し側です。
"""

from collections.abc import Sequence

import httpx


async def fetch_all(client: httpx.AsyncClient, urls: Sequence[str]) -> tuple[dict[str, str], dict[str, Exception]]:
    """Return the texts of the pages that are there, and the exceptions of the others, both by URL."""
    # TODO: where does an exception have to be caught, so that it stops nothing but its own page?
    raise NotImplementedError
