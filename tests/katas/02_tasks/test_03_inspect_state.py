"""tasks/inspect_state: what a task says of itself, at every moment of its life."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from inspect import iscoroutine
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("coro-no-status")


async def read(result: Any = None) -> Any:
    """Read a sensor, which takes a moment, and return what it says."""
    await asyncio.sleep(0.1)
    return result


async def break_down(error: Exception) -> None:
    """Raise the error after a moment."""
    await asyncio.sleep(0.1)
    raise error


class SensorsDown(OSError):
    """Holds the names of the sensors that are down, and has a length like a list of them."""

    def __len__(self) -> int:
        return len(self.args)


async def ended(coroutine: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
    """Return a task that has ended, however that came."""
    task = asyncio.create_task(coroutine)
    await asyncio.gather(task, return_exceptions=True)
    return task


async def asked_to_stop(coroutine: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
    """Return a task that waits, and that somebody has cancelled just now."""
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0.05)
    task.cancel()
    return task


def check(kata: ModuleType, task: asyncio.Task[Any], expected: str, when: str) -> None:
    """Fail unless `status` gives what is expected; `when` says what has happened to the task."""
    try:
        answer = kata.status(task)
    except NotImplementedError:
        raise
    except asyncio.InvalidStateError as error:
        pytest.fail(
            say(
                f"{when}, and status raised InvalidStateError ({error}). result() and exception() can be asked only "
                "of a task that has ended: done() comes first",
                f"{when}。status は InvalidStateError({error})になりました。result() や exception() を尋ねられるのは、"
                "終わったタスクだけです。先に done() で確かめましょう",
            )
        )
    except asyncio.CancelledError:
        pytest.fail(
            say(
                f"{when}, and status raised CancelledError. result() and exception() do so when the task was "
                "cancelled: ask cancelled() before",
                f"{when}。status は CancelledError になりました。キャンセルされたタスクに result() や exception() を"
                "尋ねると、こうなります。先に cancelled() で確かめましょう",
            )
        )
    except (ArithmeticError, OSError, RuntimeError, ExceptionGroup) as error:
        pytest.fail(
            say(
                f"{when}, and status raised {error!r}. It only looks: result() raises what the task raised, "
                "exception() returns it",
                f"{when}。status が {error!r} になりました。status は調べるだけです。result() はタスクの例外を"
                "発生させますが、exception() なら戻り値として返します",
            )
        )
    if iscoroutine(answer):
        answer.close()
        pytest.fail(
            say(
                "status gave a coroutine: it waits for nothing, so it is an ordinary function, `def` without `async`",
                "status がコルーチンを返しました。何も待たないので、`async` の付かない普通の `def` で書きましょう",
            )
        )
    assert answer == expected, say(
        f"{when}: expected {expected!r}, status said {answer!r}."
        f"{' done() is true of every task that has ended, however that came' * (answer == 'done')}",
        f"{when}。{expected!r} のはずが、status の答えは {answer!r} でした。"
        f"{'done() は、どう終わったタスクでも True になります' * (answer == 'done')}",
    )


async def test_a_task_is_pending_until_it_returns(kata):
    """From create_task() to its last line the task is pending; then it is done."""
    task = asyncio.create_task(read("21 °C"))
    check(kata, task, "pending", say("the task was just made", "タスクを作ったばかりです"))
    await asyncio.sleep(0.05)
    check(kata, task, "pending", say("the task is in the middle of its work", "タスクは仕事の途中です"))
    await task
    check(kata, task, "done", say("the task has returned '21 °C'", "タスクは '21 °C' を返しました"))


async def test_any_result_is_done(kata):
    """What a task returned does not matter, not even if it is nothing or an exception object."""
    for result in (None, False, 0, "", "failed", OSError("no answer"), asyncio.CancelledError("old")):
        task = await ended(read(result))
        check(kata, task, "done", say(f"the task has returned {result!r}", f"タスクは {result!r} を返しました"))


async def test_any_exception_is_a_failure(kata):
    """An exception ends the task, and it is still there to be looked at later."""
    group = ExceptionGroup("two sensors", [OSError("roof"), OSError("cellar")])
    for error in (OSError("no answer"), ZeroDivisionError(), TimeoutError(), group):
        task = await ended(break_down(error))
        check(kata, task, "failed", say(f"the task has raised {error!r}", f"タスクは {error!r} で終わりました"))
    task = await ended(break_down(asyncio.InvalidStateError("a result was asked for too early")))
    when = say(
        "the task itself has raised InvalidStateError, as it asked another one too early",
        "タスク自身が、ほかのタスクに尋ねるのが早すぎて、InvalidStateError で終わりました",
    )
    check(kata, task, "failed", when)
    task = await ended(break_down(SensorsDown()))
    when = say(
        "the task has raised an exception with a length of 0, which is false in an `if`. No exception is None, and "
        "nothing else",
        "タスクは、長さが 0 で `if` では偽になる例外で終わりました。例外がないと言えるのは None のときだけです",
    )
    check(kata, task, "failed", when)


async def test_a_task_that_ended_with_cancelled_error_is_cancelled(kata):
    """It does not matter whether the task was cancelled before its start, in a wait, or by what it awaited."""
    early = asyncio.create_task(read())
    early.cancel()
    await asyncio.wait([early])
    check(kata, early, "cancelled", say("the task was cancelled before its start", "開始前にキャンセルされました"))
    waiting = await asked_to_stop(read())
    await asyncio.wait([waiting])
    check(kata, waiting, "cancelled", say("the task was cancelled in a wait", "待っている間にキャンセルされました"))

    async def relay() -> None:
        await waiting

    task = await ended(relay())
    when = say("the task has awaited a task that was cancelled", "キャンセルされたタスクを await して終わりました")
    check(kata, task, "cancelled", when)


@pytest.mark.allow("swallowed_cancellation")  # one of the tasks does so on purpose
async def test_a_request_to_stop_is_not_the_end(kata):
    """What counts is how the task ends after cancel(), and until then it is pending."""

    async def write_down(then: Exception | None) -> str:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            await asyncio.sleep(0.05)
            if then is not None:
                raise then from None
        return "all written down"

    task = await asked_to_stop(write_down(None))
    when = say(
        "cancel() was called just now, which is a request: the task has not ended",
        "たった今 cancel() が呼ばれました。頼まれただけで、タスクはまだ終わっていません",
    )
    check(kata, task, "pending", when)
    await asyncio.sleep(0.02)
    when = say("after cancel() the task is still cleaning up", "cancel() のあと、まだ後始末の途中です")
    check(kata, task, "pending", when)
    await task
    when = say(
        "after cancel() the task caught CancelledError and returned", "cancel() のあと、タスクは return しました"
    )
    check(kata, task, "done", when)
    task = await asked_to_stop(write_down(OSError("disk full")))
    with suppress(OSError):
        await task
    when = say(
        "after cancel() the cleanup of the task raised OSError", "cancel() のあと、後始末が OSError になりました"
    )
    check(kata, task, "failed", when)


async def test_asking_leaves_the_task_as_it_is(kata):
    """A task that was asked goes on as if nobody had asked."""
    task = asyncio.create_task(read("21 °C"))
    await asyncio.sleep(0.05)
    check(kata, task, "pending", say("the task is in the middle of its work", "タスクは仕事の途中です"))
    ways = await asyncio.gather(task, return_exceptions=True)
    assert (ways, task.cancelling()) == (["21 °C"], 0), say(
        f"status was asked once, then the task should go on and return '21 °C'; it ended with {ways[0]!r}. "
        "Did status cancel it?",
        f"status を1回呼んだあと、タスクは続きを進めて '21 °C' を返すはずですが、{ways[0]!r} で終わりました。"
        "status がキャンセルしていませんか",
    )
