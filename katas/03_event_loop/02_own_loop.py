"""Whoever makes an event loop with `new_event_loop()` also closes it, whatever happens in between.

Complete `own_loop`, a context manager for programs that are not asynchronous and only here and there run a coroutine,
as `report` does. `with own_loop() as loop:` makes a new event loop, one for each `with`, and makes it the current one,
which `asyncio.get_event_loop()` gives inside the block. It does not start it: the block does that, as often as it
likes. When the block is left, with whatever exception or none, the loop is closed, no loop is current any more, and
the exception goes on to the caller. That holds too where the block has made another loop current; that one is not
yours to close.

`new_event_loop()` でイベントループを作ったら、途中で何が起きても、作った側がクローズします。

コンテキストマネージャ `own_loop` を完成させてください。`report` のように、非同期ではないプログラムが、ところどころで
コルーチンを動かすためのものです。`with own_loop() as loop:` は、`with` のたびに新しいイベントループを作り、カレントに
します。ブロックの中では `asyncio.get_event_loop()` がそのループを返します。ループを動かすのは own_loop ではなく
ブロックの側で、何回動かしてもかまいません。ブロックを抜けたときは、どんな例外で抜けた場合でも、ループはクローズされ、
カレントのループはない状態になります。例外はそのまま呼び出し元へ届けてください。ブロックの中で別のループがカレントに
されていた場合も同じですが、そのループまでクローズしてはいけません。
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


async def temperature(city: str) -> int:
    await asyncio.sleep(0.1)  # asks a weather station
    return 3 * len(city)


def report(cities: list[str]) -> list[str]:
    """Return one line a city, such as "Oslo: 12 degrees"."""
    with own_loop() as loop:
        return [f"{city}: {loop.run_until_complete(temperature(city))} degrees" for city in cities]


@contextmanager
def own_loop() -> Iterator[asyncio.AbstractEventLoop]:
    """Give the block a new event loop that is current there; afterwards it is closed, and no loop is current."""
    # TODO: make it, make it current, yield it; and what must happen at the end in any case?
    raise NotImplementedError
