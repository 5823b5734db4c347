"""Calling a coroutine function runs none of its body: it only makes a coroutine object.

The call makes the object; `await`, or an event loop, runs it.

コルーチン関数を呼んでも、本体は一行も実行されません。コルーチンオブジェクトができるだけです。

呼び出しはオブジェクトを作るだけで、実行するのは `await` かイベントループです。
"""

import asyncio


async def work(log: list[str]) -> None:
    log.append("work begins")
    await asyncio.sleep(1)
    log.append("work ends")


async def program(log: list[str]) -> None:
    log.append("before the call")
    coroutine = work(log)
    log.append("after the call")
    await coroutine
    log.append("after the await")


ORDER = [
    "before the call",
    "after the call",  # the call came back at once: work has not begun
    "work begins",
    "work ends",
    "after the await",
]


async def hello(name: str) -> str:
    await asyncio.sleep(1)
    return f"Hello, {name}!"


def greet(name: str) -> str:
    """Run `hello` and return the greeting that it produces for the name, a string."""
    return asyncio.run(hello(name))  # the call alone would return a coroutine object
