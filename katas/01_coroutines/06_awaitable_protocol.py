"""Anything with an `__await__` method that returns an iterator can be awaited; each None it yields is one suspension.

Complete `Ticket.__await__`. `await Ticket(turns, value)` steps aside exactly `turns` times, so that every other task
that is ready gets one turn each time, and then gives `value`. It asks for no time on the clock, only for turns.
A ticket is not used up: each await of the same ticket waits again, even when two tasks await it at once.

`__await__` メソッドがイテレータを返すオブジェクトは await できます。イテレータが None を1つ出すたびに、1回中断します。

`Ticket.__await__` を完成させてください。`await Ticket(turns, value)` はちょうど `turns` 回だけ順番を譲り、そのたびに
実行できる状態のほかのタスクをすべて1回ずつ進ませてから、`value` を返します。待つのは順番だけで、時間(秒数)は
待ちません。同じチケットは何度でも await でき、そのたびに待ち直します。2つのタスクが同時に await しても同じです。
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
        # TODO
        raise NotImplementedError
