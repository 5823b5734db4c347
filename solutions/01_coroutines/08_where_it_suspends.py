"""An `await` lets the other tasks run only if something at the bottom of it suspends.

`await` hands control to whatever it awaits, not to the event loop. The loop gets it when something at the bottom (a
future that is not done, or sleep(0)) yields up through the whole chain. A loop of awaits that never suspend starves
all other tasks.

`await` と書いただけではタスクは切り替わりません。一番奥で何かが中断したときだけ、ほかのタスクに実行が移ります。

`await` が制御を渡す相手は await した対象であって、イベントループではありません。ループに戻るのは、一番奥のもの
(未完了の future や sleep(0))がチェーン全体を通して yield したときです。中断しない await を繰り返すだけでは、
ほかのタスクはいつまでも動けません。
"""

import asyncio


async def never_waits() -> str:
    return "page 1"


async def waits_inside() -> str:
    await asyncio.sleep(0)
    return "page 1"


async def another_task(log: list[str], future: asyncio.Future[str], lock: asyncio.Lock) -> None:
    log.append("another task")
    future.set_result("page 1")
    lock.release()


async def program(what: str, log: list[str]) -> None:
    done: asyncio.Future[str] = asyncio.Future()
    done.set_result("page 1")
    pending: asyncio.Future[str] = asyncio.Future()
    free, taken = asyncio.Lock(), asyncio.Lock()
    await taken.acquire()
    task = asyncio.create_task(another_task(log, pending, taken))  # ready from here on
    log.append("before")
    match what:
        case "sleep(0)":
            await asyncio.sleep(0)
        case "a future that is done":
            await done
        case "a future that is pending":
            await pending
        case "a coroutine that never waits":
            await never_waits()
        case "a coroutine that sleeps":
            await waits_inside()
        case "a lock that is free":
            await free.acquire()
        case "a lock that is taken":
            await taken.acquire()
    log.append("after")
    await task


SWITCHES: dict[str, bool | None] = {
    "sleep(0)": True,  # no time, but one suspension
    "a future that is done": False,  # its result is there: there is nothing to suspend for
    "a future that is pending": True,
    "a coroutine that never waits": False,  # an await is not a switch: this one is as good as a call
    "a coroutine that sleeps": True,
    "a lock that is free": False,
    "a lock that is taken": True,
}
