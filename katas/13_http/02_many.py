"""One client serves many requests at the same time; and an error status is a response, not an exception.

Complete `check_links`: it asks for all URLs at the same time, and returns one entry for each, in the order of `urls`.
- The entry is the status code of the response, whichever it is: 404 and 500 are answers, too, and so is 301: do not
  ask httpx to follow redirects (by itself it does not). GET or HEAD, with the body or without, as you like.
- It is None where no response came. httpx raises then, and all those exceptions are kinds of httpx.RequestError. One
  dead link changes nothing about the others.
- Any other exception is a bug (httpx.InvalidURL as well), and must not be hidden: it reaches the caller, as it is or in
  an exception group. The other requests may then go on or be cancelled, as you like.
- All requests go through `client`. It is the caller's: leave it open, and as it is.
- If `check_links` is cancelled, the requests under way are cancelled, and the cancellation gets out.

1つのクライアントで、多くのリクエストを同時に送れます。そしてエラーのステータスは、例外ではなくレスポンスの一種です。

`check_links` を完成させてください。すべての URL に同時にリクエストを送り、URL ごとに1つの結果を `urls` の順に返します。
- レスポンスが来たら、結果はそのステータスコードです。404 や 500 も答えのうちで、301 もそうです。
  リダイレクトをたどる指定はしないでください(指定しなければ httpx はたどりません)。GET でも HEAD でも、本文を
  読んでも読まなくてもかまいません。
- レスポンスが来なければ、結果は None です。そのとき httpx は例外を出します。どれも httpx.RequestError の一種です。
  リンク切れが1つあっても、ほかの結果は変わりません。
- それ以外の例外はバグなので(httpx.InvalidURL もそうです)、隠してはいけません。そのままか、例外グループに入れて、
  呼び出し元へ伝えます。そのとき、ほかのリクエストは続けてもキャンセルしてもかまいません。
- リクエストはすべて `client` で送ります。`client` は呼び出し元のものなので、閉じたり変えたりしないでください。
- `check_links` がキャンセルされたら、進行中のリクエストもキャンセルし、キャンセルを外へ伝えます。
"""

from collections.abc import Sequence

import httpx


async def check_links(client: httpx.AsyncClient, urls: Sequence[str]) -> list[int | None]:
    """Return the status code for each URL, in the order of `urls`, or None where no response came."""
    # TODO: how do the requests overlap, and what does a dead link do to the others?
    raise NotImplementedError
