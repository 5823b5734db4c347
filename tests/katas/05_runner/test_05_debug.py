"""runner/debug: one run in debug mode on a Runner that is used before and after."""

import asyncio
import inspect
import os
from contextvars import ContextVar
from types import ModuleType
from typing import Any

import pytest

from async_dojo.testing import say

user: ContextVar[str] = ContextVar("user")


def mode() -> bool:
    """Return whether the running loop is in debug mode."""
    return asyncio.get_running_loop().get_debug()


def named(debug: bool) -> str:
    return "on" if debug else "off"


def run_in_debug(kata: ModuleType, runner: asyncio.Runner, coroutine: Any) -> Any:
    """Call run_in_debug, and leave no coroutine behind that it has not run."""
    try:
        return kata.run_in_debug(runner, coroutine)
    finally:
        if asyncio.iscoroutine(coroutine) and inspect.getcoroutinestate(coroutine) == inspect.CORO_CREATED:
            coroutine.close()


@pytest.mark.parametrize("value", ["done", None])
def test_the_loop_is_in_debug_mode_while_the_coroutine_runs(kata, value):
    """Debug mode is on from the first line to the last, in tasks too; the coroutine's result comes back."""
    seen: dict[str, bool] = {}

    async def task() -> None:
        seen[say("in a task", "タスクの中")] = mode()

    async def job() -> Any:
        seen[say("in the first line", "最初の行")] = mode()
        await asyncio.create_task(task())
        await asyncio.sleep(0.01)
        seen[say("in the last line", "最後の行")] = mode()
        return value

    with asyncio.Runner(debug=False) as runner:
        result = run_in_debug(kata, runner, job())
    assert len(seen) == 3, say(
        f"the coroutine should run to its end before run_in_debug returns; it came to {list(seen) or 'nothing'}",
        f"run_in_debug が戻る前に、コルーチンは最後まで動くはずですが、進んだのは {list(seen)} まででした",
    )
    for where, debug in seen.items():
        assert debug, say(
            f"the loop was not in debug mode {where} of the coroutine. The `debug` of a Runner is looked at once, when "
            "it makes its loop, and so is the environment; after that the loop itself has to be told",
            f"コルーチンの中({where})で、ループがデバッグモードではありませんでした。Runner の `debug` も環境変数も、"
            "使われるのはループを作るときの1回だけです。そのあとは、ループ自身に設定する必要があります",
        )
    assert result == value, say(
        f"the coroutine returned {value!r}, run_in_debug {result!r}",
        f"コルーチンは {value!r} を返しましたが、run_in_debug は {result!r} を返しました",
    )


def test_afterwards_the_mode_is_what_it_was(kata):
    """The next run finds the mode that the loop had before: off, or on, whatever the Runner was made with."""

    async def job() -> bool:
        return mode()

    for made, before in ((False, False), (True, True), (True, False), (False, True)):
        with asyncio.Runner(debug=made) as runner:
            runner.get_loop().set_debug(before)
            for _ in range(2):
                run_in_debug(kata, runner, job())
                after = runner.run(job())
                assert after is before, say(
                    f"before the call debug mode was {named(before)}, in the next run it was {named(after)}. Put back "
                    f"what the loop had before: it may be either, and another than Runner(debug={made}) began with",
                    f"呼び出し前のデバッグモードは {named(before)}、次の実行では {named(after)} でした。ループを前の"
                    f"状態に戻します。on のことも off のこともあり、最初の Runner(debug={made}) と同じとは限りません",
                )


def check_end(kata: ModuleType, end: str, coroutine: Any, *expected: type[BaseException]) -> BaseException:
    """Run what ends in that way, with debug mode off and on before; return what was raised."""
    for before in (False, True):
        caught: BaseException | None = None
        with asyncio.Runner(debug=before) as runner:
            try:
                run_in_debug(kata, runner, coroutine())
            except NotImplementedError:
                raise
            except expected as error:
                caught = error
            after = runner.get_loop().get_debug()
        assert caught is not None, say(
            f"the run ended with {end}, and the caller should get that; run_in_debug raised nothing",
            f"実行は {end} で終わったので、呼び出し元に届くはずですが、run_in_debug からは何も発生しませんでした",
        )
        assert after is before, say(
            f"the run ended with {end}. Before it debug mode was {named(before)}, after it {named(after)}: an "
            "exception of any class skips what stands after runner.run(), unless that is in `finally`",
            f"実行は {end} で終わりました。デバッグモードは前が {named(before)}、あとが {named(after)} です。"
            "どのクラスの例外でも、runner.run() のあとの行は、`finally` の中でないかぎり飛ばされます",
        )
    return caught


def test_the_mode_is_put_back_when_the_run_fails(kata):
    """The coroutine's own exception reaches the caller, and the mode is what it was."""
    error = ValueError("no result")

    async def job() -> None:
        await asyncio.sleep(0.01)
        raise error

    caught = check_end(kata, "ValueError", job, ValueError)
    assert caught is error, say(
        f"the very exception of the coroutine should reach the caller; it was another, {caught!r}",
        f"コルーチンの例外そのものが呼び出し元に届くはずですが、別の例外 {caught!r} でした",
    )


def interrupt() -> None:
    """Be a callback in which Ctrl-C is pressed."""
    raise KeyboardInterrupt


@pytest.mark.parametrize("error", [asyncio.CancelledError, KeyboardInterrupt])
def test_the_mode_is_put_back_when_the_run_is_cut_short(kata, error):
    """CancelledError and KeyboardInterrupt are no subclasses of Exception, and end a run as well."""

    async def job() -> None:
        await asyncio.sleep(0.01)
        raise error

    check_end(kata, error.__name__, job, error)


def test_the_mode_is_put_back_when_the_loop_is_stopped(kata):
    """KeyboardInterrupt in a callback passes through the loop: the coroutine waits on, and the run is over."""

    async def job() -> None:
        asyncio.get_running_loop().call_soon(interrupt)
        await asyncio.sleep(3600)

    stopped = say(
        "KeyboardInterrupt in a callback (the coroutine waits on, and so does a `finally` in any coroutine)",
        "コールバックの中の KeyboardInterrupt(コルーチンも、コルーチンの中の `finally` も待ったまま)",
    )
    check_end(kata, stopped, job, KeyboardInterrupt)


def test_the_mode_is_put_back_when_nothing_runs(kata):
    """A Runner refuses a function without its parentheses, and that changes nothing."""

    async def job() -> None:
        pass

    refused = say("the refusal of a function", "関数を断る例外")
    check_end(kata, refused, lambda: job, ValueError, TypeError)  # which of them depends on the version


def test_the_run_shares_loop_and_context_with_the_others(kata):
    """It is one of the Runner's runs: what earlier runs left on the loop and in the context is there, and stays."""
    seen: dict[str, Any] = {}

    async def first() -> None:
        user.set("Ada")
        seen["loop"] = asyncio.get_running_loop()
        seen["future"] = asyncio.get_running_loop().create_future()

    async def second() -> str:
        assert asyncio.get_running_loop() is seen["loop"], say(
            "the coroutine ran on another loop than the Runner's other runs: asyncio.run() and a new Runner make a new "
            "one, and what belongs to the Runner's loop cannot be used there",
            "コルーチンが、Runner のほかの実行とは別のループで動きました。asyncio.run() も新しい Runner も、"
            "新しいループを作ります。Runner のループに結び付いたものは、そこでは使えません",
        )
        seen["future"].set_result("left by the second run")
        name = user.get("nobody")
        user.set("Grace")
        return name

    async def third() -> tuple[str, str]:
        return await seen["future"], user.get()

    with asyncio.Runner() as runner:
        runner.run(first())
        name = run_in_debug(kata, runner, second())
        assert name == "Ada", say(
            f"an earlier run set a context variable to 'Ada', the run in debug mode saw {name!r}: it should be in the "
            "Runner's own context, where runner.run() puts it; loop.run_until_complete() takes a copy of the caller's",
            f"前の実行がコンテキスト変数を 'Ada' にしましたが、デバッグモードの実行に見えたのは {name!r} でした。"
            "runner.run() なら Runner 自身のコンテキストで動きますが、loop.run_until_complete() が使うのは呼び出し元の"
            "コピーです",
        )
        assert not seen["loop"].is_closed(), say(
            "run_in_debug closed the Runner's loop; the program that made the Runner goes on using it",
            "run_in_debug が Runner のループを閉じました。Runner を作ったプログラムは、このあとも使います",
        )
        left = runner.run(third())
    assert left == ("left by the second run", "Grace"), say(
        f"the run in debug mode set a future's result and a context variable for the next run, which found {left!r}; "
        "did it run in the Runner's own context, not in a copy or a task of its own?",
        f"デバッグモードの実行は、次の実行のために Future の結果とコンテキスト変数を設定しましたが、次の実行で"
        f"見えたのは {left!r} でした。コピーや別のタスクではなく、Runner 自身のコンテキストで動きましたか",
    )


def test_nothing_else_is_changed(kata):
    """Neither the environment nor another loop has anything to do with it."""
    other = asyncio.new_event_loop()
    other.set_debug(False)
    seen: dict[str, Any] = {}

    async def job() -> None:
        seen["variable"] = os.environ.get("PYTHONASYNCIODEBUG")
        seen["other"] = other.get_debug()

    variable = os.environ.get("PYTHONASYNCIODEBUG")
    runner = asyncio.Runner(debug=False)  # not started yet
    try:
        run_in_debug(kata, runner, job())
        debug = runner.get_loop().get_debug()
    finally:
        runner.close()
        other.close()
    assert seen == {"variable": variable, "other": False}, say(
        f"debug mode is a state of this Runner's loop alone; in the run the environment and another loop had: {seen}",
        f"デバッグモードは、この Runner のループだけの状態ですが、実行中、ほかのループと環境変数は {seen} でした",
    )
    assert os.environ.get("PYTHONASYNCIODEBUG") == variable, say(
        "the environment variable PYTHONASYNCIODEBUG was changed, and every loop made later looks at it",
        "環境変数 PYTHONASYNCIODEBUG が変わっています。あとで作られるループは、どれもこれを見ます",
    )
    assert debug is False, say(
        "Runner(debug=False) had not been started before the call; after it debug mode should be off",
        "呼び出しの前に開始していなかった Runner(debug=False) です。終わったあとのデバッグモードは off のはずです",
    )
