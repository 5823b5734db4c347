"""gather/by_hand: results in order, the first error at once, the others at work, and the caller's cancellation."""

import asyncio
import sys
from collections.abc import Coroutine
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

# A helper task that takes whatever its child ends with may end normally after it was cancelled. That the cancellation
# of `my_gather` itself gets out is seen by the test.
pytestmark = pytest.mark.allow("swallowed_cancellation")

LONG = 1.0  # seconds; a child that is still at work when the others have ended


class Kitchen:
    """Children that take so many seconds; it sees which have begun, ended, or been cancelled."""

    def __init__(self) -> None:
        self.log: list[str] = []

    async def cook(self, dish: str, seconds: float, result: Any = None) -> Any:
        """Return the result, or raise it where it is an exception that is meant so."""
        self.log.append(f"{dish} begins")
        try:
            await asyncio.sleep(seconds)
        except asyncio.CancelledError:
            self.log.append(f"{dish} is cancelled")
            raise
        self.log.append(f"{dish} ends")
        if isinstance(result, OSError):
            raise result
        return result


@pytest.fixture(autouse=True)
def no_gather(kata: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse gather() to the kata, and to nobody else."""
    gather = asyncio.gather

    def refuse(*children: Any, **options: Any) -> Any:
        if sys._getframe(1).f_code.co_filename != kata.__file__:
            return gather(*children, **options)
        pytest.fail(
            say(
                "this kata is about making gather() yourself: do not use asyncio.gather",
                "gather() を自分で作るカタです。asyncio.gather は使わないでください",
            )
        )

    for module in (asyncio, asyncio.tasks):
        monkeypatch.setattr(module, "gather", refuse)
    for name in [name for name, value in vars(kata).items() if value is gather]:
        monkeypatch.setattr(kata, name, refuse)


async def my_gather(kata: ModuleType, *children: Any) -> list[Any]:
    """Return what the kata's my_gather does; fail where it refuses a task, or gives no list."""
    try:
        results = await kata.my_gather(*children)
    except NotImplementedError:
        for child in filter(asyncio.iscoroutine, children):
            child.close()  # that it was never awaited need not be said
        raise
    except TypeError as error:
        pytest.fail(
            say(
                f"my_gather raised TypeError: {error}. A child may be a coroutine or a task; ensure_future() makes "
                "a task of the one and leaves the other as it is, create_task() takes coroutines only",
                f"my_gather が TypeError になりました: {error}。子はコルーチンかタスクです。ensure_future() は"
                "コルーチンをタスクにし、タスクはそのまま返しますが、create_task() はコルーチンしか受け取りません",
            )
        )
    assert isinstance(results, list), say(
        f"my_gather should return a list; it returned {results!r}",
        f"my_gather はリストを返すはずですが、{results!r} が返りました",
    )
    return results


async def test_results_stand_in_the_order_of_the_arguments(kata, clock):
    """All children run at the same time; who is ready first does not stand first."""
    kitchen = Kitchen()
    results = await my_gather(
        kata, kitchen.cook("soup", 0.3, "soup"), kitchen.cook("tea", 0.1, "tea"), kitchen.cook("rice", 0.2, "rice")
    )
    assert results == ["soup", "tea", "rice"], say(
        f"the results should stand in the order of the arguments: ['soup', 'tea', 'rice']; got {results}",
        f"結果は引数の順に ['soup', 'tea', 'rice'] と並ぶはずですが、{results} でした",
    )
    assert clock.elapsed == 0.3, say(
        f"the longest child takes 0.3 s, so that is what all take together; it took {clock.elapsed}. "
        "Is one awaited before the next has been started?",
        f"いちばん長い子が 0.3 秒なので、全体でも 0.3 秒のはずですが、{clock.elapsed} かかりました。"
        "次を始める前に、1つを await していませんか",
    )


async def test_children_and_results_may_be_anything(kata):
    """A child may be a task, even one that is done; a result may be None; there may be no child at all."""
    kitchen = Kitchen()
    done = asyncio.create_task(kitchen.cook("tea", 0))
    await done
    running = asyncio.create_task(kitchen.cook("rice", 0.1, 0))
    results = await my_gather(kata, kitchen.cook("soup", 0.05, ValueError("a result, too")), running, done)
    assert list(map(repr, results)) == ["ValueError('a result, too')", "0", "None"], say(
        "a coroutine that returns an exception, a task that returns 0 and a done task that has returned None should "
        f"give [ValueError('a result, too'), 0, None]; got {results}",
        "例外を値として返すコルーチン、0 を返すタスク、None を返して終わっているタスクの結果は "
        f"[ValueError('a result, too'), 0, None] のはずですが、{results} でした",
    )
    nothing = await my_gather(kata)
    assert nothing == [], say(
        f"without children the list is empty; got {nothing}", f"子がなければ空のリストのはずですが、{nothing} でした"
    )


async def outcome(task: "asyncio.Task[Any]", clock: Any) -> tuple[Any, Any]:
    """Wait until the task has ended, LONG at most, and return what it raised or returned, and when."""
    await asyncio.wait([task], timeout=LONG + 0.5)
    if not task.done():
        return "nothing", clock.elapsed
    if task.cancelled():
        return asyncio.CancelledError(), clock.elapsed
    error = task.exception()
    if error is not None and not isinstance(error, (OSError, ExceptionGroup)):
        raise error  # for the learner
    return error or task.result(), clock.elapsed


async def test_first_error_comes_out_at_once_and_the_others_go_on(kata, clock):
    """The first in time, not in the list; whoever is at work stays at work."""
    kitchen = Kitchen()
    first = OSError("no more rice")
    task = asyncio.create_task(
        my_gather(
            kata,
            kitchen.cook("soup", LONG),
            kitchen.cook("fish", 0.3, OSError("the cat")),
            kitchen.cook("rice", 0.1, first),
        )
    )
    got, when = await outcome(task, clock)
    assert not isinstance(got, ExceptionGroup), say(
        f"the exception of the rice came out in a group: {got!r}. A TaskGroup does so, and cancels the others",
        f"ご飯の例外がグループに包まれています: {got!r}。TaskGroup はそうして、ほかの子をキャンセルします",
    )
    assert got is first, say(
        f"the rice failed first, with {first!r}, but my_gather gave {got!r} after {when}. "
        "Are the children awaited in the order of the list?",
        f"最初に失敗したのは {first!r} を出したご飯ですが、my_gather からは {when} 後に {got!r} が出ました。"
        "子を並び順に await していませんか",
    )
    assert when == 0.1, say(
        f"the rice failed after 0.1 s, but its exception came out after {when}. Do not wait for the others",
        f"ご飯は 0.1 秒後に失敗しましたが、例外が出たのは {when} 後でした。ほかの終わりを待つ必要はありません",
    )
    await asyncio.sleep(LONG)
    assert "soup ends" in kitchen.log, say(
        f"one child failed, and the others should go on, but the soup did not: {kitchen.log}",
        f"1つが失敗しても、ほかの子は続くはずですが、スープは続きませんでした: {kitchen.log}",
    )


async def test_cancelled_child_counts_as_one_that_failed(kata, clock):
    """Its CancelledError comes out as an exception does: at once, and the others go on."""
    kitchen = Kitchen()
    fish = asyncio.create_task(kitchen.cook("fish", LONG))
    task = asyncio.create_task(my_gather(kata, kitchen.cook("soup", LONG), fish))
    await asyncio.sleep(0.1)
    fish.cancel()
    got, when = await outcome(task, clock)
    assert isinstance(got, asyncio.CancelledError), say(
        f"a child was cancelled, so my_gather should raise CancelledError; it gave {got!r}. Mind that exception() of a "
        "cancelled task does not return: it raises",
        f"子がキャンセルされたので my_gather は CancelledError を出すはずですが、出たのは {got!r} です。"
        "キャンセルされたタスクの exception() は値を返さず、例外を出すことに注意しましょう",
    )
    assert when == 0.1, say(
        f"a child was cancelled after 0.1 s, but CancelledError came out after {when}. Are the children awaited in "
        "the order of the list, or by wait(FIRST_EXCEPTION), which does not come back for a cancelled child?",
        f"子は 0.1 秒後にキャンセルされましたが、CancelledError が出たのは {when} 後でした。"
        "子を並び順に await したり、キャンセルされた子では戻らない wait(FIRST_EXCEPTION) を使ったりしていませんか",
    )
    await asyncio.sleep(LONG)
    assert "soup ends" in kitchen.log, say(
        f"one child was cancelled, and the others should go on, but the soup did not: {kitchen.log}. "
        "Is a CancelledError taken for one's own?",
        f"1つがキャンセルされても、ほかの子は続くはずですが、スープは続きませんでした: {kitchen.log}。"
        "子の CancelledError を、自分のキャンセルと取り違えていませんか",
    )


@pytest.mark.schedules(20)
async def test_later_errors_are_dropped(kata, clock):
    """Only one error can come out; the others, at the same moment or later, leave no report behind."""
    kitchen = Kitchen()
    errors = [OSError("no more rice"), OSError("no more tea"), OSError("the cat")]
    task = asyncio.create_task(
        my_gather(
            kata,
            kitchen.cook("rice", 0.1, errors[0]),
            kitchen.cook("tea", 0.1, errors[1]),
            kitchen.cook("fish", 0.2, errors[2]),
        )
    )
    got, _ = await outcome(task, clock)
    assert got in errors[:2], say(
        f"the rice and the tea failed together, so one of their exceptions should come out; my_gather gave {got!r}",
        f"ご飯とお茶が同時に失敗したので、どちらかの例外が出るはずですが、my_gather からは {got!r} が出ました",
    )
    await asyncio.sleep(0.5)


async def end_early(how: str, work: Coroutine[Any, Any, Any], after: float) -> list[str]:
    """Run the work as a task, cancel it in one of three ways, and return whether the cancellation got out of it."""
    ends: list[str] = []

    async def observed() -> None:
        try:
            await work
            ends.append("normally")
        except asyncio.CancelledError:
            ends.append("cancelled")
            raise

    if how == "cancel":
        task = asyncio.create_task(observed())
        await asyncio.sleep(after)
        task.cancel()
        await asyncio.wait([task])
        if not task.cancelled():
            task.result()  # an exception that came instead is for the learner
    elif how == "timeout":
        try:
            async with asyncio.timeout(after):
                await observed()
        except TimeoutError:
            pass
    else:
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(observed())
                await asyncio.sleep(after)
                raise LookupError("this fails, so the group cancels its tasks")
        except* LookupError:
            pass
    return ends


@pytest.mark.parametrize("how", ["cancel", "timeout", "task group"])
async def test_cancelling_the_caller_cancels_the_children(kata, how):
    """Whoever is at work is cancelled, whoever has ended is left alone, and the cancellation gets out."""
    kitchen = Kitchen()
    fish = asyncio.create_task(kitchen.cook("fish", LONG))
    children = [kitchen.cook("tea", 0.05), kitchen.cook("soup", LONG), fish]
    ends = await end_early(how, my_gather(kata, *children), 0.1)
    assert ends == ["cancelled"], say(
        f"my_gather was cancelled ({how}), but it ended as if it had not been. Was CancelledError caught and not "
        "raised again?",
        f"my_gather をキャンセルしましたが({how})、普通に終わりました。CancelledError を捕まえたまま、"
        "raise し直していないのではありませんか",
    )
    await asyncio.sleep(0.1)
    cancelled = sorted(entry for entry in kitchen.log if entry.endswith("is cancelled"))
    assert cancelled == ["fish is cancelled", "soup is cancelled"], say(
        f"the caller was cancelled ({how}) while soup and fish were in work, so both should be cancelled; what "
        f"happened: {kitchen.log}. asyncio.wait() and as_completed() do not pass a cancellation on",
        f"スープと魚の調理中に呼び出し側をキャンセルしたので({how})、どちらもキャンセルされるはずですが、実際は "
        f"{kitchen.log} でした。asyncio.wait() も as_completed() も、キャンセルを子に伝えません",
    )
