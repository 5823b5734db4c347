"""http/one_client: a discussion is read through one connection, and that is closed whatever happens."""

import asyncio
import json
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from types import ModuleType
from typing import Any

import httpx
import pytest

from async_dojo.testing import raises, say

pytestmark = pytest.mark.real_loop

FOUR_PAGES = [["hello", "hi"], [], ["how are you?"], ["fine"]]
SILENT = None  # a page that the server never sends

_no_certificates = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@pytest.fixture(autouse=True)
def clients(monkeypatch: pytest.MonkeyPatch) -> list[httpx.AsyncClient]:
    """All clients that are made in this test: without certificates, which take 30 ms to load, and without a proxy."""
    made: list[httpx.AsyncClient] = []
    init = httpx.AsyncClient.__init__

    def remember(self: httpx.AsyncClient, *args: Any, **settings: Any) -> None:
        made.append(self)
        init(self, *args, **settings)

    monkeypatch.setattr(httpx.AsyncClient, "__init__", remember)
    monkeypatch.setattr(ssl, "create_default_context", lambda *_, **__: _no_certificates)
    monkeypatch.setenv("NO_PROXY", "*")
    return made


class Forum:
    """A small HTTP server: a list is a page with these posts, a number the status of a page that is not there."""

    def __init__(self, pages: list[list[str] | int | None]) -> None:
        self.pages = pages
        self.connections: list[asyncio.StreamWriter] = []
        self.handlers: list[asyncio.Task[Any] | None] = []
        self.asked = asyncio.Event()  # the last page has been asked for
        self.url = ""

    def answer(self, number: int) -> bytes:
        """Return the response with the page of this number."""
        posts = self.pages[number]
        status, posts = (posts, []) if isinstance(posts, int) else (200, posts)
        following = f"{self.url}/{number + 1}" if number + 1 < len(self.pages) else None
        body = json.dumps({"posts": posts, "next": following}).encode()
        return b"HTTP/1.1 %d -\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (
            status,
            len(body),
            body,
        )

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection until the client hangs up."""
        self.connections.append(writer)
        self.handlers.append(asyncio.current_task())
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                request = await reader.readuntil(b"\r\n\r\n")
                number = int(request.split()[1].strip(b"/"))
                if number == len(self.pages) - 1:
                    self.asked.set()
                if self.pages[number] is not SILENT:
                    writer.write(self.answer(number))
        writer.close()


@pytest.fixture
def forum(clients: list[httpx.AsyncClient]) -> Callable[[list[list[str] | int | None]], Any]:
    """Return `async with forum(pages) as served`: it runs a forum on this machine, and puts all away at the end."""

    @asynccontextmanager
    async def run(pages: list[list[str] | int | None]) -> AsyncIterator[Forum]:
        served = Forum(pages)
        server = await asyncio.start_server(served.serve, "127.0.0.1", 0)
        served.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        try:
            yield served
        finally:
            for client in clients:
                await client.aclose()
            server.close()
            for connection in served.connections:
                connection.close()
            await asyncio.gather(*filter(None, served.handlers))

    return run


async def read(kata: ModuleType, served: Forum) -> list[str]:
    """Return what the kata's read_thread does; say what it means when a client is opened again."""
    try:
        return await kata.read_thread(f"{served.url}/0")
    except RuntimeError as error:
        if "client" not in str(error):
            raise
        pytest.fail(
            say(
                f"httpx refused: {error} `async with client:` opens a client and closes it at the end of the block, "
                "for good. Put it around all the requests of a call, with a new client for each call",
                f"httpx に断られました: {error} `async with client:` はクライアントを開き、ブロックの終わりで閉じます。"
                "閉じたものは二度と使えません。呼び出しごとに新しく作り、その呼び出しの全リクエストを1つのブロックで"
                "囲みましょう",
            )
        )


def assert_closed(clients: list[httpx.AsyncClient], how: str, hou: str) -> None:
    """Check that no client is left open; `how` and `hou` say how read_thread has ended."""
    left = [client for client in clients if not client.is_closed]
    assert not left, say(
        f"read_thread has ended ({how}), but {len(left)} of {len(clients)} clients are still open, and so are their "
        "connections. Who closes them on this way out? Nobody closes a client whose variable, or whose generator, has "
        "just gone",
        f"read_thread は終わりました({hou})が、{len(clients)} 個のクライアントのうち {len(left)} 個が、"
        "接続とともに開いたままです。この終わり方のとき、誰が閉じますか。変数やジェネレータがなくなるだけでは閉じません",
    )


@pytest.mark.claim("http-async-clients")
async def test_all_pages_come_through_one_connection(kata, forum):
    """The connection of the first page serves the others, too."""
    async with forum(FOUR_PAGES) as served:
        posts = await read(kata, served)
        assert posts == ["hello", "hi", "how are you?", "fine"], say(
            f"the posts of all four pages should come in their order; got {posts}",
            f"4ページの投稿が順番どおりに並ぶはずですが、{posts} でした",
        )
        used = len(served.connections)
        assert used == 1, say(
            f"four pages were read through {used} connections. Each client has its own: is one made for every page?",
            f"4ページを読むのに、接続が {used} 本使われました。接続はクライアントごとに別々です。"
            "ページごとにクライアントを作っていませんか",
        )


async def test_client_is_closed_at_the_end(kata, clients, forum):
    """Who makes a client closes it."""
    async with forum(FOUR_PAGES) as served:
        await read(kata, served)
        assert_closed(clients, "all pages are read", "全ページを読み終わりました")


@pytest.mark.parametrize("status", [404, 500])
async def test_client_is_closed_after_an_error(kata, clients, forum, status):
    """A page that is not there raises, and the client is closed on that way out, too."""
    async with forum([["hello"], status, ["never read"]]) as served:
        with raises(
            httpx.HTTPStatusError,
            say(
                f"the second page has the status {status}, so HTTPStatusError should come out; nothing was raised. "
                "A response does not raise by itself: raise_for_status() does",
                f"2ページ目のステータスは {status} なので HTTPStatusError が出るはずですが、何も発生しませんでした。"
                "レスポンスは自分では例外を出しません。raise_for_status() が出します",
            ),
        ):
            await read(kata, served)
        assert_closed(clients, f"status {status}", f"ステータス {status}")


async def test_client_is_closed_when_cancelled(kata, clients, forum):
    """A cancellation is a way out as well: it closes the client, and gets out."""
    async with forum([["hello"], SILENT]) as served:
        task = asyncio.create_task(read(kata, served))
        asked = asyncio.create_task(served.asked.wait())
        await asyncio.wait([task, asked], return_when=asyncio.FIRST_COMPLETED)
        asked.cancel()
        task.cancel()
        await asyncio.wait([task, asked])
        if not task.cancelled():
            task.result()  # an exception that came instead is for the learner
        assert task.cancelled(), say(
            "read_thread was cancelled, but it ended as if it had not been. Was CancelledError caught and not raised "
            "again?",
            "read_thread をキャンセルしましたが、普通に終わりました。CancelledError を捕まえたまま、"
            "raise し直していないのではありませんか",
        )
        assert_closed(clients, "cancelled", "キャンセルされました")


async def test_each_call_has_a_client_of_its_own(kata, clients, forum):
    """A second call works as the first did, after it and beside it."""
    async with forum(FOUR_PAGES) as served:
        await read(kata, served)
        both = await asyncio.gather(read(kata, served), read(kata, served), return_exceptions=True)
        for posts in both:
            if isinstance(posts, BaseException):
                raise posts
            assert len(posts) == 4, say(
                f"there are four posts; a later call returned {posts}. Is something kept from the call before?",
                f"投稿は4つですが、あとの呼び出しは {posts} を返しました。前の呼び出しのものが残っていませんか",
            )
        used = len(served.connections)
        assert used == 3, say(
            f"read_thread was called three times, and opened {used} connections: it should be one for each call",
            f"read_thread を3回呼ぶと、接続が {used} 本使われました。1回に1本のはずです",
        )
        assert len(clients) == 3, say(
            f"read_thread was called three times, and made {len(clients)} clients: it should be one for each call. Who "
            "shares a client cannot close it at the end: another call may be using it",
            f"read_thread を3回呼ぶと、クライアントが {len(clients)} 個作られました。1回に1つのはずです。共有すると、"
            "ほかの呼び出しがまだ使っているかもしれないので、終わるときに閉じられません",
        )
        assert_closed(clients, "for the third time", "3回目です")
