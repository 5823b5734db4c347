"""http/sync_client_blocks: a synchronous client works in threads, one request at a time, and the loop goes on."""

import asyncio
import threading
from collections.abc import Iterable
from types import ModuleType
from typing import ClassVar

import httpx
import pytest

from async_dojo.testing import raises, say

PATIENCE = 2.0  # real seconds that a request waits for the event loop; only a loop that is blocked lets it wait
CROWD = 0.1  # real seconds in which a request looks out for another one beside it


class Bank:
    """The server side of a synchronous client: sees in which thread a request is made, and whether the loop goes on.

    A reply is a balance, an exception to be raised, or a response.
    """

    strangers: ClassVar[list[str]]  # the requests that came from other clients

    def __init__(self, *replies: int | Exception | httpx.Response) -> None:
        self.replies = replies
        self.accounts = [f"https://bank.test/{number}" for number in range(len(replies))]
        self.client = httpx.Client(
            transport=httpx.MockTransport(self.handle), headers={"Authorization": "Bearer 4711"}, trust_env=False
        )
        self.loop, self.loop_thread = asyncio.get_running_loop(), threading.get_ident()
        self.asked: list[str] = []
        self.blocked: list[str] = []  # requests during which the loop stood still
        self.held: asyncio.Event | None = None  # set when a request has come that waits for `may_answer`
        self.may_answer = threading.Event()
        self.inside = 0
        self.crowd: threading.Event | None = None  # set when two requests are under way at once

    async def beat(self) -> None:
        """Run in the event loop, which takes a few of its turns."""
        for _ in range(3):
            await asyncio.sleep(0)

    def wait(self) -> bool:
        """Let the thread wait as for a real server; tell whether the loop has gone on meanwhile."""
        if threading.get_ident() == self.loop_thread or self.blocked:
            return False
        if self.held is not None:
            self.loop.call_soon_threadsafe(self.held.set)
            return self.may_answer.wait(PATIENCE)
        if self.crowd is not None and len(self.asked) == 1:
            self.crowd.wait(CROWD)
        try:
            asyncio.run_coroutine_threadsafe(self.beat(), self.loop).result(PATIENCE)
        except TimeoutError:
            return False
        return True

    def handle(self, request: httpx.Request) -> httpx.Response:
        """Answer a request, in the thread that makes it."""
        account = request.url.path
        self.asked.append(account)
        self.inside += 1
        if self.inside > 1 and self.crowd is not None:
            self.crowd.set()
        if not self.wait():
            self.blocked.append(account)
        self.inside -= 1
        reply = self.replies[int(account.strip("/"))]
        if isinstance(reply, Exception):
            raise reply
        return reply if isinstance(reply, httpx.Response) else httpx.Response(200, json={"balance": reply})


@pytest.fixture(autouse=True)
def _refuse_strangers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the requests of other clients than the bank's in this process: they are not logged in."""
    monkeypatch.setattr(Bank, "strangers", [], raising=False)

    def refuse(_: object, request: httpx.Request) -> httpx.Response:
        Bank.strangers.append(str(request.url))
        return httpx.Response(401, request=request)

    async def arefuse(_: object, request: httpx.Request) -> httpx.Response:
        return refuse(_, request)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", refuse)
    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", arefuse)


def check_requests(bank: Bank) -> None:
    """Check that the loop went on during each request, and that each came from the bank's client."""
    assert not bank.blocked, say(
        f"the event loop stood still during the request {bank.blocked[:1]}: client.get() is an ordinary function, and "
        "until it returns nothing else runs in its thread. `async def`, create_task() and sleep(0) do not change that. "
        "Let another thread make the call, and await its end",
        f"リクエスト {bank.blocked[:1]} のあいだ、イベントループが止まっていました。client.get() は普通の関数です。"
        "戻るまで、そのスレッドではほかに何も動けません。`async def` や create_task()、sleep(0) を使っても同じです。"
        "別のスレッドに呼び出しを任せ、その終わりを await しましょう",
    )
    assert not bank.strangers, say(
        f"{bank.strangers[:1]} was asked for with another client than the one that is given, which is not logged in. "
        "An AsyncClient would not block, but here it is no choice: take the given client to a thread",
        f"{bank.strangers[:1]} へのリクエストが、渡されたものとは別のクライアントから来ました。ログインしていないので"
        "使えません。AsyncClient ならブロックしませんが、ここでは選べません。"
        "渡されたクライアントをスレッドで使いましょう",
    )


async def balances(kata: ModuleType, bank: Bank, accounts: Iterable[str] | None = None) -> list[int]:
    """Return or raise what the kata's balances does; tell of a wrong request before anything else."""
    try:
        found = await kata.balances(bank.client, bank.accounts if accounts is None else accounts)
    except Exception as error:
        if "not callable" not in str(error):
            check_requests(bank)
            if isinstance(error, ExceptionGroup):
                pytest.fail(
                    say(
                        f"the error came out in a group: {error!r}. A TaskGroup does so; let it out as it is",
                        f"例外がグループに包まれています: {error!r}。TaskGroup はそうしますが、そのまま出してください",
                    )
                )
            raise
        pytest.fail(
            say(
                f"{error}: `to_thread(client.get(url))` makes the request first, in the loop's own thread, and hands "
                "over the response. Hand over the function and its argument: to_thread() calls it in the thread",
                f"{error}: `to_thread(client.get(url))` と書くと、先にループ自身のスレッドでリクエストが送られ、"
                "渡るのはレスポンスです。関数と引数を別々に渡してください。そうすれば、スレッドの中で呼ばれます",
            )
        )
    check_requests(bank)
    return found


@pytest.mark.claim("http-requests-is-sync")
async def test_loop_goes_on_during_each_request(kata):
    """A request that waits for its server stops a thread, but not the event loop."""
    bank = Bank(300, 0, 20)
    found = await balances(kata, bank, iter(bank.accounts))
    assert found == [300, 0, 20], say(
        f"the balances, in the order of the accounts, are [300, 0, 20]; got {found}",
        f"残高は口座の順に [300, 0, 20] ですが、返ってきたのは {found} です",
    )


async def test_the_client_that_is_given_does_it(kata):
    """The client is logged in; another one is not. It belongs to the caller, who closes it."""
    for _ in range(2):
        bank = Bank(1, 2)
        found = await balances(kata, bank)
        assert found == [1, 2], say(
            f"the balances are [1, 2]; got {found}", f"残高は [1, 2] ですが、返ってきたのは {found} です"
        )
        assert not bank.client.is_closed, say(
            "the client was closed. It belongs to the caller, who still needs it",
            "クライアントが閉じられました。クライアントは呼び出し側のもので、まだ使います",
        )
    empty = Bank()
    found = await balances(kata, empty)
    assert found == [], say(f"no accounts, no balances; got {found}", f"口座がなければ空のはずが {found} でした")


async def test_never_two_requests_at_once(kata):
    """A client that only one thread at a time may use gets one request at a time, in order."""
    bank = Bank(1, 2, 3, 4)
    bank.crowd = threading.Event()
    await balances(kata, bank)
    assert not bank.crowd.is_set(), say(
        "two threads used the client at the same time, which the library does not allow. A gather() of to_thread() "
        "calls starts them all; await each one before the next",
        "2つのスレッドが同時にクライアントを使いましたが、このライブラリでは許されません。to_thread() をまとめて "
        "gather() すると、全部が同時に始まります。1つずつ await してから、次に進みましょう",
    )
    assert bank.asked == ["/0", "/1", "/2", "/3"], say(
        f"each account once, in order: /0, /1, /2, /3; asked were {bank.asked}",
        f"口座を /0、/1、/2、/3 の順に1回ずつ調べるはずですが、実際のリクエストは {bank.asked} です",
    )


@pytest.mark.parametrize(
    "error",
    [httpx.Response(404), httpx.Response(500, json={"balance": 0}), httpx.ConnectError("no route to the bank")],
    ids=["404", "500", "ConnectError"],
)
async def test_error_comes_out_and_ends_it(kata, error):
    """What went wrong in the thread is raised where it is awaited; nothing more is asked for."""
    bank = Bank(1, error, 3)
    expected = type(error) if isinstance(error, Exception) else httpx.HTTPStatusError
    with raises(
        expected,
        say(
            f"the second account gives {error!r}, so {expected.__name__} should come out; nothing was raised",
            f"2つ目の口座は {error!r} なので {expected.__name__} が出るはずですが、何も発生しませんでした",
        ),
    ):
        await balances(kata, bank)
    await bank.beat()  # a task that was left behind asks now
    await bank.loop.shutdown_default_executor()
    assert bank.asked == ["/0", "/1"], say(
        f"the second request failed, so the third should not be made; asked were {bank.asked}. When one of several "
        "tasks fails, gather() lets the others go on, behind a lock as well; a plain `for` goes no further",
        f"2つ目のリクエストが失敗したので3つ目は送らないはずですが、実際のリクエストは {bank.asked} です。"
        "タスクの1つが失敗しても、gather() はほかを止めません。ロックで順番を守っていても同じです。"
        "普通の `for` なら、そこで終わります",
    )


async def test_after_a_cancellation_no_further_request_is_made(kata):
    """The request under way comes to its end in its thread, unseen; it is the last."""
    bank = Bank(1, 2, 3)
    bank.held = asyncio.Event()
    task = asyncio.create_task(balances(kata, bank))
    held = asyncio.create_task(bank.held.wait())
    await asyncio.wait([task, held], return_when=asyncio.FIRST_COMPLETED)
    if task.done():
        task.result()  # an exception so early is for the learner
    held.cancel()
    task.cancel()
    await bank.beat()
    bank.may_answer.set()
    await asyncio.wait([task, held])
    await bank.loop.shutdown_default_executor()  # waits for what its threads still have to do
    if not task.cancelled():
        task.result()
    assert task.cancelled(), say(
        "balances was cancelled, but it ended as if it had not been. Was CancelledError caught and not raised again?",
        "balances をキャンセルしましたが、普通に終わりました。CancelledError を捕まえたまま、"
        "raise し直していないのではありませんか",
    )
    assert not bank.blocked, say(
        "balances was cancelled, and the event loop stood still until the request had ended. Leaving a `with "
        "ThreadPoolExecutor()` waits for its threads, and that blocks the event loop. to_thread() needs no pool",
        "balances をキャンセルすると、リクエストが終わるまでイベントループが止まりました。"
        "`with ThreadPoolExecutor()` は、抜けるときにスレッドの終わりを待つので、イベントループが止まります。"
        "to_thread() なら、自分でプールを作る必要はありません",
    )
    assert bank.asked == ["/0"], say(
        f"balances was cancelled during its first request, but asked were {bank.asked}. A cancellation does not reach "
        "into a thread: hand one request to it at a time, not the whole loop",
        f"1つ目のリクエストの途中でキャンセルしましたが、実際のリクエストは {bank.asked} です。キャンセルはスレッドの"
        "中には届きません。for ループ全体ではなく、リクエストを1つずつスレッドに渡しましょう",
    )
