"""With the eager task factory, a task begins inside create_task() and runs there up to its first wait.

A task that never waits, such as a hit in a cache, is done when create_task() returns, and the loop is spared a round.
The price: code after create_task() no longer runs before the task, so do not change the factory of a program that
relies on that order.

eager task factory を使うと、タスクは create_task() の中で始まり、最初に待つところまで進みます。

キャッシュにある場合のように一度も待たないタスクは、create_task() が戻ったときにはもう終わっていて、ループを
1周する手間が省けます。その代わり、create_task() の次の行がタスクより先に動くとは限らなくなります。その順番に
頼っているプログラムでは、ファクトリを変えないでください。
"""

import asyncio


async def look_up(word: str, seconds: float, log: list[str]) -> None:
    log.append(f"{word}: begins")
    if seconds:
        await asyncio.sleep(seconds)
    log.append(f"{word}: ends")


async def program(log: list[str]) -> None:
    cached = asyncio.create_task(look_up("cached", 0, log))  # never waits
    log.append("cached: created")
    remote = asyncio.create_task(look_up("remote", 1, log))
    log.append("remote: created")
    await cached
    log.append("cached: awaited")
    await remote
    log.append("remote: awaited")


def run(log: list[str], *, eager: bool) -> None:
    with asyncio.Runner() as runner:
        if eager:
            runner.get_loop().set_task_factory(asyncio.eager_task_factory)
        runner.run(program(log))


DEFAULT = [
    "cached: created",  # create_task() only puts the task into the loop's queue
    "remote: created",
    "cached: begins",  # `await cached` suspends the program: now the loop runs what is queued
    "cached: ends",
    "remote: begins",
    "cached: awaited",
    "remote: ends",
    "remote: awaited",
]

EAGER = [
    "cached: begins",  # create_task() has not returned yet
    "cached: ends",
    "cached: created",
    "remote: begins",
    "remote: created",  # the task waits, and create_task() returns
    "cached: awaited",
    "remote: ends",
    "remote: awaited",
]
