"""`then` returns a new promise, for what its callback will give: so the steps of a job form a chain, as awaits do.

Nothing is nested, as a promise that is resolved with a promise settles as that one does. An error passes each `then`
that has no callback for it, as an exception passes the lines up to the next `except`.

`then` は、コールバックの結果を表す新しい Promise を返します。だから、await を並べるように、手順をチェーンでつなげます。

Promise で resolve された Promise は、その相手と同じように確定するので、入れ子にはなりません。例外は、対応する
コールバックのない `then` を素通りします。発生した例外が、次の `except` まで行を飛ばしていくのと同じです。
"""

import asyncio
from collections.abc import Callable
from typing import Any, Literal


class Promise:
    """A value, or an error, that comes later."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._state: Literal["pending", "fulfilled", "rejected"] = "pending"
        self._result: Any = None
        self._waiting: list[Callable[[], object]] = []
        self._decided = False  # while another promise is waited for, this one is decided but not settled

    def _settle(self, state: Literal["fulfilled", "rejected"], result: Any) -> None:
        """Settle, unless that has been done, and have those called who wait."""
        if self._state == "pending":
            self._state, self._result = state, result
            for callback in self._waiting:
                self._loop.call_soon(callback)
            self._waiting.clear()

    def _when_settled(self, callback: Callable[[], object]) -> None:
        """Have the loop call `callback()` when the promise is settled; never at once."""
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
                follower.resolve(callback(self._result) if callable(callback) else self)  # without one: settle as self
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
            done.resolve(callback())  # waits for it, if it is a promise
            return done.then(lambda _: self)

        return self.then(clean_up, clean_up)
