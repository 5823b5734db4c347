"""http/fastest_mirror: the first good answer is taken, and when it is there no other request is under way."""

import asyncio
from collections.abc import AsyncIterator
from types import ModuleType
from typing import Any

import httpx
import pytest

from async_dojo.testing import raises, say

# A helper task that passes on what its mirror says, exceptions too, may end normally after it was cancelled. That the
# cancellation of `download` itself gets out is seen by the test.
pytestmark = pytest.mark.allow("swallowed_cancellation")

NEVER = 3.0  # seconds; the answer that no test waits for


class Mirror(httpx.AsyncByteStream):
    """Sends headers and half of the body after some seconds, and the rest after some more; hangs up slowly.

    The reply is a body, a status, or an exception instead of the headers; `breaks` comes instead of the second half.
    """

    def __init__(
        self,
        after: float,
        reply: bytes | int | Exception = b"late",
        body_takes: float = 0.0,
        breaks: Exception | None = None,
        hanging_up: float = 0.1,
    ) -> None:
        self.after, self.reply, self.body_takes, self.breaks = after, reply, body_takes, breaks
        self.hanging_up = hanging_up
        self.asked = self.cancelled = self.complete = self.ended = False

    async def answer(self) -> httpx.Response:
        """Send the headers."""
        self.asked = True
        try:
            await asyncio.sleep(self.after)
        except asyncio.CancelledError:
            self.cancelled = True
            await self.aclose()
            raise
        if isinstance(self.reply, Exception):
            self.ended = True
            raise self.reply
        return httpx.Response(self.reply if isinstance(self.reply, int) else 200, stream=self)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        body = self.reply if isinstance(self.reply, bytes) else b"sorry"
        yield body[:1]
        try:
            await asyncio.sleep(self.body_takes)
        except asyncio.CancelledError:
            self.cancelled = True
            raise
        if self.breaks is not None:
            raise self.breaks
        self.complete = True
        yield body[1:]

    async def aclose(self) -> None:
        """Close the connection: with httpx, also when the request is cancelled."""
        try:
            if not self.complete and not self.ended:
                await asyncio.sleep(self.hanging_up)
        finally:
            self.ended = True


class Net:
    """Mirrors by name, and a client that reaches them and nothing else."""

    def __init__(self, **mirrors: Mirror) -> None:
        self.mirrors = mirrors
        self.client = httpx.AsyncClient(transport=httpx.MockTransport(self.handle), trust_env=False, timeout=None)

    async def handle(self, request: httpx.Request) -> httpx.Response:
        """Pass a request on to its mirror."""
        return await self.mirrors[request.url.host.removesuffix(".test")].answer()

    async def download(self, kata: ModuleType) -> Any:
        """Return what the kata's download does; tell of a cancellation that nobody asked for in the learner's words."""
        me = asyncio.current_task()
        try:
            return await kata.download(self.client, [f"https://{name}.test/file" for name in self.mirrors])
        except asyncio.CancelledError:
            if me is not None and me.cancelling():
                raise
            pytest.fail(
                say(
                    "download raised CancelledError, though nobody cancelled it: this is what a request that lost "
                    "raises when it is awaited. Drop that, but not a cancellation of download itself",
                    "誰もキャンセルしていないのに、download が CancelledError を出しました。負けたリクエストを await "
                    "すると出る例外です。捨てましょう。ただし、download 自身のキャンセルを捨ててはいけません",
                )
            )
        except (httpx.HTTPError, ExceptionGroup) as error:
            if all(isinstance(mirror.reply, int | Exception) for mirror in self.mirrors.values()):
                raise
            pytest.fail(
                say(
                    f"a mirror failed, so download raised {error!r}; but osaka has the file. The first that ends is "
                    "not the first that is good: pass over the failures, and go on with the others. Headers are no "
                    "answer yet, either: the line may still break",
                    f"ミラーが失敗しただけで、download が {error!r} を発生させましたが、osaka にはファイルがあります。"
                    "最初に終わったものが、最初のまともな答えとは限りません。失敗は飛ばし、残りを待ちましょう。"
                    "ヘッダーだけではまだ答えではなく、そのあとで接続が切れたら、それも失敗です",
                )
            )

    async def check_over(self) -> None:
        """Check that no request is under way, and that the client is still open."""
        for _ in range(2):
            await asyncio.sleep(0)  # a cancellation that was asked for reaches its task; nothing else has the time
        running = [name for name, mirror in self.mirrors.items() if mirror.asked and not mirror.ended]
        untouched = [name for name in running if not self.mirrors[name].cancelled]
        assert not untouched, say(
            f"download has ended, but the requests to {untouched} have not been cancelled and go on. asyncio.wait() "
            "and as_completed() cancel nothing, and leaving a function does not, either",
            f"download は終わりましたが、{untouched} へのリクエストはキャンセルされず、まだ続いています。"
            "asyncio.wait() も as_completed() も何もキャンセルしません。関数を抜けても、タスクは続きます",
        )
        assert not running, say(
            f"download has ended, but the requests to {running} are still hanging up. cancel() only asks: await the "
            "end of the tasks. (When download is cancelled just then, asyncio.wait() ends at once; gather() does not "
            "end before its tasks)",
            f"download は終わりましたが、{running} へのリクエストはまだ切断の途中です。cancel() は頼むだけです。"
            "タスクの終わりを await しましょう"
            "(そのとき download がキャンセルされると、asyncio.wait() はすぐに終わりますが、"
            "gather() はタスクより先には終わりません)",
        )
        assert not self.client.is_closed, say(
            "the client was closed. It belongs to the caller",
            "クライアントが閉じられました。クライアントは呼び出し側のものです",
        )


@pytest.mark.claim("http-async-clients")
async def test_first_good_answer_is_returned(kata, clock):
    """All are asked at once, and the fastest counts, wherever it stands."""
    net = Net(tokyo=Mirror(NEVER), osaka=Mirror(0.2, b"from osaka"), kyoto=Mirror(0.4))
    body = await net.download(kata)
    assert body == b"from osaka", say(
        f"osaka is the first, with b'from osaka'; download returned {body!r} after {clock.elapsed}. Does it wait for "
        "the slowest, or ask one mirror after another?",
        f"最初に届くのは osaka の b'from osaka' ですが、download は {clock.elapsed} 後に {body!r} を返しました。"
        "最も遅いものを待ったり、1つずつ順に試したりしていませんか",
    )
    assert clock.elapsed == 0.3, say(
        f"osaka has sent the file after 0.2 s and the others hang up in 0.1 s, all at once, but it took "
        f"{clock.elapsed}. Are all asked at once, and cancelled when the first has answered?",
        f"osaka は 0.2 秒後に送り終え、ほかは同時に 0.1 秒で切断しますが、{clock.elapsed} かかりました。"
        "すべてに同時にリクエストを送り、最初の答えが届いたらほかをキャンセルしていますか",
    )
    await net.check_over()


async def passed_over(kata: ModuleType, clock: Any, failure: int | Exception) -> Any:
    """Return what download says when tokyo fails, osaka has the file, which is empty, and kyoto never answers."""
    net = Net(tokyo=Mirror(0.1, failure), osaka=Mirror(0.3, b""), kyoto=Mirror(NEVER))
    body = await net.download(kata)
    assert body in (b"", b"sorry"), say(
        f"osaka has the file, which is empty: b''; download returned {body!r} after {clock.elapsed}",
        f"osaka にあるのは空のファイル b'' ですが、download は {clock.elapsed} 後に {body!r} を返しました",
    )
    await net.check_over()
    return body


@pytest.mark.parametrize(
    "error",
    [httpx.ConnectError("down"), httpx.ReadTimeout("slow"), httpx.RemoteProtocolError("nonsense")],
    ids=lambda error: type(error).__name__,
)
async def test_mirror_that_is_down_is_passed_over(kata, clock, error):
    """A mirror that is down ends first, but that is not the answer."""
    await passed_over(kata, clock, error)


@pytest.mark.parametrize("status", [404, 503, 302])
async def test_error_page_is_passed_over(kata, clock, status):
    """A response is an answer only if its status says so."""
    body = await passed_over(kata, clock, status)
    assert body == b"", say(
        f"tokyo answered with the status {status}, and its error page was taken for the file. A response is no "
        "exception, whatever its status: raise_for_status() makes it one. (is_error is true from 400 on only: a "
        "redirect is no error, but no file, either)",
        f"tokyo はステータス {status} で答えましたが、そのエラーページがファイルとして扱われました。"
        "どんなステータスでも、レスポンスは例外になりません。例外にするのは raise_for_status() です"
        "(is_error が真になるのは 400 からです。リダイレクトはエラーではありませんが、ファイルでもありません)",
    )


@pytest.mark.parametrize("breaks", [httpx.ReadError("cut"), None], ids=["broken", "slow"])
async def test_headers_are_not_the_file(kata, breaks):
    """Who has sent the headers first may still break off, or be overtaken."""
    tokyo = Mirror(0.1, b"from tokyo", body_takes=NEVER if breaks is None else 0.1, breaks=breaks)
    net = Net(tokyo=tokyo, osaka=Mirror(0.5, b"from osaka"))
    body = await net.download(kata)
    assert body == b"from osaka", say(
        f"tokyo sent the headers first, but osaka the whole file: b'from osaka'; download returned {body!r}. "
        "Headers are no answer yet: the winner is who has sent the whole body",
        f"ヘッダーは tokyo が先ですが、ファイル全体は osaka の b'from osaka' が先です。戻り値は {body!r} でした。"
        "ヘッダーだけではまだ答えではありません。ボディ全体を送り終えたものが勝ちです",
    )
    await net.check_over()


async def test_losers_are_cancelled_and_have_ended(kata, clock):
    """A request that waits for headers, one in the midst of its body: both are over, and it took no longer than one."""
    net = Net(
        tokyo=Mirror(NEVER, hanging_up=0.2),
        osaka=Mirror(0.1, b"from osaka"),
        kyoto=Mirror(0.05, b"from kyoto", body_takes=NEVER, hanging_up=0.3),
        kobe=Mirror(NEVER, hanging_up=0.2),
    )
    await net.download(kata)
    await net.check_over()
    assert clock.elapsed == 0.4, say(
        f"osaka won after 0.1 s, and the slowest of the others hangs up in 0.3 s; it took {clock.elapsed}. Cancel all "
        "of them before you await the first",
        f"osaka が 0.1 秒後に勝ち、ほかで最も遅いものは 0.3 秒で切断しますが、{clock.elapsed} かかりました。"
        "1つを await する前に、全部をキャンセルしましょう",
    )


def leaves(error: BaseException) -> list[BaseException]:
    """Return the exceptions in a group and its groups."""
    if isinstance(error, BaseExceptionGroup):
        return [leaf for inner in error.exceptions for leaf in leaves(inner)]
    return [error]


@pytest.mark.parametrize("number", [1, 3])
async def test_when_all_fail_all_errors_are_told(kata, number):
    """Nobody has the file: the group says why, mirror by mirror."""
    mirrors = {"tokyo": Mirror(0.3, 503), "osaka": Mirror(0.1, httpx.ConnectError("down")), "kyoto": Mirror(0.2, 404)}
    net = Net(**dict(list(mirrors.items())[:number]))
    expected = ["HTTPStatusError", "ConnectError", "HTTPStatusError"][:number]
    what = ", ".join(expected)
    with raises(
        Exception,
        say(
            f"all {number} mirrors fail, so an ExceptionGroup should come out; nothing was raised",
            f"{number} つのミラーすべてが失敗したので ExceptionGroup が出るはずですが、何も発生しませんでした",
        ),
    ) as info:
        await net.download(kata)
    error = info.value
    if isinstance(error, NotImplementedError):
        raise error
    assert isinstance(error, ExceptionGroup), say(
        f"all {number} mirrors fail, so an ExceptionGroup should come out, with the exception of each; it was "
        f"{error!r}. One error says nothing about the other mirrors: collect them",
        f"{number} つのミラーすべてが失敗したので、それぞれの例外を集めた ExceptionGroup が出るはずですが、{error!r} "
        "でした。1つの例外だけでは、ほかのミラーのことがわかりません。集めておきましょう",
    )
    names = [type(leaf).__name__ for leaf in leaves(error)]
    assert sorted(names) == sorted(expected), say(
        f"the group should hold the exception of every mirror, {what}; it holds {names}",
        f"グループには、すべてのミラーの例外({what})があるはずですが、{names} でした",
    )


@pytest.mark.schedules(20)
async def test_several_may_end_at_the_same_moment(kata):
    """A failure beside a good answer changes nothing, and none of them is lost."""
    net = Net(
        tokyo=Mirror(0.1, httpx.ConnectError("down")),
        osaka=Mirror(0.1, b"from osaka"),
        kobe=Mirror(0.1, 503),
        kyoto=Mirror(0.1, b"from kyoto"),
        nara=Mirror(0.1, httpx.ConnectError("down, too")),
    )
    body = await net.download(kata)
    assert body in (b"from osaka", b"from kyoto"), say(
        f"osaka and kyoto have sent the file at the same moment; download returned {body!r}",
        f"osaka と kyoto が同時にファイルを送り終えましたが、download は {body!r} を返しました",
    )
    await net.check_over()


async def test_cancelled_download_ends_all_requests(kata):
    """A cancellation from outside reaches every request, and gets out when all have ended; so it does after a win."""
    for body_takes in (NEVER, 0.2):
        tokyo, osaka = Mirror(NEVER, hanging_up=1), Mirror(0, b"from osaka", body_takes=body_takes)
        net = Net(tokyo=tokyo, osaka=osaka, kyoto=Mirror(0.1, 503))
        task = asyncio.create_task(net.download(kata))
        await asyncio.sleep(0.5)  # osaka has won after 0.2 s, or not at all; after a win tokyo hangs up until 1.2 s
        if task.done():
            task.result()  # an exception so early is for the learner
        task.cancel()
        await asyncio.wait([task])
        if not task.cancelled():
            task.result()
        assert task.cancelled(), say(
            "download was cancelled, but it ended as if it had not been. Was CancelledError caught and not raised "
            "again?",
            "download をキャンセルしましたが、普通に終わりました。CancelledError を捕まえたまま、"
            "raise し直していないのではありませんか",
        )
        await net.check_over()
