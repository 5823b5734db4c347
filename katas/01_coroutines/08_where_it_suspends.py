"""An `await` lets the other tasks run only if something at the bottom of it suspends.

`program` awaits one thing while another task is ready to run. Its log has "before", "after" and, somewhere,
"another task". Write into SWITCHES, for each thing, what you expect: True if "another task" comes between the two,
False if it comes last. The tests run the program and look at its log.

`await` と書いただけではタスクは切り替わりません。一番奥で何かが中断したときだけ、ほかのタスクに実行が移ります。

`program` は、別のタスクが実行できる状態のまま、何か1つを await します。ログには "before" と "after"、そしてどこかに
"another task" が入ります。"another task" が2つの間に入ると思えば True、最後になると思えば False を、SWITCHES の各行に
書いてください。テストは program を実際に動かして、ログを確かめます。
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
    "sleep(0)": None,  # TODO: True or False, here and in the rows below
    "a future that is done": None,
    "a future that is pending": None,
    "a coroutine that never waits": None,
    "a coroutine that sleeps": None,
    "a lock that is free": None,
    "a lock that is taken": None,
}
