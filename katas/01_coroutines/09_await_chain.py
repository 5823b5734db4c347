"""Each suspended coroutine keeps its own frame, and `cr_await` leads from one to the next: that chain is its stack.

Complete `await_chain`. It takes a suspended coroutine and returns the names of the coroutines it is suspended in,
outermost first: the coroutine itself, the one it awaits, the one that this awaits, and so on. A coroutine's name is its
own `__name__`, not its code's. The chain ends where something is awaited that is not a coroutine (a future, a task, the
generator of an `__await__` method, an async generator); that is not listed. Only look, run nothing: the coroutine goes
on later as if nothing had happened.

While a task runs `checkout()` below and sleeps, its coroutine gives ["checkout", "ask_bank", "sleep"]. Why no `pay`?
It is a plain function: it made a coroutine, returned it, and its frame is gone. A plain function cannot be suspended.

中断したコルーチンはそれぞれ自分のフレームを持ち、`cr_await` で次のコルーチンへつながります。この鎖がスタックです。

`await_chain` を完成させてください。中断しているコルーチンを受け取り、その中で中断しているコルーチンの名前を、
外側から順に並べたリストを返します。先頭は受け取ったコルーチン自身、次はそれが await しているコルーチン、と続きます。
名前はコルーチン自身の `__name__` です(`def` に書かれた名前とは限りません)。コルーチン以外のもの(future、タスク、
`__await__` メソッドのジェネレータ、非同期ジェネレータなど)を await しているところで鎖は終わり、
それはリストに入れません。見るだけで、何も実行しないでください。コルーチンはあとで何事もなかったように続きます。

下の `checkout()` がタスクの中で sleep している間なら、結果は ["checkout", "ask_bank", "sleep"] です。`pay` がないのは、
普通の関数だからです。コルーチンを作って返した時点で、フレームは消えています。普通の関数は途中で中断できません。
"""

import asyncio
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
    # TODO
    raise NotImplementedError
