"""A promise settles once, and tells whoever asks: by a callback, later, never at once.

Every callback goes through `call_soon`, be the promise settled already or not: so whoever calls `then` or `resolve` can
rely on the rest of their own function running first.

Promise は一度だけ確定します。知りたい相手には、すぐにではなく、あとでコールバックを呼んで知らせます。

確定の前でもあとでも、コールバックは必ず `call_soon` を通します。だから `then` や `resolve` を呼んだ側は、自分の関数の
残りが先に実行されると当てにできます。
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

    def resolve(self, value: Any) -> None:
        """Fulfil the promise with the value, unless it is settled."""
        self._settle("fulfilled", value)

    def reject(self, error: Exception) -> None:
        """Reject the promise with the error, unless it is settled."""
        self._settle("rejected", error)

    def then(
        self, on_fulfilled: Callable[[Any], object] | None = None, on_rejected: Callable[[Any], object] | None = None
    ) -> None:
        """Have the loop call `on_fulfilled(value)` or `on_rejected(error)` when the promise is settled."""

        def react() -> None:
            callback = on_fulfilled if self._state == "fulfilled" else on_rejected
            if callable(callback):
                callback(self._result)

        self._when_settled(react)

    def catch(self, on_rejected: Callable[[Any], object]) -> None:
        """Have the loop call `on_rejected(error)` when the promise is rejected."""
        self.then(None, on_rejected)

    def finally_(self, callback: Callable[[], object]) -> None:
        """Have the loop call `callback()` when the promise is settled, either way."""
        self.then(lambda _: callback(), lambda _: callback())

    def _settle(self, state: Literal["fulfilled", "rejected"], result: Any) -> None:
        if self._state != "pending":  # asked of the state: the value may be None
            return
        self._state, self._result = state, result
        for callback in self._waiting:
            self._loop.call_soon(callback)  # each a callback of its own: one that raises does not stop the others
        self._waiting.clear()

    def _when_settled(self, callback: Callable[[], object]) -> None:
        if self._state == "pending":
            self._waiting.append(callback)
        else:
            self._loop.call_soon(callback)  # not at once, although the result is known
