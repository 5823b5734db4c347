"""To be awaited an object needs only `__await__`: an iterator that pauses the task, and somebody who wakes it.

Given is the Promise of the katas before. Complete `__await__`, so that `await promise` pauses the task that awaits it
until the promise is settled, and then gives its value, whatever that is, or raises its error, that very object. (What a
task of asyncio can pause on is a `Future`.)
- A promise that has been resolved with another one is settled only when that one is.
- A promise that is settled already gives its result as well, as often as one likes.
- Any number of tasks may await the same promise, and each gets the result.
- A task that awaits a promise really sleeps: it is woken when the promise is settled, and does not look again and
  again.
- If one of these tasks is cancelled, it gets CancelledError at its await, even if the promise is settled in the same
  turn of the event loop. Nobody else is affected: the promise is neither settled nor cancelled by that, the other tasks
  go on waiting, and nothing is reported when it is settled.

await できるオブジェクトに必要なのは `__await__` だけです。タスクを一時停止させるイテレータと、
起こす側がいれば足ります。

前のカタの Promise が与えられています。`__await__` を完成させてください。`await promise` は、Promise が確定するまで
タスクを一時停止させます。成功したら、どんな値であってもその値を返し、失敗したら、その例外オブジェクトをそのまま
発生させます(asyncio のタスクが一時停止して待てるのは `Future` です)。
- ほかの Promise で resolve された Promise は、その Promise が確定したときに、はじめて確定します。
- すでに確定した Promise でも、同じ結果が何度でも得られます。
- 同じ Promise を、いくつのタスクが await してもかまいません。どのタスクにも結果が届きます。
- 待っているタスクは、本当に眠っています。確定したときに起こされるのであって、何度も見に行くのではありません。
- 待っているタスクの1つがキャンセルされたら、そのタスクだけが await の場所で CancelledError を受け取ります。
  イベントループの同じ回に Promise が確定したときも同じです。Promise がそれで確定したりキャンセルされたりする
  ことはなく、ほかのタスクは待ち続けます。あとで確定したときにも、何も報告されません。
"""

import asyncio
from collections.abc import Callable, Generator
from typing import Any, Literal


class Promise:
    """A value, or an error, that comes later; as the katas before have built it."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._state: Literal["pending", "fulfilled", "rejected"] = "pending"
        self._result: Any = None
        self._waiting: list[Callable[[], object]] = []
        self._decided = False  # also while another promise is waited for

    def __await__(self) -> Generator[Any, None, Any]:
        """Pause until the promise is settled; return its value or raise its error."""
        raise NotImplementedError  # TODO

    def _settle(self, state: Literal["fulfilled", "rejected"], result: Any) -> None:
        self._state, self._result = state, result
        for callback in self._waiting:
            self._loop.call_soon(callback)
        self._waiting.clear()

    def _when_settled(self, callback: Callable[[], object]) -> None:
        if self._state == "pending":
            self._waiting.append(callback)
        else:
            self._loop.call_soon(callback)

    def resolve(self, value: Any) -> None:
        """Fulfil the promise with the value; if that is a promise, settle as that one does."""
        if self._decided:
            return
        self._decided = True
        if value is self:
            self._settle("rejected", TypeError("a promise cannot be resolved with itself"))
        elif isinstance(value, Promise):
            value._when_settled(lambda: self._settle(value._state, value._result))
        else:
            self._settle("fulfilled", value)

    def reject(self, error: Exception) -> None:
        """Reject the promise with the error."""
        if not self._decided:
            self._decided = True
            self._settle("rejected", error)

    def then(
        self, on_fulfilled: Callable[[Any], object] | None = None, on_rejected: Callable[[Any], object] | None = None
    ) -> "Promise":
        """Return a promise for what `on_fulfilled(value)` or `on_rejected(error)` returns or raises."""
        follower = Promise()

        def react() -> None:
            callback = on_fulfilled if self._state == "fulfilled" else on_rejected
            try:
                follower.resolve(callback(self._result) if callable(callback) else self)
            except Exception as error:
                follower.reject(error)

        self._when_settled(react)
        return follower

    def catch(self, on_rejected: Callable[[Any], object]) -> "Promise":
        """Return a promise for the value, or for what `on_rejected(error)` returns or raises."""
        return self.then(None, on_rejected)

    def finally_(self, callback: Callable[[], object]) -> "Promise":
        """Return a promise that settles as this one, after `callback()`; unless that fails."""

        def clean_up(_: Any) -> Promise:
            done = Promise()
            done.resolve(callback())
            return done.then(lambda _: self)

        return self.then(clean_up, clean_up)
