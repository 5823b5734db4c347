"""All runs of a Runner share one context: a copy of the caller's, taken when the Runner starts (makes its loop).

So a run can log in, and the next runs are logged in. The caller's own variables stay as they are, and a later change
of the caller's never reaches the Runner: to hand it in, pass it as an argument, or pass a `context=`.

Runner のすべての実行は、1つのコンテキストを共有します。開始するとき(ループを作るとき)に取った、呼び出し元のコピーです。

ですから、ある実行でログインすれば、次の実行もログインしたままです。呼び出し元の変数は変わらず、呼び出し元があとから
変えた値も Runner には届きません。届けたいときは、引数で渡すか、`context=` を使います。
"""

import asyncio
from contextvars import ContextVar, copy_context

user: ContextVar[str] = ContextVar("user")


async def look() -> str:
    return user.get()


async def log_in(name: str) -> None:
    user.set(name)


async def log_in_in_a_task(name: str) -> None:
    await asyncio.create_task(log_in(name))


def program(who: str, before: str, after: str) -> str:
    user.set(before)
    not_started, other = asyncio.Runner(), copy_context()
    with asyncio.Runner() as runner:
        match who:
            case "the next run, after one that made the change":
                runner.run(log_in(after))
                return runner.run(look())
            case "the caller, after a run that made the change":
                runner.run(log_in(after))
                return user.get()
            case "a run of another Runner, after one that made the change":
                runner.run(log_in(after))
                with asyncio.Runner() as second:
                    return second.run(look())
            case "the next run, after one with a task that made the change":
                runner.run(log_in_in_a_task(after))
                return runner.run(look())
            case "a run, after the caller made the change in the `with` block":
                user.set(after)
                return runner.run(look())
            case "a run of a Runner that was made before the caller's change, and starts after it":
                user.set(after)
                with not_started:
                    return not_started.run(look())
            case "a run with context=other, after one without it that made the change":
                runner.run(log_in(after))
                return runner.run(look(), context=other)
            case "the next run, after one with context=other that made the change":
                runner.run(log_in(after), context=other)
                return runner.run(look())
            case "whoever looks into `other`, after a run with context=other that made the change":
                runner.run(log_in(after), context=other)
                return other[user]
    raise ValueError(who)


SEES: dict[str, bool | None] = {
    "the next run, after one that made the change": True,  # the Runner keeps its context
    "the caller, after a run that made the change": False,  # a copy: nothing comes back
    "a run of another Runner, after one that made the change": False,
    "the next run, after one with a task that made the change": False,  # the task had a copy of the copy
    "a run, after the caller made the change in the `with` block": False,  # copied already, when the block was entered
    "a run of a Runner that was made before the caller's change, and starts after it": True,
    "a run with context=other, after one without it that made the change": False,
    "the next run, after one with context=other that made the change": False,
    "whoever looks into `other`, after a run with context=other that made the change": True,
}
