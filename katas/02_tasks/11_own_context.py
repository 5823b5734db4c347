"""A task runs in a copy of its creator's context, taken by create_task(): what either sets later, the other never sees.

A context variable holds one value in each context. `program` sets one to the name `before`; then somebody makes it
`after`, and somebody looks (in the last row of SEES it is a dict in the variable that is changed). Write into SEES,
for each who looks, what you expect: True if they see the new name, `after`, False if it is still the old one,
`before`. The tests run the program and look at the name it returns.

タスクは、create_task() 時点のコンテキストのコピーの中で動きます。その後どちらが値を変えても、互いには見えません。

コンテキスト変数の値は、コンテキストごとに1つです。`program` では変数にまず `before` という名前が入り、次に誰かがそれを
`after` に変え、最後に誰かが読みます(SEES の最後の行では、変数に入れた辞書の中身を変えます)。
SEES の各行に、読んだ側に新しい名前(`after`)が見えると思えば True、古い名前(`before`)のままだと思えば False を
書いてください。テストは program を実際に動かして、返ってきた名前を確かめます。
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
    "a task, created after the change": None,  # TODO: True or False, here and in the rows below
    "a task, created before the change, that begins after it": None,
    "the creator of a task that made the change": None,
    "the caller who awaited a coroutine that made the change": None,
    "the caller of gather() on a coroutine that made the change": None,
    "a second task, given the same context as the one that made the change": None,
    "the creator of a task that changed the dict in the variable": None,
}
