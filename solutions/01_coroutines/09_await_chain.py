"""Each suspended coroutine keeps its own frame, and `cr_await` leads from one to the next: that chain is its stack.

A thread's stack would hold the frames of plain functions too. Here each coroutine object owns one frame and knows what
it awaits, which is why a plain function in between cannot be suspended, and why waiting is so cheap.

中断したコルーチンはそれぞれ自分のフレームを持ち、`cr_await` で次のコルーチンへつながります。この鎖がスタックです。

スレッドのスタックなら、普通の関数のフレームも積まれます。コルーチンの場合は、オブジェクトがそれぞれ1つのフレームと
await の相手を持つだけです。だから普通の関数は間に入っても中断できず、待つための負担もわずかで済みます。
"""

import asyncio
import inspect
from collections.abc import Coroutine
from typing import Any


async def ask_bank() -> str:
    await asyncio.sleep(1)
    return "paid"


def pay() -> Coroutine[Any, Any, str]:
    return ask_bank()


async def checkout() -> str:
    return await pay()


def await_chain(coroutine: Coroutine[Any, Any, Any]) -> list[str]:
    """Return the names of the coroutines that a suspended coroutine is suspended in, itself first."""
    names = []
    awaited: Any = coroutine
    while inspect.iscoroutine(awaited):  # a future or a generator has no cr_await: the chain ends there
        names.append(awaited.__name__)
        awaited = awaited.cr_await
    return names
