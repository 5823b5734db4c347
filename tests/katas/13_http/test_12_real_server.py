"""http/real_server: what a server does, good or bad, has its outcome, and the client goes on."""

import asyncio
import socket
import ssl
import struct
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from types import ModuleType

import httpx
import pytest

from async_dojo.testing import raises, say

pytestmark = pytest.mark.real_loop

PATIENT = 4.0  # seconds; nothing takes so long
LATE = 0.5  # seconds until a server that seems silent answers after all; only who has no timeout sees it
TRICKLES = 6  # bytes, one at a time
GONE = 1.0  # seconds to wait for connections that a client has closed

RESET = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)  # SO_LINGER: closing resets the connection

_no_certificates = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@pytest.fixture(autouse=True)
def _local(monkeypatch: pytest.MonkeyPatch) -> None:
    """Go around any proxy of this machine; and load no certificates, which takes 30 ms for every client."""
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setattr(ssl, "create_default_context", lambda *_, **__: _no_certificates)


def response(status: int = 200, body: bytes = b"hello", length: int | None = None, header: bytes = b"") -> bytes:
    """Return a response as it goes over the line; `length` is what it says of its body."""
    head = b"HTTP/1.1 %d -\r\nContent-Length: %d\r\n%b\r\n"
    return head % (status, len(body) if length is None else length, header) + body


class Site:
    """A server on this machine: the path of a URL says how it behaves."""

    def __init__(self) -> None:
        self.url = ""
        self.asked: list[str] = []
        self.connections: dict[asyncio.StreamWriter, asyncio.Task[None]] = {}
        self.silent = asyncio.Event()  # somebody waits for an answer that does not come

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection until one of the two hangs up."""
        task = asyncio.current_task()
        if task is not None:
            self.connections[writer] = task
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while not writer.is_closing():
                request = await reader.readuntil(b"\r\n\r\n")
                path = request.split()[1].decode()
                self.asked.append(path)
                await self.behave(path, reader, writer)
        writer.transport.abort()
        with suppress(ConnectionError):
            await writer.wait_closed()

    async def behave(self, path: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Send what the path asks for."""
        match path:
            case "/silent" | "/stalls":
                if path == "/stalls":
                    writer.write(response()[:-1])
                self.silent.set()
                try:
                    await asyncio.wait_for(reader.read(), LATE)  # reads until the client hangs up
                    writer.close()
                except TimeoutError:
                    writer.write(response() if path == "/silent" else response()[-1:])
            case _ if path.startswith("/trickles/"):
                writer.write(response(length=TRICKLES, body=b""))
                for _ in range(TRICKLES):
                    await asyncio.sleep(float(path.rpartition("/")[2]))
                    writer.write(b".")
            case "/drops":
                writer.close()
            case "/cuts" | "/resets":
                writer.write(response(length=1000))
                await writer.drain()
                if path == "/resets":
                    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
                writer.close()
            case "/204":
                writer.write(b"HTTP/1.1 204 -\r\n\r\n")
            case "/302":
                writer.write(response(302, header=b"Location: /200\r\n"))
            case "/nonsense":
                writer.write(b"Who is there?\r\n\r\n")
            case "/undecodable":
                writer.write(response(header=b"Content-Encoding: gzip\r\n"))
            case _:
                writer.write(response(int(path.strip("/"))))

    def urls(self, *paths: str) -> list[str]:
        """Return the URLs of these paths."""
        return [f"{self.url}{path}" for path in paths]

    async def check_closed(self, en: str, ja: str) -> None:
        """Check that the client has hung up everywhere."""
        if not self.connections:
            return
        _, left = await asyncio.wait(self.connections.values(), timeout=GONE)
        assert not left, say(
            f"check has ended ({en}), but {len(left)} connection(s) to the server are still open. Who closes the "
            "client on this way out? `async with` does, on every one",
            f"check は終わりました({ja})が、サーバーへの接続が {len(left)} 本、開いたままです。この終わり方のとき、"
            "誰がクライアントを閉じますか。`async with` なら、どう終わっても閉じます",
        )


@asynccontextmanager
async def site() -> AsyncIterator[Site]:
    """Run a site on this machine."""
    served = Site()
    server = await asyncio.start_server(served.serve, "127.0.0.1", 0)
    served.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield served
    finally:
        server.close()
        for writer in served.connections:
            writer.transport.abort()
        await asyncio.gather(*served.connections.values())


async def check(kata: ModuleType, urls: list[str], patience: float = PATIENT) -> list[str]:
    """Return what the kata's check does; an exception of httpx that gets out is told in the learner's words."""
    try:
        return await kata.check(urls, patience)
    except httpx.HTTPError as error:
        pytest.fail(
            say(
                f"{type(error).__name__} came out of check: {error}. It is one of {_family(error)}. Each URL has its "
                "outcome, and a failure is one. Which `except` should take this exception?",
                f"check から {type(error).__name__} が出てきました: {error}。これは {_family(error)} の一種です。"
                "失敗も結果の1つで、どの URL にも結果があります。この例外は、どの `except` が引き受けますか",
            )
        )


def _family(error: httpx.HTTPError) -> str:
    """Return the names of what the exception is a kind of, the nearest first."""
    return ", ".join(kind.__name__ for kind in type(error).__mro__[1:] if issubclass(kind, httpx.HTTPError))


@pytest.mark.claim("http-async-clients")
async def test_any_status_is_an_outcome(kata):
    """A response is a response, whatever its status."""
    async with site() as served:
        outcomes = await check(kata, served.urls("/200", "/404", "/500", "/204", "/302"))
    assert outcomes == ["200", "404", "500", "204", "302"], say(
        f"the statuses 200, 404, 500, 204 and 302 were sent, and are the outcomes, as text; got {outcomes}. An error "
        "status is an answer of a server that works; only raise_for_status() makes an exception of it. And a redirect "
        "is an answer, too: httpx does not follow it unless you say so",
        f"送られたステータスは 200、404、500、204、302 で、それを文字列にしたものが結果ですが、{outcomes} でした。"
        "エラーのステータスも、動いているサーバーの答えです。それを例外にするのは raise_for_status() だけです。"
        "リダイレクトも1つの答えで、httpx は、指定しないかぎりその先に進みません",
    )


async def test_one_connection_serves_all(kata):
    """A connection is kept for the next request."""
    async with site() as served:
        await check(kata, served.urls("/200", "/404", "/200", "/500", "/200"))
        number = len(served.connections)
    assert number == 1, say(
        f"five URLs of one server were asked for through {number} connections. Each client has connections of its own, "
        "and requests at the same time need one each: one client, one request after another. "
        "And a response has to be read to its end, or its connection is of no use for the next",
        f"1つのサーバーの URL 5つに、接続が {number} 本使われました。接続はクライアントごとに別々で、"
        "同時に送れば、その数だけ必要です。1つのクライアントで、1つずつ順に送りましょう。"
        "また、レスポンスは最後まで読みましょう。読み残しのある接続は、次のリクエストに使えません",
    )
    assert served.asked == ["/200", "/404", "/200", "/500", "/200"], say(
        f"five URLs should be asked for, once each and in order; the server was asked for {served.asked}",
        f"5つの URL が順に1回ずつ要求されるはずですが、サーバーに届いたのは {served.asked} です",
    )


async def test_silent_server_is_a_timeout(kata):
    """A server that says nothing, or stops in the middle, is not waited for; one that is slow but goes on is."""
    async with site() as served:
        outcomes = await check(kata, served.urls("/silent", "/stalls"), patience=0.05)
    assert outcomes == ["timeout", "timeout"], say(
        "one server sends nothing, another stops in the middle of the body; with patience 0.05 both are a 'timeout', "
        f"but got {outcomes}. Has the client been told of the patience? Its default is 5 s. And is the body read?",
        "1つ目のサーバーは何も送らず、2つ目はボディの途中で止まります。patience が 0.05 なら、どちらも 'timeout' のはず"
        f"ですが、{outcomes} でした。クライアントに patience を渡しましたか。初期値は 5 秒です。"
        "また、ボディを読んでいますか",
    )
    async with site() as served:
        for pause in (0.02, 0.06, 0.2):  # more than once only if this machine itself stood still
            patience = 5 * pause
            outcomes = await check(kata, served.urls(f"/trickles/{pause}"), patience=patience)
            if outcomes == ["200"]:
                break
    assert outcomes == ["200"], say(
        f"a server sends {TRICKLES} bytes, one in {pause} s; with patience {patience:g} it is never silent for long, "
        f"so '200' was expected, but got {outcomes}. asyncio.timeout() limits the whole request; httpx's timeout each "
        "wait",
        f"サーバーは {TRICKLES} バイトを {pause} 秒に1つずつ送ります。patience の {patience:g} 秒も黙っていることは"
        f"ないので '200' のはずですが、{outcomes} でした。"
        "asyncio.timeout() はリクエスト全体を制限し、httpx のタイムアウトは待つたびの時間を制限します",
    )


async def test_dropped_connection_is_broken(kata):
    """The server hangs up before its answer or within; the next URL is asked for all the same."""
    async with site() as served:
        outcomes = await check(kata, served.urls("/drops", "/200", "/cuts", "/200", "/resets", "/200"))
    assert outcomes == ["broken", "200"] * 3, say(
        "the server hangs up before the answer, then in the middle of one, then it resets the connection, and between "
        f"these it answers well: expected {['broken', '200'] * 3}, got {outcomes}. A failure ends one request, not "
        "all, and headers are not the whole response",
        "サーバーは、答える前に切断、答えの途中で切断、接続のリセットの順に失敗し、その合間にはまともに答えます。"
        f"{['broken', '200'] * 3} のはずですが、{outcomes} でした。"
        "失敗で終わるのは1つのリクエストだけで、全部ではありません。また、ヘッダーだけではレスポンスの全体ではありません",
    )


async def test_nonsense_is_broken(kata):
    """A reply that is not HTTP, and one whose body is not what it says; the next URL is asked for all the same."""
    async with site() as served:
        outcomes = await check(kata, served.urls("/nonsense", "/200", "/undecodable", "/200"))
    assert outcomes == ["broken", "200"] * 2, say(
        "the server sends what is not HTTP, later a body that is not gzip though it says so, and between these it "
        f"answers well: expected {['broken', '200'] * 2}, got {outcomes}",
        "サーバーは、HTTP になっていない返事や、gzip だと言いながら gzip ではないボディを送り、その合間には"
        f"まともに答えます。{['broken', '200'] * 2} のはずですが、{outcomes} でした",
    )


async def test_where_nobody_listens_it_is_refused(kata):
    """A connection that was never made is not a broken one."""
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))  # but does not listen
        async with site() as served:
            outcomes = await check(kata, [f"http://127.0.0.1:{reserved.getsockname()[1]}/", *served.urls("/200")])
    assert outcomes == ["refused", "200"], say(
        f"nobody listens at the first URL, the second is fine: expected ['refused', '200'], got {outcomes}. "
        "httpx.ConnectError is a NetworkError too: the `except` that stands first takes it",
        f"1つ目の URL では誰も待ち受けておらず、2つ目は正常なので、['refused', '200'] のはずですが、{outcomes} でした。"
        "httpx.ConnectError は NetworkError の一種でもあり、先に書かれた `except` が引き受けます",
    )


async def test_what_is_no_url_is_no_outcome(kata):
    """A mistake of the caller is not blamed on a server; the client is closed on that way out, too."""
    for url, error in ("http://localhost:port/", httpx.InvalidURL), ("localhost/", httpx.UnsupportedProtocol):
        async with site() as served:
            with raises(
                error,
                say(
                    f"{url!r} is no good URL: httpx.{error.__name__} should come out, but nothing was raised. That is "
                    "a mistake of the caller, and no server is to blame. `except Exception` takes such mistakes, too; "
                    "and UnsupportedProtocol is a kind of TransportError, RequestError and HTTPError",
                    f"{url!r} は正しい URL ではないので httpx.{error.__name__} が出るはずですが、"
                    "何も発生しませんでした。サーバーではなく、呼び出し側の間違いです。"
                    "`except Exception` は、そういう間違いまで引き受けてしまいます。"
                    "また、UnsupportedProtocol は TransportError、RequestError、HTTPError の一種です",
                ),
            ):
                await kata.check([*served.urls("/200"), url], PATIENT)
            await served.check_closed(error.__name__, error.__name__)


async def test_client_is_closed_when_all_is_done_or_cancelled(kata):
    """Whichever way check ends, its connection ends with it, and a cancellation gets out."""
    async with site() as served, site() as other:
        await check(kata, served.urls("/200"))
        await served.check_closed("all URLs are checked", "すべての URL が済みました")
        task = asyncio.create_task(check(kata, [*served.urls("/200"), *other.urls("/silent")]))
        silent = asyncio.create_task(other.silent.wait())
        await asyncio.wait([task, silent], return_when=asyncio.FIRST_COMPLETED)
        silent.cancel()
        task.cancel()
        await asyncio.wait([task, silent])
        if not task.cancelled():
            task.result()  # an exception that came instead is for the learner
        assert task.cancelled(), say(
            "check was cancelled while it waited for an answer, but it ended as if it had not been. A cancellation is "
            "no outcome: was CancelledError caught and not raised again?",
            "答えを待っている check をキャンセルしましたが、普通に終わりました。キャンセルは結果ではありません。"
            "CancelledError を捕まえたまま、raise し直していないのではありませんか",
        )
        await served.check_closed("cancelled", "キャンセルされました")
