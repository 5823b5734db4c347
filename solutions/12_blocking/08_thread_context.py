"""asyncio.to_thread() runs a function in a copy of the caller's context; run_in_executor() does not take it along.

A pool's thread has a context of its own, which lives as long as the thread: what one job sets with run_in_executor(),
the next one finds, though it works for somebody else.

asyncio.to_thread() は、呼び出し元のコンテキストのコピーの中で関数を実行します。run_in_executor() は引き継ぎません。

プールのスレッドには専用のコンテキストがあり、スレッドがあるかぎり残ります。run_in_executor() で動いた処理が
設定した値は、別の人のために動く次の処理にも見えてしまいます。
"""

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context

user: ContextVar[str] = ContextVar("user", default="nobody")


async def program(who: str, before: str, after: str) -> str:
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))
    user.set(before)
    match who:
        case "to_thread(), after the change":
            user.set(after)
            return await asyncio.to_thread(user.get)
        case "to_thread(), called before the change and awaited after it":
            waiting = asyncio.to_thread(user.get)
            user.set(after)
            return await waiting
        case "run_in_executor(), after the change":
            user.set(after)
            return await loop.run_in_executor(None, user.get)
        case "run_in_executor() of a copied context's run(), after the change":
            user.set(after)
            return await loop.run_in_executor(None, copy_context().run, user.get)
        case "the caller, when to_thread() has made the change":
            await asyncio.to_thread(user.set, after)
        case "the caller, when run_in_executor() has made the change":
            await loop.run_in_executor(None, user.set, after)
        case "the next to_thread(), when to_thread() has made the change":
            await asyncio.to_thread(user.set, after)
            return await asyncio.to_thread(user.get)
        case "the next run_in_executor(), when run_in_executor() has made the change":
            await loop.run_in_executor(None, user.set, after)
            return await loop.run_in_executor(None, user.get)
    return user.get()


# A new thread's context is empty, but for the flag that Python has from 3.14 on.
NEW_THREAD = "after" if getattr(sys.flags, "thread_inherit_context", 0) else "nobody"

SEES: dict[str, str] = {
    "to_thread(), after the change": "after",
    "to_thread(), called before the change and awaited after it": "after",  # it is an async def: copied when it begins
    "run_in_executor(), after the change": NEW_THREAD,
    "run_in_executor() of a copied context's run(), after the change": "after",  # what to_thread() does
    "the caller, when to_thread() has made the change": "before",
    "the caller, when run_in_executor() has made the change": "before",
    "the next to_thread(), when to_thread() has made the change": "before",
    "the next run_in_executor(), when run_in_executor() has made the change": "after",  # it stays in the thread
}
