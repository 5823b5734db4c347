"""`async for` works with any object that has `__aiter__` and `__anext__`: it need not be a generator.

`async for` calls `__aiter__` once, without await, and then awaits `__anext__` until StopAsyncIteration. What is
iterated over and where a loop stands in it are two things, hence two classes: like a list and its iterator.

`async for` は、`__aiter__` と `__anext__` を持つオブジェクトなら何にでも使えます。ジェネレータである必要はありません。

`async for` はまず `__aiter__` を(await せずに)一度呼び、あとは StopAsyncIteration が出るまで `__anext__` を await
します。「読む対象」と「どこまで読んだか」は別のものなので、リストとそのイテレータのように、クラスも2つに分かれます。
"""

from collections.abc import AsyncIterator, Awaitable, Callable

Fetch = Callable[[int], Awaitable[str | None]]


class Catalogue:
    """The pages of a catalogue, to be read as often as you like."""

    def __init__(self, fetch: Fetch) -> None:
        self.fetch = fetch

    def __aiter__(self) -> AsyncIterator[str]:
        """Return an iterator that stands before page 1."""
        return Pages(self.fetch)  # a new one each time: loops do not share their place


class Pages:
    """One way through the catalogue, from page 1 to the end."""

    def __init__(self, fetch: Fetch) -> None:
        self.fetch = fetch
        self.number = 1
        self.over = False

    def __aiter__(self) -> "Pages":
        """Return the iterator itself, so that `async for` can go on with one that is half way through."""
        return self

    async def __anext__(self) -> str:
        """Return the next page; raise StopAsyncIteration when there is none."""
        if self.over:
            raise StopAsyncIteration
        page = await self.fetch(self.number)
        if page is None:  # not `if not page`: an empty page is a page
            self.over = True
            raise StopAsyncIteration  # what the end is called: StopIteration belongs to `for`
        self.number += 1
        return page
