"""running/run_by_hand: a new loop for each call, the result or the exception, and nothing left of the loop."""

import asyncio
import sys

import pytest

from async_dojo.testing import raises, say

pytestmark = pytest.mark.claim("run-by-hand")


class NoTea(Exception):
    """What a coroutine of these tests raises."""


@pytest.fixture(autouse=True)
def no_loop_is_set():
    """Let the thread have no current event loop, before the test and after it."""
    asyncio.set_event_loop(None)
    yield
    asyncio.set_event_loop(None)


def loop_that_is_set() -> asyncio.AbstractEventLoop | None:
    """Return the thread's current loop: what get_event_loop() gives when no loop is running, or None."""
    running = asyncio._get_running_loop()
    asyncio._set_running_loop(None)  # a loop that runs would hide the one that is set
    try:
        return asyncio.get_event_loop()
    except RuntimeError:
        return None
    finally:
        asyncio._set_running_loop(running)


def run(kata, coroutine):
    """Return what the kata's run() returns."""
    try:
        return kata.run(coroutine)
    except NotImplementedError:
        coroutine.close()  # that it was never awaited is no news
        raise


def test_the_result_is_returned(kata):
    """run() runs the coroutine to its end and returns what it returns."""
    callers: list[str] = []

    async def brew(result):
        frame = sys._getframe()
        while frame := frame.f_back:
            callers.append(frame.f_globals.get("__name__", ""))
        await asyncio.sleep(0.5)
        return result

    for result in ("tea", 0, None):
        coroutine = brew(result)
        try:
            returned = run(kata, coroutine)
        except NotImplementedError:
            raise
        except RuntimeError as error:
            coroutine.close()
            pytest.fail(
                say(
                    f"run raised RuntimeError: {error}. But no loop was running, or there was none to be had: a "
                    "loop has to be made first, and then to be run",
                    f"run が RuntimeError になりました: {error}。動いているループも、手に入るループもありません。"
                    "まずループを作り、それからループを動かします",
                )
            )
        assert returned is result, say(
            f"the coroutine returned {result!r}, but run returned {returned!r}",
            f"コルーチンは {result!r} を返しましたが、run が返したのは {returned!r} です",
        )
    assert "asyncio.runners" not in callers, say(
        "the coroutine was run by asyncio's own runner: write run() without asyncio.run() and asyncio.Runner",
        "コルーチンを動かしたのは asyncio 自身の Runner です。asyncio.run() も asyncio.Runner も使わずに書いてください",
    )


def test_the_exception_comes_out(kata):
    """What the coroutine raises is raised by run()."""
    error = NoTea("the tin is empty")

    async def brew():
        await asyncio.sleep(0.5)
        raise error

    with raises(
        NoTea,
        say(
            "the coroutine raised NoTea, but run returned as if nothing had happened",
            "コルーチンで NoTea が発生したのに、run は何事もなかったように戻りました",
        ),
    ) as caught:
        try:
            run(kata, brew())
        except RuntimeError as other:  # as NotImplementedError is
            if other.__cause__ is not error:
                raise
            pytest.fail(
                say(
                    f"the coroutine raised NoTea, but from run came {other!r}: let the exception pass as it is",
                    f"コルーチンで NoTea が発生しましたが、run から出てきたのは {other!r} です。"
                    "例外はそのまま通してください",
                )
            )
    assert caught.value is error, say(
        "run raised another NoTea than the one that the coroutine raised: let it pass, do not make a new one",
        "run から出てきた NoTea は、コルーチンが発生させたものとは別のオブジェクトです。"
        "作り直さず、そのまま通してください",
    )


@pytest.mark.claim("run-manages-the-loop")
def test_each_call_has_a_loop_of_its_own(kata):
    """A second call does not meet the loop of the first."""

    async def my_loop():
        return asyncio.get_running_loop()

    first = run(kata, my_loop())
    coroutine = my_loop()
    try:
        second = run(kata, coroutine)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        coroutine.close()
        pytest.fail(
            say(
                f"the second call of run raised RuntimeError: {error}. Does it use the loop that the first has closed?",
                f"run を2回目に呼ぶと RuntimeError になりました: {error}。1回目でクローズしたループを使っていませんか",
            )
        )
    assert first is not second, say(
        "both calls ran on the same loop: each call should make its own, and close it",
        "2回の呼び出しが同じループの上で実行されました。呼び出しのたびに新しく作り、クローズしてください",
    )


def test_the_loop_is_set_while_it_runs(kata):
    """While the coroutine runs, its loop is the thread's current event loop."""

    async def loops():
        return asyncio.get_running_loop(), loop_that_is_set()

    running, current = run(kata, loops())
    assert current is not None, say(
        "while the coroutine ran, the thread had no current event loop: set_event_loop() was not called",
        "コルーチンの実行中、スレッドにカレントループがありませんでした。set_event_loop() が呼ばれていません",
    )
    assert current is running, say(
        "the loop that is set is not the one that runs the coroutine: two loops were made",
        "設定されているループと、コルーチンを実行しているループが違います。ループが2つ作られています",
    )


@pytest.mark.claim("run-manages-the-loop")
def test_the_loop_is_closed_and_unset(kata):
    """When run() returns, the loop is closed, and the thread has no current event loop."""

    async def my_loop():
        return asyncio.get_running_loop()

    loop = run(kata, my_loop())
    assert loop.is_closed(), say(
        "run has returned, and its loop is not closed: whoever makes a loop closes it",
        "run が戻ったのに、ループがクローズされていません。ループは、作った側がクローズします",
    )
    assert loop_that_is_set() is None, say(
        "run has returned, and its closed loop is still the thread's current event loop: "
        "set_event_loop(None) unsets it",
        "run が戻ったのに、クローズ済みのループがスレッドのカレントループのままです。"
        "set_event_loop(None) で設定を外します",
    )


@pytest.mark.claim("run-manages-the-loop")
def test_a_loop_that_was_set_before_is_not_put_back(kata):
    """After run() the thread has no current event loop, whatever was set before: asyncio.run() does so, too."""
    earlier = asyncio.new_event_loop()
    asyncio.set_event_loop(earlier)
    try:
        run(kata, asyncio.sleep(0.5))
        current = loop_that_is_set()
    finally:
        earlier.close()
    assert current is not earlier, say(
        "another loop was set before run was called, and it is set again now: asyncio.run() does not put it back, "
        "it leaves the thread without a current event loop",
        "run を呼ぶ前に設定されていた別のループが、また設定されています。asyncio.run() は元のループに戻さず、"
        "カレントループのない状態にします",
    )
    assert current is None, say(
        "another loop was set before run was called; afterwards no loop should be set, but there is one",
        "run を呼ぶ前に、別のループが設定されていました。終わったあとはどのループも設定されていないはずですが、"
        "残っています",
    )


@pytest.mark.claim("run-manages-the-loop")
def test_also_when_the_coroutine_raises(kata):
    """The loop is closed and unset after an exception too, whatever its kind."""
    for error in (NoTea(), asyncio.CancelledError(), SystemExit(3)):
        name, loops = type(error).__name__, []

        async def brew(error=error, loops=loops):
            loops.append(asyncio.get_running_loop())
            raise error

        with raises(
            type(error),
            say(
                f"the coroutine raised {name}, but run returned as if nothing had happened",
                f"コルーチンで {name} が発生したのに、run は何事もなかったように戻りました",
            ),
        ):
            run(kata, brew())
        assert loops[0].is_closed(), say(
            f"after {name} the loop is still open: close it also when the coroutine raises, whatever it raises",
            f"{name} のあと、ループが開いたままです。コルーチンが例外を発生させたときも、"
            "例外の種類によらずクローズしてください",
        )
        assert loop_that_is_set() is None, say(
            f"after {name} the loop is still set: unset it also when the coroutine raises, whatever it raises",
            f"{name} のあと、ループが設定されたままです。コルーチンが例外を発生させたときも、"
            "例外の種類によらず設定を外してください",
        )
