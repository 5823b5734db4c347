"""http/bounded: never more requests in flight than allowed, never fewer than possible, and the responses in order."""

import asyncio
from collections.abc import AsyncIterator
from types import ModuleType
from typing import Any

import httpx
import pytest

from async_dojo.testing import say


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no other client than the one that a test passes reach anybody."""

    def refuse(_: Any, request: httpx.Request) -> None:
        pytest.fail(
            say(
                f"the request for {request.url} did not go through the client that download was given. Is another "
                "client made? Limits of its connections are for whoever makes a client; here you have one",
                f"{request.url} へのリクエストが、渡されたクライアントを通りませんでした。別のクライアントを作って"
                "いませんか。接続数の制限は、クライアントを作る側のものです。ここでは渡されたものを使います",
            )
        )

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", refuse)
    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", refuse)


class Site:
    """Serves files. Of its seconds a file takes half until the response begins, and half for the body."""

    def __init__(self, clock: Any, seconds: dict[str, float], *, missing: str = "", broken: str = "") -> None:
        self.clock, self.seconds, self.missing, self.broken = clock, seconds, missing, broken
        self.urls = [f"https://files.example{path}" for path in seconds]
        self.client = httpx.AsyncClient(transport=httpx.MockTransport(self.answer))
        self.sent: dict[str, Any] = {}
        self.cancelled: list[str] = []
        self.in_flight = self.peak = 0

    async def answer(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        self.sent[path] = self.clock.elapsed
        self.in_flight += 1
        self.peak = max(self.peak, self.in_flight)
        try:
            await self.pass_half(path)
            if path == self.broken:
                raise httpx.ReadError(f"{path} breaks off")
        except BaseException:
            self.in_flight -= 1
            raise
        return httpx.Response(404 if path == self.missing else 200, stream=Body(self, path))

    async def pass_half(self, path: str) -> None:
        """Take half of the time that the file takes."""
        try:
            await asyncio.sleep(self.seconds[path] / 2)
        except asyncio.CancelledError:
            self.cancelled.append(path)
            raise


class Body(httpx.AsyncByteStream):
    """The body of a response, which comes after a while; its request is in flight until it is closed."""

    def __init__(self, site: Site, path: str) -> None:
        self.site, self.path, self.closed = site, path, False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        await self.site.pass_half(self.path)
        yield f"file {self.path}".encode()

    async def aclose(self) -> None:
        if not self.closed:
            self.closed = True
            self.site.in_flight -= 1


async def download(kata: ModuleType, site: Site, limit: int) -> list[str]:
    """Return the texts of what the kata's download returns; fail where that is no list of responses."""
    responses = await kata.download(site.client, site.urls, limit)
    assert isinstance(responses, (list, tuple)), say(
        f"download should return a list; it returned {responses!r}",
        f"download はリストを返すはずですが、{responses!r} が返りました",
    )
    wrong = [each for each in responses if not isinstance(each, httpx.Response)]
    assert not wrong, say(
        f"the list should hold responses only; it holds {wrong}. (What a request raises should be raised.)",
        f"リストに入るのはレスポンスだけですが、{wrong} が入っています(例外は、呼び出し元に届くようにします)",
    )
    unread = [each.url.path for each in responses if not each.is_closed]
    assert not unread, say(
        f"the responses for {unread} have not been read: their requests are still in flight, and `.text` raises "
        "ResponseNotRead. get() reads the body; with stream=True you have to do that",
        f"{unread} のレスポンスがまだ読まれていません。リクエストは続いたままで、`.text` は使えません"
        "(ResponseNotRead)。get() は本文を読みますが、stream=True のときは自分で読む必要があります",
    )
    return [each.text for each in responses]


def assert_limit_kept(site: Site, limit: int) -> None:
    """Check that the site has never seen more requests in flight than it should."""
    assert site.peak <= limit, say(
        f"the limit was {limit}, but {site.peak} requests were in flight at the same time. Do all requests of a call "
        "share one semaphore, and does each hold its place until its response has been read to the end?",
        f"上限は {limit} なのに、{site.peak} 個のリクエストが同時に進んでいました。1回の呼び出しのリクエストすべてが"
        "1つのセマフォを共有し、レスポンスを最後まで読み終わるまで枠を押さえていますか",
    )


async def test_responses_stand_in_the_order_of_the_urls(kata, clock):
    """One response for each URL, in the order of the list, whichever was ready first."""
    site = Site(clock, {"/a": 0.3, "/b": 0.1, "/c": 0.2}, missing="/b")
    texts = await download(kata, site, 3)
    assert texts == ["file /a", "file /b", "file /c"], say(
        f"the URLs were /a, /b (status 404) and /c, so their files should stand in this order; got {texts}. "
        "Is that the order in which they were ready, or is one missing?",
        f"URL は /a、/b(ステータス 404)、/c なので、この順に並ぶはずですが、{texts} でした。"
        "終わった順になっていたり、足りないものがあったりしませんか",
    )
    nothing = await download(kata, Site(clock, {}), 3)
    assert nothing == [], say(
        f"without URLs the list is empty; got {nothing}", f"URL がなければ空のリストのはずですが、{nothing} でした"
    )


@pytest.mark.claim("http-async-clients")
@pytest.mark.parametrize("limit", [2, 5])
async def test_as_many_as_the_limit_are_in_flight(kata, clock, limit):
    """The limit is kept, and it is used: no place stays empty while there is work."""
    site = Site(clock, {f"/{number}": 0.2 for number in range(6)})
    await download(kata, site, limit)
    assert_limit_kept(site, limit)
    assert site.peak == limit, say(
        f"{limit} of the 6 requests may be in flight at the same time, but there were never more than {site.peak}. "
        "Is each one awaited before the next starts?",
        f"6 個のリクエストのうち {limit} 個まで同時に進められるのに、最大で {site.peak} 個でした。"
        "1つを await してから次を始めていませんか",
    )
    assert list(site.sent) == list(site.seconds), say(
        f"the requests should be sent in the order of the list, {list(site.seconds)}; it was {list(site.sent)}",
        f"リクエストはリストの順 {list(site.seconds)} に送るはずですが、{list(site.sent)} の順でした",
    )


async def test_next_is_sent_as_soon_as_one_is_through(kata, clock):
    """A slow response keeps its own place only; the others take turns on the rest."""
    site = Site(clock, {"/slow": 0.6, "/b": 0.1, "/c": 0.1, "/d": 0.16, "/e": 0.1})
    await download(kata, site, 2)
    assert_limit_kept(site, 2)
    expected = [0.0, 0.0, 0.1, 0.2, 0.36]
    times = [float(time) for time in site.sent.values()]
    assert list(site.sent.values()) == expected, say(
        "limit 2, and the first response takes 0.6 s. The others should follow each other on the second place, so that "
        f"the requests are sent after {expected} s; they were sent after {times} s, in the order {list(site.sent)}. "
        "Does a request wait for a whole batch, or for the oldest one, or does somebody only look now and then?",
        "上限は2で、最初のレスポンスは 0.6 秒かかります。残りはもう1つの枠を順番に使うので、送る時刻は "
        f"{expected} 秒のはずですが、{times} 秒で、{list(site.sent)} の順でした。バッチ全体やいちばん古いものを"
        "待ったり、ときどき様子を見に行ったりしていませんか",
    )


async def test_each_call_has_its_own_limit(kata, clock):
    """Calls at the same time do not take each other's places."""
    small, large = (Site(clock, {f"/{number}": 0.1 for number in range(2 * limit)}) for limit in (1, 3))
    await asyncio.gather(download(kata, small, 1), download(kata, large, 3), download(kata, large, 3))
    assert_limit_kept(small, 1)
    peaks = [small.peak, large.peak]
    assert (peaks, clock.elapsed) == ([1, 6], 0.2), say(
        "three calls ran at the same time: one with the limit 1, and two with the limit 3 and another client. At most "
        f"[1, 6] requests are in flight, each place serves two, so it takes 0.2 s; it was {peaks} and {clock.elapsed}. "
        "Do the calls share a semaphore?",
        "3つの呼び出しを同時に動かしました。1つは上限 1 で、あとの2つは別のクライアントを使い、上限はそれぞれ 3 です。"
        f"同時に進むのは最大で [1, 6] 個、どの枠も2回使われて 0.2 秒で終わるはずですが、{peaks} 個で {clock.elapsed} "
        "でした。セマフォを呼び出しの間で共有していませんか",
    )


async def test_error_reaches_the_caller_and_frees_the_place(kata, clock):
    """A request that fails is through, too: its place is free for the next."""
    before = asyncio.all_tasks()
    site = Site(clock, {"/broken": 0.2, "/b": 0.1, "/c": 0.1}, broken="/broken")
    failed: list[Exception] = []
    texts: Any = None
    try:  # in a task of its own: up to 3.12 a failing TaskGroup leaves its task with a request to cancel
        texts = await asyncio.create_task(download(kata, site, 1))
    except* httpx.ReadError as errors:
        failed.extend(errors.exceptions)
    assert failed, say(
        f"the request for /broken raised ReadError, but download returned {texts} as if all were well",
        f"/broken へのリクエストが ReadError を出したのに、download は何事もなかったように {texts} を返しました",
    )
    await asyncio.sleep(0.5)  # time enough for requests that go on
    left = asyncio.all_tasks() - before
    assert not left, say(
        f"one request failed, and {len(left)} tasks still wait. Is the place given back when a request raises? "
        "`async with` does that, a release() after the await does not",
        f"1つのリクエストが失敗したあと、{len(left)} 個のタスクがずっと待っています。例外が出たときも枠を返して"
        "いますか。`async with` なら返しますが、await のあとに書いた release() は実行されません",
    )


@pytest.mark.parametrize("moment", [0.05, 0.15], ids=["no response yet", "in the body"])
async def test_cancellation_stops_all_of_them(kata, clock, moment):
    """Whoever is cancelled takes the requests in flight along, and those that wait; the client is still open."""
    before = asyncio.all_tasks()
    site = Site(clock, dict.fromkeys(["/a", "/b", "/c", "/d"], 0.2))
    task = asyncio.create_task(download(kata, site, 2))
    await asyncio.sleep(moment)
    assert_limit_kept(site, 2)
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled():
        task.result()  # an exception that came instead is for the learner
    assert task.cancelled(), say(
        "download was cancelled, but it ended as if it had not been. Was CancelledError caught and not raised again?",
        "download をキャンセルしましたが、普通に終わりました。CancelledError を捕まえたまま、"
        "raise し直していないのではありませんか",
    )
    await asyncio.sleep(0.5)
    assert {"/a", "/b"} <= set(site.cancelled), say(
        "download was cancelled while /a and /b were in flight, so both should be cancelled; cancelled were "
        f"{site.cancelled}. gather() and a TaskGroup pass a cancellation on, asyncio.wait() does not",
        "/a と /b が進行中のときに download をキャンセルしたので、どちらもキャンセルされるはずですが、されたのは "
        f"{site.cancelled} でした。gather() や TaskGroup はキャンセルを伝えますが、asyncio.wait() は伝えません",
    )
    assert list(site.sent) == ["/a", "/b"], say(
        f"after the cancellation other requests were sent: {list(site.sent)[2:]}. A cancelled request gives its place "
        "to the next: cancel those that wait as well, before you wait for any",
        f"キャンセルのあとで、ほかのリクエストを送りました: {list(site.sent)[2:]}。キャンセルされたリクエストの枠は次に"
        "渡ります。終わるのを待つ前に、順番待ちのものも全部キャンセルしましょう",
    )
    left = asyncio.all_tasks() - before
    assert not left, say(
        f"download was cancelled, but {len(left)} tasks still run or wait",
        f"download をキャンセルしたのに、{len(left)} 個のタスクが残っています",
    )


async def test_client_stays_open(kata, clock):
    """Who was given a client does not close it: the caller may need it again."""
    site = Site(clock, {"/a": 0.1, "/b": 0.1})
    timeout = site.client.timeout
    await download(kata, site, 2)
    assert not site.client.is_closed, say(
        "download has closed the client, which is the caller's and may be needed again. `async with client:` closes "
        "it: leave that to whoever made it",
        "download がクライアントを閉じてしまいました。呼び出し元のもので、また使うかもしれません。"
        "`async with client:` は閉じます。それは、作った側に任せましょう",
    )
    assert site.client.timeout == timeout, say(
        f"the client's timeout was {timeout}, and is now {site.client.timeout}",
        f"クライアントのタイムアウトは {timeout} でしたが、{site.client.timeout} に変わりました",
    )
