"""To httpx a 404 is an answer like any other: it is an error only for those who ask, with raise_for_status().

Each page catches its own exception, in its own task, so that gather() and the other pages see nothing of it. Once they
are in two dictionaries, nobody can mistake an exception for a text.

httpx にとって、404 も普通のレスポンスです。エラーになるのは、raise_for_status() で確かめたときだけです。

例外はページごとのタスクの中で捕まえるので、gather() にもほかのページにも届きません。辞書を2つに分けておけば、例外を
テキストと取り違えることもありません。
"""

import asyncio
from collections.abc import Sequence

import httpx


async def fetch_all(client: httpx.AsyncClient, urls: Sequence[str]) -> tuple[dict[str, str], dict[str, Exception]]:
    """Return the texts of the pages that are there, and the exceptions of the others, both by URL."""
    texts: dict[str, str] = {}
    errors: dict[str, Exception] = {}

    async def fetch(url: str) -> None:
        try:
            response = await client.get(url)
            texts[url] = response.raise_for_status().text
        except Exception as error:  # HTTPError is not enough: InvalidURL is none; CancelledError passes
            errors[url] = error

    await asyncio.gather(*(fetch(url) for url in urls))
    return texts, errors
