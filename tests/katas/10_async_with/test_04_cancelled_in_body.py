"""async_with/cancelled_in_body: a bike is brought back by whoever cancels the ride, and they hear of it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from async_dojo.testing import raises, say

pytestmark = pytest.mark.allow("swallowed_cancellation")  # these tests say it in their own words


class Station:
    """Rents out one bike; each call takes 0.05 s."""

    def __init__(self, bike: int = 7, empty: bool = False) -> None:
        self.log: list[str] = []
        self.bike, self.empty = bike, empty

    async def unlock(self) -> int:
        await asyncio.sleep(0.05)
        if self.empty:
            raise LookupError("no bikes")
        self.log.append("unlocked")
        return self.bike

    async def lock(self, bike: int) -> None:
        await self.call("lock", bike)

    async def pay(self, bike: int) -> None:
        await self.call("pay", bike)

    async def call(self, name: str, bike: int) -> None:
        self.log.append(f"{name} {bike}")
        await asyncio.sleep(0.05)
        self.log.append(f"{name} {bike} done")


class Stop(BaseException):
    """No Exception, as KeyboardInterrupt is none."""


def check_brought_back(log: list[str], when: str, itsu: str, bike: int = 7) -> None:
    """Check a station's log at the moment when a block had been left; `when` and `itsu` say how it ended."""
    assert "unlocked" in log, say(f"no bike was rented: the log is {log}", f"自転車を借りていません。ログ: {log}")
    assert bike or log[2:], say(
        f"the bike 0 was rented, and not brought back: {log}. A number of 0 is false in an `if`, but it is a bike",
        f"0 番の自転車を借りたのに、返していません: {log}。0 は `if` では偽ですが、自転車の番号です",
    )
    assert any(entry.startswith("lock") for entry in log), say(
        f"{when}, and the bike was left on the street, unlocked: {log}. `except Exception` does not see a "
        "CancelledError, and a list of classes forgets others; what is only begun, not awaited, has not happened yet",
        f"{itsu}、自転車は鍵もかけずに道端に放置されました: {log}。`except Exception` では CancelledError を"
        "捕まえられず、クラスを並べても漏れが出ます。また、始めただけで await しないことは、まだ行われていません",
    )
    assert f"pay {bike} done" in log, say(
        f"{when}, and when the block was left the cleanup was not over: {log}. Each step must be awaited",
        f"{itsu}、ブロックを抜けたとき、後始末が済んでいません: {log}。どちらも await が必要です",
    )
    back = [entry for entry in log if entry.startswith(("lock", "pay"))]
    assert back == [f"{call} {bike}{over}" for call in ("lock", "pay") for over in ("", " done")], say(
        f"{when}: the bike should be locked, then paid for, each once; this was done: {back}",
        f"{itsu}。鍵をかけ、それから払うのを1回ずつ行うはずですが、実際は {back} でした",
    )


@contextmanager
def explained() -> Iterator[None]:
    """Say in a learner's words what the decorator raises."""
    try:
        yield
    except (RuntimeError, UnboundLocalError) as error:
        if isinstance(error, (NotImplementedError, RecursionError)):
            raise
        pytest.fail(
            say(
                f"{error!r} came out of rented(), and hides what really happened. Only what ended the block is to "
                "get out, as it is; and without a bike there is nothing to clean up",
                f"rented() から {error!r} が出てきて、本当の原因を隠しています。外へ出すのは、ブロックを終わらせた例外"
                "そのものだけです。また、自転車を借りられなければ、後始末は要りません",
            )
        )


async def ride(kata: Any, station: Station) -> None:
    """Rent a bike and ride it, for ever."""
    async with kata.rented(station):
        await asyncio.sleep(3600)
    station.log.append("after the block")


async def fail_later() -> None:
    """Fail after 0.2 s, in the middle of the ride."""
    await asyncio.sleep(0.2)
    raise ValueError("something else went wrong")


def check_cancelled(task: asyncio.Task[Any], log: list[str]) -> None:
    """Check that a task that was cancelled counts as cancelled, and its request too."""
    if not task.cancelled():
        with explained():
            task.result()
    assert task.cancelled(), say(
        f"the ride was cancelled, and yet it went on behind the block as if nothing had happened: {log}. Clean up, and "
        "let CancelledError out: caught at the `yield` and not raised again, it is gone",
        f"キャンセルされたのに、何事もなかったようにブロックの続きへ進みました: {log}。後始末をしたら、"
        "CancelledError を外へ出しましょう。`yield` で捕まえて raise し直さないと、消えてしまいます",
    )
    assert task.cancelling() == 1, say(
        f"the ride was cancelled once, and cancelling() says {task.cancelling()} behind it. uncancel() is for whoever "
        "has cancelled: here that is somebody else, who relies on the count",
        f"1回キャンセルしましたが、終わったあとの cancelling() は {task.cancelling()} でした。"
        "uncancel() を呼んでよいのは、キャンセルした側だけです。"
        "ここでキャンセルしたのはほかの誰かで、この数を当てにしています",
    )


async def test_a_ride_that_ends(kata):
    """A block that comes to its end is cleaned up once, whatever the number of the bike."""
    for number in (7, 0):
        station = Station(number)
        with explained():
            async with kata.rented(station) as bike:
                station.log.append("block")
        log = station.log.copy()
        check_brought_back(log, "the block came to its end", "ブロックは最後まで進みましたが", number)
        assert log[:3] == ["unlocked", "block", f"lock {number}"], say(
            f"the bike should be unlocked before the block, and locked after it; seen: {log}",
            f"鍵を開けるのはブロックの前、かけるのは後のはずですが、実際は {log} でした",
        )
        assert bike == number, say(
            f"`as` should give the bike's number, {number}; it gave {bike!r}",
            f"`as` で受け取るのは自転車の番号 {number} のはずですが、{bike!r} でした",
        )


async def check_exception(kata: Any, error: BaseException) -> None:
    """Check that a block that raises this exception is cleaned up, and that the exception gets out."""
    station, seen = Station(), None
    try:
        with explained():
            async with kata.rented(station):
                raise error
    except (type(error), asyncio.CancelledError) as caught:
        seen = caught
    check_brought_back(station.log.copy(), f"the block raised {error!r}", f"ブロックで {error!r} が起きましたが")
    assert seen is error, say(
        f"the block raised {error!r}; what got out is {seen!r}. Clean up, and let that very object "
        "out: a new one has lost the message and the traceback",
        f"ブロックで {error!r} が起きましたが、外に出てきたのは {seen!r} です。"
        "後始末をしたら、同じオブジェクトをそのまま外へ出しましょう。作り直すと、メッセージやトレースバックが失われます",
    )


async def test_an_error_in_the_block(kata):
    """An error of the block is let out behind the cleanup."""
    await check_exception(kata, ValueError("a flat tyre"))


async def test_a_cancelled_await(kata):
    """What the block awaits may have been cancelled, and not its task: that is a CancelledError too."""
    await check_exception(kata, asyncio.CancelledError("what the block awaits was cancelled"))


async def test_an_exception_of_another_kind(kata):
    """KeyboardInterrupt, SystemExit and others are neither an Exception nor a CancelledError."""
    await check_exception(kata, Stop())


async def test_a_cancelled_task(kata):
    """task.cancel() ends the block with CancelledError; the task ends when the cleanup has."""
    station = Station()
    task = asyncio.create_task(ride(kata, station))
    await asyncio.sleep(0.2)
    task.cancel()
    await asyncio.wait([task])
    log = station.log.copy()
    check_cancelled(task, log)
    check_brought_back(log, "the task was cancelled", "タスクがキャンセルされましたが")


async def test_a_timeout(kata):
    """asyncio.timeout cancels too, and makes a TimeoutError of the CancelledError that gets out."""
    station, timed_out = Station(), False
    try:
        with explained():
            async with asyncio.timeout(0.2):
                await ride(kata, station)
    except TimeoutError:
        timed_out = True
    log = station.log.copy()
    assert timed_out, say(
        f"the time was up, and nobody heard of it: {log}. asyncio.timeout raises TimeoutError only if CancelledError "
        "gets out to it",
        f"時間切れになりましたが、誰にも伝わりませんでした: {log}。asyncio.timeout が TimeoutError を出すのは、"
        "CancelledError が届いたときだけです",
    )
    check_brought_back(log, "the time was up", "時間切れになりましたが")


async def test_a_task_group(kata):
    """A group cancels its tasks when one fails, and waits for their cleanup."""
    station = Station()
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(ride(kata, station))
            group.create_task(fail_later())
    except ExceptionGroup as errors:
        if errors.subgroup(NotImplementedError):
            raise
    log = station.log.copy()
    check_cancelled(task, log)
    check_brought_back(log, "another task of the group failed", "グループの別のタスクが失敗しましたが")


async def refuse(kata: Any) -> Station:
    """Ask an empty station for a bike."""
    station = Station(empty=True)
    lost = say(
        "the station had no bike, and its LookupError did not get out",
        "自転車がありませんでしたが、LookupError が外に出てきません",
    )
    with explained(), raises(LookupError, lost):
        async with kata.rented(station):
            station.log.append("block")
    return station


async def cancel_while_unlocking(kata: Any) -> Station:
    """Cancel a ride before there is a bike."""
    station = Station()
    task = asyncio.create_task(ride(kata, station))
    await asyncio.sleep(0.02)
    task.cancel()
    await asyncio.wait([task])
    check_cancelled(task, station.log)
    return station


@pytest.mark.parametrize("no_bike", [refuse, cancel_while_unlocking])
async def test_without_a_bike_there_is_nothing_to_clean_up(kata, no_bike):
    """What has not been entered is not left."""
    station = await no_bike(kata)
    assert station.log == [], say(
        f"{no_bike.__name__}: no bike was unlocked, so there is no block, and nothing to lock or to pay; "
        f"but {station.log}",
        f"{no_bike.__name__}: 自転車を借りていないので、ブロックも lock も pay もないはずですが、{station.log} でした",
    )
