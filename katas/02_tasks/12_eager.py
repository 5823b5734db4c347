"""With the eager task factory, a task begins inside create_task() and runs there up to its first wait.

For Python 3.12 and newer. `run` runs `program` with asyncio's default or, where `eager` is true, with
`asyncio.eager_task_factory`. The log has the same eight entries either way. Write them into DEFAULT and into EAGER,
each time in the order in which you expect them.

eager task factory を使うと、タスクは create_task() の中で始まり、最初に待つところまで進みます。

Python 3.12 以降のカタです。`run` は、`program` を asyncio の標準のまま動かすことも、`asyncio.eager_task_factory` を
使って動かすこともできます。どちらの場合も、ログに入るのは同じ8つの項目です。DEFAULT(標準)と EAGER(eager)に、
それぞれ予想した順番で書いてください。
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


DEFAULT: list[str] = []  # TODO: the eight entries that `run(log, eager=False)` logs, first to last

EAGER: list[str] = []  # TODO: the same eight as `run(log, eager=True)` logs them
