"""running/only_coroutines: what asyncio.run() takes on this Python, and a run_any() that takes every awaitable."""

import asyncio
import sys
import types
from typing import Any

import pytest

from async_dojo.testing import raises, say

ROWS = ["order()", "order", "Order()", "orders()", "42"]
OUTCOMES = ("result", "ValueError", "TypeError")


class FutureLike:
    """An awaitable that makes a future of the running loop when it is awaited, and has it set 0.5 s later."""

    def __init__(self, result: Any = None, error: Exception | None = None) -> None:
        self.result, self.error = result, error

    def __await__(self):
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        loop.call_later(0.5, lambda: future.set_exception(self.error) if self.error else future.set_result(self.result))
        return (yield from future.__await__())


class TaskLike:
    """An awaitable that starts a task when it is awaited, and counts how often that happens."""

    def __init__(self) -> None:
        self.awaits = 0

    def __await__(self):
        self.awaits += 1
        return asyncio.get_running_loop().create_task(asyncio.sleep(0.5, "tea")).__await__()


def run_any(kata, awaitable: Any, raises_itself: Exception | None = None) -> Any:
    """Return what run_any returns; explain what goes wrong where it should accept the awaitable."""
    kind = type(awaitable).__name__
    try:
        result = kata.run_any(awaitable)
    except NotImplementedError:
        close(awaitable)
        raise
    except RuntimeError as error:
        close(awaitable)
        pytest.fail(
            say(
                f"run_any raised RuntimeError: {error}. Await the {kind} once, in the loop that asyncio.run() starts. "
                "Was it used twice, or where no event loop is running yet?",
                f"run_any が RuntimeError になりました: {error}。{kind} を await するのは1回だけ、"
                "asyncio.run() が始めたループの中です。"
                "2回使ったり、ループがまだ動いていないところで使ったりしていませんか",
            )
        )
    except (TypeError, ValueError) as error:
        close(awaitable)
        raised = raises_itself
        if raised is error:
            raise
        if raised is not None:
            pytest.fail(
                say(
                    f"the awaitable raised {raised!r}, but from run_any came {error!r}: let the first pass as it is",
                    f"awaitable から出たのは {raised!r} ですが、run_any から出てきたのは {error!r} です。"
                    "例外はそのまま通してください",
                )
            )
        has = "it has __await__" if hasattr(awaitable, "__await__") else "though it has no __await__"
        pytest.fail(
            say(
                f"run_any raised {type(error).__name__}: {error}. But a {kind} can be awaited, {has}",
                f"run_any が {type(error).__name__} になりました: {error}。でも {kind} は await できるものです"
                f"({'__await__ があります' if '__await__' in dir(awaitable) else '__await__ はなくても、です'})",
            )
        )
    if result is awaitable or asyncio.iscoroutine(result):
        close(result)
        pytest.fail(
            say(
                f"run_any returned {result!r}, which nobody has awaited",
                f"run_any が返したのは、await されていない {result!r} です",
            )
        )
    return result


def close(awaitable: Any) -> None:
    """Close a coroutine that will not be run, so that it is not reported as never awaited."""
    if hasattr(awaitable, "close"):
        awaitable.close()


@pytest.mark.claim("run-takes-a-coroutine", against=sys.version_info >= (3, 14))
def test_what_run_accepts_on_this_python(kata):
    """A coroutine is run on every version; what else is, the interpreter says."""
    given = kata.OUTCOMES
    assert list(given) == ROWS, say(
        f"OUTCOMES should keep its rows {ROWS}", f"OUTCOMES の行は {ROWS} のままにしてください"
    )
    todo = {row: answer for row, answer in given.items() if answer not in OUTCOMES}
    assert not todo, say(
        f'OUTCOMES: write "result", "ValueError" or "TypeError" into each row; still to do: {todo}',
        f'OUTCOMES の各行には "result"、"ValueError"、"TypeError" のどれかを書いてください。まだの行: {todo}',
    )
    version = f"Python {sys.version_info.major}.{sys.version_info.minor}"
    for row, value in zip(ROWS, (kata.order(), kata.order, kata.Order(), kata.orders(), 42), strict=True):
        real = kata.attempt(value)
        assert given[row] == real, say(
            f'OUTCOMES["{row}"]: you expected {given[row]!r}, but {version} says {real!r}. Is it a coroutine object? '
            "Is it awaitable? Up to 3.13 only the first counts, and the refusal is a ValueError; from 3.14 on the "
            "second does, and it is a TypeError",
            f'OUTCOMES["{row}"]: 予想は {given[row]!r} ですが、{version} では {real!r} でした。'
            "コルーチンオブジェクトでしょうか。await できるでしょうか。3.13 までは前者でなければ ValueError、"
            "3.14 からは後者でなければ TypeError です",
        )


def test_a_coroutine(kata):
    """A coroutine is run, as by asyncio.run(), and its result returned, also one that is false."""
    for expected in ("tea", 0, None):
        result = run_any(kata, asyncio.sleep(0.5, expected))
        assert result is expected, say(
            f"the coroutine returned {expected!r}, run_any {result!r}",
            f"コルーチンは {expected!r} を返しましたが、run_any が返したのは {result!r} です",
        )


def test_a_future_like_object(kata):
    """An object that waits for a future of the running loop is run on every Python."""
    for expected in ("tea", 0, None):
        result = run_any(kata, FutureLike(expected))
        assert result is expected, say(
            f"awaiting the FutureLike gives {expected!r}; run_any returned {result!r}",
            f"FutureLike を await すると {expected!r} になりますが、run_any が返したのは {result!r} です",
        )


def test_a_task_like_object(kata):
    """An object that starts a task when it is awaited is awaited once."""
    job = TaskLike()
    result = run_any(kata, job)
    assert result == "tea", say(
        f"awaiting the TaskLike gives 'tea'; run_any returned {result!r}",
        f"TaskLike を await すると 'tea' になりますが、run_any が返したのは {result!r} です",
    )
    assert job.awaits == 1, say(
        f"each await starts the job anew: it should be awaited once, but it was {job.awaits} times",
        f"await するたびにジョブが新しく始まります。await は1回のはずですが、{job.awaits} 回でした",
    )


def test_a_generator_based_coroutine(kata):
    """A coroutine that types.coroutine() made has no __await__, and can be awaited."""

    @types.coroutine
    def brew():
        yield from asyncio.sleep(0.5).__await__()
        return "tea"

    result = run_any(kata, brew())
    assert result == "tea", say(
        f"awaiting the generator-based coroutine gives 'tea'; run_any returned {result!r}",
        f"ジェネレータベースのコルーチンを await すると 'tea' になりますが、run_any が返したのは {result!r} です",
    )


def test_the_exception_comes_out(kata):
    """What the awaitable raises comes out of run_any, the same object; a ValueError or TypeError may be its own."""

    async def brew(error: Exception) -> None:
        await asyncio.sleep(0.5)
        raise error

    for error in (OSError("the tin is empty"), ValueError("no such cup"), TypeError("no such tea")):
        for make in (lambda error: FutureLike(error=error), brew):
            name = type(error).__name__
            with raises(
                type(error),
                say(
                    f"the awaitable raised {name}, but run_any returned as if nothing had happened",
                    f"awaitable から {name} が出たのに、run_any は何事もなかったように戻りました",
                ),
            ) as caught:
                run_any(kata, make(error), raises_itself=error)
            assert caught.value is error, say(
                f"the awaitable raised {error!r}, but from run_any came {caught.value!r}",
                f"awaitable から出たのは {error!r} ですが、run_any から出てきたのは {caught.value!r} です",
            )


def test_an_exception_object_is_a_result(kata):
    """What is returned is a result, even an exception object: it was not raised."""
    error = OSError("as a result")
    result: Any = None
    raised = False
    try:
        result = run_any(kata, asyncio.sleep(0.5, error))
    except OSError:
        raised = True
    assert not raised, say(
        "the coroutine returned an exception object, and run_any raised it: only what was raised is to be raised",
        "コルーチンは例外オブジェクトを返しただけなのに、run_any がそれを発生させました。"
        "戻り値はそのまま返してください",
    )
    assert result is error, say(
        f"the coroutine returned {error!r}, run_any {result!r}",
        f"コルーチンは {error!r} を返しましたが、run_any が返したのは {result!r} です",
    )


def test_what_cannot_be_awaited_is_refused(kata):
    """A plain value, a function and an async generator are refused with TypeError."""
    for value in (42, None, "tea", [], kata.order, kata.orders()):
        refusal: Exception | None = None
        result: Any = None
        try:
            result = kata.run_any(value)
        except NotImplementedError:
            raise
        except Exception as error:
            refusal = error
        close(result)
        assert isinstance(refusal, TypeError), say(
            f"{value!r} cannot be awaited and should be refused with TypeError; "
            + (f"it raised {refusal!r}" if refusal else f"run_any returned {result!r}"),
            f"{value!r} は await できないので TypeError で断るはずですが、"
            + (f"{refusal!r} が発生しました" if refusal else f"run_any は {result!r} を返しました"),
        )
