"""`Promise.all` waits for all of its items and keeps their order; `Promise.race` takes the first that settles.

Both only register with every item. That a promise settles once does the rest: whoever comes later is not heard.

`Promise.all` は全部を待ち、渡された順に値を並べます。`Promise.race` は、最初に確定したものを採ります。

どちらも、すべての要素に登録するだけです。Promise は一度しか確定しないので、あとから来たものは自然に無視されます。
"""

import asyncio
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, Literal


class Promise:
    """A value, or an error, that comes later; as the katas before have built it."""

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._state: Literal["pending", "fulfilled", "rejected"] = "pending"
        self._result: Any = None
        self._waiting: list[Callable[[], object]] = []
        self._decided = False  # also while another promise is waited for

    @staticmethod
    def all(items: Iterable[Any]) -> "Promise":
        """Return a promise for the list of all values, in order, or for the first error."""
        whole, promises = Promise(), [_as_promise(item) for item in items]
        values: list[Any] = [None] * len(promises)
        left = len(promises)

        def arrived(place: int, value: Any) -> None:
            nonlocal left
            values[place] = value
            left -= 1  # counted: any value may be None, so that no gap can be seen in the list
            if left == 0:
                whole.resolve(values)

        if not promises:
            whole.resolve([])  # nobody will come who could do it
        for place, promise in enumerate(promises):
            promise.then(partial(arrived, place), whole.reject)
        return whole

    @staticmethod
    def race(items: Iterable[Any]) -> "Promise":
        """Return a promise that settles as the first item that does."""
        winner = Promise()
        for promise in [_as_promise(item) for item in items]:
            promise.then(winner.resolve, winner.reject)
        return winner

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


def _as_promise(item: Any) -> Promise:
    if isinstance(item, Promise):
        return item  # not wrapped: a promise that waits for it would be a turn later than one that has a plain value
    promise = Promise()
    promise.resolve(item)
    return promise
