"""Cancelling `await asyncio.to_thread(...)` ends the waiting; a function that runs in a thread cannot be stopped.

Python has no safe way to stop a thread from outside. What can be cancelled is the task that waits, and a job that is
still in the queue. asyncio.run() waits for the threads of the default executor before it returns (from 3.12 on for five
minutes at most), so one that never ends keeps the program. If a function is to stop early, give it something to look
at, such as a threading.Event.

`await asyncio.to_thread(...)` をキャンセルすると、待機は終わりますが、スレッドで動いている関数は止められません。

スレッドを外から安全に止める方法は Python にありません。キャンセルできるのは、待っているタスクと、まだ順番待ちの
仕事だけです。asyncio.run() は、デフォルトの executor のスレッドが終わるのを待ってから戻ります(3.12 以降は最長で
5分)。終わらないスレッドがあると、プログラムも終わりません。途中でやめさせたい関数には、threading.Event のように、
確かめるものを渡しておきましょう。
"""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


def job(name: str, log: list[str], has_begun: Callable[[], object], may_go_on: threading.Event) -> None:
    log.append(f"{name} begins")
    has_begun()
    may_go_on.wait()
    log.append(f"{name} fails")
    raise OSError(name)


async def program(names: list[str], log: list[str]) -> None:
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))  # where to_thread() runs things
    one_has_begun, may_go_on = asyncio.Event(), threading.Event()

    def has_begun() -> None:
        loop.call_soon_threadsafe(one_has_begun.set)

    tasks = [asyncio.create_task(asyncio.to_thread(job, name, log, has_begun, may_go_on)) for name in names]
    await one_has_begun.wait()
    for name, task in zip(names, tasks, strict=True):
        task.cancel()
        try:
            await task
            log.append(f"{name} is through")
        except asyncio.CancelledError:
            log.append(f"{name} is cancelled")
    loop.call_soon(may_go_on.set)  # in the loop's next turn: when this function has returned
    log.append("program ends")


ONE_JOB: list[str] = [
    "report begins",
    "report is cancelled",  # at once: the task does not wait for the thread
    "program ends",
    "report fails",  # the thread knows nothing of the cancellation
    "run returns",  # after the thread: run() has waited for it
]

TWO_JOBS: list[str] = [
    "report begins",
    "report is cancelled",
    "backup is cancelled",  # in the queue, where a cancellation does take it out: it never begins
    "program ends",
    "report fails",
    "run returns",
]

LATE_ERROR: str = "silent"  # the future that it would go into was cancelled, and takes nothing any more
