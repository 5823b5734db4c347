"""At the moment of a rejection nobody can tell whether it will be handled; a turn of the loop later it is time to ask.

Everybody who listens does so through `_when_settled`, so that one line there knows of all. asyncio's own futures ask
much later, when they are garbage-collected, and so never report one that somebody keeps.

失敗したその瞬間には、あとで処理されるかどうかは誰にもわかりません。ループが1回まわってから確かめます。

聞く人は必ず `_when_settled` を通るので、そこに1行あれば全員がわかります。asyncio の Future が確かめるのはずっとあと、
ガベージコレクションのときです。そのため、誰かが持ち続けている Future については、いつまでも報告されません。
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
        self._handled = False

    def _settle(self, state: Literal["fulfilled", "rejected"], result: Any) -> None:
        self._state, self._result = state, result
        if state == "rejected":
            self._loop.call_soon(self._report_unless_handled)  # not now: who called reject() may still add a catch
        for callback in self._waiting:
            self._loop.call_soon(callback)
        self._waiting.clear()

    def _when_settled(self, callback: Callable[[], object]) -> None:
        self._handled = True  # then, catch, finally_, await and promises that wait for this one all come here
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
        woken = self._loop.create_future()  # for a settled promise, too: who awaits it listens to it
        self._when_settled(lambda: woken.done() or woken.set_result(None))
        yield from woken.__await__()
        if self._state == "rejected":
            raise self._result
        return self._result

    def _report_unless_handled(self) -> None:
        if not self._handled:
            self._loop.call_exception_handler(
                {"message": "a promise was rejected, and nobody handled it", "exception": self._result}
            )
