"""http/retry: a server that is down or busy for a while, and a client that knows when to come back."""

import asyncio
from types import ModuleType
from typing import Any

import httpx
import pytest

from async_dojo.testing import Clock, say

URL = "https://shop.example/orders"
PAUSE = 0.1  # seconds before the second attempt; the numbers of seconds in Retry-After are whole ones
ENOUGH = 20  # requests, more than any test allows
HANGS = "hangs"

Outcome = int | tuple[int, str] | Exception | str  # a status, one with Retry-After, an error, or no answer


class Server:
    """Answers with one outcome after another, and with the last of them again and again; notes when it was asked.

    The clock counts from the moment when the server is made.
    """

    def __init__(self, clock: Clock, *outcomes: Outcome) -> None:
        self.clock, self.outcomes = clock, outcomes
        self.times: list[float] = []
        clock.start(asyncio.get_running_loop())

    async def answer(self, request: httpx.Request) -> httpx.Response:
        self.times.append(self.clock.elapsed)
        if len(self.times) > ENOUGH:
            pytest.fail(
                say(f"more than {ENOUGH} requests were sent: is there a limit?", "リクエストが止まりません。上限は?")
            )
        outcome = self.outcomes[min(len(self.times), len(self.outcomes)) - 1]
        if isinstance(outcome, Exception):
            raise outcome
        if isinstance(outcome, str):
            await asyncio.sleep(3600)
        if isinstance(outcome, tuple):
            return httpx.Response(outcome[0], headers={"Retry-After": outcome[1]})
        return httpx.Response(outcome, text=f"answer {len(self.times)}")

    def client(self) -> httpx.AsyncClient:
        return httpx.AsyncClient(transport=httpx.MockTransport(self.answer))


async def fetch(kata: ModuleType, server: Server, method: str = "GET", **options: Any) -> httpx.Response | Exception:
    """Return the response, or the exception that came out in its place."""
    async with server.client() as client:
        came: httpx.Response | Exception
        try:
            came = await kata.fetch(client, method, URL, **{"pause": PAUSE, **options})
        except NotImplementedError:
            raise
        except (httpx.HTTPError, RuntimeError, OSError, ExceptionGroup) as error:
            came = error
        assert not client.is_closed, say(
            "fetch has closed the client, which is the caller's. `async with client` closes it",
            "呼び出し側の client が閉じられました。`async with client` とすると閉じます",
        )
        assert isinstance(came, (httpx.Response, Exception)), say(
            f"fetch returned {came!r}, which is no response: does every way through it end with a return or a raise?",
            f"fetch がレスポンスではなく {came!r} を返しました。return か raise に行き着かない道筋がありませんか",
        )
        return came


def told(came: httpx.Response | Exception) -> int | str:
    """Return the status, or the exception as a text."""
    return came.status_code if isinstance(came, httpx.Response) else repr(came)


def is_outcome(came: httpx.Response | Exception, outcome: Outcome) -> bool:
    """Tell whether what came is the server's outcome itself."""
    if isinstance(outcome, Exception):
        return came is outcome
    return told(came) == (outcome[0] if isinstance(outcome, tuple) else outcome)


async def test_an_answer_is_returned_at_once(kata, clock):
    """Only 429 and 503 say "later"; any other response is the answer."""
    for status in (200, 204, 301, 404, 500):
        server = Server(clock, status, 200)
        came = await fetch(kata, server)
        assert (told(came), len(server.times)) == (status, 1), say(
            f"the first answer, {status}, is to be returned, but after {len(server.times)} requests {told(came)} came "
            "out. Only 429 and 503 are worth another attempt, and no status is an exception here",
            f"最初の答え({status})をそのまま返すはずが、リクエスト {len(server.times)} 回で {told(came)} になりました。"
            "もう一度試すのは 429 と 503 だけです。また、ここではどのステータスも例外にしません",
        )


async def test_the_waits_double(kata, clock):
    """Busy servers and failing lines are tried again, after a wait that doubles each time."""
    hung_up = httpx.RemoteProtocolError("the server hung up")
    server = Server(clock, 503, hung_up, 429, httpx.ReadTimeout("no answer"), 200, 500)
    came = await fetch(kata, server, attempts=7)
    assert told(came) == 200, say(
        "a 503, a RemoteProtocolError, a 429 and a ReadTimeout are each worth another attempt, and the fifth gets 200; "
        f"but after {len(server.times)} of 7 attempts {told(came)} came out. httpx.TransportError is the base of all "
        "that may go wrong on the line",
        "503、RemoteProtocolError、429、ReadTimeout は、どれも再試行の対象です。5回目に 200 が返るはずが、7回のうち "
        f"{len(server.times)} 回目で {told(came)} になりました。通信の失敗は、どれも httpx.TransportError の一種です",
    )
    assert server.times == [0, 0.1, 0.3, 0.7, 1.5], say(
        f"with a pause of {PAUSE} s the waits are 0.1, 0.2, 0.4 and 0.8 s, so requests are sent after 0, 0.1, 0.3, 0.7 "
        f"and 1.5 s; they were sent after {server.times} s. Is each wait twice the one before it, whatever the attempt "
        "failed with?",
        f"pause が {PAUSE} 秒なら、待ちは 0.1、0.2、0.4、0.8 秒で、送信は 0、0.1、0.3、0.7、1.5 秒後です。ところが "
        f"{server.times} 秒後でした。失敗の種類に関係なく、毎回2倍になっていますか",
    )


async def test_retry_after_is_obeyed(kata, clock):
    """A server that says in how many seconds it can be asked again is taken at its word, for this wait."""
    cases = [
        ([(429, "1"), 200], [0, 1], "The number of seconds replaces the wait", "秒数が、待ち時間の代わりになります"),
        (
            [503, (503, "0"), 200],
            [0, 0.1, 0.1],
            "0 is a number, too, and means: at once",
            "0 も秒数で、すぐという意味です",
        ),
        (
            [(503, "1"), httpx.ReadError("the line broke"), 503, 200],
            [0, 1, 1.2, 1.6],
            "It counts for one wait; those that follow are what they would have been without it",
            "効くのはその回だけで、その後の待ちは、ヘッダーがなかった場合と同じです",
        ),
    ]
    for outcomes, expected, why, naze in cases:
        server = Server(clock, *outcomes)
        came = await fetch(kata, server)
        assert told(came) == 200, say(
            f"the answers are {outcomes} (status, Retry-After), the last one is to come out, but {told(came)} did",
            f"答えは順に {outcomes}(ステータス、Retry-After)で、最後のものが返るはずが、{told(came)} でした",
        )
        assert server.times == expected, say(
            f"the answers are {outcomes} (status, Retry-After), the pause is {PAUSE} s: requests are due after "
            f"{expected} s, and were sent after {server.times} s. {why}",
            f"答えは順に {outcomes}(ステータス、Retry-After)、pause は {PAUSE} 秒です。送信は {expected} 秒後のはずが、"
            f"{server.times} 秒後でした。{naze}",
        )


async def test_a_date_counts_as_no_header(kata, clock):
    """Retry-After has two forms, and what is no number must not stop the work."""
    server = Server(clock, (503, "Wed, 21 Oct 2026 07:28:00 GMT"), 200)
    try:
        came = await fetch(kata, server)
    except ValueError as error:
        pytest.fail(
            say(
                f"ValueError came out: {error}. Retry-After may hold a date; here that counts as no header",
                f"ValueError になりました: {error}。Retry-After が日時のときは、ヘッダーがないものとして扱います",
            )
        )
    assert (told(came), server.times) == (200, [0, PAUSE]), say(
        f"after a 503 whose Retry-After is a date the second request is due after {PAUSE} s, and gets 200; they were "
        f"sent after {server.times} s, and {told(came)} came out",
        f"503 の Retry-After が日時なら、2回目は {PAUSE} 秒後に送られて 200 になるはずですが、"
        f"送信は {server.times} 秒後、結果は {told(came)} でした",
    )


async def test_the_last_outcome_comes_out_as_it_is(kata, clock):
    """After the last attempt nobody waits, and nothing hides what came of it."""
    for attempts in (3, 1):
        for last in (503, (429, "1"), httpx.ConnectTimeout("no connection")):
            server = Server(clock, *[httpx.ConnectError("an earlier one"), 503][: attempts - 1], last)
            came = await fetch(kata, server, attempts=attempts)
            assert len(server.times) == attempts, say(
                f"attempts={attempts} means that many requests in all; {len(server.times)} were sent. "
                "The first one counts",
                f"attempts={attempts} は合計の回数ですが、{len(server.times)} 回送られました。1回目も数えます",
            )
            assert is_outcome(came, last), say(
                f"attempt {attempts}, the last one, ended with {last!r}. That is to come out as it is, a response "
                f"returned and an exception raised; {told(came)} came out",
                f"最後の試行({attempts} 回目)の結果は {last!r} でした。レスポンスなら return、例外なら送出で、"
                f"そのまま外に出すはずが、{told(came)} になりました",
            )
            assert clock.elapsed == server.times[-1], say(
                f"the last attempt was made after {server.times[-1]}, but what came of it was known only after "
                f"{clock.elapsed}. After the last attempt there is nothing to wait for",
                f"最後の試行は {server.times[-1]} 後でしたが、結果が出たのは {clock.elapsed} 後です。"
                "最後の試行のあとに待つ理由はありません",
            )


async def test_only_what_does_no_harm_is_sent_again(kata, clock):
    """A request without an answer may have been carried out: only idempotent ones are repeated without consent."""
    for method in ("HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "get"):
        came = await fetch(kata, server := Server(clock, 503, 200), method)
        assert told(came) == 200, say(
            f"a {method} got a 503 and may be sent again; after {len(server.times)} requests {told(came)} came out. "
            "GET is not the only method in IDEMPOTENT, and lower case is as good",
            f"{method} は 503 のあと再送できるのに、リクエスト {len(server.times)} 回で {told(came)} になりました。"
            "IDEMPOTENT にあるのは GET だけではありません。小文字でも同じです",
        )
    for method in ("POST", "PATCH", "post"):
        for failure in (503, (429, "0"), httpx.ReadTimeout("no answer")):
            came = await fetch(kata, server := Server(clock, failure, 200), method)
            assert len(server.times) == 1, say(
                f"a {method} that ended with {failure!r} was sent {len(server.times)} times. The server may have "
                "carried out the first. Without consent only what is in IDEMPOTENT is sent again, in upper or lower "
                "case",
                f"{failure!r} になった {method} が {len(server.times)} 回送られました。"
                "1回目は処理されたかもしれません。断りなく再送してよいのは IDEMPOTENT にあるものだけです。"
                "小文字の場合にも注意しましょう",
            )
            assert is_outcome(came, failure), say(
                f"the {method} ended with {failure!r}, and that is to come out; {told(came)} did",
                f"{method} の結果は {failure!r} で、それがそのまま外に出るはずが、{told(came)} になりました",
            )
    for method in ("POST", "patch"):
        came = await fetch(kata, server := Server(clock, 503, 200), method, repeatable=True)
        assert told(came) == 200, say(
            f"a {method} with repeatable=True got a 503 and may be sent again; but after {len(server.times)} requests "
            f"{told(came)} came out",
            f"repeatable=True の {method} は 503 のあと再送できるのに、リクエスト {len(server.times)} 回で "
            f"{told(came)} になりました",
        )


async def test_other_errors_get_out_at_once(kata, clock):
    """What will fail in the same way again is not tried again."""
    for error in (httpx.TooManyRedirects("round in circles"), RuntimeError("a bug")):
        came = await fetch(kata, server := Server(clock, error, 200))
        assert came is error, say(
            f"{error!r} is no httpx.TransportError, so it gets out at once; but after {len(server.times)} requests "
            f"{told(came)} came out. Which exceptions are caught?",
            f"{error!r} は httpx.TransportError ではないので、すぐ外に出るはずが、リクエスト {len(server.times)} 回で "
            f"{told(came)} になりました。どの例外を捕まえていますか",
        )


async def test_a_cancellation_gets_out(kata, clock):
    """A fetch that is cancelled ends, wherever it waits, and sends nothing more."""
    for first in (503, HANGS):
        server = Server(clock, first, 200)
        async with server.client() as client:
            task = asyncio.create_task(kata.fetch(client, "GET", URL, pause=PAUSE))
            await asyncio.sleep(PAUSE / 2)
            task.cancel()
            await asyncio.wait([task])
        if not task.cancelled():
            task.result()  # an exception that came instead is for the learner
        assert (task.cancelled(), len(server.times)) == (True, 1), say(
            f"fetch was cancelled after its first request, but went on: {len(server.times)} requests were sent. "
            "Is CancelledError caught as if it were a failed attempt?",
            "1回目のリクエストのあとで fetch をキャンセルしたのに、終わりませんでした"
            f"(リクエストは {len(server.times)} 回)。"
            "CancelledError を試行の失敗と同じように捕まえていませんか",
        )
