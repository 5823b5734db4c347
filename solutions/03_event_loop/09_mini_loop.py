"""An event loop knows nothing but callbacks and timers; futures and tasks, made of these, are what runs coroutines.

Look for a coroutine in `Loop.run`: there is none. The six steps that one hears of (register, look for what is ready,
run it, pause it at an await, switch to another, repeat) are a queue, a heap and `Task._step`; asyncio is built the
same way, and adds a selector, which sleeps until the next timer or until a socket has something to say.

イベントループが知っているのはコールバックとタイマーだけです。その上の Future とタスクがコルーチンを動かします。

`Loop.run` の中に、コルーチンは出てきません。よく説明される6段階(登録する、実行できるものを探す、実行する、await で
一時停止する、ほかに切り替える、繰り返す)の正体は、キューとヒープと `Task._step` です。asyncio も同じ作りで、違いは
セレクタがあることです。セレクタは、次のタイマーの時刻か、ソケットに何か届くときまで眠ります。
"""

import heapq
import itertools
import types
from collections import deque
from collections.abc import Callable, Coroutine, Generator
from contextlib import suppress
from typing import Any


class Cancelled(BaseException):
    """Raised in a coroutine whose task is cancelled."""


@types.coroutine
def pause() -> Generator[None, None, None]:
    """Pause the coroutine that awaits this, once; None comes out to whoever steps it."""
    yield


class Future:
    """Something that will have a result."""

    def __init__(self, loop: "Loop") -> None:
        self.loop = loop
        self._done = False
        self._result: Any = None
        self._error: BaseException | None = None
        self._callbacks: list[Callable[[Future], object]] = []

    def done(self) -> bool:
        """Tell whether there is a result or an exception."""
        return self._done

    def result(self) -> Any:
        """Return the result or raise the exception; raise RuntimeError while there is neither."""
        if not self._done:
            raise RuntimeError("there is no result yet")
        if self._error is not None:
            raise self._error
        return self._result

    def set_result(self, value: object) -> None:
        """Be done, with a result; raise RuntimeError if the future is done already."""
        self._finish(value, None)

    def set_exception(self, error: BaseException) -> None:
        """Be done, with an exception; raise RuntimeError if the future is done already."""
        self._finish(None, error)

    def _finish(self, result: Any, error: BaseException | None) -> None:
        if self._done:
            raise RuntimeError("the future is done already")
        self._done, self._result, self._error = True, result, error
        for callback in self._callbacks:
            self.loop.call_soon(callback, self)  # never at once: who sets a result is not to be held up by all who wait

    def add_done_callback(self, callback: Callable[["Future"], object]) -> None:
        """Let the loop call `callback(self)` as soon as the future is done."""
        if self._done:
            self.loop.call_soon(callback, self)
        else:
            self._callbacks.append(callback)

    def __await__(self) -> Generator[Any, None, Any]:
        """Pause until the future is done; return its result or raise its exception."""
        if not self._done:
            yield self  # this goes through all the coroutines down to the task, which is the one that called send()
        return self.result()


class Task(Future):
    """A future that runs a coroutine, step by step; its result is what the coroutine returns."""

    def __init__(self, loop: "Loop", coro: Coroutine[Any, Any, Any]) -> None:
        super().__init__(loop)
        self._coro = coro
        self._turn = 0  # the number of the step that is due; a wake-up with another number comes too late
        loop.call_soon(self._step, self._turn)

    def _step(self, turn: int, error: BaseException | None = None) -> None:
        if self._done or turn != self._turn:
            return
        self._turn = turn = turn + 1
        try:
            waits_for = self._coro.send(None) if error is None else self._coro.throw(error)
        except StopIteration as end:
            self.set_result(end.value)
        except (Exception, Cancelled) as failure:
            self.set_exception(failure)
        else:
            if waits_for is None:  # a bare yield: just the next turn
                self.loop.call_soon(self._step, turn)
            else:
                waits_for.add_done_callback(lambda _: self._step(turn))

    def cancel(self) -> None:
        """Raise Cancelled in the coroutine, in its next step; do nothing if the task is done."""
        self._turn += 1  # now that which it waited for can wake it no more
        self.loop.call_soon(self._step, self._turn, Cancelled())


class Loop:
    """An event loop on virtual time."""

    def __init__(self) -> None:
        self._now = 0.0
        self._ready: deque[tuple[Callable[..., object], tuple[object, ...]]] = deque()
        self._timers: list[tuple[float, int, Callable[..., object], tuple[object, ...]]] = []
        self._number = itertools.count()  # decides between timers of the same time: callbacks cannot be compared

    def call_soon(self, callback: Callable[..., object], *args: object) -> None:
        """Register `callback(*args)` for the next turn."""
        self._ready.append((callback, args))

    def run(self) -> None:
        """Run until there is nothing left to do."""
        while self._run_once():
            pass

    def _run_once(self) -> bool:
        if not self._ready and self._timers:
            self._now = self._timers[0][0]  # asyncio's selector sleeps here
        while self._timers and self._timers[0][0] <= self._now:
            _, _, callback, args = heapq.heappop(self._timers)
            self._ready.append((callback, args))
        if not self._ready:
            return False
        callback, args = self._ready.popleft()
        callback(*args)
        return True

    def time(self) -> float:
        """Return the virtual time in seconds; it begins at 0."""
        return self._now

    def call_later(self, delay: float, callback: Callable[..., object], *args: object) -> None:
        """Register `callback(*args)` for `delay` seconds from now."""
        heapq.heappush(self._timers, (self._now + delay, next(self._number), callback, args))

    def create_task(self, coro: Coroutine[Any, Any, Any]) -> Task:
        """Return a task that will run the coroutine."""
        return Task(self, coro)

    async def sleep(self, delay: float) -> None:
        """Pause the coroutine that awaits this for `delay` seconds."""
        alarm = Future(self)
        self.call_later(delay, alarm.set_result, None)
        await alarm

    def run_until_complete(self, coro: Coroutine[Any, Any, Any]) -> Any:
        """Run until the coroutine is done; return or raise what it does; RuntimeError if it waits for ever."""
        task = self.create_task(coro)
        while not task.done():
            if not self._run_once():
                raise RuntimeError("the coroutine waits for something that never happens")
        return task.result()

    async def gather(self, *coros: Coroutine[Any, Any, Any]) -> list[Any]:
        """Run the coroutines concurrently; return their results in order, or raise the first exception."""
        tasks = [self.create_task(coro) for coro in coros]
        outcome = Future(self)

        def one_is_done(task: Future) -> None:
            if outcome.done():
                return
            if task._error is not None:
                outcome.set_exception(task._error)
            elif all(each.done() for each in tasks):
                outcome.set_result([each.result() for each in tasks])

        for task in tasks:
            task.add_done_callback(one_is_done)
        try:
            return await outcome if tasks else []
        except Cancelled:
            for task in tasks:
                task.cancel()
            for task in tasks:
                with suppress(Exception, Cancelled):
                    await task
            raise  # only now: who cancels a gather may rely on it that nothing of it is running any more
