"""While a coroutine calls a function that blocks, nothing else on the event loop runs: hand such a call to a thread.

`async def` makes nothing asynchronous that is not. to_thread() calls the function in a thread, and the await leaves the
event loop to the others until it is back.

コルーチンがブロックする関数を呼んでいる間、イベントループではほかに何も動きません。そうした呼び出しはスレッドに任せます。

`async def` を付けても、ブロックする関数が非同期になるわけではありません。to_thread() は関数を別のスレッドで呼び、
それが戻るまで、await がイベントループをほかに譲ります。
"""

import asyncio
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


async def save_all(documents: Iterable[str], save: Callable[[str], T]) -> list[T]:
    """Return what `save(document)` returns for each document, in order; raise what it raises."""
    # The function and its argument, not save(document): that would be called here, on the thread of the event loop.
    return [await asyncio.to_thread(save, document) for document in documents]
