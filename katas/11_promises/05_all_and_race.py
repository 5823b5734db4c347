"""`Promise.all` waits for all of its items and keeps their order; `Promise.race` takes the first that settles.

Given is the Promise of the katas before. Complete the two static methods. Each takes any iterable, even one that can be
gone through only once, and returns a promise at once. An item may be a promise or any other value, which counts as a
promise that is fulfilled with it already. The same promise may be there twice.
- `Promise.all(items)` is fulfilled when all items are, with the list of their values in the order of the items,
  whichever came first. If an item is rejected, so is the whole, with the same error and at that moment, without waiting
  for the others; if several are, the first of them counts. No items: it is fulfilled with [].
- `Promise.race(items)` settles as the first item that settles does, be that a value or an error. No items: it stays
  pending for ever.

In both, the first is the one that settles first, even if others do so in the same turn of the event loop; of those that
are settled when the method is called, it is the first in the list. A few turns of delay do not matter.
Nobody is cancelled: the other promises go on and settle as if nothing had been, and what they come to is dropped.

`Promise.all` は全部を待ち、渡された順に値を並べます。`Promise.race` は、最初に確定したものを採ります。

前のカタの Promise が与えられています。2つの静的メソッドを完成させてください。どちらも、1回しか反復できないものも
含めて、どんな iterable でも受け取り、すぐに Promise を返します。要素は Promise でも、ほかの値でもかまいません。
ほかの値は、その値ですでに成功した Promise とみなします。同じ Promise が2回入っていることもあります。
- `Promise.all(items)` は、すべての要素が成功したら成功します。値は、届いた順に関係なく、要素の順に並べたリストです。
  1つでも失敗したら、その時点で、ほかを待たずに、同じ例外で失敗します。失敗がいくつかあれば、最初のものを採ります。
  要素がなければ [] で成功します。
- `Promise.race(items)` は、値でも例外でも、最初に確定した要素と同じように確定します。要素がなければ、いつまでも
  保留のままです。

どちらでも「最初」とは、先に確定したほうのことで、イベントループの同じ回に続けて確定したときも変わりません。呼ばれた
時点ですでに確定しているものの中では、先に並んでいるものです。結果が出るのが数回分遅れるのはかまいません。
キャンセルはしません。ほかの Promise は、何事もなかったように進んで確定し、その結果は捨てます。
"""

import asyncio
from collections.abc import Callable, Iterable
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
        raise NotImplementedError  # TODO

    @staticmethod
    def race(items: Iterable[Any]) -> "Promise":
        """Return a promise that settles as the first item that does."""
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
