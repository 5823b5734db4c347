"""All runs of a Runner share one context: a copy of the caller's, taken when the Runner starts (makes its loop).

A context variable holds one value in each context. `program` sets one to the name `before` and starts a Runner; then
somebody makes it `after`, and somebody looks. Write into SEES, for each who looks, what you expect: True if they see
the new name, `after`, False if it is still the old one, `before`. The tests run the program and look at the name that
it returns; change only SEES. A Runner starts when its `with` block is entered, or else with its first run(). With
`context=` a run uses that context instead.

Runner のすべての実行は、1つのコンテキストを共有します。開始するとき(ループを作るとき)に取った、呼び出し元のコピーです。

コンテキスト変数の値は、コンテキストごとに1つです。`program` では変数にまず `before` という名前が入り、Runner が
開始します。次に誰かが変数を `after` に変え、最後に誰かが読みます。SEES の各行に、読んだ側に新しい名前(`after`)が
見えると思えば True、古い名前(`before`)のままだと思えば False を書いてください。テストは program を実際に動かして、
返ってきた名前を確かめます。書き換えるのは SEES だけです。Runner が開始するのは、`with` ブロックに入ったときです。
`with` がなければ、最初の run() のときです。`context=` を渡した実行は、代わりにそのコンテキストを使います。
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
    "the next run, after one that made the change": None,  # TODO: True or False, here and in the rows below
    "the caller, after a run that made the change": None,
    "a run of another Runner, after one that made the change": None,
    "the next run, after one with a task that made the change": None,
    "a run, after the caller made the change in the `with` block": None,
    "a run of a Runner that was made before the caller's change, and starts after it": None,
    "a run with context=other, after one without it that made the change": None,
    "the next run, after one with context=other that made the change": None,
    "whoever looks into `other`, after a run with context=other that made the change": None,
}
