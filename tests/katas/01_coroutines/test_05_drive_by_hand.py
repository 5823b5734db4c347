"""coroutines/drive_by_hand: what runs a coroutine is send(), and nothing else is needed."""

import asyncio
import inspect
from collections.abc import Callable, Coroutine
from contextlib import closing
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("coro-suspends")


def driven(kata, coro: Coroutine[Any, None, Any], report: Callable[[Any], None]) -> Any:
    """Return what drive returns; tell of an event loop, or a wrong way to step, in a learner's words."""
    try:
        result = kata.drive(coro, report)
    except NotImplementedError:
        raise
    except StopIteration as error:
        text = say(
            f"StopIteration came out of drive. The coroutine has ended with it, and its return value, {error.value!r}, "
            "is in that exception",
            f"drive から StopIteration が出てきました。これはコルーチンの終わりを示す例外で、戻り値 {error.value!r} は"
            "その中に入っています",
        )
        raise pytest.fail.Exception(text) from error
    except (RuntimeError, TypeError) as error:
        text = say(
            f"drive raised {error!r}. A coroutine object is stepped with its own send(None): it is no iterator, and an "
            "event loop understands only the values that asyncio's own futures yield",
            f"drive が {error!r} を発生させました。コルーチンオブジェクトは、自身の send(None) で進めます。"
            "イテレータではありませんし、イベントループに分かるのは asyncio の Future が yield した値だけです",
        )
        raise pytest.fail.Exception(text) from error
    if inspect.iscoroutine(result):
        result.close()
        pytest.fail(
            say(
                "drive gave a coroutine object, which somebody else would have to run. It should be an ordinary "
                "function that runs coro itself",
                "drive を呼ぶとコルーチンオブジェクトが返りました。これでは、ほかの誰かが実行しなければなりません。"
                "drive は、自分で coro を動かす普通の関数にしてください",
            )
        )
    return result


def test_what_the_coroutine_returns_is_returned(kata):
    """The return value of a coroutine arrives when it has ended."""
    for loaves in (0, 2):
        with closing(kata.bake(loaves)) as coro:
            result = driven(kata, coro, lambda value: None)
            assert result == f"{loaves} loaves", say(
                f"bake({loaves}) returns '{loaves} loaves', so drive should; it returned {result!r}. "
                "Is the value of StopIteration used?",
                f"bake({loaves}) の戻り値は '{loaves} loaves' なので、drive もそれを返すはずですが、{result!r} が"
                "返りました。StopIteration の value を使っていますか",
            )


def test_each_pause_is_reported_while_it_lasts(kata):
    """What a coroutine yields comes out at once; it goes on when it is stepped again."""
    events: list[str] = []

    async def knead() -> None:
        await kata.pause("kneading")  # comes out of the coroutine that awaits knead() just as well

    async def bread() -> None:
        events.append("begins")
        await knead()
        events.append("goes on")
        await kata.pause("baking")
        events.append("ends")

    with closing(bread()) as coro:
        driven(kata, coro, lambda value: events.append(f"report {value}"))
    assert events == ["begins", "report kneading", "goes on", "report baking", "ends"], say(
        "expected: begins, report kneading, goes on, report baking, ends. What happened: "
        f"{', '.join(events) or 'nothing'}. Each pause should be reported once, before the coroutine goes on",
        "期待: begins, report kneading, goes on, report baking, ends。実際: "
        f"{', '.join(events) or '何も起きませんでした'}。停止するたびに1回、再開する前に報告するはずです",
    )


def test_any_value_may_come_out(kata):
    """None, 0 and "" are values of a pause like any other; only StopIteration is the end."""
    reported: list[object] = []

    async def odd() -> str:
        await asyncio.sleep(0)  # yields None, and needs no event loop for that
        for value in (0, "", "last"):
            await kata.pause(value)
        return "done"

    with closing(odd()) as coro:
        result = driven(kata, coro, reported.append)
    assert reported == [None, 0, "", "last"], say(
        f"the coroutine yields None, 0, '' and 'last'; reported: {reported}. "
        "Is a value taken for the end? Only StopIteration is the end",
        f"コルーチンは None, 0, '', 'last' を yield しますが、報告されたのは {reported} でした。"
        "値を見て終わりと判断していませんか。終わりを示すのは StopIteration だけです",
    )
    assert result == "done", say(
        f"the coroutine returns 'done' after these pauses; drive returned {result!r}",
        f"コルーチンは最後に 'done' を返しますが、drive は {result!r} を返しました",
    )


def test_an_exception_of_the_coroutine_reaches_the_caller(kata):
    """What a coroutine raises comes out of send()."""
    burnt = ValueError("burnt")

    async def burn() -> None:
        await kata.pause("too hot")
        raise burnt

    caught: Exception | None = None
    with closing(burn()) as coro:
        try:
            kata.drive(coro, lambda value: None)
        except NotImplementedError:
            raise
        except Exception as error:
            caught = error
    assert caught is burnt, say(
        f"the coroutine raised {burnt!r} after its pause, and drive's caller should get that exception; "
        f"{f'it got {caught!r}' if caught else 'drive raised nothing'}",
        f"コルーチンは停止のあとで {burnt!r} を発生させたので、それが drive の呼び出し元へ届くはずですが、"
        f"{f'届いたのは {caught!r} でした' if caught else '何も発生しませんでした'}",
    )


def test_a_failing_report_closes_the_coroutine(kata):
    """Who stops half way closes the coroutine, so that it can clean up, and does not go on with it."""
    events: list[str] = []

    async def bread() -> None:
        try:
            await kata.pause("baking")
            events.append("went on")
        except OSError:
            events.append("took the report's error for its own")
        finally:
            events.append("oven off")

    failures = (OSError("disk full"), StopIteration("no more paper"), KeyboardInterrupt(), asyncio.CancelledError())
    for failure in failures:
        events.clear()

        def report(value: object, failure: BaseException = failure) -> None:
            raise failure

        caught: BaseException | None = None
        with closing(bread()) as coro:
            try:
                kata.drive(coro, report)
            except NotImplementedError:
                raise
            except (Exception, KeyboardInterrupt, asyncio.CancelledError) as error:
                caught = error
            state = inspect.getcoroutinestate(coro)
            cleaned_up = list(events)
        assert cleaned_up == ["oven off"], say(
            f"report raised {failure!r}, so the coroutine should be closed and only its `finally` should run, "
            f"'oven off'; what ran until drive was left: {cleaned_up or 'nothing'} ({state}). It is to be closed "
            "whatever report raises",
            f"report が {failure!r} を発生させたので、コルーチンは閉じられ、`finally` の 'oven off' だけが実行される"
            f"はずですが、drive を抜けるまでに実行されたのは {cleaned_up or '何もなし'} でした({state})。"
            "report がどんな例外を発生させても、閉じる必要があります",
        )
        assert caught is failure, say(
            f"report raised {failure!r}, and drive's caller should get that exception; "
            f"{f'it got {caught!r}' if caught else 'drive raised nothing'}. Does an `except` that is meant for "
            "send() catch what report raises?",
            f"report が発生させた {failure!r} は、drive の呼び出し元へ届くはずですが、"
            f"{f'届いたのは {caught!r} でした' if caught else '何も発生しませんでした'}。"
            "send() のための `except` が、report の例外まで捕まえていませんか",
        )


def test_no_event_loop_is_needed(kata):
    """A coroutine that is driven by hand runs where no event loop is running."""
    seen: list[bool] = []

    async def look() -> None:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            seen.append(False)
        else:
            seen.append(True)

    with closing(look()) as coro:
        driven(kata, coro, lambda value: None)
    assert True not in seen, say(
        "the coroutine ran in an event loop. drive should step it by hand, with the coroutine object alone",
        "コルーチンがイベントループの中で動いていました。drive では、コルーチンオブジェクトだけを使って進めてください",
    )
    assert seen == [False], say(
        f"the coroutine should run once; it ran {len(seen)} times",
        f"コルーチンは1回動くはずですが、{len(seen)} 回でした",
    )
