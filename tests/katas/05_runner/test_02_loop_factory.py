"""runner/loop_factory: who calls the factory, what it returns, and what becomes of the loop."""

import asyncio
import importlib
from contextlib import suppress
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import raises, say


class Factory:
    """Makes loops with a library's new_event_loop(), and keeps them in `made`."""

    def __init__(self, library: Any = asyncio) -> None:
        self.made: list[asyncio.AbstractEventLoop] = []
        self._library = library

    def __call__(self) -> asyncio.AbstractEventLoop:
        self.made.append(self._library.new_event_loop())
        return self.made[-1]

    def close(self) -> None:
        for loop in self.made:
            loop.close()


class Reports:
    """What was reported; says so where it was called in another way than with one dict."""

    def __init__(self) -> None:
        self.errors: list[Any] = []
        self._wrong_calls: list[tuple[Any, ...]] = []

    def __call__(self, *args: Any) -> None:
        if len(args) == 1 and isinstance(args[0], dict):
            self.errors.append(args[0].get("exception") or args[0].get("message"))
        else:  # raised in here it would reach the loop, which hides what its exception handler raises
            self._wrong_calls.append(args)

    def check(self, expected: list[Any], what_en: str, what_ja: str) -> None:
        """Fail unless these very exceptions, and messages without one, were reported."""
        assert not self._wrong_calls, say(
            f"report should be called with one argument, the dict `context`; it was called with "
            f"{self._wrong_calls[0]!r}. A loop calls its exception handler with two: the loop and the context",
            f"report の引数は dict の `context` 1つのはずですが、{self._wrong_calls[0]!r} で呼ばれました。ループは"
            "例外ハンドラを、ループとコンテキストの2つの引数で呼びます",
        )
        assert self.errors == expected, say(
            f"{what_en}. So report should have heard of {expected!r}, it heard of {self.errors!r}",
            f"{what_ja}。report に届くのは {expected!r} のはずですが、届いたのは {self.errors!r} でした",
        )


def fail_with(error: BaseException) -> None:
    """Be a callback that raises."""
    raise error


def run_reporting(kata: ModuleType, coroutine: Any, factory: Any, report: Reports) -> Any:
    """Call run_reporting; where the factory was misunderstood, say so."""
    try:
        return kata.run_reporting(coroutine, factory, report)
    except TypeError as error:
        pytest.fail(
            say(
                f"run_reporting raised TypeError: {error}. A loop_factory is handed on without calling it first, to "
                "something that takes one: a Runner does, and from Python 3.12 on asyncio.run()",
                f"run_reporting が TypeError になりました: {error}。loop_factory は呼び出さずに、そのまま渡します。"
                "受け取れるのは Runner と、Python 3.12 からの asyncio.run() です",
            )
        )
    except DeprecationWarning as error:
        pytest.fail(
            say(
                f"a policy would change the loops of the whole process, and policies go away: {error}. Hand the "
                "factory to the one Runner that needs it",
                f"ポリシーはプロセス全体のループを変えてしまううえ、廃止される予定です({error})。"
                "ファクトリは、それを必要とする Runner だけに渡します",
            )
        )
    finally:
        coroutine.close()  # it may have been left before it ran, and that is told above


def test_a_factory_makes_a_loop_each_time_it_is_called(kata):
    """reporting() makes a factory, no loop; each call of the factory makes one, of the kind that was asked for."""
    factory = Factory()
    try:
        mine = kata.reporting(factory, Reports())
        assert callable(mine), say(
            f"reporting() should return a factory, a function that makes a loop; it returned {mine!r}",
            f"reporting() はファクトリ、つまりループを作る関数を返すはずですが、{mine!r} が返りました",
        )
        assert not factory.made, say(
            "reporting() has made a loop already; it should make a factory, and that makes the loop when it is called",
            "reporting() がもうループを作りました。作るのはファクトリだけで、ループはそれが呼ばれたときに作ります",
        )
        loops = [mine(), mine()]
        assert loops == factory.made, say(
            f"the new factory was called twice and returned {loops}; loop_factory made {factory.made}. Each call "
            "should make one loop by loop_factory, and return it: a Runner closes its loop, so no loop serves twice",
            f"新しいファクトリを2回呼ぶと {loops} が返り、loop_factory が作ったのは {factory.made} でした。"
            "呼ばれるたびに loop_factory でループを1つ作って返すはずです。Runner は使ったループを閉じるので、"
            "同じものは2回使えません",
        )
    finally:
        factory.close()


def test_each_loop_reports_its_errors(kata):
    """What a callback raises has no caller: the loop's exception handler hears of it, and report with it."""
    factory, reports, lost = Factory(), Reports(), "Task was destroyed but it is pending!"
    errors = [ValueError("first loop"), ValueError("second loop")]
    try:
        mine = kata.reporting(factory, reports)
        for error in errors:
            loop = mine()
            loop.call_soon(fail_with, error)
            loop.call_soon(loop.call_exception_handler, {"message": lost})
            loop.run_until_complete(asyncio.sleep(0.01))
    finally:
        factory.close()
    reports.check(
        [errors[0], lost, errors[1], lost],
        "on each of two loops a callback raised an error, and a task was lost, which is a message without an exception",
        "2つのループのそれぞれで、コールバックが失敗し、タスクが失われました(これは例外のないメッセージです)",
    )


def test_the_current_loop_stays(kata):
    """A Runner with a loop_factory leaves the thread's current loop alone."""

    async def job() -> None:
        await asyncio.sleep(0)

    mine, still = asyncio.new_event_loop(), None
    asyncio.set_event_loop(mine)
    try:
        run_reporting(kata, job(), Factory(), Reports())
        with suppress(RuntimeError):  # there is none any more
            still = asyncio.get_event_loop()
    finally:
        asyncio.set_event_loop(None)
        mine.close()
    assert still is mine, say(
        f"the thread's current loop was changed, and is now {still!r}: did you call set_event_loop()? A coroutine "
        "finds its loop as the running one, so nothing that runs here needs it",
        f"スレッドのカレントループが変わり、{still!r} になっています。set_event_loop() を呼びましたか。"
        "コルーチンのループは実行中のループとして見つかるので、設定する必要はありません",
    )


@pytest.mark.claim("runner-loop-factory")
@pytest.mark.parametrize("kind", ["asyncio", "uvloop"])
def test_the_coroutine_runs_on_the_loop_of_the_factory(kata, kind):
    """The factory chooses the loop, asyncio's or uvloop's; it is called once, and its loop is closed at the end."""
    if kind == "uvloop" and find_spec("uvloop") is None:
        pytest.skip(say("needs uvloop, which does not run on Windows", "uvloop が必要です(Windows では動きません)"))

    async def job() -> asyncio.AbstractEventLoop:
        await asyncio.sleep(0)
        return asyncio.get_running_loop()

    for _ in range(2):
        factory = Factory(importlib.import_module(kind))
        loop = run_reporting(kata, job(), factory, Reports())
        assert isinstance(loop, asyncio.AbstractEventLoop), say(
            f"run_reporting should return what the coroutine returns; it returned {loop!r}",
            f"run_reporting はコルーチンの戻り値を返すはずですが、{loop!r} が返りました",
        )
        still_open = [each for each in factory.made if not each.is_closed()]
        factory.close()
        assert factory.made == [loop], say(
            f"the factory, which makes loops of {kind}, should be called once, and the coroutine should run on its "
            f"loop. It made {factory.made}; the coroutine ran on {loop!r}. A Runner without loop_factory runs on "
            "another loop, one of its own, whatever loop was set before",
            f"{kind} のループを作るファクトリが1回呼ばれ、コルーチンはそのループで動くはずです。作られたのは "
            f"{factory.made}、コルーチンが動いたのは {loop!r} でした。loop_factory のない Runner は、どのループが"
            "設定されていても、自分でループを作ります",
        )
        assert not still_open, say(
            "the coroutine has ended, but the loop that the factory made is still open: who closes it?",
            "コルーチンは終わりましたが、ファクトリが作ったループが開いたままです。誰が閉じますか",
        )


def test_errors_are_reported_from_the_first_line_on(kata):
    """The loop is ready to report when the coroutine begins, and the coroutine gets on with its work."""
    factory, reports, error = Factory(), Reports(), ValueError("in a callback")

    async def job() -> str:
        asyncio.get_running_loop().call_soon(fail_with, error)
        await asyncio.sleep(0.01)
        return "done"

    result = run_reporting(kata, job(), factory, reports)
    reports.check([error], "a callback raised an error", "コールバックが失敗しました")
    assert result == "done", say(
        f"the callback failed, not the coroutine; run_reporting should return 'done', it returned {result!r}",
        f"失敗したのはコールバックで、コルーチンではありません。'done' を返すはずですが、{result!r} が返りました",
    )


def test_an_error_of_the_coroutine_is_raised(kata):
    """The coroutine has a caller: its exception is raised, not reported, and the loop is closed."""
    factory, reports, error = Factory(), Reports(), ValueError("in the coroutine")

    async def job() -> None:
        await asyncio.sleep(0.01)
        raise error

    nothing = say(
        "the coroutine raised ValueError, and the caller should get it; run_reporting raised nothing. An exception "
        "handler is for the errors that have no caller",
        "コルーチンで ValueError が発生したので、呼び出し元に届くはずですが、何も発生しませんでした。例外ハンドラは、"
        "呼び出し元のないエラーのためのものです",
    )
    with raises(ValueError, nothing) as caught:
        run_reporting(kata, job(), factory, reports)
    assert caught.value is error, say(
        f"the very exception of the coroutine should reach the caller; it was another, {caught.value!r}",
        f"コルーチンの例外そのものが呼び出し元に届くはずですが、別の例外 {caught.value!r} でした",
    )
    reports.check([], "the coroutine's own error has a caller", "コルーチン自身の例外には、呼び出し元がいます")
    assert [loop.is_closed() for loop in factory.made] == [True], say(
        "the coroutine failed, and the loop that the factory made is still open: `finally`, or `with`, closes it",
        "コルーチンが失敗したとき、ファクトリが作ったループが開いたままでした。`finally` か `with` で閉じます",
    )


@pytest.mark.allow("never_awaited", "lost_tasks", "lost_exceptions")  # the messages below say it better
def test_an_error_while_cleaning_up_is_reported(kata):
    """A task that is left over is cancelled and cleans up; if that fails, report hears of it."""
    factory, reports, error = Factory(), Reports(), ValueError("while cleaning up")
    left: list[asyncio.Task[None]] = []

    async def heartbeat() -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            await asyncio.sleep(0.01)
            raise error

    async def job() -> None:
        left.append(asyncio.create_task(heartbeat()))
        await asyncio.sleep(0.01)

    run_reporting(kata, job(), factory, reports)
    ended = left[0].done()
    if not ended:  # it can never go on: its loop is gone
        with suppress(ValueError, RuntimeError):
            left[0].get_coro().close()
    assert ended, say(
        "the coroutine left a task, and that never got to clean up: closing a loop ends no task. A Runner cancels what "
        "is left and waits until it has ended",
        "コルーチンが残したタスクは、後始末ができませんでした。ループを閉じても、タスクは終わりません。Runner は残った"
        "タスクをキャンセルして、終わるまで待ちます",
    )
    reports.check(
        [error],
        "a task that was left over failed while it cleaned up, and nobody awaited it. A Runner passes such an error to "
        "the loop's exception handler, which has to be set still; gather(..., return_exceptions=True) keeps quiet",
        "残ったタスクが後始末の中で失敗しましたが、誰も await していません。Runner はそのエラーをループの例外ハンドラに"
        "渡すので、ハンドラはまだ必要です。gather(..., return_exceptions=True) では、どこにも伝わりません",
    )
