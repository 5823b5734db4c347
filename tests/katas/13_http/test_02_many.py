"""http/many: all links are asked at the same time, and each has its own result, whatever becomes of the others."""

import asyncio
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
                f"the request for {request.url} did not go through the client that check_links was given. Is another "
                "client made, or httpx.get() called?",
                f"{request.url} へのリクエストが、渡されたクライアントを通りませんでした。別のクライアントを作ったり、"
                "httpx.get() を呼んだりしていませんか",
            )
        )

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", refuse)
    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", refuse)


class Web:
    """Answers each path after some seconds: a number is the status, an exception is raised."""

    def __init__(self, **links: tuple[float, int | Exception]) -> None:
        self.links = links
        self.urls = [f"https://{name}.example/" for name in links]
        self.client = httpx.AsyncClient(transport=httpx.MockTransport(self.answer))
        self.log: list[str] = []
        self.cancelled: list[str] = []

    async def answer(self, request: httpx.Request) -> httpx.Response:
        name = request.url.host.removesuffix(".example")
        self.log.append(f"{name} is asked")
        seconds, end = self.links.get(name, (0, 200))
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            self.cancelled.append(name)
            raise
        self.log.append(f"{name} answers")
        if isinstance(end, Exception):
            raise end
        return httpx.Response(end, headers={"Location": "https://elsewhere.example/"} if end == 301 else {})


async def check_links(kata: ModuleType, web: Web, urls: list[str] | None = None) -> Any:
    """Return what the kata's check_links does; say what it means when an exception of httpx comes out."""
    try:
        return await kata.check_links(web.client, web.urls if urls is None else urls)
    except* httpx.HTTPStatusError as errors:
        pytest.fail(
            say(
                f"check_links raised {errors.exceptions[0]!r}. That is what raise_for_status() does; here an error "
                "status is a result like any other",
                f"check_links が {errors.exceptions[0]!r} を出しました。raise_for_status() が出す例外です。ここでは、"
                "エラーのステータスも結果の1つです",
            )
        )
    except* httpx.RequestError as errors:
        pytest.fail(
            say(
                f"check_links raised {errors.exceptions[0]!r}, because one link gave no response. That should be None "
                "in its place. All such exceptions are kinds of httpx.RequestError (and none is an OSError); catch it "
                "for each link, before it reaches the others",
                f"1つのリンクからレスポンスが来なかったため、check_links が {errors.exceptions[0]!r} を出しました。その"
                "結果は None のはずです。こうした例外はどれも httpx.RequestError の一種です(OSError ではありません)。"
                "ほかに及ばないように、リンクごとに捕まえましょう",
            )
        )


async def test_each_status_stands_in_its_place(kata):
    """One status for each URL, in the order of the list, whichever was there first."""
    web = Web(fine=(0.3, 200), gone=(0.1, 404), broken=(0.2, 500), moved=(0.1, 301))
    got = await check_links(kata, web, [*web.urls, web.urls[1]])
    assert got == [200, 404, 500, 301, 404], say(
        "the responses have the status 200, 404, 500 and 301, and the second URL stands at the end again: "
        f"[200, 404, 500, 301, 404]; got {got}. Is it the order in which they came? Is an error status taken for no "
        "response? Are redirects followed?",
        "レスポンスのステータスは 200、404、500、301 で、2番目の URL がもう一度最後にあるので、"
        f"[200, 404, 500, 301, 404] のはずですが、{got} でした。届いた順になっていませんか。"
        "エラーのステータスを、レスポンスがないのと同じに扱ったり、リダイレクトをたどったりしていませんか",
    )
    nothing = await check_links(kata, Web())
    assert nothing == [], say(
        f"without URLs the list is empty; got {nothing!r}", f"URL がなければ空のリストのはずですが、{nothing!r} でした"
    )


@pytest.mark.claim("http-async-clients")
async def test_all_are_asked_at_the_same_time(kata, clock):
    """Nobody waits for the answer of another: the slowest one is all that it takes."""
    web = Web(one=(0.3, 200), two=(0.1, 200), three=(0.2, 200))
    await check_links(kata, web)
    first = web.log[:3]
    assert all(event.endswith("asked") for event in first), say(
        f"all three should be asked before one answers; it was {web.log}. Is each request awaited before the "
        "next one starts?",
        f"どれかが答える前に、3つともリクエストを送るはずですが、実際は {web.log} でした。1つを await してから、次を"
        "始めていませんか",
    )
    assert clock.elapsed == 0.3, say(
        f"the answers take 0.3, 0.1 and 0.2 s, so that all have come after 0.3 s; it took {clock.elapsed}",
        f"答えには 0.3 秒、0.1 秒、0.2 秒かかるので、0.3 秒で全部そろうはずですが、{clock.elapsed} かかりました",
    )


@pytest.mark.parametrize(
    "error", [httpx.ConnectError, httpx.ReadTimeout, httpx.RemoteProtocolError], ids=lambda error: error.__name__
)
async def test_no_response_is_none(kata, error):
    """A link from which nothing came has None in its place, and the others have their status."""
    web = Web(dead=(0.1, error("no response")), fine=(0.2, 200), slow=(0.4, 404))
    got = await check_links(kata, web)
    assert got == [None, 200, 404], say(
        f"the first link gives no response ({error.__name__}), the others 200 and 404: [None, 200, 404]; got {got}. "
        f"Cancelled were: {sorted(web.cancelled)}",
        f"1番目からはレスポンスが来ず({error.__name__})、ほかは 200 と 404 なので [None, 200, 404] のはずですが、"
        f"{got} でした。キャンセルされたもの: {sorted(web.cancelled)}",
    )


async def test_a_bug_is_not_hidden(kata):
    """An exception that is no RequestError is not for check_links to catch."""
    for bug in LookupError("a bug"), httpx.InvalidURL("no URL"):
        web = Web(fine=(0.1, 200), bug=(0.2, bug), slow=(0.3, 200))
        found: list[Exception] = []
        got = None
        try:  # in a task of its own: up to 3.12 a failing TaskGroup leaves its task with a request to cancel
            got = await asyncio.create_task(check_links(kata, web))
        except* type(bug) as errors:
            found.extend(errors.exceptions)
        assert found, say(
            f"a request raised {bug!r}, which is no httpx.RequestError, so it is a bug and no dead link, but "
            f"check_links returned {got}. Catch httpx.RequestError only",
            f"リクエストの1つが {bug!r} を出しました。httpx.RequestError ではないので、リンク切れではなくバグです。"
            f"ところが check_links は {got} を返しました。捕まえるのは httpx.RequestError だけにしましょう",
        )
        await asyncio.sleep(0.4)  # time enough for requests that go on


async def test_client_stays_open(kata):
    """Who was given a client does not close it: the caller may need it again."""
    web = Web(fine=(0.1, 200), gone=(0.1, 404))
    before = web.client.timeout, web.client.follow_redirects
    await check_links(kata, web)
    assert not web.client.is_closed, say(
        "check_links has closed the client, which is the caller's and may be needed again. `async with client:` closes "
        "it: leave that to whoever made it",
        "check_links がクライアントを閉じてしまいました。呼び出し元のもので、また使うかもしれません。"
        "`async with client:` は閉じます。それは、作った側に任せましょう",
    )
    after = web.client.timeout, web.client.follow_redirects
    assert after == before, say(
        f"the client's timeout and follow_redirects were {before}, and are now {after}. They hold for all who use it",
        f"クライアントの timeout と follow_redirects が {before} から {after} に変わりました。使う全員に効く設定です",
    )
    again = await check_links(kata, web)
    assert again == [200, 404], say(
        f"a second call with the same client should give [200, 404] again; got {again}",
        f"同じクライアントでもう一度呼ぶと、また [200, 404] のはずですが、{again} でした",
    )


async def test_cancellation_cancels_the_requests(kata):
    """Whoever is cancelled takes the requests under way along."""
    before = asyncio.all_tasks()
    web = Web(fast=(0.1, 200), slow=(0.4, 200), slower=(0.5, 200))
    task = asyncio.create_task(check_links(kata, web))
    await asyncio.sleep(0.2)
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled():
        task.result()  # an exception that came instead is for the learner
    assert task.cancelled(), say(
        "check_links was cancelled, but it ended as if it had not been. Was CancelledError caught and not raised "
        "again?",
        "check_links をキャンセルしましたが、普通に終わりました。CancelledError を捕まえたまま、"
        "raise し直していないのではありませんか",
    )
    await asyncio.sleep(0.4)
    assert sorted(web.cancelled) == ["slow", "slower"], say(
        "check_links was cancelled while two requests were under way, so both should be cancelled; cancelled were "
        f"{web.cancelled}. gather() and a TaskGroup pass a cancellation on, asyncio.wait() does not",
        "2つのリクエストが進行中のときに check_links をキャンセルすると、どちらもキャンセルされるはずですが、"
        f"されたのは {web.cancelled} でした。gather() や TaskGroup はキャンセルを伝えますが、"
        "asyncio.wait() は伝えません",
    )
    left = asyncio.all_tasks() - before
    assert not left, say(
        f"check_links was cancelled, but {len(left)} tasks still run or wait",
        f"check_links をキャンセルしたのに、{len(left)} 個のタスクが残っています",
    )
