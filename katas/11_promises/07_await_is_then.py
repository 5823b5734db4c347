"""`await` gives the order of events of `then`, yet nothing is rewritten: the function itself is suspended and resumed.

Given are the Promise of the katas before, and two coroutine functions that await promises.
1. Write `show_with_then` and `total_with_then`, ordinary functions that do the same as a chain: the same calls of
   `fetch` and `json`, each only when its turn has come, the same entries in the log at the same time, and a promise
   for what the coroutine returns or raises, other errors than OSError included. They return that promise at once and
   never raise, not even if a `fetch` raises instead of returning a promise. A chain means: each step is a callback of
   `then`, `catch` or `finally_`, and no function stands suspended between the steps. So use no await and no task, and
   no coroutine or generator that is driven by hand. How many turns of the event loop a step takes does not matter.
2. The order is the same, but the two differ. `give_up` begins one of `borrow_with_await` and `borrow_with_then`, with
   a promise that nobody settles, and then cancels the task that waits. Write its two logs into WITH_AWAIT and
   WITH_THEN. Each has some of these entries: "call", "called", "open", "close", "cancel", "over". (A JavaScript async
   function begins at the call; what about this one?)

`await` で書いても `then` で書いても、起きる順番は同じです。ただし await は、コードを書き換えるのではなく、
関数そのものを中断し、再開します。

前のカタの Promise と、Promise を await する2つのコルーチン関数が与えられています。
1. 同じことをチェーンで行う普通の関数 `show_with_then` と `total_with_then` を書いてください。`fetch` と `json` を
   同じように、順番が来てから呼び、ログにも同じものを同じ時点で書きます。コルーチンが返す値や外に出す例外(OSError
   以外も)で確定する Promise を、すぐに返します。`fetch` が Promise を返さずに例外を出したときも、関数自身は例外を
   出しません。チェーンとは、どの手順も `then`、`catch`、`finally_` のコールバックで、手順と手順の間に中断したままの
   関数がないものを指します。await もタスクも使わず、コルーチンやジェネレータを自分で1歩ずつ進めることもしません。
   1つの手順にイベントループが何回まわるかは問いません。
2. 順番は同じでも、違いはあります。`give_up` は、`borrow_with_await` か `borrow_with_then` の一方を、誰も確定させない
   Promise で始め、そのあと、待っているタスクをキャンセルします。それぞれのログを WITH_AWAIT と WITH_THEN に
   書いてください。ログに入るのは "call"、"called"、"open"、"close"、"cancel"、"over" のうちのいくつかです(JavaScript
   の async 関数は、呼び出した時点で始まります。この関数はどうでしょうか)。
"""

import asyncio
from collections.abc import Callable, Generator, Sequence
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
    raise NotImplementedError  # TODO


async def total_with_await(fetches: Sequence[Callable[[], Promise]], log: list[str]) -> int:
    total = 0
    for fetch in fetches:
        total += await fetch()
        log.append(f"total {total}")
    return total


def total_with_then(fetches: Sequence[Callable[[], Promise]], log: list[str]) -> Promise:
    """Do what `total_with_await` does, as a chain; return a promise for what that returns or raises."""
    raise NotImplementedError  # TODO


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


WITH_AWAIT: list[str] = []  # TODO: the log of give_up(borrow_with_await, log)

WITH_THEN: list[str] = []  # TODO: the log of give_up(borrow_with_then, log)
