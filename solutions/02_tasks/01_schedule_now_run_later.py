"""`create_task` runs nothing yet: the task begins when the code that made it waits, and needs no `await` of its own.

`create_task` hands the coroutine to the event loop, and the loop gets its turn at the next await that has to wait.
From then on the task goes on by itself; awaiting it is for its result, and for knowing that it has ended. A coroutine
that was handed to nobody stays as it was made until it is awaited.

`create_task` の時点ではまだ何も動きません。タスクは、作った側が待ち始めると動き出し、await されなくても進みます。

`create_task` はコルーチンをイベントループに預けるだけで、ループに順番が回るのは、次に await で実際に待つときです。
そこから先、タスクはひとりでに進みます。タスクを await するのは、結果を受け取り、終わったことを確かめるためです。
誰にも預けていないコルーチンは、await されるまで作られたときのままです。
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


ORDER: list[str] = [
    "after create_task",  # the tea is only scheduled
    "tea begins",  # now the program waits, and the loop has its turn
    "tea is ready",  # nobody has awaited it
    "after the sleep",
    "toast begins",  # the sleep did nothing for a coroutine: it runs when it is awaited
    "toast is ready",
    "after await toast",
    "after await tea",  # it was ready long ago: there is nothing to wait for, and nothing runs again
]
