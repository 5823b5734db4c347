"""tasks/exception_later: what became of several coroutines, told when all of them have ended."""

import asyncio
from collections.abc import Coroutine, Iterable
from contextlib import suppress
from inspect import isawaitable
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("coro-exception-now")


class Jobs:
    """Makes coroutines, and logs how each of them ends."""

    def __init__(self) -> None:
        self.log: list[str] = []

    async def job(self, name: str, seconds: float, outcome: Any, raises: bool = False) -> Any:
        """Work for so many seconds, then return or raise the outcome; cleaning up takes a moment."""
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            await asyncio.sleep(0.1)
            self.log.append(f"{name} stopped")
            raise
        self.log.append(f"{name} ended")
        if raises:
            raise outcome
        return outcome


async def outcomes(kata: ModuleType, coros: Iterable[Coroutine[Any, Any, Any]]) -> list[Any]:
    """Return what the kata's outcomes does; fail where it raises what it should return."""
    given = list(coros)
    try:
        seen = await kata.outcomes(given)
    except NotImplementedError:
        for coroutine in given:
            coroutine.close()
        raise
    except asyncio.InvalidStateError:
        pytest.fail(
            say(
                "outcomes asked a task for its result or exception before it had ended. Wait for all of them first",
                "outcomes が、まだ終わっていないタスクに結果や例外を尋ねました。まず全部の終わりを待ちましょう",
            )
        )
    except (OSError, ArithmeticError, ExceptionGroup, asyncio.CancelledError) as error:
        if isinstance(error, asyncio.CancelledError) and asyncio.current_task().cancelling():
            raise
        pytest.fail(
            say(
                f"outcomes raised {error!r}, which should be an entry of the list. Awaiting a coroutine or a task "
                "raises its exception, and so does result(); a TaskGroup raises them all. A task can be asked "
                "instead: cancelled(), exception()",
                f"outcomes が {error!r} を発生させました。リストの要素になるはずです。コルーチンやタスクを await しても"
                "result() を呼んでも、例外は発生します。TaskGroup は例外をまとめて発生させます。"
                "タスクには、cancelled() や exception() で尋ねられます",
            )
        )
    assert isinstance(seen, (list, tuple)), say(
        f"outcomes should return a list; it returned {seen!r}",
        f"outcomes はリストを返すはずですが、{seen!r} が返りました",
    )
    assert not any(isawaitable(entry) for entry in seen), say(
        f"the list should hold results and exceptions, not tasks or coroutines; it is {seen}",
        f"リストに入れるのは結果と例外です。タスクやコルーチンではありません: {seen}",
    )
    return list(seen)


async def test_results_and_exceptions_stand_in_the_list(kata):
    """What a coroutine returned, or the exception object that it raised, is its entry."""
    jobs, lost, zero = Jobs(), OSError("line is dead"), ZeroDivisionError("no readings")
    given = [
        jobs.job("roof", 0.1, "21 °C"),
        jobs.job("yard", 0.1, lost, raises=True),
        jobs.job("hall", 0.1, None),
        jobs.job("shed", 0.1, zero, raises=True),
    ]
    seen = await outcomes(kata, given)
    assert len(seen) == 4, say(
        f"four coroutines have four outcomes; the list has {len(seen)}: {seen}",
        f"コルーチンは4つなので結末も4つですが、リストの要素は {len(seen)} 個でした: {seen}",
    )
    assert (seen[1], seen[3]) == (lost, zero), say(
        f"the second raised {lost!r} and the fourth {zero!r}. The exception objects themselves should be the entries, "
        f"but the list is {seen}",
        f"2つ目は {lost!r}、4つ目は {zero!r} で終わりました。その例外オブジェクトが要素になるはずですが、リストは "
        f"{seen} でした",
    )
    assert (seen[0], seen[2]) == ("21 °C", None), say(
        f"the first returned '21 °C' and the third None; the list is {seen}",
        f"1つ目は '21 °C'、3つ目は None を返しました。リストは {seen} でした",
    )


async def test_all_run_to_their_end_at_the_same_time(kata, clock):
    """An early failure stops nobody, and all together take as long as the slowest."""
    jobs, lost = Jobs(), OSError("line is dead")
    given = [
        jobs.job("yard", 0.1, lost, raises=True),
        jobs.job("roof", 0.3, "21 °C"),
        jobs.job("hall", 0.2, "19 °C"),
    ]
    seen = await outcomes(kata, given)
    assert sorted(jobs.log) == ["hall ended", "roof ended", "yard ended"], say(
        f"yard failed after 0.1 s; hall and roof should run to their end all the same. The log is {jobs.log}",
        f"yard が 0.1 秒後に失敗しましたが、hall と roof は最後まで動くはずです。ログは {jobs.log} でした",
    )
    assert clock.elapsed == 0.3, say(
        f"they take 0.1, 0.3 and 0.2 s: together 0.3 s if they run at the same time, but it took {clock.elapsed}. "
        "Is one of them awaited before the next is started?",
        f"それぞれ 0.1、0.3、0.2 秒かかります。同時に動けば 0.3 秒で済みますが、{clock.elapsed} かかりました。"
        "1つを await してから次を始めていませんか",
    )
    assert seen == [lost, "21 °C", "19 °C"], say(
        f"yard, roof and hall were given in this order; the list is {seen}. Is that the order in which they ended?",
        f"渡した順は yard、roof、hall ですが、リストは {seen} でした。終わった順になっていませんか",
    )


@pytest.mark.schedules(20)
async def test_order_does_not_depend_on_the_loop(kata):
    """Coroutines that end at the same moment stand in the order in which they were given."""
    jobs, lost = Jobs(), OSError("line is dead")
    names = ["roof", "yard", "hall", "shed"]
    given = [jobs.job(name, 0.1, lost if name == "hall" else name, raises=name == "hall") for name in names]
    seen = await outcomes(kata, given)
    assert seen == ["roof", "yard", lost, "shed"], say(
        f"roof, yard, hall (which fails) and shed were given in this order; the list is {seen}",
        f"渡した順は roof、yard、hall(失敗する)、shed ですが、リストは {seen} でした",
    )


async def test_any_iterable_will_do(kata):
    """No coroutine at all is an empty list, and the coroutines may come from a generator."""
    try:
        seen = await outcomes(kata, [])
    except ValueError as error:
        pytest.fail(
            say(
                f"there was no coroutine, so the list is empty, but outcomes raised ValueError: {error}. "
                "asyncio.wait() needs at least one task",
                f"コルーチンがなければ空のリストのはずですが、ValueError になりました: {error}。asyncio.wait() には"
                "タスクが1つ以上必要です",
            )
        )
    assert seen == [], say(
        f"there was no coroutine, so the list is empty; it is {seen}",
        f"コルーチンがなければ空のリストのはずですが、{seen} でした",
    )
    jobs = Jobs()
    seen = list(await kata.outcomes(jobs.job(name, 0.1, name) for name in ("roof", "hall")))
    assert seen == ["roof", "hall"], say(
        f"the coroutines came from a generator, which can be read once; expected ['roof', 'hall'], got {seen}",
        f"コルーチンをジェネレータで渡しました。読めるのは1回だけです。['roof', 'hall'] のはずが {seen} でした",
    )


async def test_a_cancelled_error_of_its_own_is_an_outcome(kata):
    """A coroutine that ends with CancelledError is no reason to stop: nobody has cancelled outcomes()."""
    jobs = Jobs()
    other = asyncio.create_task(asyncio.sleep(3600))
    other.cancel()

    async def ask_the_other() -> None:
        await other  # raises CancelledError: that one was cancelled

    seen = await outcomes(kata, [jobs.job("roof", 0.1, "21 °C"), ask_the_other(), jobs.job("hall", 0.2, "19 °C")])
    assert len(seen) == 3, say(
        f"three coroutines have three outcomes; the list is {seen}", f"結末は3つのはずですが、リストは {seen} でした"
    )
    assert isinstance(seen[1], asyncio.CancelledError), say(
        f"the second awaited a task that was cancelled, and so ended with CancelledError; its entry is {seen[1]!r}",
        f"2つ目は、キャンセルされたタスクを await して CancelledError で終わりましたが、その要素は {seen[1]!r} でした",
    )
    assert (seen[0], seen[2]) == ("21 °C", "19 °C"), say(
        f"the first and the third should run to their end; the list is {seen}",
        f"1つ目と3つ目は最後まで動くはずですが、リストは {seen} でした",
    )


async def cancelled_by(how: str, seconds: float, work: Coroutine[Any, Any, Any]) -> None:
    """Run the work, and have it cancelled after so many seconds; what comes out is the work's own business."""

    async def break_down() -> None:
        await asyncio.sleep(seconds)
        raise OSError("the neighbour in the group has failed")

    if how == "task.cancel()":
        task = asyncio.create_task(work)
        await asyncio.sleep(seconds)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    elif how == "asyncio.timeout()":
        with suppress(Exception):
            async with asyncio.timeout(seconds):
                await work
    else:
        with suppress(Exception):
            async with asyncio.TaskGroup() as group:
                group.create_task(work)
                group.create_task(break_down())


@pytest.mark.allow("swallowed_cancellation")  # tasks that outcomes() makes may turn theirs into an entry of a list
@pytest.mark.parametrize("how", ["task.cancel()", "asyncio.timeout()", "a TaskGroup"])
async def test_a_cancellation_of_the_caller_gets_out(kata, how):
    """Whoever cancels outcomes() is told by CancelledError, when no coroutine runs any more."""
    jobs = Jobs()
    came: list[Any] = []
    log: list[str] = []

    async def caller() -> None:
        try:
            given = [jobs.job("roof", 0.1, "21 °C"), jobs.job("yard", 60, "5 °C"), jobs.job("hall", 60, "19 °C")]
            came.append(await outcomes(kata, given))
        except BaseException as error:
            came.append(error)
            raise
        finally:
            log.extend(jobs.log)

    await cancelled_by(how, 0.3, caller())
    if left := asyncio.all_tasks() - {asyncio.current_task()}:
        await asyncio.wait(left)  # the message below says more than that a task was left
    if isinstance(came[0], (NotImplementedError, AssertionError, pytest.fail.Exception)):
        raise came[0]
    assert isinstance(came[0], asyncio.CancelledError), say(
        f"outcomes was cancelled ({how}), but CancelledError did not get out: what came is {came[0]!r}. The caller's "
        "own cancellation is no outcome of a coroutine; was it caught with BaseException or CancelledError?",
        f"outcomes をキャンセルしましたが({how})、CancelledError は外に出ず、{came[0]!r} になりました。呼び出し元の"
        "キャンセルは、コルーチンの結末ではありません。BaseException や CancelledError で捕まえていませんか",
    )
    assert sorted(log) == ["hall stopped", "roof ended", "yard stopped"], say(
        f"outcomes was cancelled ({how}) while yard and hall were at work. When CancelledError came out, the log was "
        f"{log}: both should have been cancelled, and have ended. cancel() asks a task to stop; then wait for its end",
        f"yard と hall の途中で outcomes をキャンセルしました({how})。CancelledError が出たときのログは {log} です。"
        "どちらもキャンセルされ、終わっているはずです。cancel() は頼むだけなので、そのあと終わりを待ちましょう",
    )
