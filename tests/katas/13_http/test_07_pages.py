"""http/pages: a catalogue of several pages, and consumers that do not always want all of it."""

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from types import ModuleType
from typing import Any

import httpx

from async_dojo.testing import say

SITE = "https://shop.example"
SERVING, BUSY = 0.01, 0.05  # seconds: of a request, and of a consumer at its own work

Page = list[Any] | int | Exception  # the items of a page, a status that is no success, or what breaks the line


class Body(httpx.AsyncByteStream):
    """The text of a page, which is open until it is closed."""

    def __init__(self, text: str, open_bodies: set["Body"]) -> None:
        self.text, self.open_bodies = text, open_bodies
        open_bodies.add(self)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self.text.encode()

    async def aclose(self) -> None:
        self.open_bodies.discard(self)


class Shop:
    """Serves the pages of a catalogue; the address of a page tells nothing of the next one's."""

    def __init__(self, *pages: Page) -> None:
        self.pages = dict(
            zip((f"/{len(pages)}x{7 * n % 10}?after={n * n}" for n in range(len(pages))), pages, strict=True)
        )
        self.paths = list(self.pages)
        self.seen: set[str] = set()
        self.open_bodies: set[Body] = set()

    @property
    def requested(self) -> int:
        """How many pages were requested."""
        return len(self.seen)

    async def answer(self, request: httpx.Request) -> httpx.Response:
        path = request.url.raw_path.decode()
        assert path in self.pages, say(
            f"{path} was requested, which no Link header names. Take the URL of the next page as it is",
            f"どの Link ヘッダーにもない {path} がリクエストされました。次のページの URL は、そのまま使いましょう",
        )
        assert path not in self.seen, say(
            f'{path} was requested again: which of the links was followed? The one whose rel is "next" leads on',
            f'{path} が2回リクエストされました。どのリンクをたどりましたか。次のページは rel が "next" のリンクです',
        )
        self.seen.add(path)
        await asyncio.sleep(SERVING)
        page = self.pages[path]
        if isinstance(page, Exception):
            raise page
        status, text = (page, "no") if isinstance(page, int) else (200, json.dumps(page))
        headers = {"Link": self.links(path)} | ({"Location": self.paths[-1]} if status == 302 else {})
        return httpx.Response(status, headers=headers, stream=Body(text, self.open_bodies))

    def links(self, path: str) -> str:
        """Return the Link header of the page: where the first one is, and the next, if there is one."""
        names = [f'<{SITE}{self.paths[0]}>; rel="first"']
        position = self.paths.index(path) + 1
        if position < len(self.paths):
            names.append(f'<{SITE}{self.paths[position]}>; rel="next"')
        return ", ".join([*names, f'<{SITE}{self.paths[-1]}>; rel="last"'])


@asynccontextmanager
async def opened(kata: ModuleType, shop: Shop) -> AsyncGenerator[AsyncGenerator[Any, None], None]:
    """Give what the kata's `items` returns; close it in the end, and see that nothing is left open."""
    async with httpx.AsyncClient(transport=httpx.MockTransport(shop.answer)) as client:
        stream = kata.items(client, SITE + shop.paths[0])
        is_stream = hasattr(stream, "__anext__") and hasattr(stream, "aclose")
        if not is_stream and asyncio.iscoroutine(stream):
            stream.close()
        assert is_stream, say(
            f"items(...) is not an async generator but of the type {type(stream).__name__}: is there a `yield` in it?",
            f"items(...) が非同期ジェネレータではなく、{type(stream).__name__} です。`yield` はありますか",
        )
        try:
            yield stream
        finally:
            await stream.aclose()
        assert not shop.open_bodies, say(
            f"items is over, but {len(shop.open_bodies)} responses are still open, and with each a connection. One "
            "that was requested with stream=True is closed when it has been read to its end, or by aclose()",
            f"items は終わりましたが、{len(shop.open_bodies)} 個のレスポンスが開いたままで、接続も使われたままです。"
            "stream=True のレスポンスは、最後まで読むか、aclose() を呼ぶまで閉じません",
        )
        assert not client.is_closed, say(
            "items has closed the client, which is the caller's. `async with client` closes it",
            "呼び出し側の client が閉じられました。`async with client` とすると閉じます",
        )


async def next_of(stream: AsyncGenerator[Any, None]) -> Any:
    """Return the next item, where there must be one; fail in the learner's words where items has ended."""
    item = await anext(stream, StopAsyncIteration)
    assert item is not StopAsyncIteration, say(
        "items has ended, though the pages have more items", "ページにはまだ値があるのに、items が終わりました"
    )
    return item


async def test_all_items_of_all_pages_come_in_order(kata):
    """The next link leads from page to page, and an item may be anything."""
    shop = Shop(["a", None, 0], ["b", [], False], ["c", ""])
    async with opened(kata, shop) as stream:
        got = [item async for item in stream]
    expected = ["a", None, 0, "b", [], False, "c", ""]
    assert got == expected, say(
        f"the pages hold {list(shop.pages.values())}, so the items are {expected}; got {got}. Of {len(shop.pages)} "
        f"pages {shop.requested} were requested",
        f"ページの中身は {list(shop.pages.values())} なので、値は {expected} のはずが、{got} でした。"
        f"{len(shop.pages)} ページのうち、リクエストされたのは {shop.requested} ページです",
    )


async def test_an_empty_page_is_not_the_end(kata):
    """Only a page without a next link is the last one."""
    shop = Shop([], ["a"], [], [], ["b"], [])
    async with opened(kata, shop) as stream:
        got = [item async for item in stream]
    assert got == ["a", "b"], say(
        f"the pages hold {list(shop.pages.values())}; got {got}. An empty page is not the last one: that is the one "
        "without a next link",
        f"ページの中身は {list(shop.pages.values())} ですが、{got} でした。空のページが最後とは限りません。"
        "最後なのは、次へのリンクがないページです",
    )


async def test_a_page_is_fetched_when_it_is_needed(kata):
    """Nothing is requested for an item that nobody has asked for."""
    shop = Shop(["a", "b"], ["c"], ["d"])
    async with opened(kata, shop) as stream:
        await asyncio.sleep(BUSY)
        assert shop.requested == 0, say(
            f"no item has been asked for, but {shop.requested} pages were requested. Is the first page fetched outside "
            "of the generator's body?",
            f"まだ値を求めていないのに、{shop.requested} ページがリクエストされました。最初のページを、ジェネレータの"
            "本体の外で取得していませんか",
        )
        for item, pages in [("a", 1), ("b", 1), ("c", 2), ("d", 3)]:
            got = await next_of(stream)
            assert got == item, say(
                f"the next item is {item!r}; got {got!r}", f"次の値は {item!r} のはずが {got!r} でした"
            )
            await asyncio.sleep(BUSY)  # the consumer takes its time; a page that is fetched in advance would arrive
            assert shop.requested == pages, say(
                f"{item!r} is out, for which {pages} of 3 pages are needed, but {shop.requested} were requested. Fetch "
                "the next page when an item of it is asked for: behind the `yield` of the last item, and not in a task",
                f"{item!r} を渡した時点で必要なのは3ページのうち {pages} ページですが、{shop.requested} ページが"
                "リクエストされました。次のページは、その値が求められてから取得します。"
                "最後の値の `yield` より後ろで取得し、タスクで先に取りに行くのはやめましょう",
            )


async def test_a_consumer_that_stops_ends_it_all(kata):
    """A consumer that has enough causes no more requests, and after aclose() nothing is left."""
    for taken in (1, 3, 4):
        shop = Shop(["a", "b"], ["c", "d"], ["e", "f"])
        before = asyncio.all_tasks()
        async with opened(kata, shop) as stream:
            for _ in range(taken):
                await next_of(stream)
            await asyncio.sleep(BUSY)
            await stream.aclose()
            left = asyncio.all_tasks() - before
            assert not left, say(
                f"the consumer has closed it after {taken} items, but {len(left)} tasks are left",
                f"消費側は値を {taken} 個受け取って閉じましたが、タスクが {len(left)} 個残っています",
            )
            await asyncio.sleep(BUSY)
        needed = (taken + 1) // 2
        assert shop.requested == needed, say(
            f"the consumer wanted {taken} items, of {needed} pages; {shop.requested} were requested",
            f"消費側が求めた {taken} 個は {needed} ページ分ですが、{shop.requested} ページがリクエストされました",
        )


async def test_an_error_comes_when_its_page_is_needed(kata):
    """A page that cannot be had costs no item of the pages before it, and is not taken for the end."""
    lost = httpx.ConnectError("no route")
    for failure in (404, 500, 302, lost):
        shop = Shop(["a"], ["b"], failure, ["never seen"])
        got = []
        came: Exception | None = None
        async with opened(kata, shop) as stream:
            try:
                async for item in stream:
                    got.append(item)  # noqa: PERF401  # what came before the error counts
            except (httpx.HTTPError, ValueError, TypeError) as error:
                came = error
        assert got == ["a", "b"], say(
            f"the third page fails with {failure!r}, and the two before it hold 'a' and 'b'; got {got}"
            + (". Whether a redirect is followed is up to the client" if failure == 302 else ""),
            f"3ページ目は {failure!r} で失敗し、その前の2ページには 'a' と 'b' があります。渡されたのは {got} でした"
            + ("。リダイレクトをたどるかどうかは、client の設定次第です" if failure == 302 else ""),
        )
        right = came is failure if failure is lost else isinstance(came, httpx.HTTPStatusError)
        assert right, say(
            f"the third page fails with {failure!r}; after the items before it "
            + (f"{failure!r}" if failure is lost else "an httpx.HTTPStatusError")
            + f" is to come out, but {came!r} did. Is the status of each page checked, and nothing caught?",
            f"3ページ目は {failure!r} で失敗します。それまでの値のあとに "
            + (f"{failure!r}" if failure is lost else "httpx.HTTPStatusError")
            + f" が出るはずが、{came!r} でした。ステータスは毎ページ確かめ、例外は捕まえずに外へ出しましょう",
        )
