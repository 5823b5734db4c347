"""`then` returns a new promise, for what its callback will give: so the steps of a job form a chain, as awaits do.

The Promise of the kata before is given; its helper `_when_settled` has the loop call a function when the promise is
settled. Complete `resolve`, `then` and `finally_`, and change `__init__` and `reject` as they need it.
- `then` returns a new promise at once. If a callback is called, what it returns resolves the new promise, and an
  Exception that it raises rejects it. Where there is no callback for what happened (None, or something that cannot be
  called), the new promise settles as the old one: a value, even if it is an exception object, skips `catch`, and an
  error goes on to the next `catch`.
- A promise that is resolved with another promise (an instance of this class) stays pending until the other is settled,
  then settles in the same way. This holds for `resolve(other)` as for a callback that returns a promise. Its fate is
  decided by then: further calls of `resolve` and `reject`, with whatever argument, do nothing, although it is pending.
- A promise whose fate is open and that is resolved with itself would wait for ever: it is rejected with a TypeError.
  This, too, holds for a callback that returns the very promise that its `then` or `catch` has returned.
- `finally_(callback)` returns a promise that settles as the old one, after `callback()`, whatever that returns. If it
  returns a promise, that one is waited for first; if it raises an Exception, or its promise is rejected, the new
  promise is rejected with that error, even if the old one was rejected with another.

`then` は、コールバックの結果を表す新しい Promise を返します。だから、await を並べるように、手順をチェーンでつなげます。

前のカタの Promise が与えられています。補助の `_when_settled` は、Promise が確定したときに、ループから関数を
呼ばせるメソッドです。`resolve`、`then`、`finally_` を完成させ、`__init__` と `reject` も必要に応じて
変えてください。
- `then` は、すぐに新しい Promise を返します。コールバックが呼ばれたら、その戻り値で新しい Promise を resolve し、
  Exception が発生したら、それで reject します。成功・失敗に対応するコールバックがない場合(None や、
  呼び出せないもの)は、元の Promise と同じように確定します。値は、たとえ例外オブジェクトでも `catch` を素通りし、
  失敗の例外は次の `catch` まで進みます。
- Promise が別の Promise(このクラスのインスタンス)で resolve されると、相手が確定するまで保留のままで、
  確定したら同じように確定します。`resolve(other)` でも、コールバックが Promise を返したときでも同じです。この時点で
  行き先は決まっているので、まだ保留中でも、そのあとの `resolve` や `reject` は、引数が何であっても無視します。
- 行き先が決まっていない Promise を自分自身で resolve すると、永遠に待つことになるので、TypeError で reject します。
  `then` や `catch` のコールバックが、その `then` や `catch` が返した Promise を返した場合も同じです。
- `finally_(callback)` が返す Promise は、`callback()` のあとで、元と同じように確定します。戻り値は無視しますが、
  Promise が返されたら、先にそれを待ちます。`callback()` が Exception を出すか、返された Promise が失敗したら、
  元が別の例外で失敗していても、新しいほうの例外で reject します。
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
        # TODO: is there anything else to remember?

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
        raise NotImplementedError  # TODO: value may be a promise

    def reject(self, error: Exception) -> None:
        """Reject the promise with the error."""
        self._settle("rejected", error)  # TODO: is it still ours to decide?

    def then(
        self, on_fulfilled: Callable[[Any], object] | None = None, on_rejected: Callable[[Any], object] | None = None
    ) -> "Promise":
        """Return a promise for what `on_fulfilled(value)` or `on_rejected(error)` returns or raises."""
        raise NotImplementedError  # TODO

    def catch(self, on_rejected: Callable[[Any], object]) -> "Promise":
        """Return a promise for the value, or for what `on_rejected(error)` returns or raises."""
        return self.then(None, on_rejected)

    def finally_(self, callback: Callable[[], object]) -> "Promise":
        """Return a promise that settles as this one, after `callback()`; unless that fails."""
        raise NotImplementedError  # TODO
