"""At the moment of a rejection nobody can tell whether it will be handled; a turn of the loop later it is time to ask.

Given is the Promise of the katas before. A rejection that nobody handles passes in silence. Have it reported.
- A promise that is rejected, in whatever way, is handled if somebody listens to it: by `then`, `catch` or `finally_`,
  with whatever callbacks, by an `await`, or by another promise that has been resolved with it. Whoever listens is
  responsible from then on.
- When a promise is rejected and the code that runs now has given way, the loop asks whether anybody listens by then: a
  catch in the next line is in time, one after an `await asyncio.sleep(0)` is too late. If nobody listens, it is
  reported at once, whoever may still hold the promise. Reported means that the loop's exception handler is called, as
  `loop.call_exception_handler({"message": ..., "exception": error})` does, with any text and the very error. Further
  entries are welcome.
- It is reported once for each such promise. A handler that comes after the report is still called, and reports nothing.

So a chain without a catch is reported once, for its last promise; two chains that begin at the same promise, twice.

失敗したその瞬間には、あとで処理されるかどうかは誰にもわかりません。ループが1回まわってから確かめます。

前のカタの Promise が与えられています。誰も処理しない失敗は、今は黙って消えます。報告するようにしてください。
- 失敗した Promise は、どのように失敗したものでも、誰かが聞いていれば処理されたとみなします。コールバックが何であれ
  `then`、`catch`、`finally_` を呼ぶか、`await` するか、ほかの Promise をそれで resolve すれば、
  聞いていることになります。それ以降は、聞いている側が責任を持ちます。
- Promise が失敗し、今動いているコードが制御を手放したところで、それまでに誰かが聞いているかをループが確かめます。
  次の行で付けた catch は間に合いますが、`await asyncio.sleep(0)` のあとでは手遅れです。誰も聞いていなければ、
  Promise をまだ誰かが持っていても、すぐに報告します。報告とは、ループの例外ハンドラが
  `loop.call_exception_handler({"message": ..., "exception": error})` のように呼ばれることです。message は好きな文、
  exception はその例外オブジェクトです。ほかの項目を加えてもかまいません。
- 報告は、そのような Promise ごとに1回だけです。報告のあとで付けられたコールバックも呼ばれますが、新たな報告はしません。

ですから、catch のないチェーンは、最後の Promise について1回だけ報告されます。同じ Promise から2本に
分かれていれば2回です。
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
        # TODO: is there anything else to remember?

    def _settle(self, state: Literal["fulfilled", "rejected"], result: Any) -> None:
        self._state, self._result = state, result
        if state == "rejected":
            raise NotImplementedError  # TODO: when can you tell whether it is handled?
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
        woken = self._loop.create_future()  # for a settled promise, too: who awaits it listens to it
        self._when_settled(lambda: woken.done() or woken.set_result(None))
        yield from woken.__await__()
        if self._state == "rejected":
            raise self._result
        return self._result
