"""Anything with an `__await__` method that returns an iterator can be awaited; each None it yields is one suspension.

A generator function is the shortest way to such an iterator: `yield` suspends, `return` gives the result of the await.
It is a new generator at each call, which is why a ticket, unlike a coroutine object, can be awaited again.

`__await__` メソッドがイテレータを返すオブジェクトは await できます。イテレータが None を1つ出すたびに、1回中断します。

このイテレータは、ジェネレータ関数で書くのが最も簡単です。`yield` で中断し、`return` した値が await の結果になります。
呼び出すたびに新しいジェネレータができるので、コルーチンオブジェクトと違い、チケットは何度でも await できます。
"""

from collections.abc import Generator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Ticket(Generic[T]):
    """A place in the queue: awaiting it lets the others go first, `turns` times, and gives `value`."""

    def __init__(self, turns: int, value: T) -> None:
        self.turns = turns
        self.value = value

    def __await__(self) -> Generator[Any, Any, T]:
        """Return an iterator that suspends `turns` times (0 or more) and whose result is `value`."""
        for _ in range(self.turns):
            yield  # what reaches the event loop: None means "run me again when the others have had their turn"
        return self.value
