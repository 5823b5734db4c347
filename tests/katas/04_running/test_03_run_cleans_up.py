"""running/run_cleans_up: what is under way when the coroutine ends, done away with as asyncio.run() does it."""

import asyncio
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from async_dojo.loops import VirtualLoop
from async_dojo.testing import say

pytestmark = pytest.mark.claim("run-by-hand", against=True)


DAY = 24 * 60 * 60  # seconds


class NoTea(Exception):
    """What the main coroutine of these tests raises."""


def side_by_side(kata, program, error: BaseException | None = None) -> tuple[list[str], list[str]]:
    """Run `program(log, kept)` with asyncio.run() and with the kata's run(); return what each had logged by its end.

    What the program puts into `kept` lives on, so that no garbage collection does the work of run(). Where the program
    raises `error`, that is logged too; any other exception comes through.
    """
    logs: list[list[str]] = []
    for run in (asyncio.run, kata.run):
        log: list[str] = []
        kept: list[object] = []
        try:
            run(program(log, kept))
        except BaseException as caught:
            if caught is not error:
                raise
            log.append(f"raised {caught!r}")
        finally:
            logs.append(log.copy())
            put_away(kept)
    return logs[0], logs[1]


def both(expected: list[str], seen: list[str]) -> tuple[str, str]:
    """Return the two logs in words, in English and in Japanese."""
    return (
        f"with asyncio.run() the log is {expected}, with this run {seen}",
        f"asyncio.run() ではログが {expected}、この run では {seen} でした",
    )


class Pool(ThreadPoolExecutor):
    """A pool whose jobs take until somebody waits for them."""

    def __init__(self) -> None:
        super().__init__()
        self.released = threading.Event()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Shut down; a job ends when it is waited for."""
        if wait:
            self.released.set()
        super().shutdown(wait, cancel_futures=cancel_futures)


def put_away(kept: list[object]) -> None:
    """Let nothing that run() has left under way make itself heard later."""
    for each in kept:
        if isinstance(each, Pool):
            each.released.set()


def start_job(log: list[str]) -> Pool:
    """Start a job in the default executor of the running loop."""

    def job() -> None:
        pool.released.wait()
        log.append("job done")

    pool = Pool()
    loop = asyncio.get_running_loop()
    loop.set_default_executor(pool)
    loop.run_in_executor(None, job)
    return pool


async def serve(name: str, log: list[str], cleanup: float = 0, error: Exception | None = None) -> None:
    """Serve for a day; clean up for some seconds, and fail in that with the error if there is one."""
    try:
        await asyncio.sleep(DAY)
        log.append(f"{name} not cancelled")
    finally:
        log.append(f"{name} cancelled")
        await asyncio.sleep(cleanup)
        log.append(f"{name} cleaned up")
        if error:
            raise error


def long() -> float:
    """Return a time, in seconds, that nobody would wait for but who waits to the end."""
    return 3600 if isinstance(asyncio.get_running_loop(), VirtualLoop) else 0.5  # a stock loop really takes it


async def ticks(log: list[str]):
    """Yield for ever; clean up at the end."""
    try:
        while True:
            yield "tick"
    finally:
        await asyncio.sleep(0)  # a moment only: while a thread works the clock runs at real speed
        log.append("generator closed")


def test_the_result_and_the_loop_are_as_before(kata):
    """run() returns the coroutine's result, and closes and unsets its loop, where nothing is left to clean up."""
    callers: list[str] = []

    async def main() -> asyncio.AbstractEventLoop:
        frame = sys._getframe()
        while frame := frame.f_back:
            callers.append(frame.f_globals.get("__name__", ""))
        return asyncio.get_running_loop()

    loop = kata.run(main())
    assert isinstance(loop, asyncio.AbstractEventLoop), say(
        f"the coroutine returned its loop, but run returned {loop!r}",
        f"コルーチンはループを返しましたが、run が返したのは {loop!r} です",
    )
    assert "asyncio.runners" not in callers, say(
        "the coroutine was run by asyncio's own runner: write run() without asyncio.run() and asyncio.Runner",
        "コルーチンを動かしたのは asyncio 自身の Runner です。asyncio.run() も asyncio.Runner も使わずに書いてください",
    )
    assert loop.is_closed(), say(
        "the loop is no longer closed at the end of run", "run の終わりで、ループがクローズされなくなっています"
    )
    try:
        current = asyncio.get_event_loop()
    except RuntimeError:
        current = None
    assert current is None, say(
        "after run the thread still has a current event loop",
        "run のあとも、スレッドにカレントループが設定されたままです",
    )


@pytest.mark.claim("loop-flow", against=True)
def test_leftover_tasks_are_cancelled_and_awaited(kata):
    """Every task that is left is cancelled, and its clean-up runs to its end."""

    async def program(log, kept):
        kept += [asyncio.create_task(serve("quick", log)), asyncio.create_task(serve("slow", log, cleanup=long()))]
        await asyncio.sleep(0.1)
        log.append("main ends")

    expected, seen = side_by_side(kata, program)
    en, ja = both(sorted(expected), sorted(seen))
    assert not any("not cancelled" in entry for entry in seen), say(
        f"{en}. asyncio.run() does not wait for the other tasks to finish: it cancels what is left",
        f"{ja}。asyncio.run() は、ほかのタスクが終わるのを待つのではなく、残ったタスクをキャンセルします",
    )
    assert sorted(seen) == sorted(expected), say(
        f"{en}. Two servers are left when main ends. cancel() only asks a task to end: the loop has to run until each "
        "has ended, however long that takes",
        f"{ja}。main が終わったとき、サーバーのタスクが2つ残っています。cancel() は終わるように頼むだけです。"
        "それぞれのタスクが終わるまで、どれだけ時間がかかっても、ループを動かし続ける必要があります",
    )


def test_errors_of_dying_tasks_are_reported(kata):
    """An error in the clean-up of a leftover task goes to the loop's exception handler, once, when the task ends."""

    async def program(log, kept):
        def handle(loop, context):
            error, task = context.get("exception"), context.get("task")
            named = task.get_name() if isinstance(task, asyncio.Task) else task
            text = "with" if isinstance(context.get("message"), str) else "without"
            log.append(f"reported {error!r} of {named}, {text} a message")

        asyncio.get_running_loop().set_exception_handler(handle)
        for name, error in (("a", OSError("disk full")), ("b", None), ("c", OSError("disk full")), ("d", KeyError())):
            kept.append(asyncio.create_task(serve(name, [], error=error), name=name))
        kept.append(asyncio.create_task(serve("patient", log, cleanup=long())))
        await asyncio.sleep(0.1)

    try:
        expected, seen = side_by_side(kata, program)
    except (OSError, KeyError) as error:
        pytest.fail(
            say(
                f"{error!r}, raised in the clean-up of a leftover task, came out of run, though the coroutine itself "
                "had returned. Collect such errors: gather() has return_exceptions for it, and wait() raises none",
                f"残ったタスクの後始末の中で発生した {error!r} が、run の外に出てきました。"
                "コルーチン自体は正常に終わっています。こうした例外は集めておきます。"
                "gather() なら return_exceptions があり、wait() なら発生させません",
            )
        )
    en, ja = both(sorted(expected), sorted(seen))
    assert "patient cleaned up" in seen, say(
        f"{en}: not all tasks were awaited to their end. Without return_exceptions gather() stops waiting with the "
        "first of them that ends with an exception, and CancelledError is one",
        f"{ja}。終わりまで待たなかったタスクがあります。return_exceptions のない gather() は、"
        "最初の1つが例外で終わった時点で待つのをやめます。CancelledError もその1つです",
    )
    assert not any("CancelledError" in entry for entry in seen), say(
        f"{en}. A task that ends as cancelled has done what it was asked: nothing to report",
        f"{ja}。キャンセルされて終わったタスクは、頼まれたとおりにしただけなので、報告しません",
    )
    assert sorted(seen) == sorted(expected), say(
        f"{en}. The error of each dying task is reported once, before run returns, with its task: look at the tasks "
        "when they have ended, and call loop.call_exception_handler",
        f"{ja}。終わりかけのタスクの例外は、run が戻る前に1回ずつ、そのタスクとともに報告されるはずです。"
        "タスクが終わったあとで確かめて、loop.call_exception_handler を呼びましょう",
    )


def test_generators_are_closed(kata):
    """An async generator that was begun and not finished is closed, and its clean-up may await."""

    async def program(log, kept):
        generator = ticks(log)
        kept.append(generator)
        log.append(await anext(generator))

    expected, seen = side_by_side(kata, program)
    en, ja = both(expected, seen)
    assert seen == expected, say(
        f"{en}. The loop knows the generators that were begun in it: loop.shutdown_asyncgens() closes them",
        f"{ja}。ループは、自分の上で始まったジェネレータを知っています。loop.shutdown_asyncgens() で閉じられます",
    )


def test_threads_are_waited_for(kata):
    """A job in the default executor is finished when run() returns."""

    async def program(log, kept):
        kept.append(start_job(log))
        log.append("main ends")

    expected, seen = side_by_side(kata, program)
    en, ja = both(expected, seen)
    assert seen == expected, say(
        f"{en}. A thread of the default executor still works when main ends; close() does not wait for it. "
        "loop.shutdown_default_executor() does",
        f"{ja}。main が終わったとき、デフォルトの executor のスレッドがまだ働いています。close() はそれを待ちません。"
        "待つのは loop.shutdown_default_executor() です",
    )


def test_in_the_order_of_asyncio_run(kata):
    """Tasks end first, then generators, then threads: what ends may still use what comes after it."""

    async def program(log, kept):
        generator = ticks(log)
        kept += [generator, asyncio.create_task(serve("server", log)), start_job(log)]
        await asyncio.sleep(0)  # the server begins
        log.append(await anext(generator))

    expected, seen = side_by_side(kata, program)
    en, ja = both(expected, seen)
    assert seen == expected, say(
        f"{en}: in another order, or not all of it. First the tasks, then the generators that they may be using, then "
        "the threads",
        f"{ja}。順番が違うか、足りないものがあります。まずタスク、次にタスクが使っているかもしれないジェネレータ、"
        "最後にスレッドです",
    )


def test_also_when_the_coroutine_raises(kata):
    """After an exception the same is done, and that exception comes out, not one from the cleaning."""
    for error in (NoTea(), asyncio.CancelledError(), SystemExit(3)):

        async def program(log, kept, error=error):
            asyncio.get_running_loop().set_exception_handler(lambda loop, context: log.append("reported"))
            generator = ticks(log)
            kept += [generator, asyncio.create_task(serve("server", log, error=OSError("disk full"))), start_job(log)]
            await asyncio.sleep(0)  # the server begins
            await anext(generator)
            raise error

        try:
            expected, seen = side_by_side(kata, program, error)
        except OSError as other:
            pytest.fail(
                say(
                    f"the coroutine raised {error!r}, but from run came {other!r}, an error of the cleaning",
                    f"コルーチンで {error!r} が発生しましたが、run から出てきたのは、後始末の中の {other!r} です",
                )
            )
        en, ja = both(expected, seen)
        assert seen == expected, say(
            f"{en}. The same is to be done also when the coroutine raises, whatever it raises, and then that comes out",
            f"{ja}。コルーチンが例外を発生させたときも、例外の種類によらず同じ後始末をして、その例外が外に出るようにします",
        )
