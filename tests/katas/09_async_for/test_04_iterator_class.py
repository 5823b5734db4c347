"""async_for/iterator_class: the protocol behind async for, written by hand."""

import asyncio
from collections.abc import AsyncIterator
from inspect import isasyncgen, isawaitable, iscoroutine
from typing import Any

import pytest

from async_dojo.testing import raises, say

pytestmark = pytest.mark.claim("asyncgen-for")

TOO_MANY = 20  # pages; no catalogue here has as many


class Server:
    """Serves these pages, each after 0.1 s, and notes which numbers were fetched; an exception is raised."""

    def __init__(self, *pages: str | Exception) -> None:
        self.pages = list(pages)
        self.fetched: list[int] = []

    async def fetch(self, number: int) -> str | None:
        self.fetched.append(number)
        await asyncio.sleep(0.1)
        if not 1 <= number <= len(self.pages):
            return None
        page = self.pages[number - 1]
        if isinstance(page, Exception):
            raise page
        return page


def begin(iterable: Any) -> AsyncIterator[str]:
    """Return what `async for` would step through; fail where it would refuse that."""
    assert hasattr(iterable, "__aiter__"), say(
        f"{type(iterable).__name__} has no `__aiter__`, so `async for` refuses it. An iterator has one too, beside "
        "its `__anext__`",
        f"{type(iterable).__name__} に `__aiter__` がないので、`async for` に使えません。イテレータにも、`__anext__` の"
        "ほかに `__aiter__` が必要です",
    )
    iterator = type(iterable).__aiter__(iterable)
    if iscoroutine(iterator):
        iterator.close()
        pytest.fail(
            say(
                "__aiter__ gave a coroutine, and `async for` does not await it. It is a plain method: `def`, "
                "not `async def`",
                "__aiter__ がコルーチンを返しました。`async for` はそれを await しません。"
                "`async def` ではなく、普通の `def` で書くメソッドです",
            )
        )
    assert hasattr(iterator, "__anext__"), say(
        f"__aiter__ should return an object with `__anext__`; it returned {iterator!r}",
        f"__aiter__ は `__anext__` を持つオブジェクトを返すはずですが、{iterator!r} が返りました",
    )
    return iterator


async def step(iterator: AsyncIterator[str]) -> str:
    """Return the next value or raise StopAsyncIteration, as `async for` would; fail where it would refuse."""
    try:
        waiting = type(iterator).__anext__(iterator)
        assert isawaitable(waiting), say(
            f"__anext__ returned {waiting!r}, which is not awaitable: `async for` awaits what it gives. "
            "Is it `async def`?",
            f"__anext__ が {waiting!r} を返しましたが、awaitable ではありません。`async for` はその戻り値を await "
            "します。`async def` になっていますか",
        )
        page = await waiting
    except (StopIteration, RuntimeError) as error:
        if not isinstance(error, StopIteration) and not isinstance(error.__cause__, StopIteration):
            raise
        pytest.fail(
            say(
                "__anext__ raised StopIteration, which cannot leave a coroutine. The end of an `async for` is "
                "called StopAsyncIteration",
                "__anext__ が StopIteration を送出しましたが、これはコルーチンの外に出られません。"
                "`async for` の終わりを知らせるのは StopAsyncIteration です",
            )
        )
    if iscoroutine(page):
        page.close()
        pytest.fail(
            say(
                f"__anext__ gave {page!r} in the place of a page: the call of fetch only makes a coroutine. "
                "Who awaits it?",
                f"__anext__ がページではなく {page!r} を返しました。fetch を呼んでもコルーチンができるだけです。"
                "誰が await しますか",
            )
        )
    return page


async def read(iterable: Any) -> list[Any]:
    """Return what `async for` would go through; fail where that has no end."""
    iterator = begin(iterable)
    seen: list[Any] = []
    while len(seen) < TOO_MANY:
        try:
            seen.append(await step(iterator))
        except StopAsyncIteration:
            return seen
    return pytest.fail(
        say(
            f"the loop does not end: after the last page it saw {seen[-3:]}. `async for` ends when __anext__ raises "
            "StopAsyncIteration, and not before",
            f"ループが終わりません。最後のページのあとも {seen[-3:]} と続きました。`async for` は、__anext__ が "
            "StopAsyncIteration を送出するまで終わりません",
        )
    )


async def test_loop_sees_every_page(kata):
    """From page 1 until fetch gives None, one page a turn."""
    server = Server("apples", "", "cherries")
    seen = await read(kata.Catalogue(server.fetch))
    assert server.fetched[:1] == [1], say(
        f"the first page has number 1; fetched were {server.fetched}",
        f"最初のページの番号は 1 ですが、取得されたのは {server.fetched} です",
    )
    assert seen == ["apples", "", "cherries"], say(
        f"the pages are 'apples', '' (an empty page) and 'cherries'; the loop saw {seen}. Only None means the end",
        f"ページは 'apples'、''(空のページ)、'cherries' ですが、ループが見たのは {seen} です。"
        "終わりを表すのは None だけです",
    )


async def test_catalogue_is_no_generator(kata):
    """The protocol is written by hand here."""
    iterator = begin(kata.Catalogue(Server("apples").fetch))
    assert not isasyncgen(iterator), say(
        "__aiter__ gave an async generator. That works, but here you write what it does for you: no `yield`",
        "__aiter__ が非同期ジェネレータを返しました。動きはしますが、このカタではその中身を自分で書きます。"
        "`yield` は使いません",
    )


async def test_each_loop_begins_at_page_one(kata):
    """Where a loop stands belongs to its iterator, not to the catalogue."""
    catalogue = kata.Catalogue(Server("apples", "beans").fetch)
    outer = begin(catalogue)
    seen = [await step(outer)]
    again = await read(catalogue)
    assert again == ["apples", "beans"], say(
        f"a second loop began while the first stood at page 1; it should see both pages, but it saw {again}. "
        "Do the two share their place?",
        f"1つ目のループが1ページ目にいる間に2つ目を始めました。2ページとも見えるはずですが、{again} でした。"
        "位置を共有していませんか",
    )
    seen.append(await step(outer))
    assert seen == ["apples", "beans"], say(
        f"the first loop should go on at page 2 when the second is through; it saw {seen}",
        f"2つ目のループのあと、1つ目は2ページ目に進むはずですが、見えたのは {seen} です",
    )


async def test_loop_can_go_on_with_a_started_iterator(kata):
    """An iterator's own `__aiter__` returns the iterator, with the place it stands at."""
    iterator = begin(kata.Catalogue(Server("apples", "beans", "cherries").fetch))
    await step(iterator)
    rest = await read(iterator)
    assert rest == ["beans", "cherries"], say(
        f"page 1 was taken, then `async for` went on with the same iterator: expected ['beans', 'cherries'], "
        f"got {rest}. Does its __aiter__ return self?",
        "1ページ目のあと、同じイテレータを `async for` に渡しました。残りは ['beans', 'cherries'] のはずですが、"
        f"{rest} でした。その __aiter__ は self を返していますか",
    )


async def test_page_is_fetched_when_it_is_asked_for(kata, clock):
    """A loop that breaks after one page has waited for one page."""
    server = Server("apples", "beans", "cherries")
    await step(begin(kata.Catalogue(server.fetch)))
    assert server.fetched == [1], say(
        f"one page was asked for; fetched were the pages {server.fetched}, in {clock.elapsed}. Each page in its turn",
        f"要求したのは1ページですが、取得されたのは {server.fetched}、かかった時間は {clock.elapsed} です。"
        "要求されたページだけを取得しましょう",
    )


async def test_error_of_fetch_is_not_the_end(kata):
    """What fetch raises comes out of the loop as it is."""
    catalogue = kata.Catalogue(Server("apples", OSError("connection lost"), "cherries").fetch)
    why = say(
        "fetch raised OSError for page 2, yet the loop ended as if there were no more pages",
        "2ページ目の fetch が OSError になったのに、ループはページが尽きたかのように終わりました",
    )
    with raises(OSError, why, match="connection lost"):
        await read(catalogue)


async def test_end_stays_the_end(kata):
    """Once StopAsyncIteration was raised, it is raised again, and nothing is fetched."""
    server = Server("apples")
    iterator = begin(kata.Catalogue(server.fetch))
    await read(iterator)
    fetched = list(server.fetched)
    server.pages += ["beans", "cherries"]  # a new edition; the old iterator is through all the same
    more = await read(iterator)
    assert (more, server.fetched) == ([], fetched), say(
        f"the iterator was at its end, but asked again it gave {more} and fetched {server.fetched[len(fetched) :]}",
        f"終わりに達したイテレータに再び要求すると、{more} が返り、{server.fetched[len(fetched) :]} が取得されました",
    )
