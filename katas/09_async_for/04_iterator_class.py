"""`async for` works with any object that has `__aiter__` and `__anext__`: it need not be a generator.

A server keeps a catalogue in pages. `await fetch(1)` gives the first page, `await fetch(2)` the second, and so on; past
the last page it gives None. Complete the two classes so that `async for page in Catalogue(fetch)` goes through
the pages. Write it by hand, without `yield`, to see what a generator does for you:

- each `async for` over a catalogue begins at page 1, even while another one is still on its way;
- a page is fetched when it is asked for, never ahead; what `fetch` raises reaches the loop;
- an iterator that has come to its end stays there: asked again, it does not fetch again.

`async for` は、`__aiter__` と `__anext__` を持つオブジェクトなら何にでも使えます。ジェネレータである必要はありません。

サーバーにカタログがページ単位で置かれています。`await fetch(1)` は最初のページ、`await fetch(2)` は2ページ目を返し、
最後のページより先は None です。`async for page in Catalogue(fetch)` で全ページを読めるように、2つのクラスを
完成させてください。ジェネレータが何をしてくれているのかを知るために、`yield` を使わず手で書きます。

- どの `async for` も1ページ目から始まります。別の `async for` がまだ途中でも同じです。
- ページは要求されたときに取得し、先読みはしません。`fetch` の例外はループに届きます。
- 途中まで進んだイテレータを `async for` に渡すと、その続きから読みます。
- 終わりに達したイテレータは終わったままです。もう一度要求されても、`fetch` を呼びません。
"""

from collections.abc import AsyncIterator, Awaitable, Callable

Fetch = Callable[[int], Awaitable[str | None]]


class Catalogue:
    """The pages of a catalogue, to be read as often as you like."""

    def __init__(self, fetch: Fetch) -> None:
        self.fetch = fetch

    def __aiter__(self) -> AsyncIterator[str]:
        """Return an iterator that stands before page 1."""
        # TODO
        raise NotImplementedError


class Pages:
    """One way through the catalogue, from page 1 to the end."""

    def __init__(self, fetch: Fetch) -> None:
        self.fetch = fetch
        # TODO: what must it remember?

    def __aiter__(self) -> "Pages":
        """Return the iterator itself, so that `async for` can go on with one that is half way through."""
        # TODO
        raise NotImplementedError

    async def __anext__(self) -> str:
        """Return the next page; raise StopAsyncIteration when there is none."""
        # TODO
        raise NotImplementedError
