"""A client keeps its connections open for the next request, so one client does for many; when done, it must be closed.

To connect takes a round trip to the server, and with https some more: with a client for every page each page pays for
that. `async with` closes the client on every way out, a cancellation included.

クライアントは、次のリクエストのために接続を開いておきます。1つのクライアントを使い回し、最後に必ず閉じましょう。

接続するだけでサーバーとの往復が1回必要で、https ならさらに増えます。ページごとにクライアントを作ると、毎回それを
繰り返すことになります。`async with` を使えば、キャンセルされたときも含め、どう終わってもクライアントが閉じます。
"""

import httpx


async def read_thread(first_page: str) -> list[str]:
    """Return the posts of all pages, in order; `first_page` is the URL of the first.

    A page is a JSON object: "posts" is a list of texts, "next" the URL of the next page, or null on the last one.
    """
    posts: list[str] = []
    url: str | None = first_page
    async with httpx.AsyncClient() as client:  # around the loop: its connection serves all pages
        while url is not None:
            response = await client.get(url)
            response.raise_for_status()
            page = response.json()
            posts += page["posts"]
            url = page["next"]
    return posts
