"""A client keeps its connections open for the next request, so one client does for many; when done, it must be closed.

`read_thread` reads a discussion page by page: each page names the next one. It makes a client for every page, so every
page needs a connection of its own, and as nobody closes those clients their connections stay open. Mend it:
- One client for all pages of a call, so that the whole discussion goes through one connection. Each call has a client
  of its own, also when several of them run at the same time.
- When `read_thread` ends, the client has been closed, however it ends: with the posts, with an exception or cancelled.
- The rest stays: the pages are read one after another, and an error status (404, 500) raises httpx.HTTPStatusError.

クライアントは、次のリクエストのために接続を開いておきます。1つのクライアントを使い回し、最後に必ず閉じましょう。

`read_thread` は、掲示板のスレッドを1ページずつ読みます。次のページの URL は、各ページに書かれています。ところが、
ページごとにクライアントを作っているので、毎回新しい接続が必要になり、しかも誰も閉じないため、接続が開いたまま残ります。
直してください。
- 1回の呼び出しでは、すべてのページを1つのクライアントで読みます。スレッド全体が1本の接続で済みます。
  クライアントは、呼び出しごとに別々に作ります。複数の呼び出しが同時に動いているときも同じです。
- `read_thread` が終わるときには、クライアントが閉じているようにします。投稿を返す場合も、例外で終わる場合も、
  キャンセルされた場合も同じです。
- そのほかは変えません。ページは順に1つずつ読みます。エラーのステータス(404 や 500)なら httpx.HTTPStatusError が
  発生します。
"""

import httpx


async def read_thread(first_page: str) -> list[str]:
    """Return the posts of all pages, in order; `first_page` is the URL of the first.

    A page is a JSON object: "posts" is a list of texts, "next" the URL of the next page, or null on the last one.
    """
    posts: list[str] = []
    url: str | None = first_page
    while url is not None:
        response = await httpx.AsyncClient().get(url)  # TODO: whose connection is this, and who closes it?
        response.raise_for_status()
        page = response.json()
        posts += page["posts"]
        url = page["next"]
    return posts
