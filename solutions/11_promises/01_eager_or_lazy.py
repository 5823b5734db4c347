"""Calling a coroutine function runs nothing, while a JavaScript async function starts its body at the call.

A coroutine begins when somebody awaits it; a task begins when the event loop has its turn; an eager task begins inside
create_task(), which is what JavaScript's call does. By itself nobody runs a coroutine; it is a Task that, like a
Promise, stands for work that is on its way.

コルーチン関数を呼んでも何も動きませんが、JavaScript の async 関数は、呼んだ時点で本体が動き始めます。

コルーチンは誰かが await したときに、タスクはイベントループに順番が回ったときに始まります。eager なタスクは
create_task() の中で始まり、JavaScript の呼び出しと同じ動きになります。コルーチンは、それだけでは誰も動かしません。
Promise のように進行中の処理を表すのは、タスクのほうです。
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

JAVASCRIPT = """
async function load(name, log) {
  log.push(`${name} begins`);
  await null;  // lets the others go first
  log.push(`${name} goes on`);
  return name;
}

async function program(log) {
  const first = load("first", log);
  log.push(`first is a ${first.constructor.name}`);
  const second = load("second", log);
  log.push(`second is a ${second.constructor.name}`);
  log.push(`got ${await second}`);
  log.push(`got ${await first}`);
}
"""

JAVASCRIPT_LOG = [
    *("first begins", "first is a Promise", "second begins", "second is a Promise"),
    *("first goes on", "second goes on", "got second", "got first"),
]


async def load(name: str, log: list[str]) -> str:
    log.append(f"{name} begins")
    await asyncio.sleep(0)  # lets the others go first
    log.append(f"{name} goes on")
    return name


async def program(start: Callable[[Coroutine[Any, Any, str]], Awaitable[str]], log: list[str]) -> None:
    first = start(load("first", log))
    log.append(f"first is a {type(first).__name__}")
    second = start(load("second", log))
    log.append(f"second is a {type(second).__name__}")
    log.append(f"got {await second}")
    log.append(f"got {await first}")


def run(how: str, log: list[str]) -> None:
    """Run the program; `how` is "coroutine", "task" or "eager"."""
    with asyncio.Runner() as runner:
        if how == "eager":
            runner.get_loop().set_task_factory(asyncio.eager_task_factory)
        runner.run(program((lambda call: call) if how == "coroutine" else asyncio.create_task, log))


COROUTINE: list[str] = [
    "first is a coroutine",  # the call has made an object, nothing more
    "second is a coroutine",
    "second begins",  # awaited first, so it runs first, in the program's own task
    "second goes on",
    "got second",
    "first begins",
    "first goes on",
    "got first",
]

TASK: list[str] = [
    "first is a Task",  # it is in the queue of the event loop, which has its turn at the first await
    "second is a Task",
    "first begins",
    "second begins",
    "first goes on",  # whichever is awaited, both run
    "second goes on",
    "got second",
    "got first",
]

EAGER: list[str] = [
    "first begins",  # inside create_task(), up to the first await that waits
    "first is a Task",
    "second begins",
    "second is a Task",
    "first goes on",
    "second goes on",
    "got second",
    "got first",
]

LIKE_JAVASCRIPT: str = "eager"
