"""coroutines/close_and_throw: what can be done to a coroutine that no task runs."""

import asyncio
import inspect
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from async_dojo.testing import raises, say

pytestmark = pytest.mark.claim("coro-no-cancel")


async def download(log: list[str]) -> str:
    """A job that waits once, and cleans up without waiting."""
    log.append("open")
    try:
        await asyncio.sleep(0)
        log.append("complete")
    finally:
        await close_file(log)
    return "data"


async def close_file(log: list[str]) -> None:
    """Awaiting this suspends nobody: there is no wait in it."""
    log.append("close")


def started(coroutine: Coroutine[Any, Any, Any]) -> Coroutine[Any, Any, Any]:
    """Run a coroutine up to its first wait, as a loop would, and leave it there."""
    coroutine.send(None)
    return coroutine


@contextmanager
def ended_at_last(coroutine: Coroutine[Any, Any, Any]) -> Iterator[None]:
    """Leave no coroutine behind, whatever the learner's function has made of it."""
    try:
        yield
    finally:
        while inspect.getcoroutinestate(coroutine) != inspect.CORO_CLOSED:
            with suppress(OSError, RuntimeError, asyncio.CancelledError):
                coroutine.close()


def do(function: Callable[..., Any], *arguments: Any) -> Any:
    """Call the learner's function and say what is probably wrong if it fails as only a beginner's call does."""
    name = function.__name__
    try:
        result = function(*arguments)
    except AttributeError as error:
        pytest.fail(
            say(
                f"{name}: {error}. A coroutine has no cancel(); it has close() and throw()",
                f"{name}: {error}。コルーチンに cancel() はありません。あるのは close() と throw() です",
            )
        )
    except StopIteration:
        pytest.fail(
            say(
                f"{name} let StopIteration out: that is how a coroutine tells whoever drives it that it returned",
                f"{name} から StopIteration が漏れました。コルーチンの return を、動かしている側に伝える合図です",
            )
        )
    except (asyncio.CancelledError, GeneratorExit) as error:
        pytest.fail(
            say(
                f"{name} let {type(error).__name__} out. What you throw in comes back out once the cleanup has run; "
                "close() throws GeneratorExit in and catches it for you",
                f"{name} から {type(error).__name__} が漏れました。投げ込んだ例外は、後始末が済むとそのまま出てきます。"
                "close() なら GeneratorExit を投げ込み、出てきたものを受け止めてくれます",
            )
        )
    if inspect.iscoroutine(result):
        result.close()
        pytest.fail(say(f"{name} must be an ordinary function", f"{name} は普通の関数のままにしてください"))
    return result


@pytest.mark.claim("coro-no-cancel", against=True)
async def test_stop_runs_the_cleanup_at_once(kata):
    """A coroutine that is stopped where it waits runs its finally block, and nothing else."""
    log: list[str] = []
    job = started(download(log))
    try:
        do(kata.stop, job)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        pytest.fail(
            say(
                f"stop raised RuntimeError: {error}. It shall run neither a loop nor the coroutine: just end it",
                f"stop が RuntimeError になりました: {error}。ループもコルーチンも動かさず、ただ終わらせてください",
            )
        )
    assert "complete" not in log, say(
        f"stop let the coroutine run on to its end: {log}. It should end where it waits",
        f"stop はコルーチンを最後まで動かしてしまいました: {log}。待っているその場で終わらせてください",
    )
    assert log == ["open", "close"], say(
        f"when stop returned, the finally block had not run: {log}. Nobody else is there to run it later",
        f"stop が戻ったとき、finally はまだ実行されていませんでした: {log}。あとで実行してくれる人はいません",
    )
    assert inspect.getcoroutinestate(job) == inspect.CORO_CLOSED, say(
        f"after stop the coroutine should have ended; it is {inspect.getcoroutinestate(job)}",
        f"stop のあと、コルーチンは終わっているはずですが、{inspect.getcoroutinestate(job)} です",
    )


async def test_stop_before_the_start_and_after_the_end(kata):
    """One that has not started never runs; one that has ended stays as it is."""
    log: list[str] = []
    job = download(log)
    with ended_at_last(job):
        for moment in (say("before its start", "開始前"), say("after its end", "終了後")):
            try:
                do(kata.stop, job)
            except NotImplementedError:
                raise
            except (RuntimeError, ValueError, kata.CleanupNeedsALoop) as error:
                pytest.fail(
                    say(
                        f"stopping a coroutine {moment} is no error, yet stop raised {error!r}",
                        f"{moment}のコルーチンを止めてもエラーではありませんが、stop が {error!r} を発生させました",
                    )
                )
            assert log == [], say(
                f"the coroutine had not started, yet its body ran: {log}",
                f"コルーチンはまだ始まっていなかったのに、本体が実行されました: {log}",
            )
            assert inspect.getcoroutinestate(job) == inspect.CORO_CLOSED, say(
                "a coroutine that was stopped before its start must not be startable any more: close it",
                "開始前に止めたコルーチンも、もう始められないように閉じてください",
            )


async def test_a_cleanup_that_waits_is_refused(kata):
    """Without a loop nobody can finish a cleanup that waits: the caller is told so."""
    log: list[str] = []

    async def upload() -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            log.append("say goodbye")
            await asyncio.sleep(1)
            log.append("goodbye said")

    job = started(upload())
    message = say(
        f"{[*log, 'say goodbye']}: the cleanup stopped half way, and stop did not tell anybody. "
        "It should raise CleanupNeedsALoop",
        f"{[*log, 'say goodbye']}: 後始末が途中で止まったのに、stop は何も知らせませんでした。"
        "CleanupNeedsALoop を発生させてください",
    )
    try:
        with ended_at_last(job), raises(kata.CleanupNeedsALoop, message):
            do(kata.stop, job)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        pytest.fail(
            say(
                f"stop raised RuntimeError({str(error)!r}). That is close() saying that the coroutine waits again; "
                "say it as CleanupNeedsALoop",
                f"stop が RuntimeError({str(error)!r}) を発生させました。コルーチンがまた待ち始めた、という "
                "close() からの知らせです。CleanupNeedsALoop にして伝えてください",
            )
        )
    assert "goodbye said" not in log, say(
        "stop went on as if the wait in the cleanup were over", "stop は、後始末の中の待ちを飛ばして先へ進めました"
    )


async def test_an_error_in_the_cleanup_reaches_the_caller(kata):
    """A cleanup that fails is not a cleanup that waits: its own error gets out."""

    async def upload(error: BaseException) -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            raise error

    for error in (OSError("disk full"), RuntimeError("disk full"), asyncio.CancelledError("upload cancelled")):
        job, seen = started(upload(error)), None
        try:
            with ended_at_last(job):
                kata.stop(job)
        except NotImplementedError:
            raise
        except kata.CleanupNeedsALoop:
            pytest.fail(
                say(
                    f"the cleanup raised {error!r} and the coroutine ended, yet stop said CleanupNeedsALoop. "
                    "Not every RuntimeError means that it waits again: look at the coroutine's state",
                    f"後始末が {error!r} を発生させてコルーチンは終わったのに、stop は CleanupNeedsALoop と伝えました。"
                    "RuntimeError がいつも「また待っている」とは限りません。コルーチンの状態を調べましょう",
                )
            )
        except (OSError, RuntimeError, asyncio.CancelledError) as raised:
            seen = raised
        assert seen is error, say(
            f"the cleanup raised {error!r}, and that should have come out of stop; what came is {seen!r}. "
            "Whatever type it has, it is not yours to swallow",
            f"後始末が発生させた {error!r} が stop から出てくるはずですが、出てきたのは {seen!r} です。"
            "どんな型の例外でも、握りつぶしてはいけません",
        )


@pytest.mark.claim("coro-no-cancel", against=True)
async def test_interrupt_raises_where_the_coroutine_waits(kata):
    """What the coroutine does not catch comes out again, the same object, after the cleanup."""
    log: list[str] = []
    job = started(download(log))
    error = OSError("cable pulled")
    message = say(
        "the coroutine does not catch the error, so it should have reached the caller",
        "コルーチンは例外を捕まえていないので、呼び出し元に届くはずです",
    )
    try:
        with raises(OSError, message) as info:
            do(kata.interrupt, job, error)
    finally:
        job.close()
    assert info.value is error, say(
        f"the error that came out should be the one that was given; it is another: {info.value!r}",
        f"出てきた例外は、渡したものと同じオブジェクトのはずですが、別のものでした: {info.value!r}",
    )
    assert log == ["open", "close"], say(
        f"the error should be raised at the await, and the finally block run: expected ['open', 'close'], saw {log}",
        f"await の場所で例外が発生し、finally が実行されるはずです。期待: ['open', 'close']、実際: {log}",
    )


async def test_interrupt_tells_whether_it_has_returned(kata):
    """A coroutine may catch what is thrown in, and then return, or wait again."""

    async def patient(log: list[str]) -> str:
        for place in ("first", "second"):
            try:
                await asyncio.sleep(0)
            except OSError as error:
                log.append(f"{place} wait: {error}")
        return "gave up"

    log: list[str] = []
    job = started(patient(log))
    try:
        ended = [do(kata.interrupt, job, OSError("line busy"))]
        states = [inspect.getcoroutinestate(job)]
        if states == ["CORO_SUSPENDED"]:
            ended.append(do(kata.interrupt, job, OSError("still busy")))
            states.append(inspect.getcoroutinestate(job))
    except OSError as error:
        pytest.fail(
            say(
                f"the coroutine catches OSError, yet {error!r} came out of interrupt: was it raised in the coroutine?",
                f"コルーチンは OSError を捕まえますが、interrupt から {error!r} が出てきました。"
                "コルーチンの中で発生させましたか",
            )
        )
    finally:
        job.close()
    assert log == ["first wait: line busy", "second wait: still busy"], say(
        f"each error should be raised at the await where the coroutine waits, and only there; it saw {log}",
        f"例外は、コルーチンが待っている await の場所だけで発生するはずです。コルーチンに届いたもの: {log}",
    )
    assert ended == [False, True], say(
        f"the coroutine caught the first error and waited again (False), then the second and returned (True); "
        f"interrupt said {ended}. throw() comes back when the coroutine waits again; when it has returned, "
        "throw() raises StopIteration",
        f"コルーチンは1つ目の例外を捕まえて再び待ち(False)、2つ目を捕まえて return しました(True)。"
        f"interrupt の答えは {ended} です。コルーチンがまた待つと throw() は戻り、return すると throw() は "
        "StopIteration を発生させます",
    )
