"""Calling a coroutine function runs nothing, while a JavaScript async function starts its body at the call.

JAVASCRIPT is a program in JavaScript, and JAVASCRIPT_LOG is its log: each call of `load` runs the body at once, up to
the first await, and returns a Promise of what the body will return. `program` is the same in Python, and `run` runs it
in three ways: "coroutine" only calls `load`; "task" makes a task of each call; "eager" does so too, with the eager task
factory of Python 3.12. Which log does each of the three write?

1. COROUTINE, TASK and EAGER: write the eight entries of each log in the order in which you expect them. They are those
   of JAVASCRIPT_LOG, but for the type: in place of "Promise" it may be "coroutine", "Task" or "str".
2. LIKE_JAVASCRIPT: write "coroutine", "task" or "eager", whichever has the order of JAVASCRIPT_LOG, types aside.

Change nothing else. Python 3.11 has no eager tasks: EAGER and LIKE_JAVASCRIPT are not judged there.

コルーチン関数を呼んでも何も動きませんが、JavaScript の async 関数は、呼んだ時点で本体が動き始めます。

JAVASCRIPT は JavaScript のプログラムで、JAVASCRIPT_LOG はそのログです。`load` を呼ぶたびに、本体は最初の await まで
すぐに実行され、本体がこれから返す値の Promise が返ります。`program` は同じことを Python で書いたもので、`run` は
それを3通りの方法で動かします。"coroutine" は `load` を呼ぶだけです。"task" は呼び出しごとにタスクを作ります。
"eager" も同じですが、Python 3.12 で入った eager task factory を使います。それぞれ、ログはどうなるでしょうか。

1. COROUTINE、TASK、EAGER に、ログの8つの項目を、予想した順番で書いてください。項目は JAVASCRIPT_LOG と同じですが、
   型だけは "Promise" の代わりに "coroutine"、"Task"、"str" のどれかになります。
2. LIKE_JAVASCRIPT に、型の違いを除いて JAVASCRIPT_LOG と同じ順番になるものを、"coroutine"、"task"、"eager" から選んで
   書いてください。

ほかの部分は変えないでください。Python 3.11 には eager なタスクがないので、3.11 では EAGER と LIKE_JAVASCRIPT を
判定しません。
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


COROUTINE: list[str] = []  # TODO: the eight entries of run("coroutine", log), first to last

TASK: list[str] = []  # TODO: those of run("task", log)

EAGER: list[str] = []  # TODO: those of run("eager", log)

LIKE_JAVASCRIPT: str = ""  # TODO: "coroutine", "task" or "eager"
