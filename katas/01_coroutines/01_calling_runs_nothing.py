"""Calling a coroutine function runs none of its body: it only makes a coroutine object.

1. Read `program` and write the entries of its log into ORDER, in the order in which you expect them.
2. Complete `greet`, an ordinary function, called where no loop runs yet: it runs the coroutine function `hello`
   and returns the greeting that this produces.

コルーチン関数を呼んでも、本体は一行も実行されません。コルーチンオブジェクトができるだけです。

1. `program` を読み、ログに記録される5つの項目を、予想した順番で ORDER に書いてください。
2. 普通の関数 `greet` を完成させてください。まだループが動いていないところで呼ばれます。コルーチン関数 `hello` を
   実行し、得られたあいさつの文字列を返します。
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


ORDER: list[str] = []  # TODO: the five entries that `program` logs, first to last


async def hello(name: str) -> str:
    await asyncio.sleep(1)
    return f"Hello, {name}!"


def greet(name: str) -> str:
    """Run `hello` and return the greeting that it produces for the name, a string."""
    # TODO: what does `hello(name)` give you, and what turns that into the string?
    raise NotImplementedError
