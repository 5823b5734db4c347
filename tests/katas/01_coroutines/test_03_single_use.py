"""coroutines/single_use: what retrying needs, and what it must let through."""

import asyncio
import inspect
from typing import Any

import pytest

from async_dojo.testing import raises, say

pytestmark = pytest.mark.claim("coro-single-use")


class Operation:
    """Takes 0.2 s; fails with each of the `errors` in turn, then gives the answer. It counts its coroutines."""

    def __init__(self, *errors: Exception, answer: object = "ok") -> None:
        self.errors = list(errors)
        self.answer = answer
        self.started = 0
        self.running = 0
        self.most_at_once = 0

    async def __call__(self) -> Any:
        self.started += 1
        self.running += 1
        self.most_at_once = max(self.most_at_once, self.running)
        try:
            await asyncio.sleep(0.2)
        finally:
            self.running -= 1
        if self.errors:
            raise self.errors.pop(0)
        return self.answer


async def result_of(kata, operation: Operation, times: int) -> Any:
    """Return what retry returns for an operation that succeeds within `times` attempts; explain what it raises."""
    succeeds = len(operation.errors) + 1
    try:
        result = await kata.retry(operation, times)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        text = say(
            f"RuntimeError: {error}. A coroutine object can be awaited once: call attempt() anew for each attempt",
            f"RuntimeError: {error}。コルーチンオブジェクトを await できるのは1回だけです。"
            "試すたびに attempt() を呼び直しましょう",
        )
        raise pytest.fail.Exception(text) from error
    except (OSError, ValueError) as error:
        if error is operation.answer:
            text = say(
                f"attempt {succeeds} of {times} returned {error!r} as its result; retry raised it. What is returned "
                "is a result, whatever its type; a failure is what is raised",
                f"{times} 回中 {succeeds} 回目は {error!r} を結果として返したのに、retry はそれを発生させました。"
                "返されたものは型を問わず結果です。失敗とは、発生した例外のことです",
            )
            raise pytest.fail.Exception(text) from error
        text = say(
            f"attempt {succeeds} of {times} returns {operation.answer!r}, but retry raised {error!r}; "
            f"attempts started: {operation.started}. Any Exception is a failure: is the next attempt made?",
            f"{times} 回中 {succeeds} 回目は {operation.answer!r} を返すのに、retry は {error!r} を発生させました"
            f"(始められた回数: {operation.started})。どの Exception も失敗です。次を試していますか",
        )
        raise pytest.fail.Exception(text) from error
    if inspect.iscoroutine(result):
        result.close()
        pytest.fail(
            say(
                "retry returned the coroutine object that attempt() made; nobody has run it. Is an `await` missing?",
                "retry が返したのは attempt() で作られたコルーチンオブジェクトで、まだ誰も実行していません。"
                "`await` を忘れていませんか",
            )
        )
    return result


async def test_first_success_is_returned(kata):
    """A success ends the retrying."""
    operation = Operation()
    result = await result_of(kata, operation, times=3)
    assert result == "ok", say(
        f"expected the result of the first attempt, 'ok'; got {result!r}",
        f"1回目の結果 'ok' が返るはずですが、{result!r} が返りました",
    )
    assert operation.started == 1, say(
        f"the first attempt succeeded, yet {operation.started} were started. Make the next one only after a failure",
        f"1回目で成功したのに、{operation.started} 回始められました。次を試すのは失敗したあとだけです",
    )


async def test_each_attempt_is_a_new_coroutine(kata):
    """Every attempt calls the function again, which makes a fresh coroutine object."""
    operation = Operation(OSError("line busy"), ValueError("garbled answer"))
    result = await result_of(kata, operation, times=3)
    assert result == "ok", say(
        f"two attempts fail and the third gives 'ok'; retry returned {result!r}",
        f"2回失敗し、3回目で 'ok' になるはずですが、retry は {result!r} を返しました",
    )
    assert operation.started == 3, say(
        f"three attempts were needed; {operation.started} were started",
        f"必要な試行は3回ですが、{operation.started} 回始められました",
    )
    assert operation.most_at_once == 1, say(
        f"{operation.most_at_once} attempts ran at the same time. An attempt begins when the last one has failed",
        f"{operation.most_at_once} 回分が同時に動いていました。次を始めるのは、前が失敗してからです",
    )


async def test_any_result_is_a_result(kata):
    """An attempt that returns None has not failed, nor has one that returns an exception object."""
    for answer in (None, ValueError("the last entry of an error log")):
        operation = Operation(OSError("line busy"), answer=answer)
        result = await result_of(kata, operation, times=4)
        assert result is answer, say(
            f"the second attempt returned {answer!r}, so retry should too; it returned {result!r}",
            f"2回目が {answer!r} を返したので、retry も {answer!r} を返すはずですが、{result!r} が返りました",
        )
        assert operation.started == 2, say(
            f"the second attempt succeeded and returned {answer!r}, yet {operation.started} were started. "
            "Only an exception that is raised is a failure: is the result tested for truth?",
            f"2回目が成功して {answer!r} を返したのに、{operation.started} 回始められました。失敗とは発生した例外の"
            "ことです。結果の真偽を調べていませんか",
        )


@pytest.mark.parametrize("times", [1, 3])
async def test_last_failure_reaches_the_caller(kata, times):
    """When nothing works, the caller sees the last exception itself, after exactly `times` attempts."""
    errors = [OSError(f"attempt {number} failed") for number in range(1, times + 2)]
    operation = Operation(*errors)
    caught: Exception | None = None
    try:
        await kata.retry(operation, times)
    except NotImplementedError:
        raise
    except Exception as error:
        caught = error
    assert operation.started == times, say(
        f"times={times} means {times} in all, the first one included; attempts started: {operation.started}",
        f"times={times} なら最初の1回を含めて {times} 回ですが、{operation.started} 回始められました",
    )
    last = errors[times - 1]
    assert caught is last, say(
        f"times={times} and every attempt failed, so the caller must see the last exception itself, {last!r}, "
        f"the same object; {f'retry raised {caught!r}' if caught else 'retry raised nothing'}",
        f"{times} 回試してすべて失敗したので、最後の例外 {last!r} そのもの(同じオブジェクト)が呼び出し元へ"
        f"届くはずですが、{f'retry は {caught!r} を発生させました' if caught else '何も発生しませんでした'}",
    )


async def test_cancellation_is_not_retried(kata):
    """A cancelled task stops at once and counts as cancelled."""
    operation = Operation(*(OSError("line busy") for _ in range(9)))
    task = asyncio.create_task(kata.retry(operation, times=3))
    await asyncio.sleep(0.1)  # virtual time: the first attempt is half way
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled() and isinstance(error := task.exception(), NotImplementedError):
        raise error
    assert operation.started == 1, say(
        f"the task was cancelled during its first attempt, but {operation.started - 1} more followed. "
        "CancelledError is no failure to retry: did you catch BaseException, or everything?",
        f"1回目の途中でキャンセルされたのに、さらに {operation.started - 1} 回始められました。CancelledError は"
        "やり直すべき失敗ではありません。BaseException や、すべての例外を捕まえていませんか",
    )
    assert task.cancelled(), say(
        "the task was cancelled during its first attempt, but it does not count as cancelled: CancelledError was "
        "caught and did not reach the caller",
        "1回目の途中でキャンセルされたのに、タスクはキャンセルされたことになっていません。CancelledError が捕まえられ、"
        "呼び出し元に届いていません",
    )


async def test_a_cancelled_attempt_is_not_retried(kata):
    """A CancelledError that an attempt raises reaches the caller as an exception."""
    started = 0

    async def attempt() -> None:
        nonlocal started
        started += 1
        raise asyncio.CancelledError  # as when the attempt awaits a task that somebody else has cancelled

    with raises(
        asyncio.CancelledError,
        say(
            "the attempt raised CancelledError, but it did not come out of retry. gather(return_exceptions=True) and "
            "the like give it as if it were a result: raise it",
            "試行の中で CancelledError が発生したのに、retry から出てきませんでした。gather(return_exceptions=True) "
            "などを使うと結果のように渡されます。例外のまま通しましょう",
        ),
    ):
        await kata.retry(attempt, 3)
    assert started == 1, say(
        f"the first attempt raised CancelledError, which is no failure to retry; {started} were started",
        f"1回目で CancelledError が発生しました。やり直すべき失敗ではありませんが、{started} 回始められました",
    )
