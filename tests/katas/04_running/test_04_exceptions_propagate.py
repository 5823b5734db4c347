"""running/exceptions_propagate: which object comes out of asyncio.run(), and what a caller may catch of it."""

import asyncio
import traceback
from typing import Any

import pytest

from async_dojo.testing import check_prediction, say

pytestmark = [
    pytest.mark.claim("run-propagates"),
    # asyncio also reports a KeyboardInterrupt of the main task as never retrieved, though asyncio.run() has raised it.
    pytest.mark.allow("lost_exceptions"),
]

KINDS = {
    "ValueError": ValueError,
    "KeyboardInterrupt": KeyboardInterrupt,
    "asyncio.CancelledError": asyncio.CancelledError,
    "StopIteration": StopIteration,
}
ANSWERS = ("the same", "another", "nothing")


async def brew(result: Any = None, error: BaseException | None = None) -> Any:
    """Return the result after a while, or raise the error."""
    await asyncio.sleep(0.1)
    if error is not None:
        raise error
    return result


def run_or(kata, default: Any, coro: Any) -> Any:
    """Return what run_or returns; explain a coroutine object in its place."""
    try:
        result = kata.run_or(default, coro)
    except NotImplementedError:
        coro.close()  # that it was never awaited is no news
        raise
    if asyncio.iscoroutine(result):
        result.close()
        pytest.fail(
            say(
                f"run_or returned {result!r}, a coroutine object that nobody has run: it should be a plain function",
                f"run_or が返したのは、まだ実行されていないコルーチンオブジェクト {result!r} です。"
                "run_or は普通の関数のままにしてください",
            )
        )
    return result


def test_what_arrives_at_the_caller(kata):
    """What the coroutine raises comes out of asyncio.run() as the same object, but for StopIteration."""
    given = kata.ARRIVES
    assert isinstance(given, dict) and list(given) == list(KINDS), say(  # noqa: PT018
        f"ARRIVES should keep its rows {list(KINDS)}", f"ARRIVES の行は {list(KINDS)} のままにしてください"
    )
    unknown = {name: answer for name, answer in given.items() if answer not in ANSWERS}
    assert not unknown, say(
        f'ARRIVES: write "the same", "another" or "nothing" into each row; still to do: {unknown}',
        f'ARRIVES の各行には "the same"、"another"、"nothing" のどれかを書いてください。まだの行: {unknown}',
    )
    for name, kind in KINDS.items():
        error = kind()
        caught = kata.order(error)
        real = "nothing" if caught is None else "the same" if caught is error else "another"
        why_en = "asyncio.run() asks its task for the result, and that raises it again as it is"
        why_ja = "asyncio.run() は自分のタスクに結果を求め、そこで同じ例外がそのまま発生します"
        if real == "another":
            why_en = f"it was {caught!r}. A coroutine returns by raising StopIteration, so its body may not raise it"
            why_ja = (
                f"出てきたのは {caught!r} です。StopIteration はコルーチンが「戻る」ための合図なので、外に出せません"
            )
        assert given[name] == real, say(
            f'ARRIVES["{name}"]: you expected {given[name]!r}, but the interpreter says {real!r}: {why_en}',
            f'ARRIVES["{name}"]: 予想は {given[name]!r} ですが、インタプリタでは {real!r} でした。{why_ja}',
        )


def test_the_traceback_leads_into_the_coroutine(kata):
    """The traceback goes from the caller through asyncio.run() to the line of the coroutine that raised."""
    caught = kata.order(ValueError("no such card"))
    assert isinstance(caught, ValueError), say(
        f"order(ValueError(...)) should return the ValueError; it returned {caught!r}. Put the given program back",
        f"order(ValueError(...)) は ValueError を返すはずですが、{caught!r} が返りました。"
        "プログラムを元に戻してください",
    )
    frames = [
        f.name for f in traceback.extract_tb(caught.__traceback__) if f.filename == kata.order.__code__.co_filename
    ]
    check_prediction(
        kata.TRACEBACK,
        frames,
        name="TRACEBACK",
        why=say(
            "An exception carries its traceback with it, from the line that raised it out to the one that catches it. "
            "It is printed with the most recent call last.",
            "例外は、発生した行から捕まえた行までのトレースバックを持ち運びます。"
            "表示されるときは、最後に呼ばれた関数が最後です(most recent call last)。",
        ),
    )


def test_the_result_is_returned(kata):
    """Whatever the coroutine returns is the result, also what is false, and an exception that was not raised."""
    for result in ("tea", 0, "", None, ValueError("a value, for once")):
        seen = run_or(kata, "default", brew(result))
        assert seen is result, say(
            f"the coroutine returned {result!r}, which is a result, for nothing was raised; run_or returned {seen!r}",
            f"コルーチンは {result!r} を返しました。例外は発生していないので、これも結果です。"
            f"run_or が返したのは {seen!r} でした",
        )


def test_an_exception_gives_the_default(kata):
    """If the coroutine raises an Exception, of whatever class, the default is returned."""

    class OutOfTea(Exception):
        pass

    errors = (
        ValueError("x"),
        OutOfTea(),
        TimeoutError(),
        RuntimeError(),
        ExceptionGroup("two", [OSError(), KeyError()]),
    )
    for default in ("water", None):
        for error in errors:
            try:
                seen = run_or(kata, default, brew(error=error))
            except NotImplementedError:
                raise
            except Exception as caught:
                seen = caught
            assert seen is default, say(
                f"the coroutine raised {error!r}, an Exception, which should give the default {default!r}; it gave "
                f"{seen!r}",
                f"コルーチンで {error!r} が発生しました。Exception なので default の {default!r} になるはずですが、"
                f"{seen!r} になりました",
            )


def test_what_is_no_exception_comes_out(kata):
    """KeyboardInterrupt, SystemExit and CancelledError come out of run_or, the same object."""
    for error in (asyncio.CancelledError(), KeyboardInterrupt(), SystemExit(3)):
        name = type(error).__name__
        came_out: BaseException | None = None
        try:
            seen = run_or(kata, "default", brew(error=error))
        except NotImplementedError:
            raise
        except (RuntimeError, asyncio.CancelledError, KeyboardInterrupt, SystemExit) as caught:
            came_out = caught
        assert came_out is not None, say(
            f"the coroutine raised {name}, but run_or returned {seen!r}: it was swallowed. It is no Exception, and not "
            "meant for who handles ordinary errors",
            f"コルーチンで {name} が発生したのに、run_or は {seen!r} を返しました。例外が握りつぶされています。"
            "これは Exception ではなく、普通のエラー処理で受け止めるものではありません",
        )
        assert came_out is error, say(
            f"the coroutine raised {name}, but a different exception came out of run_or: {came_out!r}. Let it pass",
            f"コルーチンで {name} が発生しましたが、run_or から出てきたのは別の例外 {came_out!r} です。"
            "そのまま通してください",
        )
