"""running/wrapped_in_a_task: run() makes a task of the coroutine, and another thread can have it cancelled."""

import asyncio
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest

from async_dojo.testing import raises, say

HOUR = 3600


class Job:
    """A coroutine that sleeps for an hour and cleans up, which takes a moment; what it saw is in its attributes."""

    def __init__(self) -> None:
        self.started = threading.Event()
        self.log: list[str] = []
        self.seconds = 0.0  # of the loop's time, until it was woken
        self.thread = 0

    async def run(self) -> str:
        loop = asyncio.get_running_loop()
        start = loop.time()
        self.thread = threading.get_ident()
        self.started.set()
        try:
            await asyncio.sleep(HOUR)
        except asyncio.CancelledError:
            self.seconds = loop.time() - start
            self.log.append("cancelled")
            await asyncio.sleep(0.001)
            self.log.append("cleaned up")
            raise
        return "slept"


@contextmanager
def in_another_thread(action: Callable[[], None]) -> Iterator[None]:
    """Do something in a thread while the block runs; the thread ends with it."""
    thread = threading.Thread(target=action, daemon=True)
    thread.start()
    try:
        yield
    finally:
        thread.join()


@pytest.fixture
def deaths(monkeypatch) -> list[BaseException | None]:
    """The exceptions that threads died of."""
    found: list[BaseException | None] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: found.append(args.exc_value))
    return found


class Alarm(threading.Event):
    """An alarm that knows which threads have looked at it."""

    def __init__(self) -> None:
        super().__init__()
        self.asked_by: set[int] = set()
        self.rang_by_itself = False

    def is_set(self) -> bool:
        self.asked_by.add(threading.get_ident())
        return super().is_set()

    def wait(self, timeout: float | None = None) -> bool:
        self.asked_by.add(threading.get_ident())
        return super().wait(timeout)


@contextmanager
def an_alarm() -> Iterator[Alarm]:
    """Give an alarm that is set at the end of the block; it rings by itself where the block waits for it."""

    def ring_in_the_end() -> None:
        alarm.rang_by_itself = not over.wait(0.5)
        alarm.set()

    alarm, over = Alarm(), threading.Event()
    with in_another_thread(ring_in_the_end):
        try:
            yield alarm
        finally:
            over.set()


def wait_until_it_sleeps(thread: int) -> None:
    """Wait until the loop of a thread waits in its selector, where only another thread can wake it."""
    for _ in range(100):  # uvloop's waiting cannot be seen: 0.1 s will do for that
        frame = sys._current_frames().get(thread)
        if frame is not None and frame.f_code.co_name == "select":
            return
        time.sleep(0.001)  # real: the selector of another thread is watched, and no virtual clock moves that


def assert_all_well(deaths: list[BaseException | None]) -> None:
    """Check that no thread has died of an exception."""
    assert not deaths, say(
        f"the watchdog's thread died of {deaths[0]!r}. What it calls must be right for a thread without a loop of its "
        "own, and the loop of the coroutine may be closed by then",
        f"見張り役のスレッドが {deaths[0]!r} で終わりました。そのスレッドに自分のループはなく、コルーチンのループも、"
        "もう閉じているかもしれません",
    )


def run_cancelled(kata: Any, job: Job, alarm: threading.Event, deaths: list[BaseException | None]) -> None:
    """Run a job that is to be cancelled, and check how it ended."""
    coroutine = job.run()
    try:
        result = kata.run_guarded(coroutine, alarm)
    except asyncio.CancelledError:
        pass
    except NotImplementedError:
        raise
    except RuntimeError as error:
        pytest.fail(
            say(
                f"CancelledError should reach the caller; it was RuntimeError: {error}. loop.stop() stops the loop, "
                "not the task: cancel the task, and the loop ends by itself",
                f"呼び出し元に届いたのは CancelledError ではなく RuntimeError でした: {error}。loop.stop() で止まる"
                "のはタスクではなくループです。タスクをキャンセルすれば、ループは自分で終わります",
            )
        )
    else:
        assert_all_well(deaths)
        assert "cancelled" in job.log, say(
            f"the alarm was set, but the coroutine was never cancelled; run_guarded returned {result!r}",
            f"アラームが鳴ったのに、コルーチンがキャンセルされないまま、run_guarded は {result!r} を返しました",
        )
        pytest.fail(
            say(
                f"the coroutine was cancelled, but nobody told the caller: run_guarded returned {result!r} where "
                "CancelledError should come out",
                f"コルーチンはキャンセルされましたが、呼び出し元に伝わりません。CancelledError が出るはずのところで、"
                f"run_guarded は {result!r} を返しました",
            )
        )
    finally:
        job.started.set()  # also where it never was: a thread waits for that
        coroutine.close()


@pytest.mark.claim("run-wraps-in-a-task")
def test_the_coroutine_is_a_task(kata):
    """What asyncio.run() runs is a Task whose coroutine is the one it was given."""

    async def deeper() -> Any:
        return await kata.this_task()

    async def job() -> Any:
        others = [asyncio.create_task(asyncio.sleep(1), name=name) for name in ("A", "Z")]
        asyncio.current_task().set_name("M")
        await asyncio.sleep(0)
        before = asyncio.all_tasks()
        return await deeper(), before, others

    coroutine = job()
    task, before, _ = asyncio.run(coroutine)
    assert isinstance(task, asyncio.Task), say(
        f"this_task should return a Task; it returned {task!r}",
        f"this_task は Task を返すはずですが、{task!r} が返りました",
    )
    assert task in before, say(
        f"this_task returned a Task that is new, made of {task.get_coro()!r}. The one that asyncio.run() made of the "
        "coroutine was there before: which function tells which Task runs now?",
        f"this_task が返したのは、{task.get_coro()!r} から作られた新しいタスクです。asyncio.run() がコルーチンから作っ"
        "たタスクは、初めからあります。いま動いているタスクを教えてくれる関数は何でしょうか",
    )
    assert task.get_coro() is coroutine, say(
        f"this_task returned a Task, but that of another coroutine, {task.get_coro()!r}: the loop has several",
        f"this_task が返したのは、別のコルーチン {task.get_coro()!r} のタスクです。ループにはタスクがいくつもあります",
    )


@pytest.mark.claim("run-wraps-in-a-task")
def test_without_an_alarm_the_result_comes(kata, deaths):
    """Where no alarm is set run_guarded is asyncio.run(), and waits for nothing else."""

    async def job(value: Any) -> tuple[Any, int]:
        await asyncio.sleep(0)
        return value, threading.get_ident()

    for value in ("done", 0, None):
        with closing(job(value)) as coroutine, an_alarm() as alarm:
            answer = kata.run_guarded(coroutine, alarm)
        assert not alarm.rang_by_itself, say(
            "the coroutine had ended, but run_guarded came back only when the alarm was set: it waits for its watchdog",
            "コルーチンが終わっても、run_guarded はアラームが鳴るまで戻りませんでした。見張り役を待っていませんか",
        )
        assert isinstance(answer, tuple), say(
            f"run_guarded should return what the coroutine returns; it returned {answer!r}",
            f"run_guarded はコルーチンの戻り値を返すはずですが、{answer!r} が返りました",
        )
        result, thread = answer
        assert result == value, say(
            f"the coroutine returned {value!r}, run_guarded {result!r}",
            f"コルーチンは {value!r} を返しましたが、run_guarded は {result!r} を返しました",
        )
        assert thread == threading.get_ident(), say(
            "the coroutine ran in another thread. It is the watchdog that has a thread of its own; asyncio.run() stays "
            "in the thread of the caller",
            "コルーチンが別のスレッドで動きました。別のスレッドを使うのは見張り役です。asyncio.run() は呼び出し元の"
            "スレッドで実行します",
        )
    assert_all_well(deaths)


@pytest.mark.claim("run-wraps-in-a-task")
def test_an_error_reaches_the_caller(kata, deaths):
    """An exception of the coroutine reaches the caller of run_guarded, the same object."""

    async def job() -> None:
        await asyncio.sleep(0)
        raise error

    error = ValueError("no such page")
    nothing = say(
        "the coroutine raised ValueError, and run_guarded should raise it, too; it raised nothing",
        "コルーチンで ValueError が発生したので、run_guarded からも出てくるはずですが、何も発生しませんでした",
    )
    coroutine = job()
    with closing(coroutine), an_alarm() as alarm, raises(ValueError, nothing) as caught:
        kata.run_guarded(coroutine, alarm)
    assert caught.value is error, say(
        f"the very exception of the coroutine should reach the caller; it was another, {caught.value!r}",
        f"コルーチンの例外そのものが呼び出し元に届くはずですが、別の例外 {caught.value!r} でした",
    )


@pytest.mark.claim("run-not-cancellable-outside", against=True)
def test_the_alarm_cancels_at_once(kata, deaths):
    """The alarm wakes the loop: the coroutine is cancelled in its sleep, cleans up, and CancelledError gets out."""

    def ring() -> None:
        job.started.wait()
        if job.thread:
            wait_until_it_sleeps(job.thread)
        alarm.set()

    job = Job()
    with an_alarm() as alarm, in_another_thread(ring):
        run_cancelled(kata, job, alarm, deaths)
    assert_all_well(deaths)
    assert "cancelled" in job.log, say(
        "CancelledError reached the caller, but the coroutine saw nothing of it: it was left where it slept",
        "CancelledError は呼び出し元に届きましたが、コルーチンには何も起こらず、眠ったまま放置されました",
    )
    assert alarm.asked_by - {job.thread}, say(
        "the coroutine was cancelled, but only the loop's own thread ever looked at the alarm. The watchdog is to be a "
        "thread of its own, which can sleep until the alarm is set",
        "キャンセルはされましたが、アラームを見ていたのはループのスレッドだけでした。見張り役は別のスレッドにしてください。"
        "アラームが鳴るまで眠っていられます",
    )
    assert job.seconds < HOUR / 2, say(
        "the coroutine was cancelled only when its sleep of an hour was over. task.cancel(), or call_soon(), in "
        "another thread than the loop's does not wake it: which method of a loop may another thread call?",
        "キャンセルが起きたのは、1時間の sleep が終わったときでした。ループとは別のスレッドで task.cancel() や "
        "call_soon() を呼んでも、ループは目を覚ましません。別のスレッドから呼んでよいループのメソッドはどれでしょうか",
    )
    assert job.log == ["cancelled", "cleaned up"], say(
        f"the coroutine should be cancelled once and clean up to the end; its log is {job.log}",
        f"コルーチンは1回だけキャンセルされ、後始末を最後まで行うはずです。ログ: {job.log}",
    )


@pytest.mark.claim("run-not-cancellable-outside", against=True)
def test_an_alarm_before_the_start_cancels_too(kata, deaths):
    """An alarm that is set already cancels the coroutine as soon as it runs."""
    job = Job()
    with an_alarm() as alarm:
        alarm.set()
        run_cancelled(kata, job, alarm, deaths)
    assert_all_well(deaths)
    assert job.seconds < HOUR / 2, say(
        "the alarm was set before the start, but the coroutine was cancelled only after an hour: who wakes the loop?",
        "始める前からアラームが鳴っていたのに、キャンセルが起きたのは1時間後でした。ループを起こすのは誰ですか",
    )


@pytest.mark.claim("run-not-cancellable-outside")
def test_an_alarm_after_the_end_does_nothing(kata, deaths):
    """A watchdog whose coroutine has ended, ends too when the alarm comes, and harms nobody."""

    async def job() -> str:
        await asyncio.sleep(0)
        return "done"

    def watchdogs() -> list[threading.Thread]:
        return [thread for thread in threading.enumerate() if thread not in before]

    before = threading.enumerate()
    with closing(job()) as coroutine, an_alarm() as alarm:
        kata.run_guarded(coroutine, alarm)
    for thread in watchdogs():
        thread.join(0.5)
    assert_all_well(deaths)
    assert not watchdogs(), say(
        "the alarm was set after the coroutine had ended, but the watchdog's thread goes on",
        "コルーチンが終わったあとでアラームが鳴りましたが、見張り役のスレッドがまだ動いています",
    )
