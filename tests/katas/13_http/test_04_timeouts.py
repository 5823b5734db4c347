"""http/timeouts: every step of a request has its limit, the whole has a deadline, and each is told from the others."""

import asyncio
from collections.abc import AsyncIterator
from types import ModuleType
from typing import Any

import httpx
import pytest

from async_dojo.testing import raises, say

LONG = 50.0  # seconds; whoever waits that long has kept no limit
LIMITS = {"pool": 0.05, "connect": 0.1, "read": 0.2, "deadline": 2.0}
OTHERS = {"pool": 0.3, "connect": 0.2, "read": 0.1, "deadline": 3.0}


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no other client than the one that a test passes reach anybody."""

    def refuse(_: Any, request: httpx.Request) -> None:
        pytest.fail(
            say(
                f"the request for {request.url} did not go through the client that check was given. Timeouts can be "
                "given to a single request; that needs no other client",
                f"{request.url} へのリクエストが、渡されたクライアントを通りませんでした。タイムアウトは"
                "リクエストごとにも指定できるので、別のクライアントは要りません",
            )
        )

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", refuse)
    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", refuse)


class Server:
    """Takes so many seconds for each step, and keeps the limits of the request just as httpx does.

    `pool` passes until a connection is free, `connect` until it is open, then one of `pieces` before each piece of the
    response, whose status is 500. An `error` comes instead of the response.
    """

    def __init__(
        self, *, pool: float = 0, connect: float = 0, pieces: tuple[float, ...] = (0.1,), error: Any = None
    ) -> None:
        self.pool, self.connect, self.pieces, self.error = pool, connect, pieces, error
        self.client = httpx.AsyncClient(transport=httpx.MockTransport(self.answer), timeout=LONG)
        self.open_requests = 0

    async def answer(self, request: httpx.Request) -> httpx.Response:
        limits = request.extensions["timeout"]
        self.open_requests += 1
        try:
            await pass_step(self.pool, limits.get("pool"), httpx.PoolTimeout)
            await pass_step(self.connect, limits.get("connect"), httpx.ConnectTimeout)
            if self.error is not None:
                raise self.error
            await pass_step(self.pieces[0], limits.get("read"), httpx.ReadTimeout)
        except BaseException:
            self.open_requests -= 1
            raise
        return httpx.Response(500, stream=Body(self, limits.get("read")))


class Body(httpx.AsyncByteStream):
    """The body of a response, piece by piece; its request is open until this is closed."""

    def __init__(self, server: Server, limit: float | None) -> None:
        self.server, self.limit, self.closed = server, limit, False

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"the first piece"
        for seconds in self.server.pieces[1:]:
            await pass_step(seconds, self.limit, httpx.ReadTimeout)
            yield b", and one more"

    async def aclose(self) -> None:
        if not self.closed:
            self.closed = True
            self.server.open_requests -= 1


async def pass_step(seconds: float, limit: float | None, error: type[httpx.TimeoutException]) -> None:
    """Let the time of a step pass, or that of its limit, and then raise the error."""
    if limit is not None and limit < seconds:
        await asyncio.sleep(limit)
        raise error("the limit of this step is over")
    await asyncio.sleep(seconds)


async def check(kata: ModuleType, server: Server, limits: dict[str, float]) -> Any:
    """Return what the kata's check does; say what it means when an exception about time comes out of it."""
    try:
        return await kata.check(server.client, "https://slow.example/", **limits)
    except httpx.TimeoutException as error:
        pytest.fail(
            say(
                f"{type(error).__name__} got out of check. httpx's timeouts are no TimeoutError: they have exceptions "
                "of their own, a class for each step",
                f"{type(error).__name__} が check の外に出ました。httpx のタイムアウトは TimeoutError ではありません。"
                "段階ごとに独自の例外クラスがあります",
            )
        )
    except httpx.HTTPStatusError as error:
        pytest.fail(
            say(
                f"check raised {error!r}. That is what raise_for_status() does; a response with an error status is an "
                "answer, too",
                f"check が {error!r} を出しました。raise_for_status() が出す例外です。エラーのステータスでも、"
                "レスポンスが届けば答えです",
            )
        )


def assert_outcome(outcome: Any, expected: str, clock: Any, limits: dict[str, float], en: str, ja: str) -> None:
    """Check what came out of a check; `en` and `ja` say what the server did."""
    given = ", ".join(f"{name}={limit:g}" for name, limit in limits.items())
    assert outcome == expected, say(
        f"{en}. With {given} that is {expected!r}; check returned {outcome!r} after {clock.elapsed}",
        f"{ja}。{given} なら {expected!r} のはずですが、check は {clock.elapsed} 後に {outcome!r} を返しました",
    )


def assert_request_ended(server: Server) -> None:
    """Check that nothing goes on behind the caller's back."""
    assert server.open_requests == 0, say(
        "check has ended, but its request goes on: nobody has cancelled it, or waited until the cancelled request "
        "had ended, or closed its response. asyncio.timeout cancels what is in its block, and waits for that; "
        "asyncio.wait(timeout=...) and shield() let it go on",
        "check は終わりましたが、リクエストがまだ続いています。キャンセルしていない、キャンセルしたが終わるのを待って"
        "いない、レスポンスを閉じていない、のどれかです。asyncio.timeout はブロックの中をキャンセルして終わりまで"
        "待ちますが、asyncio.wait(timeout=...) や shield() では続いたままになります",
    )


async def test_an_answer_in_time(kata, clock):
    """What comes within all limits is an answer, whatever its status."""
    server = Server(pieces=(0.1, 0.1))
    outcome = await check(kata, server, LIMITS)
    en, ja = "the response (status 500) was there after 0.2 s", "レスポンス(ステータス 500)は 0.2 秒で届きました"
    assert_outcome(outcome, "answered", clock, LIMITS, en, ja)
    assert_request_ended(server)
    assert clock.elapsed == 0.2, say(
        f"{en}, but check took {clock.elapsed}. Has the body been read, to its end?",
        f"{ja}が、check には {clock.elapsed} かかりました。本文を最後まで読みましたか",
    )


@pytest.mark.claim("http-async-clients")
@pytest.mark.parametrize("limits", [LIMITS, OTHERS], ids=["read is the longest", "pool is the longest"])
@pytest.mark.parametrize(("step", "expected"), [("pool", "busy"), ("connect", "unreachable"), ("read", "silent")])
async def test_each_step_has_its_own_limit(kata, clock, step, expected, limits):
    """A step that takes too long ends the request when its limit is over, and the outcome tells which one it was."""
    server = Server(pieces=(LONG,)) if step == "read" else Server(**{step: LONG})
    outcome = await check(kata, server, limits)
    en, ja = f"the step {step!r} took far too long", f"{step} の段階に時間がかかりすぎました"
    assert_outcome(outcome, expected, clock, limits, en, ja)
    assert_request_ended(server)
    assert clock.elapsed == limits[step], say(
        f"{en}; its limit is {limits[step]:g} s, but check took {clock.elapsed}. Is a limit given to another step than "
        "its own, or one number to all of them?",
        f"{ja}。制限時間は {limits[step]:g} 秒なのに、check は {clock.elapsed} かかりました。別の段階の制限時間になって"
        "いたり、全段階に同じ値を指定していたりしませんか",
    )


@pytest.mark.parametrize("limits", [LIMITS, OTHERS], ids=["read is the longest", "pool is the longest"])
async def test_no_step_is_cut_short(kata, clock, limits):
    """Each step may take nearly all of its own time, the reading of each piece too."""
    pool, connect, read = (limits[step] - 0.01 for step in ("pool", "connect", "read"))
    outcome = await check(kata, Server(pool=pool, connect=connect, pieces=(read, read)), limits)
    en = f"pool took {pool:g} s, connect {connect:g} s, and reading {read:g} s for each of two pieces"
    ja = f"pool に {pool:g} 秒、connect に {connect:g} 秒、read に {read:g} 秒ずつ2回かかりました"
    assert_outcome(outcome, "answered", clock, limits, en, ja)


async def test_silence_in_the_middle(kata, clock):
    """The read limit counts from the last piece, and the response has to come to its end."""
    server = Server(pieces=(0.1, 0.15, LONG))
    outcome = await check(kata, server, LIMITS)
    en = "two pieces of the response came, after 0.1 and 0.25 s, and then nothing more"
    ja = "レスポンスは 0.1 秒後と 0.25 秒後に少しずつ届き、そのあと何も届きませんでした"
    assert_outcome(outcome, "silent", clock, LIMITS, en, ja)
    assert_request_ended(server)
    assert clock.elapsed == 0.45, say(
        f"{en}: 0.2 s later it is silent, after 0.45 s in all; check took {clock.elapsed}",
        f"{ja}。その 0.2 秒後、合わせて 0.45 秒で終わるはずですが、check は {clock.elapsed} かかりました",
    )


@pytest.mark.parametrize(
    "slow",
    [{"pieces": (0.09,) * 100}, {"connect": 0.15, "pieces": (0.09,)}, {"pool": 0.25}],
    ids=["while it reads", "after the connection", "before the connection"],
)
async def test_the_whole_has_a_deadline(kata, clock, slow):
    """However little each step takes: when the deadline is over, so is the request."""
    limits = {"pool": 0.3, "connect": 0.3, "read": 0.1, "deadline": 0.2}
    server = Server(**slow)
    outcome = await check(kata, server, limits)
    en = "no step was longer than its limit, but all of them than the deadline, which counts from the call of check"
    ja = "どの段階も制限時間を超えませんでしたが、全体では deadline を超えました(check の呼び出しから数えます)"
    assert_outcome(outcome, "late", clock, limits, en, ja)
    assert clock.elapsed == 0.2, say(
        f"{en}. That is after 0.2 s, but check took {clock.elapsed}",
        f"{ja}。0.2 秒で終わるはずが、check は {clock.elapsed} かかりました",
    )
    assert_request_ended(server)


async def test_other_errors_get_out(kata):
    """What is none of the outcomes is not made one of them."""
    for error in httpx.ConnectError("refused"), httpx.WriteTimeout("not sent"), LookupError("a bug"):
        server = Server(error=error)
        with raises(
            type(error),
            say(
                f"the request raised {error!r}. None of the outcomes stands for that, so it should get out as it is, "
                "but check returned one of them. Which classes of exceptions are caught?",
                f"リクエストが {error!r} を出しました。どの戻り値にも当てはまらないので、そのまま外へ出るはずですが、"
                "check は値を返しました。捕まえている例外クラスが広すぎませんか",
            ),
        ):
            await kata.check(server.client, "https://slow.example/", **LIMITS)
        assert_request_ended(server)


async def test_client_keeps_its_own_timeouts(kata, clock):
    """The limits are the request's: two at the same time have each their own, and the client is as it was."""
    server = Server(pieces=(LONG,))
    before = server.client.timeout
    outcomes = await asyncio.gather(check(kata, server, OTHERS), check(kata, server, LIMITS))
    assert server.client.timeout == before, say(
        f"the client's timeout was {before}, and is now {server.client.timeout}. It holds for all who use the client: "
        "give the limits to the request",
        f"クライアントのタイムアウトは {before} でしたが、{server.client.timeout} に変わりました。それは"
        "クライアントを使う全員に効いてしまいます。制限時間はリクエストに指定しましょう",
    )
    assert (outcomes, clock.elapsed) == (["silent", "silent"], 0.2), say(
        "two checks at the same time, with the read limits 0.1 and 0.2 s, should both be 'silent' after 0.2 s; they "
        f"were {outcomes} after {clock.elapsed}",
        "read の制限時間が 0.1 秒と 0.2 秒の2つの check を同時に呼ぶと、0.2 秒後にはどちらも 'silent' のはずですが、"
        f"{clock.elapsed} 後に {outcomes} でした",
    )
    assert not server.client.is_closed, say(
        "check has closed the client, which is the caller's and may be needed again",
        "check がクライアントを閉じてしまいました。呼び出し元のもので、また使うかもしれません",
    )


@pytest.mark.parametrize("how", ["cancel", "timeout"])
async def test_whoever_calls_may_end_it(kata, how):
    """A cancellation, or a timeout of the caller, is no timeout of check: it gets out."""
    server = Server(pieces=(LONG,))

    async def caller() -> Any:
        async with asyncio.timeout(0.1 if how == "timeout" else None):
            return await check(kata, server, {**LIMITS, "read": LONG})

    task = asyncio.create_task(caller())
    await asyncio.sleep(0.05)
    if how == "cancel":
        task.cancel()
    await asyncio.wait([task])
    got_out = task.cancelled() if how == "cancel" else isinstance(task.exception(), TimeoutError)
    if not got_out:
        outcome = task.result()  # or an exception that came instead, which is for the learner
        pytest.fail(
            say(
                f"check was ended from outside ({how}), which arrives in it as CancelledError; it returned {outcome!r} "
                "as if that were its own deadline. Let it out",
                f"check を外から終わらせました({how})。中には CancelledError として届きます。ところが check は、自分の "
                f"deadline が来たかのように {outcome!r} を返しました。外へ出しましょう",
            )
        )
    assert_request_ended(server)
