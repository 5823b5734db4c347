"""`create_task` runs nothing yet: the task begins when the code that made it waits, and needs no `await` of its own.

Read `program` and write the entries of its log into ORDER, in the order in which you expect them. `tea` is a task,
`toast` only a coroutine. The tests run the program and compare.

`create_task` の時点ではまだ何も動きません。タスクは、作った側が待ち始めると動き出し、await されなくても進みます。

`program` を読み、ログに並ぶはずの内容を、予想した順番で ORDER に書いてください。`tea` はタスクで、`toast` はただの
コルーチンです。テストは program を実際に動かして、予想と比べます。
"""

import asyncio


async def make(what: str, log: list[str]) -> None:
    log.append(f"{what} begins")
    await asyncio.sleep(0.1)
    log.append(f"{what} is ready")


async def program(log: list[str]) -> None:
    tea = asyncio.create_task(make("tea", log))
    toast = make("toast", log)
    log.append("after create_task")
    await asyncio.sleep(0.5)
    log.append("after the sleep")
    await toast
    log.append("after await toast")
    await tea
    log.append("after await tea")


ORDER: list[str] = []  # TODO: the eight entries that `program` logs, first to last
