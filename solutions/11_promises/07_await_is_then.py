"""`await` gives the order of events of `then`, yet nothing is rewritten: the function itself is suspended and resumed.

In the chain each step is a function of its own: `except` becomes a catch that raises again what is not its own, and
the loop turns into a chain that is built beforehand. A suspended coroutine keeps its loop, its variables and its
`try`; so a cancellation can be raised right there, while a chain knows nothing of who waits for it.

`await` で書いても `then` で書いても、起きる順番は同じです。ただし await は、コードを書き換えるのではなく、
関数そのものを中断し、再開します。

チェーンでは、手順の1つひとつが別の関数になります。`except` は、対象外の例外を出し直す catch になり、ループは、先に
全部をつないだチェーンになります。中断したコルーチンは、ループも変数も `try` もそのまま保っているので、
キャンセルをその場所で発生させられます。チェーンは、誰が待っているのかを知りません。
"""

import asyncio
from collections.abc import Callable, Generator, Sequence
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

    def __await__(self) -> Generator[Any, None, Any]:
        """Pause until the promise is settled; return its value or raise its error."""
        if self._state == "pending":
            woken = self._loop.create_future()
            self._when_settled(lambda: woken.done() or woken.set_result(None))
            yield from woken.__await__()
        if self._state == "rejected":
            raise self._result
        return self._result


async def show_with_await(fetch: Callable[[str], Promise], log: list[str]) -> Any:
    data = None
    try:
        response = await fetch("/api/data")
        log.append("response")
        data = await response.json()
        log.append("data")
    except OSError as error:
        log.append(f"error: {error}")
    finally:
        log.append("done")
    return data


def show_with_then(fetch: Callable[[str], Promise], log: list[str]) -> Promise:
    """Do what `show_with_await` does, as a chain; return a promise for what that returns or raises."""

    def on_response(response: Any) -> Promise:
        log.append("response")
        return response.json()  # returned: the next step waits for it

    def on_data(data: Any) -> Any:
        log.append("data")
        return data

    def on_error(error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error  # a catch catches everything
        log.append(f"error: {error}")

    start = Promise()
    start.resolve("/api/data")  # so that fetch is called in a step, where an exception rejects the promise
    return start.then(fetch).then(on_response).then(on_data).catch(on_error).finally_(lambda: log.append("done"))


async def total_with_await(fetches: Sequence[Callable[[], Promise]], log: list[str]) -> int:
    total = 0
    for fetch in fetches:
        total += await fetch()
        log.append(f"total {total}")
    return total


def total_with_then(fetches: Sequence[Callable[[], Promise]], log: list[str]) -> Promise:
    """Do what `total_with_await` does, as a chain; return a promise for what that returns or raises."""

    def add(total: int, value: int) -> int:
        log.append(f"total {total + value}")
        return total + value

    sum_so_far = Promise()
    sum_so_far.resolve(0)
    for fetch in fetches:  # this loop is over before the first fetch; the variables become arguments of the steps
        sum_so_far = sum_so_far.then(lambda total, fetch=fetch: fetch().then(partial(add, total)))
    return sum_so_far


async def borrow_with_await(book: Promise, log: list[str]) -> None:
    log.append("open")
    try:
        await book
    finally:
        log.append("close")


def borrow_with_then(book: Promise, log: list[str]) -> Promise:
    log.append("open")
    return book.finally_(lambda: log.append("close"))


async def give_up(borrow: Callable[[Promise, list[str]], Any], log: list[str]) -> None:
    log.append("call")
    started = borrow(Promise(), log)
    log.append("called")
    waiter = asyncio.ensure_future(started)
    await asyncio.sleep(0.1)
    log.append("cancel")
    waiter.cancel()
    await asyncio.wait([waiter])
    log.append("over")


WITH_AWAIT: list[str] = [
    "call",
    "called",  # unlike in JavaScript: so far the call has only made the coroutine object
    "open",
    "cancel",
    "close",  # CancelledError is raised at the await, within the try
    "over",
]

WITH_THEN: list[str] = [
    "call",
    "open",
    "called",
    "cancel",
    "over",  # no "close": the function is long over, and the promise does not hear who has stopped waiting
]
