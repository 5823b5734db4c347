"""running/flags: what the flags of asyncio.run() are, and what they do to the loop."""

import asyncio
import inspect
import sys
from typing import Any

import pytest

from async_dojo.testing import check_prediction, raises, say

pytestmark = pytest.mark.claim("run-flags")

WHY = {
    "no flag": ("debug mode is off unless somebody asks for it", "頼まないかぎり、デバッグモードは無効です"),
    "debug=True": ("the flag turns it on for the loop of this call", "フラグで、この呼び出しのループが有効になります"),
    "no flag again": (
        "debug mode belongs to a loop, and each call makes a new loop",
        "デバッグモードはループごとのもので、ループは呼び出しのたびに新しく作られます",
    ),
    "no flag, variable set": (
        "without the flag debug is None, and None leaves the loop as it was made: the environment decides",
        "フラグなしの debug は None です。None は作られたときのままという意味で、環境変数が決めます",
    ),
    "debug=False, variable set": (
        "run() sets the mode after the loop is made, so the flag wins over the environment",
        "run() はループを作ったあとにモードを設定するので、環境変数よりフラグが優先されます",
    ),
}


class Factory:
    """Makes loops, and keeps them in `made`."""

    def __init__(self, debug: bool | None = None) -> None:
        self.made: list[asyncio.AbstractEventLoop] = []
        self._debug = debug

    def __call__(self) -> asyncio.AbstractEventLoop:
        loop = asyncio.new_event_loop()
        if self._debug is not None:
            loop.set_debug(self._debug)
        self.made.append(loop)
        return loop


def run_on(kata: Any, factory: Factory, coroutine: Any, **flags: Any) -> Any:
    """Call run_on; where the factory was misunderstood, say so."""
    try:
        return kata.run_on(factory, coroutine, **flags)
    except NotImplementedError:
        raise
    except TypeError as error:
        pytest.fail(
            say(
                f"run_on raised TypeError: {error}. A loop_factory is handed on without calling it first, to "
                "something that takes one: asyncio.run() does from Python 3.12 on, but not on 3.11",
                f"run_on が TypeError になりました: {error}。loop_factory は呼び出さずに、そのまま渡します。"
                "asyncio.run() が受け取るのは Python 3.12 からで、3.11 では受け取れません",
            )
        )
    finally:
        coroutine.close()  # it may have been left before it ran, and that is told above


@pytest.mark.claim("run-flags", against=sys.version_info < (3, 12))
def test_flags_are_those_of_this_python(kata):
    """FLAGS are the names that the signature of asyncio.run() has on this Python."""
    real = sorted(inspect.signature(asyncio.run).parameters)
    real.remove("main")  # the coroutine
    check_prediction(
        sorted(kata.FLAGS),
        real,
        name="FLAGS",
        why=say(
            "In alphabetical order, these are the arguments of asyncio.run() on your Python. loop_factory came with "
            "3.12. It is what makes a loop: run() creates the loop, and it never takes a loop that is there already.",
            "いま使っている Python の asyncio.run() の引数を、アルファベット順に比べています。"
            "loop_factory は 3.12 からです。渡すのはループを作るもので、既存のループは渡せません。",
        ),
    )


@pytest.mark.skipif(sys.flags.dev_mode, reason="python -X dev puts every loop in debug mode")
@pytest.mark.skipif(sys.flags.ignore_environment, reason="python -E and -I ignore PYTHONASYNCIODEBUG")
def test_debug_is_what_the_loop_says(kata, monkeypatch):
    """The loop in use says whether it is in debug mode: for the flag, without it, and with the environment's word."""
    monkeypatch.setenv("PYTHONASYNCIODEBUG", "")  # so that it is put back after the test
    seen = kata.program()
    assert list(seen) == list(WHY), say(
        "`program` was changed. Put it back and change DEBUG only",
        "`program` が変わっています。元に戻して、DEBUG だけを書き換えてください",
    )
    for call, real in seen.items():
        mine = kata.DEBUG.get(call)
        why, riyu = WHY[call]
        assert mine in (True, False), say(
            f"DEBUG[{call!r}] is {mine!r}: write True or False",
            f"DEBUG[{call!r}] が {mine!r} です。True か False を書いてください",
        )
        assert mine == real, say(
            f"DEBUG[{call!r}]: you expected {mine}, the loop says {real}.\nThe rule: {why}",
            f"DEBUG[{call!r}]: 予想は {mine} ですが、ループの答えは {real} です。\n理由: {riyu}",
        )


@pytest.mark.parametrize("value", ["done", 0, None])
def test_the_coroutine_runs_on_the_loop_of_the_factory(kata, value):
    """The factory makes the loop that is in use, one for each run."""

    async def job() -> tuple[asyncio.AbstractEventLoop, Any]:
        await asyncio.sleep(0.01)
        return asyncio.get_running_loop(), value

    factory = Factory()
    for number in (1, 2):
        answer = run_on(kata, factory, job())
        assert isinstance(answer, tuple), say(
            f"run_on should return what the coroutine returns; it returned {answer!r}",
            f"run_on はコルーチンの戻り値を返すはずですが、{answer!r} が返りました",
        )
        loop, result = answer
        assert len(factory.made) == number, say(
            f"the factory should be called once for each run: runs {number}, calls {len(factory.made)}",
            f"ファクトリは実行ごとに1回呼ばれるはずですが、実行 {number} 回に対して {len(factory.made)} 回でした",
        )
        assert loop is factory.made[-1], say(
            "the factory made a loop, but the coroutine ran on another loop: asyncio.run() without loop_factory makes "
            "its own, whatever loop was set before",
            "ファクトリはループを作りましたが、コルーチンは別のループで動きました。loop_factory を渡さない "
            "asyncio.run() は、どのループが設定されていても、自分でループを作ります",
        )
        assert result == value, say(
            f"the coroutine returned {value!r}, run_on {result!r}",
            f"コルーチンは {value!r} を返しましたが、run_on は {result!r} を返しました",
        )


def test_debug_sets_the_mode_of_the_loop(kata):
    """True turns debug mode on, False turns it off, and None leaves it as the factory made it."""

    async def job() -> bool:
        return asyncio.get_running_loop().get_debug()

    for made_with in (True, False):
        made, dekita = ("in", "有効な") if made_with else ("out of", "無効な")
        for debug in (True, False):
            mode, joutai = ("in", "有効") if debug else ("out of", "無効")
            assert run_on(kata, Factory(made_with), job(), debug=debug) is debug, say(
                f"with debug={debug} the loop should be {mode} debug mode when the coroutine starts, also one that the "
                f"factory has made {made} debug mode",
                f"debug={debug} なら、デバッグモードが{dekita}ループをファクトリが作っても、コルーチンが始まるときには"
                f"{joutai}のはずです",
            )
        for flags in ({"debug": None}, {}):
            assert run_on(kata, Factory(made_with), job(), **flags) is made_with, say(
                f"the factory made the loop {made} debug mode, and with debug=None, or without debug, it should stay "
                "so: None is not False, it says nothing about the mode",
                f"ファクトリはデバッグモードが{dekita}ループを作りました。debug が None か省略なら、そのままです。"
                "None は False ではなく、モードについて何も指定しないという意味です",
            )


def test_the_loop_is_closed_at_the_end(kata):
    """Whoever has the loop made closes it, also when the coroutine fails."""

    async def job() -> None:
        await asyncio.sleep(0.01)

    async def failing_job() -> None:
        await asyncio.sleep(0.01)
        raise error

    error, factory = ValueError("no such page"), Factory()
    run_on(kata, factory, job())
    assert [loop.is_closed() for loop in factory.made] == [True], say(
        "the coroutine has ended, but the loop that the factory made is still open: who closes it?",
        "コルーチンは終わりましたが、ファクトリが作ったループが開いたままです。誰が閉じますか",
    )
    nothing = say(
        "the coroutine raised ValueError, and its caller should get it; run_on raised nothing",
        "コルーチンで ValueError が発生したので、呼び出し元に届くはずですが、run_on からは何も発生しませんでした",
    )
    with raises(ValueError, nothing) as caught:
        run_on(kata, factory, failing_job())
    assert caught.value is error, say(
        f"the very exception of the coroutine should reach the caller; it was another, {caught.value!r}",
        f"コルーチンの例外そのものが呼び出し元に届くはずですが、別の例外 {caught.value!r} でした",
    )
    assert [loop.is_closed() for loop in factory.made] == [True, True], say(
        "the coroutine failed, and the loop that the factory made is still open: `finally`, or `with`, closes it",
        "コルーチンが失敗したとき、ファクトリが作ったループが開いたままでした。`finally` か `with` で閉じます",
    )


@pytest.mark.allow("never_awaited", "lost_exceptions")  # the message below says it better
def test_tasks_that_are_left_clean_up(kata):
    """As with asyncio.run(), a task that is left over is cancelled, and the run waits until it has cleaned up."""
    log: list[str] = []
    left: list[asyncio.Task[None]] = []

    async def heartbeat() -> None:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            await asyncio.sleep(0.01)
            log.append("cleaned up")
            raise

    async def job() -> None:
        left.append(asyncio.create_task(heartbeat()))
        await asyncio.sleep(0.01)

    run_on(kata, Factory(), job())
    cleaned_up, cancelled = log == ["cleaned up"], left[0].cancelled()
    if not left[0].done():
        left[0].get_coro().close()  # it can never go on: its loop is gone
    assert cleaned_up, say(
        "a task was left over when the coroutine ended, and it never got to clean up: asyncio.run() cancels such tasks "
        "and waits for them before it closes the loop",
        "コルーチンが終わったときに残っていたタスクが、後始末できないままになりました。asyncio.run() はループを"
        "閉じる前に、残ったタスクをキャンセルし、終わるのを待ちます",
    )
    assert cancelled, say(
        "a task was left over when the coroutine ended: asyncio.run() would have cancelled it",
        "コルーチンが終わったときに、タスクが1つ残っていました。asyncio.run() ならキャンセルします",
    )
