"""blocking/stops_the_world: the event loop goes on while the library works in a thread, one call after another."""

import asyncio
import threading
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import Any

import pytest

from async_dojo.testing import say

pytestmark = pytest.mark.claim("reading-asyncio-dev")

PATIENCE = 2.0  # seconds that a call in a thread waits for the next heartbeat, which is due after 0.001


class Library:
    """Has a `save` that returns when the event loop has had a heartbeat meanwhile; an answer may be an exception."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)
        self.started: list[str] = []
        self.threads: list[threading.Thread] = []
        self.running = self.most_at_once = 0
        self.stood_still = False
        self.beat, self.may_go_on = threading.Event(), threading.Event()
        self.may_go_on.set()
        self._loops_thread = threading.current_thread()

    def save(self, document: str) -> Any:
        if threading.current_thread() is self._loops_thread:
            pytest.fail(
                say(
                    f"save({document!r}) was called on the thread of the event loop, which can do nothing else until "
                    "it returns. `async def` does not change that, nor does a task. Hand the function and its argument "
                    "to a thread: in f(save(document)) the call comes before f does anything",
                    f"save({document!r}) がイベントループのスレッドで呼ばれました。"
                    "戻るまで、ループはほかに何もできません。"
                    "`async def` やタスクにしても同じです。関数と引数を分けてスレッドに渡してください。"
                    "f(save(document)) と書くと、f が何かする前に save が呼ばれます",
                )
            )
        self.started.append(document)
        self.threads.append(threading.current_thread())
        self.running += 1
        self.most_at_once = max(self.most_at_once, self.running)
        if not self.may_go_on.wait(PATIENCE):
            self.stood_still = True
        self.beat.clear()
        if not self.stood_still:
            self.stood_still = not self.beat.wait(PATIENCE)
        self.running -= 1
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def is_left_alone(self) -> None:
        """Wait, with the loop running, until the threads that called save have done all that they were given."""
        loop = asyncio.get_running_loop()
        await loop.shutdown_default_executor()
        with ThreadPoolExecutor(1) as pool:
            for thread in self.threads:  # of a pool that was left open one does not end
                await loop.run_in_executor(pool, thread.join, 0.2)


@asynccontextmanager
async def heartbeat(library: Library) -> AsyncIterator[None]:
    """Let a heart beat on the event loop; see that it beat during each call, and that no two calls overlapped."""

    async def beat() -> None:
        while True:
            await asyncio.sleep(0.001)
            library.beat.set()

    beating = asyncio.create_task(beat())
    try:
        yield
    finally:
        library.beat.set()  # no call waits any longer
        beating.cancel()
        await asyncio.wait([beating])
    assert not library.stood_still, say(
        "save was called in a thread, but the event loop stood still all the same: something on it waits for the "
        "thread without `await`, as result() does, or leaving `with ThreadPoolExecutor()`",
        "save は別のスレッドで呼ばれましたが、それでもイベントループは止まっていました。ループの側で、`await` せずに"
        "スレッドを待っています。result() や、`with ThreadPoolExecutor()` を抜けるときがそうです",
    )
    assert library.most_at_once <= 1, say(
        f"{library.most_at_once} calls of save ran at the same time; the library is not thread-safe. Await the end of "
        "one call before you begin the next",
        f"save が同時に {library.most_at_once} 個動いていました。このライブラリはスレッドセーフではありません。1つの"
        "呼び出しが終わるのを await してから、次を始めてください",
    )


async def test_the_loop_goes_on(kata):
    """While a call of save is in progress, the heart beats on."""
    library = Library("saved")
    async with heartbeat(library):
        result = await kata.save_all(["a"], library.save)
    assert library.started == ["a"], say(
        f"save('a') should be called once; the calls were {library.started}. What to_thread() returns does nothing "
        "until it is awaited",
        f"save('a') は1回呼ばれるはずですが、呼び出しは {library.started} でした。"
        "to_thread() が返すものは、await されるまで何もしません",
    )
    assert result == ["saved"], say(
        f"save returned 'saved', so save_all should return ['saved']; it returned {result!r}",
        f"save は 'saved' を返したので、save_all は ['saved'] を返すはずですが、{result!r} でした",
    )


async def test_every_document_is_saved_in_order(kata):
    """There is one call for each document, one after another, and each result has its place."""
    for answers in ([], [3, 1, 2], [None, 0, ""]):
        library = Library(*answers)
        documents = ["a", "b", "c"][: len(answers)]
        async with heartbeat(library):
            result = await kata.save_all(iter(documents), library.save)
        assert library.started == documents, say(
            f"the documents {documents} should be saved once each, in order; save was called for {library.started}",
            f"ドキュメント {documents} を順番に1回ずつ保存するはずですが、save の呼び出しは {library.started} でした",
        )
        assert result == answers, say(
            f"the calls of save returned {answers}, so save_all should return that list; it returned {result!r}",
            f"save の戻り値は順に {answers} なので、save_all はそのリストを返すはずですが、{result!r} でした",
        )


async def test_an_error_ends_it(kata):
    """What save raises reaches the caller, and nothing more is saved."""
    broken = OSError("disk full")
    library = Library("saved", broken, "saved")
    caught: Exception | None = None
    async with heartbeat(library):
        try:
            await kata.save_all(["a", "b", "c"], library.save)
        except NotImplementedError:
            raise
        except Exception as error:
            caught = error
        await library.is_left_alone()
    assert caught is broken, say(
        f"saving 'b' raised {broken!r}, and that should reach the caller of save_all; it got {caught!r}",
        f"'b' の保存で {broken!r} が発生したので、save_all の呼び出し元に届くはずですが、{caught!r} でした",
    )
    assert library.started == ["a", "b"], say(
        f"saving 'b' failed, and nothing more should be saved; save was called for {library.started}. Do not hand over "
        "the next call, not even to a queue, before the one in progress has succeeded",
        f"'b' の保存に失敗したので、残りは保存しないはずですが、save の呼び出しは {library.started} でした。"
        "今の呼び出しが成功するまで、次は渡さないでください。キューに入れておくのもいけません",
    )


async def test_cancelled_it_makes_no_further_call(kata):
    """A cancellation gets out; the thread ends the call that it is in, and begins no other."""
    library = Library("saved", "saved", "saved")
    library.may_go_on.clear()
    async with heartbeat(library):
        task = asyncio.create_task(kata.save_all(["a", "b", "c"], library.save))
        while not library.started and not task.done():  # noqa: ASYNC110  # a thread sets it, not a task
            await asyncio.sleep(0.001)
        task.cancel()
        await asyncio.sleep(0.001)  # a thread may be told to stop when the cancellation arrives
        library.may_go_on.set()
        await asyncio.wait([task])
        await library.is_left_alone()
    if not task.cancelled():
        task.result()  # raises, where the work is not done or a call came on the wrong thread
        pytest.fail(
            say(
                "save_all was cancelled while 'a' was being saved, but it returned as if nothing had happened: let "
                "CancelledError out",
                "'a' の保存中に save_all をキャンセルしましたが、何事もなかったかのように戻りました。CancelledError は"
                "外に伝えてください",
            )
        )
    assert library.started == ["a"], say(
        f"save_all was cancelled while 'a' was being saved; save was called for {library.started} all the same. A "
        "thread cannot be cancelled: hand it one call at a time, so that the event loop decides about the next",
        f"'a' の保存中に save_all をキャンセルしたのに、save の呼び出しは {library.started} でした。"
        "スレッドはキャンセルできません。1回分ずつ任せて、次に進むかどうかはイベントループの側で決めましょう",
    )
