"""A task runs in a copy of its creator's context, taken by create_task(): what either sets later, the other never sees.

That is what makes a context variable fit for a request's user or id: tasks that run side by side never mix theirs up.
It is create_task() that copies, and gather() and TaskGroup call it; a plain await does not. To get a value back out of
a task, return it.

タスクは、create_task() 時点のコンテキストのコピーの中で動きます。その後どちらが値を変えても、互いには見えません。

だからこそ、リクエストごとのユーザーや ID をコンテキスト変数に入れておけます。並行するタスクの間で混ざる
ことがありません。コピーするのは create_task() で、gather() や TaskGroup もこれを呼びます。ただの await では
コピーされません。タスクから値を受け取りたいときは、return で返します。
"""

import asyncio
from contextvars import ContextVar, copy_context

user: ContextVar[str] = ContextVar("user")
session: ContextVar[dict[str, str]] = ContextVar("session")


async def look() -> str:
    return user.get()


async def log_in(name: str) -> None:
    user.set(name)


async def rename(name: str) -> None:
    session.get()["user"] = name


async def program(who: str, before: str, after: str) -> str:
    user.set(before)
    match who:
        case "a task, created after the change":
            user.set(after)
            return await asyncio.create_task(look())
        case "a task, created before the change, that begins after it":
            task = asyncio.create_task(look())
            user.set(after)
            return await task
        case "the creator of a task that made the change":
            await asyncio.create_task(log_in(after))
        case "the caller who awaited a coroutine that made the change":
            await log_in(after)
        case "the caller of gather() on a coroutine that made the change":
            await asyncio.gather(log_in(after))
        case "a second task, given the same context as the one that made the change":
            shared = copy_context()
            await asyncio.create_task(log_in(after), context=shared)
            return await asyncio.create_task(look(), context=shared)
        case "the creator of a task that changed the dict in the variable":
            session.set({"user": before})
            await asyncio.create_task(rename(after))
            return session.get()["user"]
    return user.get()


SEES: dict[str, bool | None] = {
    "a task, created after the change": True,
    "a task, created before the change, that begins after it": False,  # create_task() took the copy already
    "the creator of a task that made the change": False,  # the task changed its own copy
    "the caller who awaited a coroutine that made the change": True,  # no task, no copy
    "the caller of gather() on a coroutine that made the change": False,  # gather() makes a task of the coroutine
    "a second task, given the same context as the one that made the change": True,  # context= is used as it is
    "the creator of a task that changed the dict in the variable": True,  # two contexts, but one dict
}
