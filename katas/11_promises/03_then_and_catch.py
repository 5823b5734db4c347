"""A promise settles once, and tells whoever asks: by a callback, later, never at once.

Build a Promise as JavaScript has it, on asyncio. It is used in one running event loop.
- It is pending until the first call of `resolve(value)`, which fulfils it, or `reject(error)`, which rejects it; then
  it is settled for good. Any later call of the two does nothing, silently. The value may be anything, even None or an
  exception object (promises as values are for the next kata).
- `then(on_fulfilled, on_rejected)` has one of the two called, once: `on_fulfilled(value)` if the promise is fulfilled,
  `on_rejected(error)` if it is rejected, with the very object that `resolve` or `reject` was given. The error may be
  any Exception. If one of the two is None, or cannot be called, it is ignored.
- `catch(on_rejected)` registers a callback for a rejection alone. `finally_(callback)` has `callback()` called, without
  an argument, however the promise settles. (`finally` is a keyword of Python, hence the underscore.)
- Many callbacks may be registered, at any time, before or after the promise is settled. The event loop calls them when
  the code that runs now has given way, in the order in which they were registered, whichever of the three methods that
  was; never from within `then`, `resolve` or the like.
- If a callback raises an Exception, the others are called all the same, and neither `resolve` nor `reject` raises. What
  becomes of the error does not matter here: it is for the next kata, as are the values that callbacks return.

Promise は一度だけ確定します。知りたい相手には、すぐにではなく、あとでコールバックを呼んで知らせます。

JavaScript にあるような Promise を、asyncio の上に作ってください。使われるのは、実行中の1つのイベントループの中です。
- 最初は保留中(pending)です。`resolve(value)` が呼ばれれば成功、`reject(error)` が呼ばれれば失敗として確定し、
  その後は変わりません。2回目以降の `resolve` や `reject` は、エラーも出さずに無視します。値は何でもよく、None でも
  例外オブジェクトでもかまいません(Promise を値として渡す場合は、次のカタで扱います)。
- `then(on_fulfilled, on_rejected)` で登録すると、確定したあとで、どちらか一方が1回だけ呼ばれます。成功なら
  `on_fulfilled(value)`、失敗なら `on_rejected(error)` です。引数は、`resolve` や `reject` に渡された
  オブジェクトそのものです。error は Exception なら何でもかまいません。2つのうち、None や、呼び出せないものは
  無視します。
- `catch(on_rejected)` は、失敗用のコールバックだけを登録します。`finally_(callback)` の `callback()` は、成功でも
  失敗でも、引数なしで呼ばれます(`finally` は Python のキーワードなので、アンダースコアを付けています)。
- コールバックは、確定の前でもあとでも、いつでも、いくつでも登録できます。今動いているコードが制御を手放してから、
  イベントループが呼びます。順番は、3つのメソッドのどれで登録したかに関係なく、登録順です。`then` や `resolve`
  などの中から直接呼んではいけません。
- コールバックが Exception を出しても、ほかのコールバックは呼ばれます。`resolve` や `reject` から例外が
  出ることもありません。その例外がどうなるかは、ここでは問いません。コールバックの戻り値とともに、次のカタで
  扱います。
"""

from collections.abc import Callable
from typing import Any


class Promise:
    """A value, or an error, that comes later."""

    def __init__(self) -> None:
        # TODO: what has a promise to remember?
        pass

    def resolve(self, value: Any) -> None:
        """Fulfil the promise with the value, unless it is settled."""
        raise NotImplementedError  # TODO

    def reject(self, error: Exception) -> None:
        """Reject the promise with the error, unless it is settled."""
        raise NotImplementedError  # TODO

    def then(
        self, on_fulfilled: Callable[[Any], object] | None = None, on_rejected: Callable[[Any], object] | None = None
    ) -> None:
        """Have the loop call `on_fulfilled(value)` or `on_rejected(error)` when the promise is settled."""
        raise NotImplementedError  # TODO

    def catch(self, on_rejected: Callable[[Any], object]) -> None:
        """Have the loop call `on_rejected(error)` when the promise is rejected."""
        raise NotImplementedError  # TODO

    def finally_(self, callback: Callable[[], object]) -> None:
        """Have the loop call `callback()` when the promise is settled, either way."""
        raise NotImplementedError  # TODO
